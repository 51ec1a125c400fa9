// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/training_settings.h"

#include <cstdint>

namespace inkling {

/// How many batches a run is to have in the end, as its settings stand; of data that are gone through in
/// `batchesPerEpoch`, which do not matter where the settings count batches.
std::int64_t plannedBatches(const TrainingSettings& settings, std::int64_t batchesPerEpoch);

/// The learning rate of batch 0, 1, ... of a run of so many batches.
///
/// With warm-up w, batch t < w has (t + 1) / w of the schedule's beginning, and the schedule covers the rest.
/// Over T batches, t counted from its first:
///   step       learningRate * stepFactor^floor(t / stepEvery)
///   cosine     learningRate * (1 + cos(pi t / T)) / 2   (PyTorch's CosineAnnealingLR down to 0)
///   one-cycle  from learningRate / 25 up to learningRate at t = cycleRise * T - 1, then down to
///              learningRate / 250,000 at T - 1, both along half a cosine   (PyTorch's OneCycleLR)
/// Requires 0 <= batch. Past the run's end the last batch's rate goes on.
double learningRateAt(const TrainingSettings& settings, std::int64_t batch, std::int64_t batchCount);

/// What TensorFlow.js takes where no learning rate is given; for those that always want one, a rate that
/// trains the tutorial's network.
double defaultLearningRate(OptimizerKind optimizer);

} // namespace inkling
