// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"
#include "ui/charts/chart_content.h"

#include <vector>

namespace inkling {

class TrainingSession;

/// What happened to the current run beside its training, for the charts. Of settings only what batches were
/// trained with.
std::vector<ChartEvent> eventsOf(const TrainingSession& session);

/// What a run's test of all images said, after its last batch as the charts count them.
std::optional<ScorePoint> finalTestOf(const RunRecord& run);
/// Of the current run, if there is one.
std::optional<ScorePoint> finalTestOf(const TrainingSession& session);

} // namespace inkling
