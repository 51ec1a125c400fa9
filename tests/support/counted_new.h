// SPDX-License-Identifier: GPL-3.0-or-later
// For tests about memory: link counted_new.cpp and every operator new of the program is counted.
#pragma once

#include <cstdint>

namespace inkling::test {

/// Bytes asked of operator new so far, by all threads, freed ones included.
std::uint64_t bytesAllocated();

/// Calls of operator new so far, by all threads.
std::uint64_t allocations();

} // namespace inkling::test
