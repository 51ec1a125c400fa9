// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/flatten.h"

#include <algorithm>

namespace inkling {

namespace {

/// Calls use(offset among planes, offset in the list) for each feature of a tile.
void forEachFeature(const Shape& shape, auto&& use) {
    const auto channels = static_cast<std::size_t>(shape.channels);
    const auto positions = shape.size() / channels;
    for (std::size_t position = 0; position < positions; ++position)
        for (std::size_t channel = 0; channel < channels; ++channel)
            use((channel * positions + position) * tileLanes, (position * channels + channel) * tileLanes);
}

} // namespace

void FlattenLayer::forward(const ForwardPass& pass) const {
    forEachFeature(m_inputShape, [&](std::size_t plane, std::size_t list) {
        std::copy_n(pass.x.data() + plane, tileLanes, pass.y.data() + list);
    });
}

void FlattenLayer::backward(const BackwardPass& pass) const {
    if (pass.dx.empty())
        return;
    forEachFeature(m_inputShape, [&](std::size_t plane, std::size_t list) {
        std::copy_n(pass.dy.data() + list, tileLanes, pass.dx.data() + plane);
    });
}

} // namespace inkling
