// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/keyframes.h"
#include "core/train/metric_history.h"
#include "core/train/moment.h"
#include "core/train/run_spec.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// What is known of one run beside its states: where it comes from, which settings held when, and its
/// figures. A value; the history is shared and grows while the run does.
struct RunRecord {
    RunId id = 0;
    std::string name;                         ///< "Run 2"
    std::optional<RunId> parent;              ///< the run that it was forked from
    std::int64_t forkBatch = 0;               ///< batches that it shares with its parent
    RunSpec spec;                             ///< with the settings that hold at its end
    std::vector<SettingsChange> changes;      ///< ascending; the first holds from the start
    std::vector<SettingsChange> planned = {}; ///< changes to come, behind those; ascending
    std::vector<std::int64_t> pauses = {};    ///< batches trained whenever someone paused it; ascending
    std::shared_ptr<MetricHistory> history;
    /// On all test images, after so many batches trained: of the run's end, unless it has gone on.
    std::optional<ScorePoint> finalTest = {};
    /// Of the arithmetic that trained it; batches of another one's are shown from its keyframes.
    int arithmeticRevision = inkling::arithmeticRevision;

    /// Batches trained.
    std::int64_t end() const { return history ? history->end() : 0; }
    /// Of its end on all test images; without one, the last while it trained.
    std::optional<Score> lastTest() const {
        if (finalTest && finalTest->batch == end())
            return finalTest->score;
        const auto test = history ? history->tests().last() : std::nullopt;
        return test ? std::optional{test->score} : std::nullopt;
    }
    /// What held when a batch was trained.
    const TrainingSettings& settingsAt(std::int64_t batch) const {
        return inkling::settingsAt(changes, batch);
    }
};

} // namespace inkling
