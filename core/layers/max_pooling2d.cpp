// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/max_pooling2d.h"

#include "core/layers/cache.h"
#include "core/layers/padding.h"

namespace inkling {

MaxPooling2dLayer::MaxPooling2dLayer(const MaxPooling2d& spec, Shape inputShape) {
    const auto rows = slide(inputShape.height, spec.poolSize[0], spec.strides[0], spec.padding);
    const auto columns = slide(inputShape.width, spec.poolSize[1], spec.strides[1], spec.padding);
    m_shape = {.channels = inputShape.channels,
               .height = inputShape.height,
               .width = inputShape.width,
               .poolHeight = spec.poolSize[0],
               .poolWidth = spec.poolSize[1],
               .strideHeight = spec.strides[0],
               .strideWidth = spec.strides[1],
               .padTop = rows.before,
               .padLeft = columns.before,
               .outputHeight = rows.output,
               .outputWidth = columns.output};
}

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
