// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/exact_math.h"

#include <bit>
#include <cassert>
#include <cstdint>

namespace inkling {

double exactLog(double x) {
    assert(x > 0);
    constexpr std::uint64_t mantissaMask = 0x000fffffffffffff;
    constexpr std::uint64_t oneBits = 0x3ff0000000000000;
    constexpr double sqrt2 = 1.4142135623730951;
    // ln 2 in two parts; the upper one has enough trailing zeros that k * upper is exact.
    constexpr double ln2Upper = 6.93147180369123816490e-01;
    constexpr double ln2Lower = 1.90821492927058770002e-10;

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

} // namespace inkling
