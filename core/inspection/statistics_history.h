// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspection/layer_statistics.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace inkling {

/// Statistics of one run in the order of their batches, whatever the order in which they were taken. Of more
/// than `capacity` the one goes that leaves the smallest hole between its neighbours (of equals the
/// earliest), so that the rest stays spread evenly over the run; the first, the last and the newest comer
/// stay. They are shared and never change: a copy is cheap.
class StatisticsHistory {
public:
    using Sample = std::shared_ptr<const NetworkStatistics>;
    static constexpr std::size_t usualCapacity = 256;

    /// capacity: at least 3
    explicit StatisticsHistory(std::size_t capacity = usualCapacity)
        : m_capacity{capacity} { }

    /// In place of one of the same batch.
    void add(Sample sample);

    const std::vector<Sample>& samples() const { return m_samples; } ///< ascending by batch
    bool isEmpty() const { return m_samples.empty(); }
    /// The sample of this batch, or null.
    Sample at(std::int64_t batch) const;
    /// Whether a sample is at most so many batches away.
    bool hasNear(std::int64_t batch, std::int64_t distance) const;

private:
    void thin(std::int64_t keep);

    std::size_t m_capacity;
    std::vector<Sample> m_samples;
};

} // namespace inkling
