// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exact_math.h"

#include <bit>
#include <cassert>
#include <cstdint>
#include <limits>

namespace inkling {

namespace {

// ln 2 in two parts; the upper one has enough trailing zeros that k * upper is exact.
constexpr double ln2Upper = 6.93147180369123816490e-01;
constexpr double ln2Lower = 1.90821492927058770002e-10;

/// The nearest whole number, for |x| < 2^51: beyond 2^52 doubles have no fraction.
double nearestWhole(double x) {
    constexpr double magic = 0x1.8p52;
    return (x + magic) - magic;
}

} // namespace

double exactLog(double x) {
    assert(x > 0);
    constexpr std::uint64_t mantissaMask = 0x000fffffffffffff;
    constexpr std::uint64_t oneBits = 0x3ff0000000000000;
    constexpr double sqrt2 = 1.4142135623730951;

    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<int>(bits >> 52) - 1023;
    auto m = std::bit_cast<double>((bits & mantissaMask) | oneBits);
    if (m > sqrt2) {
        m *= 0.5;
        ++exponent;
    }

    // log m = 2 (s + s³/3 + s⁵/5 + ...), |s| <= 0.1716: the first term left out is below 2^-57.
    const double f = m - 1.0;
    const double s = f / (m + 1.0);
    const double s2 = s * s;
    double series = 0.0;
    for (int n = 21; n >= 3; n -= 2)
        series = s2 * (1.0 / n + series);
    // log(1+f) = f - s (f - 2 series): the large part, f, is exact.
    const double k = exponent;
    return k * ln2Upper + (f - (s * (f - 2.0 * series) - k * ln2Lower));
}

double exactExp(double x) {
    if (x < -700.0)
        return 0.0;
    if (x > 700.0)
        return std::numeric_limits<double>::infinity();
    if (x != x)
        return x;
    const double k = nearestWhole(x * 1.4426950408889634);
    const double upper = x - k * ln2Upper; // exact
    const double lower = k * ln2Lower;
    const double r = upper - lower;
    const double lost = (upper - r) - lower; // by rounding r

    // e^r = 1 + r + r^2 (1/2 + r/3! + r^2/4! + ...), |r| <= 0.3466: the first term left out is below 2^-57.
    double series = 0.0;
    for (int n = 13; n >= 2; --n)
        series = (1.0 + r * series) / n;
    const double power = 1.0 + (r + (r * (r * series) + lost));
    const auto exponent = static_cast<std::uint64_t>(static_cast<std::int64_t>(k) + 1023);
    return power * std::bit_cast<double>(exponent << 52);
}

double exactPow(double base, double exponent) {
    return exactExp(exponent * exactLog(base));
}

namespace {

/// x = quarters * pi/2 + rest with |rest| <= pi/4 and a little.
struct Angle {
    std::int64_t quarters;
    double rest;
};

Angle angleOf(double x) {
    // pi/2 in three parts; the first two have 33 bits, so their products with a small whole number are exact.
    constexpr double upper = 1.57079632673412561417e+00;
    constexpr double middle = 6.07710050630396597660e-11;
    constexpr double lower = 2.02226624879595063154e-21;
    assert(x >= -1e4 && x <= 1e4);
    const double k = nearestWhole(x * 0.63661977236758134);
    return {static_cast<std::int64_t>(k), ((x - k * upper) - k * middle) - k * lower};
}

/// r - r^3/3! + r^5/5! - ...; the first term left out is below 2^-62.
double sineSeries(double r) {
    double series = 1.0;
    for (int n = 17; n >= 3; n -= 2)
        series = 1.0 - r * r * series / (n * (n - 1));
    return r * series;
}

/// 1 - r^2/2! + r^4/4! - ...; the first term left out is below 2^-58.
double cosineSeries(double r) {
    double series = 1.0;
    for (int n = 16; n >= 2; n -= 2)
        series = 1.0 - r * r * series / (n * (n - 1));
    return series;
}

/// sin(rest + quarters * pi/2)
double sineOf(const Angle& angle) {
    const double size = (angle.quarters & 1) != 0 ? cosineSeries(angle.rest) : sineSeries(angle.rest);
    return (angle.quarters & 2) != 0 ? -size : size;
}

} // namespace

double exactSin(double x) {
    return sineOf(angleOf(x));
}

double exactCos(double x) {
    const Angle angle = angleOf(x);
    return sineOf({angle.quarters + 1, angle.rest});
}

} // namespace inkling
