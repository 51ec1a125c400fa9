// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architecture.h"

#include "core/layers/build_layer.h"

#include <algorithm>

namespace inkling {

Result<std::shared_ptr<const Architecture>> Architecture::build(Shape inputShape, LayerSpecs specs) {
    auto outline = outlineOf(inputShape, specs);
    if (outline.fault)
        return Error{ErrorKind::badData, outline.fault->sentence()};

    std::shared_ptr<Architecture> built{new Architecture};
    built->m_inputShape = inputShape;
    built->m_classCount = outline.layers.back().outputShape.size();
    built->m_parameterCount = outline.parameterCount;
    built->m_cost = outline.cost();
    built->m_layers = std::move(outline.layers);
    built->m_blocks = std::move(outline.blocks);
    built->m_specs = specs;
    specs.back() = withoutActivation(specs.back());
    built->addStages(specs);
    return std::shared_ptr<const Architecture>{std::move(built)};
}

void Architecture::addStages(std::span<const LayerSpec> specs) {
    Shape shape = m_inputShape;
    std::size_t offset = 0;
    for (std::size_t next = 0; next < specs.size();) {
        auto built = buildLayers(specs.subspan(next), shape);
        for (auto& layer : built.layers) {
            const auto count = layer->parameterCount();
            m_stages.push_back({std::move(layer), offset, next});
            offset += count;
        }
        next += built.specCount;
        shape = m_layers[next - 1].outputShape;
    }
    while (m_firstTrainedStage < m_stages.size()
           && m_stages[m_firstTrainedStage].layer->parameterCount() == 0)
        ++m_firstTrainedStage;
}

/// The spec behind the last one of a stage. An activation that conv2d or dense brought along belongs to them.
std::size_t Architecture::specsEnd(std::size_t stage) const {
    const bool isLast = stage + 1 == m_stages.size();
    return std::max(m_stages[stage].firstSpec + 1, isLast ? m_specs.size() : m_stages[stage + 1].firstSpec);
}

std::string Architecture::stageName(std::size_t stage) const {
    const auto first = m_stages[stage].firstSpec;
    if (stage > 0 && m_stages[stage - 1].firstSpec == first)
        return nameOf(activationOf(m_specs[first])) + std::string{" of "} + m_layers[first].name;
    std::string name;
    for (std::size_t spec = first; spec < specsEnd(stage); ++spec)
        name += (name.empty() ? "" : " + ") + m_layers[spec].name;
    return name;
}

Cost Architecture::costOf(std::size_t stage) const {
    const auto first = m_stages[stage].firstSpec;
    if (stage > 0 && m_stages[stage - 1].firstSpec == first)
        return {};
    return m_layers[first].cost;
}

} // namespace inkling
