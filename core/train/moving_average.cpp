// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/moving_average.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

/// Share of the result that may be missing: below half a unit in a float's last place.
constexpr double negligible = 1e-9;

double largestMagnitude(const Extent& extent) {
    return extent.count == 0 ? 0.0
                             : static_cast<double>(std::max(std::abs(extent.min), std::abs(extent.max)));
}

} // namespace

MovingAverage::MovingAverage(double smoothing)
    : m_smoothing(smoothing)
    , m_blockDecay(1.0) {
    assert(0.0 <= smoothing && smoothing < 1.0);
    for (std::size_t i = block; i-- > 0;) {
        m_weights[i] = (1.0 - smoothing) * m_blockDecay;
        m_blockDecay *= smoothing;
    }
}

void MovingAverage::add(float value) {
    if (!std::isfinite(value))
        return;
    m_biased = m_smoothing * m_biased + (1.0 - m_smoothing) * static_cast<double>(value);
    m_bias *= m_smoothing;
}

void MovingAverage::add(std::span<const float> values) {
    while (values.size() >= block) {
        // x - x is 0 unless x is infinite or not a number; one check for all keeps the loop short.
        double sum = 0.0;
        float check = 0.0F;
        for (std::size_t i = 0; i < block; ++i) {
            sum += m_weights[i] * static_cast<double>(values[i]);
            check += values[i] - values[i];
        }
        if (check == 0.0F) {
            m_biased = m_blockDecay * m_biased + sum;
            m_bias *= m_blockDecay;
        } else {
            for (const float value : values.first(block))
                add(value);
        }
        values = values.subspan(block);
    }
    for (const float value : values)
        add(value);
}

float MovingAverage::value() const {
    return m_bias < 1.0 ? static_cast<float>(m_biased / (1.0 - m_bias))
                        : std::numeric_limits<float>::quiet_NaN();
}

void addTo(MovingAverage& average, const MetricSeries& series, std::int64_t first, std::int64_t last) {
    while (first < last) {
        const std::span<const float> piece = series.piece(first, last);
        average.add(piece);
        first += static_cast<std::int64_t>(piece.size());
    }
}

MovingAverage averageBefore(const MetricSeries& series, std::int64_t end, double smoothing) {
    const double steps = smoothing > 0.0 ? std::log(negligible) / std::log(smoothing) : 1.0;
    // Twice as many, until nothing before them matters: not even a peak of 1e30 that a run came back from.
    for (auto walked = static_cast<std::int64_t>(std::ceil(steps));; walked *= 2) {
        const std::int64_t start = std::max<std::int64_t>(0, end - walked);
        MovingAverage average{smoothing};
        addTo(average, series, start, end);
        if (start == 0)
            return average;
        constexpr double smallest = 1e-9; // below it a loss is 0 to everyone
        const double own =
            average.bias() < 1.0 ? std::max(smallest, static_cast<double>(std::abs(average.value()))) : 0.0;
        if (average.bias() * largestMagnitude(series.range(0, start)) <= negligible * own)
            return average;
    }
}

} // namespace inkling
