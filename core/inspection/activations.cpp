// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/activations.h"

#include "core/kernels/vectors.h"
#include "core/layers/build_layer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace inkling {

namespace {

void takeLane0(std::span<const float> tile, Tensor& tensor) {
    for (std::size_t i = 0; i < tensor.values.size(); ++i)
        tensor.values[i] = tile[i * tileLanes];
}

Tensor zerosOf(Shape shape) {
    return {shape, std::vector<float>(shape.size())};
}

} // namespace

Inspector::Inspector(std::shared_ptr<const Architecture> architecture)
    : m_architecture{std::move(architecture)} {
    Shape shape = m_architecture->inputShape();
    m_activations.input = zerosOf(shape);
    std::size_t largest = shape.size();
    std::size_t cache = 0;
    std::size_t offset = 0;
    for (std::size_t spec = 0; spec < m_architecture->specs().size(); ++spec) {
        // One spec by itself is never joined with its neighbours.
        auto built = buildLayers(std::span{m_architecture->specs()}.subspan(spec, 1), shape);
        shape = m_architecture->layers()[spec].outputShape;
        const bool hasSums = built.layers.size() > 1;
        for (auto& layer : built.layers) {
            const auto count = layer->parameterCount();
            cache = std::max(cache, layer->cacheSize());
            m_parts.push_back({std::move(layer), spec, offset});
            offset += count;
        }
        m_activations.layers.push_back({zerosOf(shape), hasSums ? zerosOf(shape) : Tensor{}});
        largest = std::max(largest, shape.size());
    }
    assert(offset == m_architecture->parameterCount());
    m_x.resize(largest * tileLanes);
    m_y.resize(largest * tileLanes);
    m_cache.resize(cache);
}

const Activations& Inspector::inspect(std::span<const float> parameters,
                                      std::span<const std::uint8_t> pixels) {
    assert(parameters.size() == m_architecture->parameterCount());
    assert(pixels.size() == m_architecture->inputShape().size());
    const std::array<const std::uint8_t*, tileLanes> images{pixels.data()};
    kernels::gatherPixels(pixels.size(), images.data(), m_x.data());
    takeLane0(m_x, m_activations.input);

    auto part = m_parts.begin();
    for (std::size_t spec = 0; spec < m_activations.layers.size(); ++spec) {
        auto& layer = m_activations.layers[spec];
        for (const auto first = part; part != m_parts.end() && part->spec == spec; ++part) {
            const auto inputs = part->layer->inputShape().size() * tileLanes;
            const auto outputs = part->layer->outputShape().size() * tileLanes;
            part->layer->forward(
                {.w = parameters.subspan(part->parameterOffset, part->layer->parameterCount()),
                 .x = std::span<const float>{m_x}.first(inputs),
                 .y = std::span{m_y}.first(outputs),
                 .cache = std::span{m_cache}.first(part->layer->cacheSize())});
            std::swap(m_x, m_y);
            if (part == first && !layer.preActivation.values.empty())
                takeLane0(m_x, layer.preActivation);
        }
        // Where nothing was computed (flatten of one plane) the values are the input's, in another shape.
        takeLane0(m_x, layer.output);
    }
    return m_activations;
}

} // namespace inkling
