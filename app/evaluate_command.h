// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace inkling {

/// Measures a model on all test images; returns the exit code.
int runEvaluate(const EvaluateCommand& command);

} // namespace inkling
