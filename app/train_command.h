// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace inkling {

/// Trains in the terminal; returns the exit code. Ctrl-C ends it after the current batch, and what was
/// learned until then is saved where --save says.
int runTrain(const TrainCommand& command);

} // namespace inkling
