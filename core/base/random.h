// SPDX-License-Identifier: GPL-3.0-or-later
// Our own random numbers: the same seed gives the same numbers with every compiler, library and processor.
// (The standard library's engines are specified; its distributions and shuffle are not.)
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace inkling {

/// What a sequence of random numbers is for. Each purpose has its own sequence, so that, say, another test
/// order does not change the training order. The values are part of what a seed means: never renumber them.
enum class RandomStream : std::uint64_t {
    weights = 1,
    trainOrder = 2,
    testOrder = 3,
    augmentation = 4,
    noise = 5, ///< what random layers draw
    drawnDigits = 6,
};

/// xoshiro256++ 1.0 (Blackman and Vigna, 2019), seeded through splitmix64. A value: copy it to remember a
/// state.
class Random {
public:
    /// Sequence number `index` of a stream: the shuffle of epoch 7 needs no shuffles of the epochs before.
    Random(std::uint64_t seed, RandomStream stream, std::uint64_t index = 0);

    bool operator==(const Random&) const = default;

    std::uint64_t next();

    /// Uniform in 0 ... bound - 1, without bias (Lemire, 2019). Requires bound > 0.
    std::uint32_t below(std::uint32_t bound);

    /// Uniform in [0, 1), a multiple of 2^-53.
    double uniform();

    /// Uniform in [low, high).
    double uniform(double low, double high);

    /// Standard normal (Marsaglia's polar method; its logarithm is ours, see exact_math.h).
    double normal();

    /// Standard normal, drawn again while outside ±2: TensorFlow's truncated normal.
    double truncatedNormal();

    /// Fisher-Yates.
    template<class T>
    void shuffle(std::span<T> items) {
        for (auto i = static_cast<std::uint32_t>(items.size()); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace inkling
