// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a run, every value of it, and what any stretch of it looks like in a few pixels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// A growing array of floats in pieces of 16 KB: growing never copies and never reserves twice the memory. A
/// copy shares the pieces until one of the two changes one: then that one gets its own.
class ChunkedFloats {
public:
    std::int64_t size() const { return m_size; }
    float operator[](std::int64_t i) const { return (*m_chunks[chunkOf(i)])[placeOf(i)]; }
    float back() const { return (*this)[m_size - 1]; }
    /// As many of the values first ... last - 1, from the first on, as lie side by side: at least one.
    /// Requires 0 <= first < last <= size().
    std::span<const float> piece(std::int64_t first, std::int64_t last) const;
    /// Of the last one, to be changed.
    float& lastForWriting() { return own(chunkOf(m_size - 1))[placeOf(m_size - 1)]; }
    void push_back(float);
    /// Requires size <= size().
    void shrink(std::int64_t size);

private:
    static constexpr std::int64_t chunkSize = 4096;
    using Chunk = std::array<float, chunkSize>;
    static std::size_t chunkOf(std::int64_t i) { return static_cast<std::size_t>(i / chunkSize); }
    static std::size_t placeOf(std::int64_t i) { return static_cast<std::size_t>(i % chunkSize); }

    Chunk& own(std::size_t chunk);

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::int64_t m_size = 0;
};

/// Smallest, largest and mean of the finite values in a stretch.
struct Extent {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    double sum = 0.0;
    std::int64_t count = 0; ///< finite values; 0: nothing to see, the other fields mean nothing

    double mean() const { return sum / static_cast<double>(count); }
};

/// All values of one metric. A pyramid of minima and maxima over 16, 256, 4096 ... values, 2/15 of the memory
/// of the values themselves, answers for any stretch in at most some 30 steps a level, however long the run
/// is. Values that are not finite are kept but are not part of any extent.
class MetricSeries {
public:
    std::int64_t size() const { return m_values.size(); }
    float operator[](std::int64_t i) const { return m_values[i]; }
    /// As ChunkedFloats::piece().
    std::span<const float> piece(std::int64_t first, std::int64_t last) const {
        return m_values.piece(first, last);
    }

    void append(float);
    /// Forgets all values from `size` on. Requires size <= size().
    void truncate(std::int64_t size);

    /// Of the values first ... last - 1. Requires 0 <= first <= last <= size(). The mean takes up to 1,024
    /// steps and one more for each 512 values.
    Extent extent(std::int64_t first, std::int64_t last) const;
    /// The same without sum and count, except that count is 0 if and only if no value is finite.
    Extent range(std::int64_t first, std::int64_t last) const;

private:
    static constexpr std::int64_t factor = 16;
    static constexpr std::size_t levels = 6; ///< the top one: 16^6, 17 million values a block
    static constexpr std::int64_t sumBlock = 512;

    struct Level {
        ChunkedFloats min;
        ChunkedFloats max;
    };
    struct Sum {
        double sum = 0.0;
        std::int64_t count = 0;
    };

    void addToSums(float);
    void addToPyramid(float);
    void rebuildLastBlock(std::size_t level);

    ChunkedFloats m_values;
    std::array<Level, levels> m_pyramid;
    std::vector<Sum> m_sums; ///< of 512 values each: 0.3 MB for 10 million
};

} // namespace inkling
