// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace inkling {

/// Measures and prints; returns the exit code.
int runBenchmark(const BenchmarkCommand& command);

} // namespace inkling
