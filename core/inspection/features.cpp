// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/features.h"

#include "core/kernels/activations.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace inkling {

std::size_t decidingStage(const Architecture& architecture) {
    std::size_t spec = 0;
    for (const auto& block : architecture.parameterBlocks())
        if (block.role == "kernel")
            spec = block.spec;
    const auto stages = architecture.stages();
    std::size_t stage = 0;
    while (stage + 1 < stages.size() && stages[stage + 1].firstSpec <= spec)
        ++stage;
    return stage;
}

FeatureReader::FeatureReader(std::shared_ptr<const Architecture> architecture)
    : m_architecture{std::move(architecture)}
    , m_stage{decidingStage(*m_architecture)}
    , m_size{m_architecture->stages()[m_stage].layer->inputShape().size()}
    , m_pass{*m_architecture}
    , m_tileProbabilities(m_architecture->classCount() * tileLanes) { }

void FeatureReader::begin(std::size_t count) {
    m_features.size = m_size;
    m_features.values.resize(count * m_size);
    m_features.probabilities.resize(count * m_architecture->classCount());
}

const Features& FeatureReader::read(std::span<const float> parameters, const Dataset& data,
                                    std::size_t count) {
    assert(data.imageShape() == m_architecture->inputShape());
    assert(count <= data.size());
    begin(count);
    for (std::size_t first = 0; first < count; first += tileLanes) {
        const auto lanes = std::min(tileLanes, count - first);
        std::array<std::uint32_t, tileLanes> indices{};
        for (std::size_t lane = 0; lane < lanes; ++lane)
            indices[lane] = static_cast<std::uint32_t>(first + lane);
        m_pass.load(data, std::span{indices}.first(lanes));
        readTile(parameters, first, lanes);
    }
    return m_features;
}

const Features& FeatureReader::read(std::span<const float> parameters, std::span<const std::uint8_t> pixels) {
    assert(pixels.size() == m_architecture->inputShape().size());
    begin(1);
    m_pass.load({pixels.data()});
    readTile(parameters, 0, 1);
    return m_features;
}

void FeatureReader::readTile(std::span<const float> parameters, std::size_t first, std::size_t lanes) {
    assert(parameters.size() == m_architecture->parameterCount());
    m_pass.forward(parameters);
    const auto classes = m_architecture->classCount();
    kernels::softmaxForward(classes, 1, m_pass.logits().data(), m_tileProbabilities.data());
    const auto given = m_pass.inputOf(m_stage);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        float* values = &m_features.values[(first + lane) * m_size];
        for (std::size_t i = 0; i < m_size; ++i)
            values[i] = given[i * tileLanes + lane];
        float* probabilities = &m_features.probabilities[(first + lane) * classes];
        for (std::size_t label = 0; label < classes; ++label)
            probabilities[label] = m_tileProbabilities[label * tileLanes + lane];
    }
}

} // namespace inkling
