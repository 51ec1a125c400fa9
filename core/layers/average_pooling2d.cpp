// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/average_pooling2d.h"

#include "core/kernels/average_pooling2d.h"
#include "core/layers/padding.h"

namespace inkling {

AveragePooling2dLayer::AveragePooling2dLayer(const AveragePooling2d& spec, Shape inputShape)
    : m_shape{poolShapeOf(spec, inputShape)} { }

AveragePooling2dLayer::AveragePooling2dLayer(const GlobalAveragePooling2d&, Shape inputShape)
    : m_shape{poolShapeOf(AveragePooling2d{.poolSize = {inputShape.height, inputShape.width},
                                           .strides = {inputShape.height, inputShape.width}},
                          inputShape)} { }

void AveragePooling2dLayer::forward(const ForwardPass& pass) const {
    kernels::averagePooling2dForward(m_shape, pass.x.data(), pass.y.data());
}

void AveragePooling2dLayer::backward(const BackwardPass& pass) const {
    if (!pass.dx.empty())
        kernels::averagePooling2dBackward(m_shape, pass.dy.data(), pass.dx.data());
}

} // namespace inkling
