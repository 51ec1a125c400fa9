// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/counted_new.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::uint64_t> byteCount = 0;
std::atomic<std::uint64_t> callCount = 0;

void* allocate(std::size_t size, std::size_t alignment) {
    byteCount += size;
    ++callCount;
    const std::size_t rounded = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    if (void* pointer = std::aligned_alloc(alignment, rounded))
        return pointer;
    throw std::bad_alloc{};
}

} // namespace

namespace inkling::test {

std::uint64_t bytesAllocated() {
    return byteCount;
}

std::uint64_t allocations() {
    return callCount;
}

} // namespace inkling::test

// All forms: in the standard library the others call the first ones, in the address sanitizer's they do not.
namespace {

constexpr std::size_t usual = alignof(std::max_align_t);

std::size_t atLeastUsual(std::align_val_t alignment) {
    return std::max(static_cast<std::size_t>(alignment), usual);
}

void* allocateOrNull(std::size_t size, std::size_t alignment) noexcept {
    try {
        return allocate(size, alignment);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

} // namespace

void* operator new(std::size_t size) {
    return allocate(size, usual);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return allocate(size, atLeastUsual(alignment));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allocateOrNull(size, usual);
}
void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
    return allocateOrNull(size, atLeastUsual(alignment));
}
void operator delete(void* pointer) noexcept {
    std::free(pointer);
}
void operator delete(void* pointer, std::size_t) noexcept {
    std::free(pointer);
}
void operator delete(void* pointer, std::align_val_t) noexcept {
    std::free(pointer);
}
void operator delete(void* pointer, std::size_t, std::align_val_t) noexcept {
    std::free(pointer);
}
void operator delete(void* pointer, const std::nothrow_t&) noexcept {
    std::free(pointer);
}
void operator delete(void* pointer, std::align_val_t, const std::nothrow_t&) noexcept {
    std::free(pointer);
}
void* operator new[](std::size_t size) {
    return allocate(size, usual);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return allocate(size, atLeastUsual(alignment));
}
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept {
    return allocateOrNull(size, usual);
}
void* operator new[](std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
    return allocateOrNull(size, atLeastUsual(alignment));
}
void operator delete[](void* pointer) noexcept {
    std::free(pointer);
}
void operator delete[](void* pointer, std::size_t) noexcept {
    std::free(pointer);
}
void operator delete[](void* pointer, std::align_val_t) noexcept {
    std::free(pointer);
}
void operator delete[](void* pointer, std::size_t, std::align_val_t) noexcept {
    std::free(pointer);
}
void operator delete[](void* pointer, const std::nothrow_t&) noexcept {
    std::free(pointer);
}
void operator delete[](void* pointer, std::align_val_t, const std::nothrow_t&) noexcept {
    std::free(pointer);
}
