// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/activation.h"

#include "core/kernels/activations.h"

#include <cassert>

namespace inkling {

namespace {

constexpr float eluAlpha = 1.0F; // Keras' "elu"

} // namespace

ElementwiseActivationLayer::ElementwiseActivationLayer(Activation activation, Shape shape, float alpha)
    : m_activation{activation}
    , m_shape{shape}
    , m_alpha{alpha} {
    assert(activation != Activation::linear && activation != Activation::softmax);
}

void ElementwiseActivationLayer::forward(const ForwardPass& pass) const {
    const auto features = m_shape.size();
    const float* x = pass.x.data();
    float* y = pass.y.data();
    switch (m_activation) {
    case Activation::relu:
        return kernels::reluForward(features, x, y);
    case Activation::leakyReLU:
        return kernels::leakyReluForward(features, m_alpha, x, y);
    case Activation::elu:
        return kernels::eluForward(features, eluAlpha, x, y);
    case Activation::tanh:
        return kernels::tanhForward(features, x, y);
    case Activation::sigmoid:
        return kernels::sigmoidForward(features, x, y);
    case Activation::linear:
    case Activation::softmax:
        return;
    }
}

void ElementwiseActivationLayer::backward(const BackwardPass& pass) const {
    if (pass.dx.empty())
        return;
    const auto features = m_shape.size();
    const float* y = pass.y.data();
    const float* dy = pass.dy.data();
    float* dx = pass.dx.data();
    switch (m_activation) {
    case Activation::relu:
        return kernels::reluBackward(features, y, dy, dx);
    case Activation::leakyReLU:
        return kernels::leakyReluBackward(features, m_alpha, y, dy, dx);
    case Activation::elu:
        return kernels::eluBackward(features, eluAlpha, y, dy, dx);
    case Activation::tanh:
        return kernels::tanhBackward(features, y, dy, dx);
    case Activation::sigmoid:
        return kernels::sigmoidBackward(features, y, dy, dx);
    case Activation::linear:
    case Activation::softmax:
        return;
    }
}

void SoftmaxLayer::forward(const ForwardPass& pass) const {
    const auto channels = static_cast<std::size_t>(m_shape.channels);
    kernels::softmaxForward(channels, m_shape.size() / channels, pass.x.data(), pass.y.data());
}

void SoftmaxLayer::backward(const BackwardPass& pass) const {
    if (pass.dx.empty())
        return;
    const auto channels = static_cast<std::size_t>(m_shape.channels);
    kernels::softmaxBackward(channels, m_shape.size() / channels, pass.y.data(), pass.dy.data(),
                             pass.dx.data());
}

std::unique_ptr<const Layer> makeActivationLayer(const Activate& activate, Shape shape) {
    switch (activate.activation) {
    case Activation::linear:
        return nullptr;
    case Activation::softmax:
        return std::make_unique<SoftmaxLayer>(shape);
    default:
        return std::make_unique<ElementwiseActivationLayer>(activate.activation, shape,
                                                            static_cast<float>(activate.alpha));
    }
}

} // namespace inkling
