// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/histogram.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace inkling {

void Histogram::add(double value) {
    if (!std::isfinite(value)) {
        ++notFinite;
        return;
    }
    const int bin = binOf(value);
    assert(bin >= 0 && bin < binCount);
    ++bins[static_cast<std::size_t>(bin)];
}

double Histogram::edge(int bin) const {
    return std::ldexp(static_cast<double>(bin - middle) / middle, exponent);
}

std::uint64_t Histogram::total() const {
    return std::accumulate(bins.begin(), bins.end(), std::uint64_t{0});
}

double Histogram::share(int bin) const {
    const auto all = total();
    return all == 0 ? 0.0
                    : static_cast<double>(bins[static_cast<std::size_t>(bin)]) / static_cast<double>(all);
}

int Histogram::binOf(double value) const {
    // Powers of two change no digit: the bin is exact.
    const double place = std::floor(std::ldexp(value, -exponent) * middle);
    return static_cast<int>(std::clamp(place, -1.0 - middle, double{middle})) + middle;
}

Histogram Histogram::widened(int wider) const {
    assert(wider >= exponent);
    Histogram result{.exponent = wider, .bins = {}, .notFinite = notFinite};
    const int doublings = std::min(wider - exponent, 6); // then all that is left is a sign
    for (int bin = 0; bin < binCount; ++bin)
        result.bins[static_cast<std::size_t>(((bin - middle) >> doublings) + middle)] +=
            bins[static_cast<std::size_t>(bin)];
    return result;
}

int exponentOf(std::span<const float> values) {
    float largest = 0.0F;
    for (const float value : values)
        if (std::isfinite(value))
            largest = std::max(largest, std::abs(value));
    int exponent = Histogram::leastExponent;
    if (largest > 0.0F)
        std::frexp(largest, &exponent);
    return std::max(exponent, Histogram::leastExponent);
}

Histogram histogramOf(std::span<const float> values) {
    Histogram histogram{.exponent = exponentOf(values)};
    for (const float value : values)
        histogram.add(double{value});
    return histogram;
}

} // namespace inkling
