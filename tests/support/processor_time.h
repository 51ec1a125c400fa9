// SPDX-License-Identifier: GPL-3.0-or-later
// What a thread computed, whatever else the machine does.
#pragma once

#include <ctime>

namespace inkling::test {

/// Processor time of the calling thread, in seconds.
inline double computedHere() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace inkling::test
