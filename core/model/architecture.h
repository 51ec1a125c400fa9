// SPDX-License-Identifier: GPL-3.0-or-later
// A network that has been built: its layers, their shapes, and where their parameters lie.
#pragma once

#include "core/base/result.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"
#include "core/model/network_outline.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// What is computed in one go: one spec, or neighbours that were joined (conv2d + relu + maxPooling2d).
struct Stage {
    std::unique_ptr<const Layer> layer;
    std::size_t parameterOffset = 0;
    std::size_t firstSpec = 0;
};

/// Built once, then constant; any number of threads may share it.
///
/// The last activation, softmax, is not part of the stages: they end in logits, and softmax belongs to the
/// loss and to prediction.
class Architecture {
public:
    /// Infers every shape from the layer before. An impossible network is refused in words, by layer name:
    /// "conv2d 2: kernel 5×5 does not fit its 4×4 input". Which layer that is, outlineOf() says as a number.
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
    const Cost& cost() const { return m_cost; } ///< of all

private:
    Architecture() = default;
    void addStages(std::span<const LayerSpec> specs);
    std::size_t specsEnd(std::size_t stage) const;

    Shape m_inputShape;
    std::size_t m_classCount = 0;
    std::size_t m_parameterCount = 0;
    std::size_t m_firstTrainedStage = 0;
    Cost m_cost;
    LayerSpecs m_specs;
    std::vector<LayerSummary> m_layers;
    std::vector<ParameterBlock> m_blocks;
    std::vector<Stage> m_stages;
};

} // namespace inkling
