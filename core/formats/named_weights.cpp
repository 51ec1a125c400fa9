// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/named_weights.h"

#include "core/formats/layers_model_topology.h"

#include <cmath>

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

} // namespace inkling
