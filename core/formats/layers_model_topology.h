// SPDX-License-Identifier: GPL-3.0-or-later
// A network's description as Keras and TensorFlow.js write it: "modelTopology", a Sequential list of layers.
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"
#include "core/layers/layer_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

class JsonField;

/// A stack of layers that has not been built yet, nor checked to fit together.
struct SequentialNetwork {
    Shape inputShape;
    LayerSpecs specs;
    std::vector<std::string> layerNames; ///< one per spec, all different; weights are "<name>/kernel"

    bool operator==(const SequentialNetwork&) const = default;
};

/// The names Keras would give: "conv2d", "conv2d_1", "max_pooling2d", "flatten", "dense".
std::vector<std::string> kerasNames(const LayerSpecs& specs);

/// Reads a description from a whole model.json (its weights are not looked at) or from a topology alone
/// (what model.toJSON() gives). `fileName` is for the error.
///
/// Read are InputLayer, Conv2D, MaxPooling2D, AveragePooling2D, GlobalAveragePooling2D, Flatten, Dense,
/// Dropout, BatchNormalization, Activation, ReLU, LeakyReLU, ELU and Softmax, with bias and without dilation,
/// channels last. What concerns training alone (regularizers, constraints, "trainable", an initializer that
/// is unknown here) is ignored. Everything else is refused by layer and field.
Result<SequentialNetwork> parseSequential(std::string_view json, const Sentence& fileName);

/// The description as JSON text: {"class_name": "Sequential", ...}. parseSequential() gives it back.
std::string sequentialJson(const SequentialNetwork& network);

/// Reads the value of "modelTopology"; wrong ones are reported to the field's problems.
SequentialNetwork readSequential(const JsonField& topology);

} // namespace inkling
