// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over all parameters, cut into parts for whoever is free.
#pragma once

#include "core/base/executor.h"

#include <algorithm>
#include <cstddef>

namespace inkling {

/// Calls work(begin, count) for parts of so many parameters that together are all. A part is small enough to
/// stay in the nearest cache; where there are only a few, the caller does them all, for waking somebody would
/// take longer.
template<class Work>
void forEachPart(std::size_t parameterCount, Executor& executor, const Work& work) {
    constexpr std::size_t part = 4096;
    constexpr std::size_t worthWaking = 4 * part;
    const auto doPart = [&](std::size_t index, std::size_t) {
        const auto begin = index * part;
        work(begin, std::min(part, parameterCount - begin));
    };
    const auto partCount = (parameterCount + part - 1) / part;
    SerialExecutor caller;
    Executor& who = parameterCount >= worthWaking ? executor : caller;
    who.run(partCount, doPart);
}

} // namespace inkling
