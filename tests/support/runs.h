// SPDX-License-Identifier: GPL-3.0-or-later
// Short runs for tests of the window, and what the same runs give without one.
#pragma once

#include "core/data/dataset.h"
#include "core/train/metric_history.h"
#include "core/train/run_spec.h"
#include "core/train/trainer.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace inkling::test {

/// The first images of the MNIST inside the program.
DigitData firstDigits(std::size_t trainCount, std::size_t testCount);

/// The tutorial's network for 60 batches of 32, tested every 5 batches on 50 images.
RunSpec shortRun();

/// What a run leaves behind.
struct Outcome {
    std::vector<BatchRecord> records;
    std::string sha256; ///< of the weights
    std::optional<Divergence> divergence;
};

/// The run in a plain loop. `change` is called after each batch with the number of batches done; what it
/// leaves in the settings is changed before the next one.
Outcome plainRun(const RunSpec& spec, const DigitData& data, std::size_t threads,
                 std::optional<Model> initial = {},
                 const std::function<void(std::int64_t, TrainingSettings&)>& change = {});

/// One line for each batch, every figure of it: what a failed comparison shows.
QStringList linesOf(const MetricHistory& history);
QStringList linesOf(const std::vector<BatchRecord>& records);

} // namespace inkling::test
