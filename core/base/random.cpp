// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include "core/base/exact_math.h"

#include <bit>
#include <cmath>

namespace inkling {

namespace {

/// splitmix64 (Steele, Lea and Flood, 2014), the seeding that xoshiro's authors recommend.
std::uint64_t splitmix64(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, RandomStream stream, std::uint64_t index) {
    std::uint64_t state = seed;
    state = splitmix64(state) ^ static_cast<std::uint64_t>(stream);
    state = splitmix64(state) ^ index;
    for (auto& word : m_state)
        word = splitmix64(state);
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint32_t Random::below(std::uint32_t bound) {
    std::uint64_t product = (next() >> 32) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
        const std::uint32_t threshold = (0U - bound) % bound;
        while (static_cast<std::uint32_t>(product) < threshold)
            product = (next() >> 32) * bound;
    }
    return static_cast<std::uint32_t>(product >> 32);
}

double Random::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::uniform(double low, double high) {
    return low + (high - low) * uniform();
}

double Random::normal() {
    // The second value of the pair is thrown away: a state without a spare value is simpler to store and
    // compare.
    for (;;) {
        const double u = uniform(-1.0, 1.0);
        const double v = uniform(-1.0, 1.0);
        const double s = u * u + v * v;
        if (s >= 1.0 || s == 0.0)
            continue;
        return u * std::sqrt(-2.0 * exactLog(s) / s);
    }
}

double Random::truncatedNormal() {
    for (;;) {
        const double value = normal();
        if (value >= -2.0 && value <= 2.0)
            return value;
    }
}

} // namespace inkling
