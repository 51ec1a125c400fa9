// SPDX-License-Identifier: GPL-3.0-or-later
// A run's history as text for other programs: comma-separated values, one line a batch.
#pragma once

#include "core/train/batch_record.h"
#include "core/train/metric_history.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace inkling {

/// The names of the columns, with the line's end: batch, seconds of training before it, then loss, accuracy
/// and number of images in training, in the test and in the validation after it, and the learning rate.
std::string csvHeader();

/// Appends the line of one batch. Losses and accuracies are floats, with as many digits as give them back
/// exactly; what was not measured, or is not known, is left empty. `nan` and `inf` are what they are.
void appendCsvLine(std::string& text, const BatchRecord& record, std::optional<double> seconds,
                   std::optional<double> learningRate);

/// Appends the lines of the batches first ... last - 1, all of which must exist. A history knows no learning
/// rates. `learningRateOf`: a batch's, if that is known.
void appendCsv(std::string& text, const MetricHistory&, std::int64_t first, std::int64_t last,
               const std::function<double(std::int64_t batch)>& learningRateOf = {});

} // namespace inkling
