// SPDX-License-Identifier: GPL-3.0-or-later
// Which run `train` is to train: that of its options, of a file, or a stored one that goes on.
#pragma once

#include "app/command_line.h"
#include "app/run_recording.h"
#include "app/run_setup.h"
#include "core/runs/stored_run.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

namespace inkling {

struct RunPlan {
    RunDescription description;
    RunSetup setup;
    std::optional<StoredRun> resumed; ///< what there is of it

    /// How many batches it is to have in the end, if it does not end before.
    std::int64_t end() const {
        return description.expected ? description.expected->batches
                                    : std::numeric_limits<std::int64_t>::max();
    }
};

/// Reads what there is to read: the description (of standard input for "-"), the network, the data, whose
/// SHA-256 is compared with the description's.
Result<RunPlan> planRun(const TrainCommand& command, RunRecording& recording);

} // namespace inkling
