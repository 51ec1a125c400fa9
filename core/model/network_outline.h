// SPDX-License-Identifier: GPL-3.0-or-later
// A network on paper: what each layer makes of the one before, and what keeps it from being built.
#pragma once

#include "core/base/sentence.h"
#include "core/base/shape.h"
#include "core/layers/layer_spec.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// Multiply-adds of one sample. Backward are the derivatives by the weights and, unless nothing before has
/// any, by the input: each costs as much as forward.
struct Cost {
    std::size_t forward = 0;
    std::size_t backward = 0;

    std::size_t training() const { return forward + backward; }
    bool operator==(const Cost&) const = default;
};

/// One line of the layer list.
struct LayerSummary {
    std::string name;   ///< "conv2d"; "conv2d 2" where a network has several
    std::string detail; ///< "5×5, 8 filters, relu"
    Shape outputShape;
    std::size_t parameterCount = 0;
    Cost cost; ///< what is only added does not count

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

/// Why a network cannot be.
struct NetworkFault {
    std::optional<std::size_t> layer; ///< which of the specs; none where it is the network as a whole
    std::string layerName;            ///< "conv2d 2"; empty without a layer
    Sentence reason;                  ///< "kernel 5×5 does not fit its 4×4 input; make it smaller, ..."

    /// The reason behind the layer's name.
    Sentence sentence() const;
    bool operator==(const NetworkFault&) const = default;
};

/// What is known of a network, possible or not.
struct NetworkOutline {
    std::vector<LayerSummary> layers; ///< one per spec; shape, count and cost only before knownLayers
    std::size_t knownLayers = 0;      ///< how many have a shape: all, if nothing is at fault
    std::vector<ParameterBlock> blocks;
    std::size_t parameterCount = 0; ///< of the layers that are known
    std::optional<NetworkFault> fault;

    Cost cost() const; ///< of the layers that are known
};

/// Whether it is of use to maps alone: convolutions and pools, which look at what lies side by side.
bool needsMaps(const LayerSpec& spec);
/// Whether a list comes out, whatever goes in: flatten, dense, globalAveragePooling2d.
bool makesList(const LayerSpec& spec);

/// Infers every shape from the layer before, up to the first fault. `classCount`: how many classes the images
/// have, where that is settled; the network then has to tell as many apart.
NetworkOutline outlineOf(Shape inputShape, const LayerSpecs& specs,
                         std::optional<std::size_t> classCount = {});

} // namespace inkling
