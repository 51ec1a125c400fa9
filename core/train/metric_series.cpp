// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/metric_series.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr std::int64_t blocks(std::int64_t size, std::int64_t blockSize) {
    return (size + blockSize - 1) / blockSize;
}

} // namespace

void ChunkedFloats::push_back(float value) {
    if (chunkOf(m_size) == m_chunks.size())
        m_chunks.push_back(std::make_shared_for_overwrite<Chunk>());
    own(chunkOf(m_size))[placeOf(m_size)] = value;
    ++m_size;
}

std::span<const float> ChunkedFloats::piece(std::int64_t first, std::int64_t last) const {
    const std::size_t place = placeOf(first);
    const auto wanted = static_cast<std::size_t>(last - first);
    return std::span{*m_chunks[chunkOf(first)]}.subspan(
        place, std::min(wanted, static_cast<std::size_t>(chunkSize) - place));
}

/// A piece that nobody else sees. One thread at a time has to do with an array and its copies, so the count
/// says so.
ChunkedFloats::Chunk& ChunkedFloats::own(std::size_t chunk) {
    auto& shared = m_chunks[chunk];
    if (shared.use_count() > 1)
        shared = std::make_shared<Chunk>(*shared);
    return *shared;
}

void ChunkedFloats::shrink(std::int64_t size) {
    m_chunks.resize(static_cast<std::size_t>(blocks(size, chunkSize)));
    m_size = size;
}

void MetricSeries::append(float value) {
    addToSums(value);
    addToPyramid(value);
    m_values.push_back(value);
}

void MetricSeries::addToSums(float value) {
    if (size() % sumBlock == 0)
        m_sums.emplace_back();
    if (std::isfinite(value)) {
        m_sums.back().sum += static_cast<double>(value);
        ++m_sums.back().count;
    }
}

void MetricSeries::addToPyramid(float value) {
    const Extent nothing;
    const bool finite = std::isfinite(value);
    const float min = finite ? value : nothing.min;
    const float max = finite ? value : nothing.max;
    std::int64_t blockSize = factor;
    for (Level& level : m_pyramid) {
        if (size() % blockSize == 0) {
            level.min.push_back(min);
            level.max.push_back(max);
        } else {
            if (level.min.back() <= min && max <= level.max.back())
                return; // nor does it move the blocks above, which enclose this one
            level.min.lastForWriting() = std::min(level.min.back(), min);
            level.max.lastForWriting() = std::max(level.max.back(), max);
        }
        blockSize *= factor;
    }
}

void MetricSeries::truncate(std::int64_t newSize) {
    m_values.shrink(newSize);
    std::int64_t blockSize = 1;
    for (std::size_t level = 0; level < levels; ++level) {
        blockSize *= factor;
        m_pyramid[level].min.shrink(blocks(newSize, blockSize));
        m_pyramid[level].max.shrink(blocks(newSize, blockSize));
        if (newSize % blockSize != 0)
            rebuildLastBlock(level);
    }
    m_sums.resize(static_cast<std::size_t>(blocks(newSize, sumBlock)));
    if (newSize % sumBlock == 0)
        return;
    Sum& last = m_sums.back() = {};
    for (std::int64_t i = newSize - newSize % sumBlock; i < newSize; ++i) {
        if (std::isfinite(m_values[i])) {
            last.sum += static_cast<double>(m_values[i]);
            ++last.count;
        }
    }
}

void MetricSeries::rebuildLastBlock(std::size_t level) {
    Extent block;
    const std::int64_t below = level == 0 ? m_values.size() : m_pyramid[level - 1].min.size();
    for (std::int64_t i = (m_pyramid[level].min.size() - 1) * factor; i < below; ++i) {
        if (level > 0) {
            block.min = std::min(block.min, m_pyramid[level - 1].min[i]);
            block.max = std::max(block.max, m_pyramid[level - 1].max[i]);
        } else if (std::isfinite(m_values[i])) {
            block.min = std::min(block.min, m_values[i]);
            block.max = std::max(block.max, m_values[i]);
        }
    }
    m_pyramid[level].min.lastForWriting() = block.min;
    m_pyramid[level].max.lastForWriting() = block.max;
}

Extent MetricSeries::range(std::int64_t first, std::int64_t last) const {
    Extent extent;
    const auto addValue = [&](std::int64_t i) {
        const float value = m_values[i];
        if (std::isfinite(value)) {
            extent.min = std::min(extent.min, value);
            extent.max = std::max(extent.max, value);
        }
    };
    // The ragged ends at each level, then the whole blocks between them one level up.
    std::int64_t begin = first;
    std::int64_t end = last;
    for (; begin < end && begin % factor != 0; ++begin)
        addValue(begin);
    for (; begin < end && end % factor != 0; --end)
        addValue(end - 1);
    for (std::size_t level = 0; begin < end; ++level) {
        begin /= factor;
        end /= factor;
        const auto addBlock = [&](std::int64_t i) {
            extent.min = std::min(extent.min, m_pyramid[level].min[i]);
            extent.max = std::max(extent.max, m_pyramid[level].max[i]);
        };
        const bool top = level + 1 == levels;
        for (; begin < end && (top || begin % factor != 0); ++begin)
            addBlock(begin);
        for (; begin < end && end % factor != 0; --end)
            addBlock(end - 1);
    }
    extent.count = extent.min <= extent.max ? 1 : 0;
    return extent;
}

Extent MetricSeries::extent(std::int64_t first, std::int64_t last) const {
    Extent extent = range(first, last);
    extent.count = 0;
    for (std::int64_t i = first; i < last;) {
        if (i % sumBlock == 0 && i + sumBlock <= last) {
            const Sum& sum = m_sums[static_cast<std::size_t>(i / sumBlock)];
            extent.sum += sum.sum;
            extent.count += sum.count;
            i += sumBlock;
            continue;
        }
        if (std::isfinite(m_values[i])) {
            extent.sum += static_cast<double>(m_values[i]);
            ++extent.count;
        }
        ++i;
    }
    return extent;
}

} // namespace inkling
