// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tile_pass.h"

#include "core/kernels/activations.h"
#include "core/kernels/vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace inkling {

TilePass::TilePass(const Architecture& architecture)
    : m_architecture{architecture}
    , m_x(architecture.inputShape().size() * tileLanes) {
    std::size_t largest = 0;
    for (const auto& stage : architecture.stages()) {
        const auto size = stage.layer->outputShape().size() * tileLanes;
        largest = std::max(largest, size);
        m_stages.push_back({AlignedFloats(size), AlignedVector<std::byte>(stage.layer->cacheSize())});
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
}

std::span<const float> TilePass::inputOf(std::size_t stage) const {
    return stage == 0 ? m_x : m_stages[stage - 1].y;
}

void TilePass::forward(std::span<const float> parameters) {
    const auto stages = m_architecture.stages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const Layer& layer = *stages[i].layer;
        layer.forward({.w = parameters.subspan(stages[i].parameterOffset, layer.parameterCount()),
                       .x = inputOf(i),
                       .y = m_stages[i].y,
                       .cache = m_stages[i].cache});
    }
}

TilePass::Losses TilePass::crossEntropy(float scale) {
    Losses losses;
    kernels::softmaxCrossEntropy(m_architecture.classCount(), logits().data(), m_labels.data(), m_laneCount,
                                 scale, 0.0F, m_dy.data(), losses.loss.data(), losses.predictions.data());
    return losses;
}

void TilePass::backward(std::span<const float> parameters, std::span<float> gradient) {
    const auto stages = m_architecture.stages();
    for (std::size_t i = stages.size(); i-- > 0;) {
        const Layer& layer = *stages[i].layer;
        const auto count = layer.parameterCount();
        const auto dx = i == 0 ? std::span<float>{} : std::span{m_dx}.first(m_stages[i - 1].y.size());
        layer.backward({.w = parameters.subspan(stages[i].parameterOffset, count),
                        .x = inputOf(i),
                        .y = m_stages[i].y,
                        .dy = std::span{m_dy}.first(m_stages[i].y.size()),
                        .cache = m_stages[i].cache,
                        .dw = gradient.subspan(stages[i].parameterOffset, count),
                        .dx = dx});
        std::swap(m_dy, m_dx);
    }
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
