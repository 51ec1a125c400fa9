// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/unfinished_run.h"

namespace inkling {

namespace {

bool isTrainedElsewhere(const RunSummary& run) {
    return run.ending == RunEnding::running && !run.isInterrupted;
}

bool canGoOn(const RunSummary& run) {
    return (run.isInterrupted || run.ending == RunEnding::paused) && run.batches < run.planned;
}

} // namespace

const RunSummary* unfinishedRun(std::span<const RunSummary> runs) {
    const RunSummary* last = nullptr;
    for (const auto& run : runs)
        if (!isTrainedElsewhere(run) && (!last || run.changed > last->changed))
            last = &run;
    return last && canGoOn(*last) ? last : nullptr;
}

} // namespace inkling
