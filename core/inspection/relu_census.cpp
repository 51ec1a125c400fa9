// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/relu_census.h"

#include "core/kernels/vectors.h"
#include "core/layers/build_layer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>
#include <variant>

namespace inkling {

namespace {

template<class Kind>
bool is(const LayerSpec& spec) {
    return std::holds_alternative<Kind>(spec);
}

} // namespace

ReluCensus::ReluCensus(std::shared_ptr<const Architecture> architecture)
    : m_architecture{std::move(architecture)}
    , m_counts(m_architecture->specs().size()) {
    addParts();
}

void ReluCensus::addParts() {
    const auto& specs = m_architecture->specs();
    Shape shape = m_architecture->inputShape();
    std::size_t largest = shape.size();
    std::size_t cache = 0;
    std::size_t offset = 0;
    std::optional<std::size_t> owner; // whose units the channels are
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        // One spec by itself is never joined with its neighbours.
        auto built = buildLayers(std::span{specs}.subspan(spec, 1), shape);
        shape = m_architecture->layers()[spec].outputShape;
        if (is<Conv2d>(specs[spec]) || is<Dense>(specs[spec]))
            owner = spec;
        else if (is<Flatten>(specs[spec]))
            owner.reset();
        for (auto& layer : built.layers) {
            const auto count = layer->parameterCount();
            cache = std::max(cache, layer->cacheSize());
            m_parts.push_back({std::move(layer), offset, {}});
            offset += count;
        }
        if (owner && activationOf(specs[spec]) == Activation::relu) {
            m_parts.back().counts = owner;
            m_counts[*owner].emplace().isOpen.resize(static_cast<std::size_t>(shape.channels));
        }
        largest = std::max(largest, shape.size());
    }
    m_x.resize(largest * tileLanes);
    m_y.resize(largest * tileLanes);
    m_cache.resize(cache);
}

std::vector<std::optional<ReluUnits>> ReluCensus::take(std::span<const float> parameters, const Dataset& data,
                                                       std::size_t imageCount) {
    assert(parameters.size() == m_architecture->parameterCount());
    assert(data.imageShape() == m_architecture->inputShape() && imageCount <= data.size());
    for (auto& count : m_counts)
        if (count)
            *count = {std::vector<bool>(count->isOpen.size()), 0, 0};
    for (std::size_t first = 0; first < imageCount; first += tileLanes) {
        const auto lanes = std::min(tileLanes, imageCount - first);
        std::array<const std::uint8_t*, tileLanes> images{};
        for (std::size_t lane = 0; lane < lanes; ++lane)
            images[lane] = data.image(first + lane).data();
        kernels::gatherPixels(data.imageShape().size(), images.data(), m_x.data());
        takeTile(parameters, lanes);
    }
    std::vector<std::optional<ReluUnits>> units(m_counts.size());
    for (std::size_t spec = 0; spec < units.size(); ++spec)
        if (const auto& count = m_counts[spec])
            units[spec] = ReluUnits{count->isOpen.size(),
                                    static_cast<std::size_t>(std::ranges::count(count->isOpen, false)),
                                    count->outputs == 0 ? 0.0
                                                        : static_cast<double>(count->zeros)
                                            / static_cast<double>(count->outputs)};
    return units;
}

void ReluCensus::takeTile(std::span<const float> parameters, std::size_t lanes) {
    for (const auto& [layer, offset, counts] : m_parts) {
        const auto inputs = layer->inputShape().size() * tileLanes;
        const auto outputs = layer->outputShape().size() * tileLanes;
        layer->forward({.w = parameters.subspan(offset, layer->parameterCount()),
                        .x = std::span<const float>{m_x}.first(inputs),
                        .y = std::span{m_y}.first(outputs),
                        .cache = std::span{m_cache}.first(layer->cacheSize())});
        std::swap(m_x, m_y);
        if (counts)
            count(std::span<const float>{m_x}.first(outputs), layer->outputShape(), lanes,
                  *m_counts[*counts]);
    }
}

void ReluCensus::count(std::span<const float> y, Shape shape, std::size_t lanes, Count& count) {
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto plane = shape.size() / channels;
    for (std::size_t channel = 0; channel < channels; ++channel) {
        std::uint64_t zeros = 0;
        for (std::size_t i = channel * plane; i < (channel + 1) * plane; ++i)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                zeros += y[i * tileLanes + lane] == 0.0F ? 1U : 0U;
        count.isOpen[channel] = count.isOpen[channel] || zeros < plane * lanes;
        count.zeros += zeros;
        count.outputs += plane * lanes;
    }
}

} // namespace inkling
