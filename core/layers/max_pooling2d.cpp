// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/max_pooling2d.h"

#include "core/layers/cache.h"
#include "core/layers/padding.h"

namespace inkling {

MaxPooling2dLayer::MaxPooling2dLayer(const MaxPooling2d& spec, Shape inputShape)
    : m_shape{poolShapeOf(spec, inputShape)} { }

std::size_t MaxPooling2dLayer::cacheSize() const {
    return cacheBytes<std::uint16_t>(outputShape().size() * tileLanes);
}

void MaxPooling2dLayer::forward(const ForwardPass& pass) const {
    const auto winners = CacheParts{pass.cache}.take<std::uint16_t>(outputShape().size() * tileLanes);
    kernels::maxPooling2dForward(m_shape, pass.x.data(), pass.y.data(), winners.data());
}

void MaxPooling2dLayer::backward(const BackwardPass& pass) const {
    if (pass.dx.empty())
        return;
    const auto winners = CacheParts{pass.cache}.take<std::uint16_t>(outputShape().size() * tileLanes);
    kernels::maxPooling2dBackward(m_shape, pass.dy.data(), winners.data(), pass.dx.data());
}

} // namespace inkling
