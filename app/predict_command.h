// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace inkling {

/// Reads pictures and drawings; returns the exit code. A file that cannot be read is reported and the others
/// are read all the same.
int runPredict(const PredictCommand& command);

} // namespace inkling
