// SPDX-License-Identifier: GPL-3.0-or-later
// From the nodes of an ONNX graph to layers. Internal to core/formats.
#pragma once

#include "core/base/result.h"
#include "core/base/shape.h"
#include "core/formats/onnx.h"
#include "core/layers/layer_spec.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace inkling {

/// Where an array of a layer comes from, and how it is turned into the layout of getWeights().
struct OnnxWeights {
    enum class Turn {
        none,      ///< as it lies
        fromOihw,  ///< [out, in, height, width] to [height, width, in, out]
        transpose, ///< [out, in] to [in, out]
    };
    const OnnxTensor* array = nullptr; ///< null: zeros
    Turn turn = Turn::none;
    /// The planes whose flattened features its rows (or its numbers, where it has one axis) belong to, in the
    /// order channels, height, width; they are put into the order height, width, channels.
    std::optional<Shape> planes{};
};

/// A network as a graph describes it.
struct OnnxNetwork {
    Shape inputShape;
    LayerSpecs specs;
    std::vector<OnnxWeights> weights; ///< one per parameter block, in their order; point into the graph
};

/// The layers that the graph's nodes mean, as onnx_model.h says. The graph must outlive the result.
Result<OnnxNetwork> readOnnxGraph(const OnnxGraph& graph, std::int64_t opset, std::string_view fileName);

/// A number as ONNX holds it, and as the shortest decimal that means it: 0.001F becomes 0.001.
double numberOf(float value);

/// The network with everything left out that an ONNX graph does not say: how weights begin, layers that
/// change nothing, "same" where nothing is padded, digits beyond float32. Networks whose graphs compute the
/// same are then equal.
LayerSpecs asOnnxSays(Shape inputShape, const LayerSpecs& specs);

/// Makes the activation the last layer's own where it is a convolution or dense layer without one.
bool foldActivation(LayerSpecs& specs, Activation activation);

/// The weights of one block, of which there are as many as `values` has room for.
void fill(std::span<float> values, const OnnxWeights& weights);

} // namespace inkling
