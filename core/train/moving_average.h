// SPDX-License-Identifier: GPL-3.0-or-later
// The smoothed curve: one formula, and how to have it anywhere in a long series without walking through all
// of it.
#pragma once

#include "core/train/metric_series.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace inkling {

/// The debiased exponential moving average, as TensorBoard's slider has it: after n finite values
///
///     y(n) = (1 - a) · Σ a^(n-i) · x(i) / (1 - a^n),   i = 1 ... n
///
/// with a the smoothing. Values that are not finite are passed over.
class MovingAverage {
public:
    /// Requires 0 <= smoothing < 1. At 0 the average is the last value.
    explicit MovingAverage(double smoothing);

    void add(float);
    /// The same for each of them in turn; costs about a third of it.
    void add(std::span<const float>);
    /// NaN before the first finite value.
    float value() const;
    /// How much what was before the first value would still weigh: a^n.
    double bias() const { return m_bias; }

private:
    static constexpr std::size_t block = 8;

    double m_smoothing;
    std::array<double, block> m_weights; ///< (1 - a) · a^(7-i)
    double m_blockDecay;                 ///< a^8
    double m_biased = 0.0;
    double m_bias = 1.0;
};

/// Of the values before `end`. What is so long ago that it cannot be seen in the result's last digit is not
/// walked through, so that the cost depends on the smoothing (some 20 / (1 - smoothing) values) and not on
/// `end`. Requires 0 <= end <= series.size().
MovingAverage averageBefore(const MetricSeries& series, std::int64_t end, double smoothing);

/// Adds the values first ... last - 1.
void addTo(MovingAverage& average, const MetricSeries& series, std::int64_t first, std::int64_t last);

} // namespace inkling
