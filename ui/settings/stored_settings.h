// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/run_spec.h"

class QSettings;

namespace inkling {

/// The settings of the last session, under their keys; what is missing, broken or out of range keeps its
/// default.
TrainingSettings storedTrainingSettings(const QSettings& store, const TrainingSettings& defaults);
void storeTrainingSettings(QSettings& store, const TrainingSettings& settings);

/// The preset, or the network that was built, of the last session with the settings it was left with; where
/// that cannot be, the tutorial's. Of an opened model the weights are not remembered, nor are data.
RunSpec storedRun(const QSettings& store);
void storeRun(QSettings& store, const RunSpec& spec);

} // namespace inkling
