// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {

namespace {

/// The smallest of `mantissas` times a power of ten that is not below `value`.
template<std::size_t n>
double roundUp(double value, const std::array<double, n>& mantissas) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    // 2.5 must not become 3 because 2.5 / 1 * 1 was a trace larger.
    constexpr double tolerance = 1e-9;
    for (const double mantissa : mantissas) {
        if (value <= mantissa * power * (1.0 + tolerance))
            return mantissa * power;
    }
    return 10.0 * power;
}

constexpr std::array steps{1.0, 2.0, 5.0};
constexpr std::array lossEnds{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};

} // namespace

Axis batchAxis(std::int64_t begin, std::int64_t end, std::int64_t planned) {
    constexpr double first = 100.0;
    const auto min = static_cast<double>(begin);
    const double batches = std::max(1.0, static_cast<double>(end - begin));
    const double plan = static_cast<double>(planned) - min;
    const double length = std::max(first, roundUp(batches, steps));
    if (plan >= batches && 2.0 * length > plan)
        return {min, min + plan};
    return {min, min + length};
}

Axis lossAxis(const Axis& current, double highest) {
    constexpr double lowest = 2.5;
    const double wanted =
        std::max(lowest, std::isfinite(highest) && highest > 0.0 ? roundUp(highest, lossEnds) : 0.0);
    if (wanted > current.max || 2.0 * wanted <= current.max || current.max < lowest)
        return {0.0, wanted};
    return current;
}

std::vector<double> ticks(const Axis& axis, int most) {
    const double step = roundUp(axis.span() / std::max(1, most - 1), steps);
    std::vector<double> result;
    constexpr double tolerance = 1e-6;
    for (double i = std::ceil(axis.min / step - tolerance); i * step <= axis.max + tolerance * step; ++i)
        result.push_back(i * step);
    return result;
}

int tickDecimals(const std::vector<double>& ticks) {
    if (ticks.size() < 2)
        return 0;
    const double step = ticks[1] - ticks[0];
    constexpr double tolerance = 1e-9;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - tolerance)), 0, 6);
}

} // namespace inkling
