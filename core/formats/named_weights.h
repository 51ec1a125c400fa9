// SPDX-License-Identifier: GPL-3.0-or-later
// The arrays of a model by the names that Keras gives them: "conv2d/kernel". Internal to core/formats.
#pragma once

#include "core/formats/layers_model_topology.h"
#include "core/formats/safetensors.h"
#include "core/model/model.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// One array of a model.
struct NamedWeights {
    std::string name; ///< "conv2d_1/kernel"
    ParameterBlock block;
    std::span<const float> values; ///< belong to the model
};

/// "<name of its layer>/<role>"; `layerNames` has one name per spec.
std::string weightName(const std::vector<std::string>& layerNames, const ParameterBlock& block);

/// All arrays in the order of the parameters, named as kerasNames() says. The model must outlive them.
std::vector<NamedWeights> namedWeights(const Model& model);

bool areFinite(std::span<const float> values);

/// The first weight that is no number: "the weight conv2d/kernel[17] is NaN, expected a finite number";
/// nothing where all are finite.
std::optional<Sentence> nonFiniteWeight(const std::vector<std::string>& layerNames,
                                        const Architecture& architecture, std::span<const float> parameters);

/// For exports: an error, by layer name, where not all weights are finite.
Result<void> requireFiniteWeights(const Model& model, const std::filesystem::path& path);

/// For exports in Keras' words: the network's description; an error where the words cannot say what it is.
Result<SequentialNetwork> describedNetwork(const Architecture& architecture,
                                           const std::filesystem::path& path);

/// An array that a file holds.
struct FoundArray {
    std::string_view name;
    TensorShape shape;
    std::span<const float> values; ///< as many as the shape says
};

/// The parameters of a network from the arrays of a file, in whatever order: exactly those that it needs, in
/// their shapes, finite. `fileName` is for messages. Requires names that are different.
Result<std::vector<float>> parametersFrom(std::span<const FoundArray> arrays,
                                          const std::vector<std::string>& layerNames,
                                          const Architecture& architecture, const std::string& fileName);

/// A model from the arrays of a file and from what it says of its network: the topology, as modelNotes() has
/// it. Without one (null) it is refused, in words that say what to do.
Result<Model> modelFrom(const std::string* topology, std::span<const FoundArray> arrays,
                        const std::string& fileName);

} // namespace inkling
