// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/named_weights.h"

#include "core/formats/export_notes.h"
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

std::optional<Sentence> nonFiniteWeight(const std::vector<std::string>& layerNames,
                                        const Architecture& architecture, std::span<const float> parameters) {
    for (const ParameterBlock& block : architecture.parameterBlocks()) {
        for (std::size_t i = 0; i < block.count; ++i) {
            const float value = parameters[block.offset + i];
            if (std::isfinite(value))
                continue;
            return (std::isnan(value)
                        ? Sentence::tr("the weight %1[%2] is NaN, expected a finite number")
                        : Sentence::tr("the weight %1[%2] is infinite, expected a finite number"))
                .arg(weightName(layerNames, block), i);
        }
    }
    return std::nullopt;
}

Result<void> requireFiniteWeights(const Model& model, const std::filesystem::path& path) {
    const auto names = kerasNames(model.architecture->specs());
    auto what = nonFiniteWeight(names, *model.architecture, model.parameters);
    if (!what)
        return {};
    return Error{ErrorKind::failure,
                 Sentence::tr("%1: %2; nothing was written.").arg(path.string(), *std::move(what))};
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
                     Sentence::tr("%1: Keras' words cannot describe this network; nothing was written.")
                         .arg(path.string())};
    return network;
}

Result<std::vector<float>> parametersFrom(std::span<const FoundArray> arrays,
                                          const std::vector<std::string>& layerNames,
                                          const Architecture& architecture, const std::string& fileName) {
    const auto bad = [&](Sentence what) {
        return Error{ErrorKind::badData, Sentence::tr("%1: %2.").arg(fileName, std::move(what))};
    };
    std::map<std::string, const ParameterBlock*, std::less<>> wanted;
    for (const ParameterBlock& block : architecture.parameterBlocks())
        wanted.emplace(weightName(layerNames, block), &block);

    std::vector<std::pair<const FoundArray*, const ParameterBlock*>> matched;
    for (const FoundArray& array : arrays) {
        const auto place = wanted.find(array.name);
        if (place == wanted.end())
            return bad(
                Sentence::tr("the array %1 belongs to no layer of the network").arg(inQuotes(array.name)));
        const ParameterBlock& block = *place->second;
        const TensorShape shape(block.shape.begin(), block.shape.end());
        if (array.shape != shape)
            return bad(Sentence::tr("the array %1 is %2, its layer needs %3")
                           .arg(inQuotes(array.name), shapeText(array.shape), shapeText(shape)));
        matched.emplace_back(&array, &block);
        wanted.erase(place);
    }
    if (!wanted.empty())
        return bad(Sentence::tr("the array %1 is missing").arg(inQuotes(wanted.begin()->first)));

    std::vector<float> parameters(architecture.parameterCount());
    for (const auto& [array, block] : matched)
        std::ranges::copy(array->values, parameters.begin() + static_cast<std::ptrdiff_t>(block->offset));
    if (auto what = nonFiniteWeight(layerNames, architecture, parameters))
        return bad(*std::move(what));
    return parameters;
}

Result<Model> modelFrom(const std::string* topology, std::span<const FoundArray> arrays,
                        const std::string& fileName) {
    if (!topology)
        return Error{
            ErrorKind::badData,
            Sentence::tr(
                "%1: its arrays alone do not say what network they belong to; put the network's JSON, "
                "as Keras' to_json() gives it, beside them under the name \"topology\".")
                .arg(fileName)};
    const auto where = Sentence::tr("%1: %2").arg(fileName, topologyNote);
    const auto network = parseSequential(*topology, where);
    if (!network)
        return network.error();
    const auto architecture = Architecture::build(network->inputShape, network->specs);
    if (!architecture)
        return Error{ErrorKind::badData, Sentence::tr("%1: %2").arg(where, architecture.error().sentence)};
    auto parameters = parametersFrom(arrays, network->layerNames, **architecture, fileName);
    if (!parameters)
        return parameters.error();
    return Model{*architecture, *std::move(parameters)};
}

} // namespace inkling
