// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/live_settings.h"

namespace inkling {

TrainingSettings withLiveParts(TrainingSettings settings, const TrainingSettings& wanted) {
    const double learningRate = settings.learningRate;
    forEachSetting([&](const auto& setting) {
        if (setting.liveChange)
            settings.*setting.field = wanted.*setting.field;
    });
    // A learning rate belongs to its optimizer: where another one waits for a rewind, so does its rate.
    if (settings.optimizer != wanted.optimizer)
        settings.learningRate = learningRate;
    return settings;
}

bool differ(TrainingSettings one, const TrainingSettings& other) {
    const bool endMatters = one.schedule == Schedule::cosine || one.schedule == Schedule::oneCycle;
    if (!endMatters) {
        one.batches = other.batches;
        one.epochs = other.epochs;
    }
    return one != other;
}

} // namespace inkling
