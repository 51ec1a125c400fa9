// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/stored_run.h"

#include <string_view>

namespace inkling {

/// Whether the parts of a run that came out of a file belong together, so that it can go on: a network that
/// can be built, states that fit it and its optimizer, that ascend from batch 0, and figures for every batch
/// up to the last state. (There may be more: the batches behind it are trained again.) `fileName`: for the
/// sentence.
Result<void> checkStoredRun(const StoredRun& run, std::string_view fileName);

} // namespace inkling
