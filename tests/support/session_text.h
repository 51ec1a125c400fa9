// SPDX-License-Identifier: GPL-3.0-or-later
// How failed comparisons show what a session says.
#pragma once

#include "ui/session/training_session.h"

#include <array>

namespace inkling {

inline char* toString(RunState state) {
    constexpr std::array names{"paused", "running", "finished", "stopped early", "diverged", "failed"};
    return qstrdup(names[static_cast<std::size_t>(state)]);
}

} // namespace inkling
