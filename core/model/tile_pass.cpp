// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tile_pass.h"

#include "core/kernels/activations.h"
#include "core/kernels/vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// What layer number `spec` draws from in a lane. The finaliser is splitmix64's, of which the upper half is
/// kept.
std::uint32_t laneKeyOf(std::uint64_t key, std::size_t spec) {
    std::uint64_t z = key + 0x9e3779b97f4a7c15 * (spec + 1);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111eb;
    return static_cast<std::uint32_t>((z ^ (z >> 31U)) >> 32U);
}

} // namespace

TilePass::TilePass(const Architecture& architecture)
    : m_architecture{architecture}
    , m_x(architecture.inputShape().size() * tileLanes) {
    std::size_t largest = 0;
    for (const auto& stage : architecture.stages()) {
        const auto size = stage.layer->outputShape().size() * tileLanes;
        largest = std::max(largest, size);
        m_stages.push_back({AlignedFloats(size), AlignedVector<std::byte>(stage.layer->cacheSize()), {}});
    }
    m_dy.resize(largest);
    m_dx.resize(largest);
}

void TilePass::load(const Dataset& data, std::span<const std::uint32_t> indices) {
    assert(indices.size() <= tileLanes);
    std::array<const std::uint8_t*, tileLanes> images{};
    for (std::size_t lane = 0; lane < indices.size(); ++lane) {
        images[lane] = data.image(indices[lane]).data();
        m_labels[lane] = data.label(indices[lane]);
    }
    load(images);
    m_laneCount = indices.size();
}

void TilePass::load(const std::array<const std::uint8_t*, tileLanes>& images) {
    kernels::gatherPixels(m_architecture.inputShape().size(), images.data(), m_x.data());
    m_laneCount = tileLanes;
    m_figures = nullptr;
}

void TilePass::setLabels(std::span<const std::uint8_t> labels) {
    assert(labels.size() <= tileLanes);
    std::ranges::copy(labels, m_labels.begin());
    m_laneCount = labels.size();
}

void TilePass::train(const std::array<std::uint64_t, tileLanes>& keys, const BatchFigures& figures) {
    m_figures = &figures;
    const auto stages = m_architecture.stages();
    for (std::size_t i = 0; i < stages.size(); ++i)
        if (stages[i].layer->isRandom())
            for (std::size_t lane = 0; lane < tileLanes; ++lane)
                m_stages[i].laneKeys[lane] = laneKeyOf(keys[lane], stages[i].firstSpec);
}

std::span<const float> TilePass::inputOf(std::size_t stage) const {
    return stage == 0 ? m_x : m_stages[stage - 1].y;
}

std::span<const std::uint32_t> TilePass::laneKeysOf(std::size_t stage) const {
    if (m_figures && m_architecture.stages()[stage].layer->isRandom())
        return m_stages[stage].laneKeys;
    return {};
}

void TilePass::forward(std::span<const float> parameters) {
    forward(parameters, {0, m_stages.size()});
}

void TilePass::forward(std::span<const float> parameters, StageRange range) {
    const auto stages = m_architecture.stages();
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const Layer& layer = *stages[i].layer;
        const bool hasFigures = m_figures && layer.asBatchLayer();
        layer.forward({.w = parameters.subspan(stages[i].parameterOffset, layer.parameterCount()),
                       .x = inputOf(i),
                       .y = m_stages[i].y,
                       .cache = m_stages[i].cache,
                       .laneKeys = laneKeysOf(i),
                       .statistics = hasFigures ? std::span<const double>{m_figures->statistics[i]}
                                                : std::span<const double>{}});
    }
}

TilePass::Losses TilePass::loss(const LossSettings& settings, float scale) {
    Losses losses;
    const auto classes = m_architecture.classCount();
    if (settings.loss == Loss::meanSquaredError)
        kernels::softmaxMeanSquaredError(classes, logits().data(), m_labels.data(), m_laneCount, scale,
                                         m_dy.data(), losses.loss.data(), losses.predictions.data());
    else
        kernels::softmaxCrossEntropy(classes, logits().data(), m_labels.data(), m_laneCount, scale,
                                     settings.labelSmoothing, m_dy.data(), losses.loss.data(),
                                     losses.predictions.data());
    return losses;
}

BackwardPass TilePass::backwardPassOf(std::size_t stage, std::span<const float> parameters) {
    const auto& [layer, offset, firstSpec] = m_architecture.stages()[stage];
    const bool hasFigures = m_figures && layer->asBatchLayer();
    return {.w = parameters.subspan(offset, layer->parameterCount()),
            .x = inputOf(stage),
            .y = m_stages[stage].y,
            .dy = std::span{m_dy}.first(m_stages[stage].y.size()),
            .cache = m_stages[stage].cache,
            .dw = {},
            .dx = stage == m_architecture.firstTrainedStage()
                ? std::span<float>{}
                : std::span{m_dx}.first(m_stages[stage - 1].y.size()),
            .laneKeys = laneKeysOf(stage),
            .lanes = m_laneCount,
            .sums = hasFigures ? std::span<const double>{m_figures->sums[stage]} : std::span<const double>{}};
}

void TilePass::backward(std::span<const float> parameters, std::span<float> gradient) {
    backward(parameters, gradient, {0, m_stages.size()});
}

void TilePass::backward(std::span<const float> parameters, std::span<float> gradient, StageRange range) {
    const auto begin = std::max(range.begin, m_architecture.firstTrainedStage());
    for (std::size_t i = range.end; i-- > begin;) {
        const Stage& stage = m_architecture.stages()[i];
        auto pass = backwardPassOf(i, parameters);
        pass.dw = gradient.subspan(stage.parameterOffset, stage.layer->parameterCount());
        stage.layer->backward(pass);
        std::swap(m_dy, m_dx);
    }
}

void TilePass::measure(std::size_t stage, std::span<double> tile) const {
    m_architecture.stages()[stage].layer->asBatchLayer()->measure(inputOf(stage), m_laneCount, tile);
}

void TilePass::measureBackward(std::size_t stage, std::span<const float> parameters, std::span<double> tile) {
    m_architecture.stages()[stage].layer->asBatchLayer()->measureBackward(backwardPassOf(stage, parameters),
                                                                          tile);
}

std::optional<std::size_t> TilePass::firstNonFiniteStage() const {
    for (std::size_t stage = 0; stage < m_stages.size(); ++stage) {
        const auto& y = m_stages[stage].y;
        for (std::size_t i = 0; i < y.size(); ++i)
            if (i % tileLanes < m_laneCount && !std::isfinite(y[i]))
                return stage;
    }
    return {};
}

} // namespace inkling
