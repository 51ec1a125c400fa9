// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors_model.h"

#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/named_weights.h"
#include "core/formats/safetensors.h"

#include <vector>

namespace inkling {

namespace {

constexpr const char* topologyKey = "topology";

/// What neither the topology nor the weights tell.
std::string preprocessingJson(const Shape& shape) {
    nlohmann::ordered_json json{{"paper", 0}, {"ink", 1}};
    if (shape == Shape{28, 28, 1}) {
        json["longerSidePixels"] = 20;
        json["middle"] = "centre of mass";
    }
    return json.dump();
}

} // namespace

Result<void> writeSafetensorsModel(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    const auto network = describedNetwork(*model.architecture, path);
    if (!network)
        return network.error();

    std::vector<NamedTensor> tensors;
    for (const NamedWeights& array : namedWeights(model))
        tensors.push_back(
            namedTensor(array.name, {array.block.shape.begin(), array.block.shape.end()}, array.values));
    return writeSafetensors(path, tensors,
                            {{topologyKey, sequentialJson(*network)},
                             {"preprocessing", preprocessingJson(network->inputShape)},
                             {"generator", "Inkling " INKLING_VERSION}});
}

Result<Model> readSafetensorsModel(const std::filesystem::path& path) {
    const auto file = readSafetensors(path);
    if (!file)
        return file.error();
    const auto topology = file->metadata().find(topologyKey);
    if (topology == file->metadata().end())
        return Error{ErrorKind::badData,
                     path.string()
                         + ": its metadata have no \"topology\"; the arrays alone do not say what "
                           "network they belong to."};
    const auto network = parseSequential(topology->second, path.string() + ": topology");
    if (!network)
        return network.error();
    const auto architecture = Architecture::build(network->inputShape, network->specs);
    if (!architecture)
        return Error{ErrorKind::badData, path.string() + ": topology: " + architecture.error().message};

    std::vector<TensorValues<float>> values; // some may be copies, which live here
    for (const NamedTensor& tensor : file->tensors()) {
        auto read = file->values<float>(tensor.name, tensor.shape);
        if (!read)
            return read.error();
        values.push_back(*std::move(read));
    }
    std::vector<FoundArray> found;
    for (std::size_t i = 0; i < values.size(); ++i)
        found.push_back({file->tensors()[i].name, file->tensors()[i].shape, values[i].span()});
    auto parameters = parametersFrom(found, network->layerNames, **architecture, path.string());
    if (!parameters)
        return parameters.error();
    return Model{*architecture, *std::move(parameters)};
}

} // namespace inkling
