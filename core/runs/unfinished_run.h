// SPDX-License-Identifier: GPL-3.0-or-later
// The run that someone who comes back may want to go on with.
#pragma once

#include "core/runs/stored_run.h"

#include <span>

namespace inkling {

/// The run that was trained last, if it has not come to its planned end: it was paused or left, or its
/// program was killed. Null if it has, or has ended otherwise: whatever was left before it was left for good.
/// Runs that another program trains right now do not count. Points into `runs`, whatever their order.
const RunSummary* unfinishedRun(std::span<const RunSummary> runs);

} // namespace inkling
