// SPDX-License-Identifier: GPL-3.0-or-later
// A run as it lasts: what is known of it after the program that trained it has ended.
#pragma once

#include "core/runs/run_description.h"
#include "core/train/batch_record.h"
#include "core/train/metric_history.h"
#include "core/train/trainer.h"
#include "core/train/training_state.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// Names a run in every store that it comes to: 16 hexadecimal digits, drawn at random.
using RunKey = std::string;

RunKey randomRunKey();

/// How a run stands.
enum class RunEnding { running, paused, finished, stoppedEarly, diverged, failed };

template<>
struct EnumNames<RunEnding> {
    static constexpr std::array<std::string_view, 6> names{"running",      "paused",   "finished",
                                                           "stoppedEarly", "diverged", "failed"};
};

/// Milliseconds since 1970, UTC.
using UnixTime = std::int64_t;
UnixTime now();

/// Who trained it: of interest where figures are compared.
struct RunOrigin {
    std::string program;   ///< "inkling 0.1.0"
    std::string processor; ///< "AMD EPYC 9R14, AVX-512"
    bool operator==(const RunOrigin&) const = default;
};

/// Of this program on this machine.
RunOrigin ownOrigin();

/// "tutorial" where the network is a preset's, "digits.onnx" where it was opened, else the kinds of its
/// layers: "conv2d, flatten, dense".
std::string networkName(const RunSpec& spec);

/// A line of the list of runs.
struct RunSummary {
    RunKey key;
    std::string name;
    std::string note = {};
    std::optional<RunKey> parent = {}; ///< that it was forked from
    std::int64_t forkBatch = 0;        ///< batches that it shares with its parent
    UnixTime created = 0;
    UnixTime changed = 0;
    std::string network; ///< as networkName() says
    std::int64_t parameters = 0;
    std::string dataName;
    RunOrigin origin;
    int arithmeticRevision = 0;
    RunEnding ending = RunEnding::paused;
    bool isInterrupted = false;      ///< it was training when its program ended without a word
    std::int64_t batches = 0;        ///< trained
    std::int64_t planned = 0;        ///< of the whole run
    double seconds = 0.0;            ///< of training steps
    std::optional<Score> train = {}; ///< of the last batch
    std::optional<Score> test = {};  ///< the last one
    std::string weightsSha256 = {};  ///< of the model at its end; empty while it trains

    bool operator==(const RunSummary&) const = default;
};

/// All of a run.
struct StoredRun {
    RunSummary summary;
    RunDescription description = {};
    std::vector<std::int64_t> pauses = {}; ///< batches trained whenever someone paused it; ascending
    std::optional<Divergence> divergence = {};
    std::shared_ptr<MetricHistory> history = {};
    /// From the one before the first batch to the newest; ascending.
    std::vector<std::shared_ptr<const TrainingState>> states = {};
};

} // namespace inkling
