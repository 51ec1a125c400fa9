// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors whose storage begins on a cache line, as the kernels load them.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace inkling {

inline constexpr std::size_t cacheLine = 64;

template<class T>
struct CacheLineAllocator {
    using value_type = T;

    CacheLineAllocator() = default;
    template<class U>
    CacheLineAllocator(const CacheLineAllocator<U>&) { }

    T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{cacheLine}));
    }
    void deallocate(T* pointer, std::size_t) { ::operator delete (pointer, std::align_val_t{cacheLine}); }

    template<class U>
    bool operator==(const CacheLineAllocator<U>&) const {
        return true;
    }
};

template<class T>
using AlignedVector = std::vector<T, CacheLineAllocator<T>>;
using AlignedFloats = AlignedVector<float>;

} // namespace inkling
