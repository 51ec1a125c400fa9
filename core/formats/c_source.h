// SPDX-License-Identifier: GPL-3.0-or-later
// A model as a program in C, for people who want it where nothing else runs.
#pragma once

#include "core/base/result.h"
#include "core/formats/int8_weights.h"
#include "core/model/model.h"

#include <filesystem>
#include <optional>
#include <string>

namespace inkling {

enum class CWeights {
    float32, ///< the bits of every weight
    int8,    ///< kernels as int8_weights.h rounds them: a quarter of the size
};

struct CSourceOptions {
    CWeights weights = CWeights::float32;
    /// Measured by the caller, told in the file's comment: what the model does, and what int8 costs it.
    /// Without them nothing is said of either.
    std::optional<Int8Scores> scores{};
};

/// One file of C99 that needs nothing beyond <math.h> and <stdint.h>: `int classify(const float image[784],
/// float probabilities[10])`, its sizes those of the network. An image is [height, width, channels], 0 paper,
/// 1 ink. What is between two layers lies in one static array, so only one thread at a time may call it.
///
/// Weights are written as hexadecimal constants, which every C99 compiler reads to the last bit. The result
/// is the Predictor's up to the order of sums. The same arguments give the same text.
///
/// Refuses what the other formats refuse: weights that are not finite, by layer name. Reads back what it
/// wrote.
Result<void> writeCSource(const Model& model, const std::filesystem::path& path,
                          const CSourceOptions& options = {});

} // namespace inkling
