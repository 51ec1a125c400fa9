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

/// The same by way of the batch before, which is mostly one batch more to replay: returns
/// Trainer::parameters() as they were there. Nothing at batch 0, where the batch before cannot be trained
/// again, and where it is farther from its keyframe than usual while `batch` has its own: a run that was
/// taken up from a file.
std::vector<float> seekByStep(Trainer& trainer, const Keyframes& keyframes, std::int64_t batch);

} // namespace inkling
