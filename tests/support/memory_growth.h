// SPDX-License-Identifier: GPL-3.0-or-later
// Whether doing something again and again makes the program grow.
#pragma once

#include <QFile>

#include <algorithm>
#include <functional>
#include <limits>

namespace inkling::test {

inline double residentMegabytes() {
    QFile file{"/proc/self/statm"};
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    return file.readAll().split(' ').at(1).toDouble() * 4096.0 / 1e6;
}

/// Megabytes by which so many calls of `work` make the program grow: the smallest of three rounds, since what
/// leaks grows in each, and what the allocator keeps for later does not.
inline double growthOf(const std::function<void()>& work, int calls = 200) {
    for (int i = 0; i < 50; ++i)
        work();
    double smallest = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        const double before = residentMegabytes();
        for (int i = 0; i < calls; ++i)
            work();
        smallest = std::min(smallest, residentMegabytes() - before);
        if (smallest < 1.0)
            break;
    }
    return smallest;
}

constexpr bool hasSanitizer() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

} // namespace inkling::test
