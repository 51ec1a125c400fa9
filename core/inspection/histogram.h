// SPDX-License-Identifier: GPL-3.0-or-later
// How values are spread, in bins that fit those of any other histogram.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace inkling {

/// 64 bins of equal width from -reach() to +reach(), which is a power of two. Where the reach doubles, two
/// neighbours become one: histograms of different reach are brought to a common one without an error.
struct Histogram {
    static constexpr int binCount = 64;
    static constexpr int middle = binCount / 2; ///< the bin that begins at zero
    static constexpr int leastExponent = -40;   ///< smaller values share the two bins around zero

    int exponent = leastExponent;
    std::array<std::uint32_t, binCount> bins{};
    std::uint32_t notFinite = 0; ///< in no bin

    /// Adds a value of a smaller size than reach(); of one that is not finite, that there was one.
    void add(double value);

    double reach() const { return edge(binCount); }
    /// Where a bin begins: the one before ends there. 0 ... binCount
    double edge(int bin) const;
    std::uint64_t total() const; ///< of all bins
    double share(int bin) const; ///< of the total, 0 ... 1
    /// The bin of a value, -1 or binCount where it is beyond.
    int binOf(double value) const;

    /// The same values with 2^exponent as the reach. Requires at least the exponent that it has.
    Histogram widened(int exponent) const;

    bool operator==(const Histogram&) const = default;
};

/// The least exponent whose reach is larger than the size of every finite value; leastExponent at least.
int exponentOf(std::span<const float> values);

/// With the least reach that holds all finite values.
Histogram histogramOf(std::span<const float> values);

} // namespace inkling
