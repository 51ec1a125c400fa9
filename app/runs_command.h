// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace inkling {

/// `inkling runs`: what is in the store of runs. Returns the exit code.
int runRuns(const RunsCommand& command);

} // namespace inkling
