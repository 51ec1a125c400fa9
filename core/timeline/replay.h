// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/keyframes.h"
#include "core/train/trainer.h"

#include <cstdint>
#include <vector>

namespace inkling {

/// Takes a trainer of the run to where it was when `batch` batches had been trained, bit for bit: from the
/// keyframe before, by training the batches between once more (without tests), with the settings that held
/// then. Afterwards the trainer has the settings that hold from there on. Requires a trainer made with the
/// run's network, data and first settings, and 0 <= batch <= batches the run has trained.
/// A run of another arithmetic's (Keyframes::areExact()) is shown from its keyframes: the trainer stays at
/// the one before. Returns the batches that had to be replayed.
std::int64_t seek(Trainer& trainer, const Keyframes& keyframes, std::int64_t batch);

/// The same by way of the batch before: returns Trainer::parameters() as they were there. Nothing where
/// there is none before, or where it cannot be trained again.
std::vector<float> seekByStep(Trainer& trainer, const Keyframes& keyframes, std::int64_t batch);

} // namespace inkling
