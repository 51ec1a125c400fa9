// SPDX-License-Identifier: GPL-3.0-or-later
// A layer's cache is plain bytes; its parts are arrays that begin on a cache line each.
#pragma once

#include "core/base/aligned_buffer.h"

#include <cassert>
#include <cstddef>
#include <span>

namespace inkling {

/// Bytes that `count` values take in a cache, rounded up to whole cache lines.
template<class T>
constexpr std::size_t cacheBytes(std::size_t count) {
    return (count * sizeof(T) + cacheLine - 1) / cacheLine * cacheLine;
}

/// Takes the parts of a cache from its front, in the order in which cacheSize() counted them.
class CacheParts {
public:
    explicit CacheParts(std::span<std::byte> cache)
        : m_rest{cache} { }

    template<class T>
    std::span<T> take(std::size_t count) {
        const auto bytes = cacheBytes<T>(count);
        assert(bytes <= m_rest.size());
        std::span<T> part{reinterpret_cast<T*>(m_rest.data()), count};
        m_rest = m_rest.subspan(bytes);
        return part;
    }

private:
    std::span<std::byte> m_rest;
};

} // namespace inkling
