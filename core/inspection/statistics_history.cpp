// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/statistics_history.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace inkling {

namespace {

auto placeOf(const std::vector<StatisticsHistory::Sample>& samples, std::int64_t batch) {
    return std::ranges::lower_bound(samples, batch, {}, [](const auto& sample) { return sample->batch; });
}

} // namespace

void StatisticsHistory::add(Sample sample) {
    assert(sample && m_capacity >= 3);
    const auto batch = sample->batch;
    const auto index = placeOf(m_samples, batch) - m_samples.begin();
    const auto place = m_samples.begin() + index;
    if (place != m_samples.end() && (*place)->batch == batch) {
        *place = std::move(sample);
        return;
    }
    m_samples.insert(place, std::move(sample));
    if (m_samples.size() > m_capacity)
        thin(batch);
}

StatisticsHistory::Sample StatisticsHistory::at(std::int64_t batch) const {
    const auto place = placeOf(m_samples, batch);
    return place != m_samples.end() && (*place)->batch == batch ? *place : nullptr;
}

bool StatisticsHistory::hasNear(std::int64_t batch, std::int64_t distance) const {
    const auto place = placeOf(m_samples, batch - distance);
    return place != m_samples.end() && (*place)->batch <= batch + distance;
}

void StatisticsHistory::thin(std::int64_t keep) {
    std::size_t goes = 0;
    auto smallest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 1; i + 1 < m_samples.size(); ++i) {
        const auto hole = m_samples[i + 1]->batch - m_samples[i - 1]->batch;
        if (m_samples[i]->batch != keep && hole < smallest) {
            smallest = hole;
            goes = i;
        }
    }
    m_samples.erase(m_samples.begin() + static_cast<std::ptrdiff_t>(goes));
}

} // namespace inkling
