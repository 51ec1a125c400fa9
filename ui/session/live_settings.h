// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that may change while a run goes on, and those that wait for another run.
#pragma once

#include "core/train/training_settings.h"

namespace inkling {

/// `settings` with those of `wanted` that may change at once (Setting::liveChange).
TrainingSettings withLiveParts(TrainingSettings settings, const TrainingSettings& wanted);

/// Whether runs with these settings would come to differ. How long they are to be does not matter where the
/// learning rate does not follow from it.
bool differ(TrainingSettings one, const TrainingSettings& other);

} // namespace inkling
