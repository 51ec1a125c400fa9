// SPDX-License-Identifier: GPL-3.0-or-later
// Settings for tests of what shows or keeps them.
#pragma once

#include "core/train/training_settings.h"

#include <QString>

#include <string_view>

namespace inkling::test {

inline QString nameOf(std::string_view key) {
    return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

/// Values of every kind, none of them a default.
inline TrainingSettings unusualSettings() {
    return {.learningRate = 0.000321,
            .batchSize = 8192,
            .batches = 100'000'000,
            .epochs = 17,
            .testEvery = 0,
            .testSize = 1,
            .order = TrainOrder::byClass,
            .testOrder = TestOrder::fixed,
            .seed = 9'007'199'254'740'991};
}

} // namespace inkling::test
