// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/training_settings.h"

class QSettings;

namespace inkling {

/// The settings of the last session, under their keys; what is missing, broken or out of range keeps its
/// default.
TrainingSettings storedTrainingSettings(const QSettings& store, const TrainingSettings& defaults);
void storeTrainingSettings(QSettings& store, const TrainingSettings& settings);

} // namespace inkling
