// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/metric_history.h"

#include "core/evaluation/wilson.h"
#include "core/train/moving_average.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

void ScoreHistory::append(std::int64_t batch, const Score& score) {
    assert(isEmpty() || m_batches.back() < batch);
    m_batches.push_back(batch);
    m_counts.push_back(score.count);
    m_loss.append(static_cast<float>(score.loss));
    m_accuracy.append(static_cast<float>(score.accuracy));
}

void ScoreHistory::truncate(std::int64_t batch) {
    const std::int64_t left = indexFrom(batch);
    m_batches.resize(static_cast<std::size_t>(left));
    m_counts.resize(static_cast<std::size_t>(left));
    m_loss.truncate(left);
    m_accuracy.truncate(left);
}

std::optional<Score> ScoreHistory::at(std::int64_t batch) const {
    const std::int64_t i = indexFrom(batch);
    if (i == size() || m_batches[static_cast<std::size_t>(i)] != batch)
        return {};
    return Score{static_cast<double>(m_loss[i]), static_cast<double>(m_accuracy[i]),
                 m_counts[static_cast<std::size_t>(i)]};
}

std::optional<ScorePoint> ScoreHistory::last() const {
    if (isEmpty())
        return {};
    return lastUpTo(m_batches.back());
}

std::optional<ScorePoint> ScoreHistory::lastUpTo(std::int64_t batch) const {
    const auto after = std::ranges::upper_bound(m_batches, batch);
    if (after == m_batches.begin())
        return {};
    const auto found = *std::prev(after);
    return ScorePoint{found, *at(found)};
}

std::optional<ScorePoint> ScoreHistory::firstFrom(std::int64_t batch) const {
    const std::int64_t i = indexFrom(batch);
    if (i == size())
        return {};
    const auto found = m_batches[static_cast<std::size_t>(i)];
    return ScorePoint{found, *at(found)};
}

std::int64_t ScoreHistory::indexFrom(std::int64_t batch) const {
    return std::lower_bound(m_batches.begin(), m_batches.end(), batch) - m_batches.begin();
}

ScoreColumn ScoreHistory::column(Metric metric, std::int64_t first, std::int64_t last) const {
    const Extent extent = values(metric).extent(first, last);
    ScoreColumn column{.batch = static_cast<double>(m_batches[static_cast<std::size_t>(first)]
                                                    + m_batches[static_cast<std::size_t>(last - 1)])
                           / 2.0,
                       .low = extent.min,
                       .high = extent.max,
                       .count = extent.count};
    if (extent.count == 0)
        return column;
    column.value = static_cast<float>(extent.mean());
    if (metric == Metric::accuracy) {
        // Of tests of different sizes the smallest: its interval encloses the others'.
        const auto begin = m_counts.begin() + first;
        const int images = *std::min_element(begin, m_counts.begin() + last);
        column.low = static_cast<float>(wilsonInterval(static_cast<double>(extent.min), images).low);
        column.high = static_cast<float>(wilsonInterval(static_cast<double>(extent.max), images).high);
    }
    return column;
}

std::vector<ScoreColumn> ScoreHistory::columns(Metric metric, std::int64_t first, std::int64_t last,
                                               int pixelColumns) const {
    std::vector<ScoreColumn> columns;
    const std::int64_t end = indexFrom(last);
    std::int64_t i = indexFrom(first);
    if (i >= end || pixelColumns <= 0)
        return columns;

    const std::int64_t room = std::max(1, pixelColumns - 1);
    const std::int64_t width = end - i <= pixelColumns ? 1 : (last - first + room - 1) / room;
    while (i < end) {
        const std::int64_t batch = m_batches[static_cast<std::size_t>(i)];
        const std::int64_t next = width == 1 ? i + 1 : std::min(end, indexFrom((batch / width + 1) * width));
        const ScoreColumn one = column(metric, i, next);
        if (one.count > 0)
            columns.push_back(one);
        i = next;
    }
    return columns;
}

void MetricHistory::append(const BatchRecord& record) {
    if (isEmpty())
        m_begin = record.batch;
    assert(record.batch == end());
    m_loss.append(static_cast<float>(record.train.loss));
    m_accuracy.append(static_cast<float>(record.train.accuracy));
    if (m_sizes.empty() || m_sizes.back().images != record.train.count)
        m_sizes.push_back({record.batch, record.train.count});
    if (record.test)
        m_tests.append(record.batch, *record.test);
    if (record.validation)
        m_validations.append(record.batch, *record.validation);
}

void MetricHistory::append(std::span<const BatchRecord> records, double seconds) {
    for (const BatchRecord& record : records)
        append(record);
    if (!records.empty())
        m_time.append(records.front().batch, records.back().batch + 1, seconds);
}

void MetricHistory::truncate(std::int64_t batch) {
    const std::int64_t size = std::clamp(batch, begin(), end()) - begin();
    m_loss.truncate(size);
    m_accuracy.truncate(size);
    m_sizes.erase(std::ranges::lower_bound(m_sizes, batch, {}, &Size::batch), m_sizes.end());
    m_tests.truncate(batch);
    m_validations.truncate(batch);
    m_time.truncate(batch);
}

BatchRecord MetricHistory::record(std::int64_t batch) const {
    return {.batch = batch,
            .train = {.loss = static_cast<double>(value(Metric::loss, batch)),
                      .accuracy = static_cast<double>(value(Metric::accuracy, batch)),
                      .count = imageCount(batch)},
            .test = m_tests.at(batch),
            .validation = m_validations.at(batch)};
}

std::optional<double> MetricHistory::secondsBefore(std::int64_t batch) const {
    if (m_time.isEmpty())
        return {};
    return m_time.secondsAt(static_cast<double>(batch));
}

float MetricHistory::smoothed(Metric metric, std::int64_t batch, double smoothing) const {
    return averageBefore(series(metric), batch - m_begin + 1, smoothing).value();
}

int MetricHistory::imageCount(std::int64_t batch) const {
    return std::prev(std::ranges::upper_bound(m_sizes, batch, {}, &Size::batch))->images;
}

std::vector<MetricColumn> MetricHistory::columns(Metric metric, std::int64_t first, std::int64_t last,
                                                 int pixelColumns, double smoothing) const {
    const std::int64_t from = std::max(first, begin());
    const std::int64_t to = std::min(last, end());
    std::vector<MetricColumn> columns;
    if (from >= to || pixelColumns <= 0)
        return columns;

    // One column fewer, since ragged ends take up to one more.
    const std::int64_t room = std::max(1, pixelColumns - 1);
    const std::int64_t width = last - first <= pixelColumns ? 1 : (last - first + room - 1) / room;
    // Batches whose mean has the noise of the moving average.
    const auto averaged = static_cast<std::int64_t>(std::ceil((1.0 + smoothing) / (1.0 - smoothing)));
    const MetricSeries& all = series(metric);
    const bool walk = width < averaged;
    MovingAverage average = walk ? averageBefore(all, from - m_begin, smoothing) : MovingAverage{smoothing};

    columns.reserve(static_cast<std::size_t>((to - from) / width) + 2);
    for (std::int64_t batch = from; batch < to;) {
        const std::int64_t next = std::min(to, (batch / width + 1) * width);
        const std::int64_t i = batch - m_begin;
        const std::int64_t end = next - m_begin;
        MetricColumn column{.first = batch, .last = next - 1};
        if (walk) {
            const Extent range = all.range(i, end);
            addTo(average, all, i, end);
            column.min = range.min;
            column.max = range.max;
            column.smoothed = average.value();
        } else {
            const Extent extent = all.extent(i, end);
            column.min = extent.min;
            column.max = extent.max;
            column.smoothed = extent.count >= averaged ? static_cast<float>(extent.mean())
                                                       : averageBefore(all, end, smoothing).value();
        }
        columns.push_back(column);
        batch = next;
    }
    return columns;
}

Extent MetricHistory::trainRange(Metric metric) const {
    return series(metric).range(0, series(metric).size());
}

} // namespace inkling
