// SPDX-License-Identifier: GPL-3.0-or-later
// A network that has been built: its layers, their shapes, and where their parameters lie.
#pragma once

#include "core/base/result.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// One line of the layer list.
struct LayerSummary {
    std::string name;   ///< "conv2d"; "conv2d 2" where a network has several
    std::string detail; ///< "5×5, 8 filters, relu"
    Shape outputShape;
    std::size_t parameterCount = 0;
    std::size_t multiplyAdds = 0; ///< of one sample on the way forward; what is only added does not count

    bool operator==(const LayerSummary&) const = default;
};

/// One array of a layer's getWeights() in TensorFlow.js, within the parameters of a model.
struct ParameterBlock {
    std::size_t spec = 0;   ///< which of the network's specs it belongs to
    std::string role;       ///< "kernel", "bias", "gamma", ...: Keras' names
    std::vector<int> shape; ///< [5, 5, 1, 8]
    std::size_t offset = 0;
    std::size_t count = 0;
    bool isTrainable = true; ///< else no gradient leads to it, and the layer itself changes it

    bool operator==(const ParameterBlock&) const = default;
};

/// What is computed in one go: one spec, or neighbours that were joined (conv2d + relu + maxPooling2d).
struct Stage {
    std::unique_ptr<const Layer> layer;
    std::size_t parameterOffset = 0;
    std::size_t firstSpec = 0;
};

/// Multiply-adds of one sample. Backward are the derivatives by the weights and, unless nothing before has
/// any, by the input: each costs as much as forward.
struct Cost {
    std::size_t forward = 0;
    std::size_t backward = 0;
};

/// Built once, then constant; any number of threads may share it.
///
/// The last activation, softmax, is not part of the stages: they end in logits, and softmax belongs to the
/// loss and to prediction.
class Architecture {
public:
    /// Infers every shape from the layer before. An impossible network is refused in words, by layer name:
    /// "conv2d 2: kernel 5×5 does not fit its 4×4 input".
    static Result<std::shared_ptr<const Architecture>> build(Shape inputShape, LayerSpecs specs);

    Shape inputShape() const { return m_inputShape; }
    std::size_t classCount() const { return m_classCount; }
    std::size_t parameterCount() const { return m_parameterCount; }

    const LayerSpecs& specs() const { return m_specs; }
    std::span<const LayerSummary> layers() const { return m_layers; }            ///< one per spec
    std::span<const ParameterBlock> parameterBlocks() const { return m_blocks; } ///< layer by layer
    std::span<const Stage> stages() const { return m_stages; }

    /// The first stage that has parameters, or the number of stages: no derivative is needed before it.
    std::size_t firstTrainedStage() const { return m_firstTrainedStage; }

    std::string stageName(std::size_t stage) const; ///< "conv2d 2 + maxPooling2d 2"
    Cost costOf(std::size_t stage) const;
    Cost cost() const; ///< of all

private:
    Architecture() = default;
    void addStages(std::span<const LayerSpec> specs);
    std::size_t specsEnd(std::size_t stage) const;

    Shape m_inputShape;
    std::size_t m_classCount = 0;
    std::size_t m_parameterCount = 0;
    std::size_t m_firstTrainedStage = 0;
    LayerSpecs m_specs;
    std::vector<LayerSummary> m_layers;
    std::vector<ParameterBlock> m_blocks;
    std::vector<Stage> m_stages;
};

} // namespace inkling
