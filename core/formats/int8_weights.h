// SPDX-License-Identifier: GPL-3.0-or-later
// Kernels in a quarter of their size: whole numbers from -127 to 127 and a factor for each output.
#pragma once

#include "core/base/executor.h"
#include "core/data/dataset.h"
#include "core/evaluation/score.h"
#include "core/model/model.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// A kernel is about values[i] * scales[i % scales.size()]: the last axis of a kernel is its outputs.
struct Int8Kernel {
    std::vector<std::int8_t> values; ///< -127 ... 127
    std::vector<float> scales;       ///< [outputs], 0 where all of an output's weights are 0
};

/// Symmetric and per output: an output's largest weight, without its sign, becomes 127; every weight the
/// nearest whole number. Requires finite weights, their number a multiple of `outputs`.
Int8Kernel int8Kernel(std::span<const float> kernel, std::size_t outputs);

/// The same network with the kernels of convolutions and dense layers rounded to what their Int8Kernel says.
/// Biases and batch normalization stay as they are.
Model withInt8Kernels(const Model& model);

/// What rounding the kernels costs, measured.
struct Int8Scores {
    Score before;
    Score after;

    bool operator==(const Int8Scores&) const = default;
};

/// On all images of the data, whose shape and classes must be the network's.
Int8Scores measureInt8Kernels(const Model& model, const Dataset& data, Executor& executor);

} // namespace inkling
