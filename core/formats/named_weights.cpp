// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/named_weights.h"

#include "core/formats/json.h"
#include "core/formats/safetensors_types.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace inkling {

std::string weightName(const std::vector<std::string>& layerNames, const ParameterBlock& block) {
    return layerNames[block.spec] + "/" + block.role;
}

std::vector<NamedWeights> namedWeights(const Model& model) {
    const auto names = kerasNames(model.architecture->specs());
    std::vector<NamedWeights> weights;
    for (const ParameterBlock& block : model.architecture->parameterBlocks())
        weights.push_back({weightName(names, block), block,
                           std::span{model.parameters}.subspan(block.offset, block.count)});
    return weights;
}

bool areFinite(std::span<const float> values) {
    return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

std::string nonFiniteWeight(const std::vector<std::string>& layerNames, const Architecture& architecture,
                            std::span<const float> parameters) {
    for (const ParameterBlock& block : architecture.parameterBlocks()) {
        for (std::size_t i = 0; i < block.count; ++i) {
            const float value = parameters[block.offset + i];
            if (!std::isfinite(value))
                return "the weight " + weightName(layerNames, block) + "[" + std::to_string(i) + "] is "
                    + (std::isnan(value) ? "NaN" : "infinite") + ", expected a finite number";
        }
    }
    return {};
}

Result<void> requireFiniteWeights(const Model& model, const std::filesystem::path& path) {
    const auto names = kerasNames(model.architecture->specs());
    const std::string what = nonFiniteWeight(names, *model.architecture, model.parameters);
    if (what.empty())
        return {};
    return Error{ErrorKind::failure, path.string() + ": " + what + "; nothing was written."};
}

Result<SequentialNetwork> describedNetwork(const Architecture& architecture,
                                           const std::filesystem::path& path) {
    SequentialNetwork network{architecture.inputShape(), architecture.specs(),
                              kerasNames(architecture.specs())};
    const auto understood = parseSequential(sequentialJson(network), path.string());
    if (!understood)
        return understood.error();
    if (*understood != network)
        return Error{ErrorKind::failure,
                     path.string() + ": Keras' words cannot describe this network; nothing was written."};
    return network;
}

Result<std::vector<float>> parametersFrom(std::span<const FoundArray> arrays,
                                          const std::vector<std::string>& layerNames,
                                          const Architecture& architecture, const std::string& fileName) {
    const auto bad = [&](const std::string& what) {
        return Error{ErrorKind::badData, fileName + ": " + what + "."};
    };
    std::map<std::string, const ParameterBlock*, std::less<>> wanted;
    for (const ParameterBlock& block : architecture.parameterBlocks())
        wanted.emplace(weightName(layerNames, block), &block);

    std::vector<std::pair<const FoundArray*, const ParameterBlock*>> matched;
    for (const FoundArray& array : arrays) {
        const auto place = wanted.find(array.name);
        if (place == wanted.end())
            return bad("the array " + inQuotes(array.name) + " belongs to no layer of the network");
        const ParameterBlock& block = *place->second;
        const TensorShape shape(block.shape.begin(), block.shape.end());
        if (array.shape != shape)
            return bad("the array " + inQuotes(array.name) + " is " + shapeText(array.shape)
                       + ", its layer needs " + shapeText(shape));
        matched.emplace_back(&array, &block);
        wanted.erase(place);
    }
    if (!wanted.empty())
        return bad("the array " + inQuotes(wanted.begin()->first) + " is missing");

    std::vector<float> parameters(architecture.parameterCount());
    for (const auto& [array, block] : matched)
        std::ranges::copy(array->values, parameters.begin() + static_cast<std::ptrdiff_t>(block->offset));
    if (const std::string what = nonFiniteWeight(layerNames, architecture, parameters); !what.empty())
        return bad(what);
    return parameters;
}

Result<Model> modelFrom(const std::string* topology, std::span<const FoundArray> arrays,
                        const std::string& fileName) {
    if (!topology)
        return Error{
            ErrorKind::badData,
            fileName
                + ": its arrays alone do not say what network they belong to; put the network's JSON, "
                  "as Keras' to_json() gives it, beside them under the name \"topology\"."};
    const std::string where = fileName + ": topology";
    const auto network = parseSequential(*topology, where);
    if (!network)
        return network.error();
    const auto architecture = Architecture::build(network->inputShape, network->specs);
    if (!architecture)
        return Error{ErrorKind::badData, where + ": " + architecture.error().message()};
    auto parameters = parametersFrom(arrays, network->layerNames, **architecture, fileName);
    if (!parameters)
        return parameters.error();
    return Model{*architecture, *std::move(parameters)};
}

} // namespace inkling
