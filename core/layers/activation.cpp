// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/activation.h"

#include "core/kernels/activations.h"

namespace inkling {

void ReluLayer::forward(const ForwardPass& pass) const {
    kernels::reluForward(m_shape.size(), pass.x.data(), pass.y.data());
}

void ReluLayer::backward(const BackwardPass& pass) const {
    if (!pass.dx.empty())
        kernels::reluBackward(m_shape.size(), pass.y.data(), pass.dy.data(), pass.dx.data());
}

void SoftmaxLayer::forward(const ForwardPass& pass) const {
    const auto channels = static_cast<std::size_t>(m_shape.channels);
    kernels::softmaxForward(channels, m_shape.size() / channels, pass.x.data(), pass.y.data());
}

void SoftmaxLayer::backward(const BackwardPass& pass) const {
    const auto channels = static_cast<std::size_t>(m_shape.channels);
    if (!pass.dx.empty())
        kernels::softmaxBackward(channels, m_shape.size() / channels, pass.y.data(), pass.dy.data(),
                                 pass.dx.data());
}

} // namespace inkling
