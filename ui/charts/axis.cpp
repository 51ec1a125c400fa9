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

/// The largest of 1, 2 and 5 times a power of ten that is not above `value`.
double roundDown(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    constexpr double tolerance = 1e-9;
    for (const double mantissa : {5.0, 2.0})
        if (value * (1.0 + tolerance) >= mantissa * power)
            return mantissa * power;
    return power;
}

std::vector<double> multiples(const Axis& axis, double step) {
    std::vector<double> result;
    constexpr double tolerance = 1e-6;
    for (double i = std::ceil(axis.min / step - tolerance); i * step <= axis.max + tolerance * step; ++i)
        result.push_back(i * step);
    return result;
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

Axis logLossAxis(const Axis& current, double lowest, double highest) {
    const double top = std::log10(lossAxis({0.0, 0.0}, highest).max);
    const bool isAny = std::isfinite(lowest) && lowest > 0.0;
    const double low = std::max(smallestLoss, isAny ? lowest : smallestLoss);
    const Axis wanted{std::min(std::log10(roundDown(low)), top - 1.0), top};
    const bool fits = current.min <= wanted.min && wanted.max <= current.max;
    return fits && current.span() <= wanted.span() + std::log10(5.0) ? current : wanted;
}

Axis secondsAxis(double end, bool goesOn) {
    constexpr double least = 1.0;
    if (!(end > 0.0))
        return {0.0, least};
    return {0.0, goesOn ? std::max(least, roundUp(end, steps)) : end};
}

Axis zoomed(const Axis& axis, double fixed, double factor) {
    return {fixed + (axis.min - fixed) * factor, fixed + (axis.max - fixed) * factor};
}

Axis moved(const Axis& axis, double by) {
    return {axis.min + by, axis.max + by};
}

Axis inside(const Axis& axis, const Axis& whole) {
    if (axis.span() >= whole.span())
        return whole;
    if (axis.min < whole.min)
        return {whole.min, whole.min + axis.span()};
    if (axis.max > whole.max)
        return {whole.max - axis.span(), whole.max};
    return axis;
}

std::vector<double> ticks(const Axis& axis, int most) {
    const auto wide = multiples(axis, roundUp(axis.span() / std::max(1, most - 1), steps));
    if (wide.size() > 1 || most < 2)
        return wide;
    // One tick gives no scale: 0 of 0 to 2.5, where a step of 2 has two.
    const auto close = multiples(axis, roundDown(axis.span()));
    return close.size() > 1 && close.size() <= static_cast<std::size_t>(most) ? close : wide;
}

std::vector<double> logTicks(const Axis& axis, int most) {
    constexpr double closeUp = 1.0; // decades
    std::vector<double> result;
    if (axis.span() < closeUp) {
        for (const double value : ticks({std::pow(10.0, axis.min), std::pow(10.0, axis.max)}, most))
            if (value > 0.0)
                result.push_back(std::log10(value));
        return result;
    }
    constexpr double tolerance = 1e-9;
    for (double power = std::floor(axis.min); power <= axis.max; ++power)
        for (const double mantissa : steps) {
            const double place = power + std::log10(mantissa);
            if (axis.min - tolerance <= place && place <= axis.max + tolerance)
                result.push_back(place);
        }
    if (static_cast<int>(result.size()) <= most)
        return result;
    return multiples(axis, std::max(1.0, std::ceil(axis.span() / std::max(1, most))));
}

std::vector<double> timeTicks(const Axis& axis, int most) {
    constexpr double minute = 60.0;
    constexpr double hour = 3600.0;
    const double wanted = axis.span() / std::max(1, most - 1);
    if (wanted <= 10.0)
        return ticks(axis, most);
    for (const double step : {15.0, 30.0, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute,
                              30 * minute, hour, 2 * hour, 6 * hour, 12 * hour})
        if (wanted <= step)
            return multiples(axis, step);
    return multiples(axis, 24 * hour * roundUp(wanted / (24 * hour), steps));
}

int tickDecimals(const std::vector<double>& ticks) {
    if (ticks.size() < 2)
        return 0;
    const double step = ticks[1] - ticks[0];
    constexpr double tolerance = 1e-9;
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - tolerance)), 0, 6);
}

} // namespace inkling
