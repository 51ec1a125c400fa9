// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <vector>

namespace inkling {

/// The settings that batches of a run were trained with: the first holds from the start, each other one from
/// a batch that has been trained. What was changed before the first batch is the run's own; what was changed
/// at its end says nothing of it unless it goes on. Never empty.
std::vector<SettingsChange> trainedChanges(const RunRecord& run);

} // namespace inkling
