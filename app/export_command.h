// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace inkling {

/// `inkling export` and `inkling convert`: a model in another form. Returns the exit code.
int runExport(const ExportCommand& command);

/// `inkling info`: what is inside a model's or a run's file. Returns the exit code.
int runInfo(const InfoCommand& command);

} // namespace inkling
