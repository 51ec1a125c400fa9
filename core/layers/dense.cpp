// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/dense.h"

#include "core/layers/initializers.h"

#include <cassert>

namespace inkling {

DenseLayer::DenseLayer(const Dense& spec, Shape inputShape)
    : m_shape{.inputs = static_cast<int>(inputShape.size()), .units = spec.units}
    , m_kernelInitializer{spec.kernelInitializer}
    , m_biasInitializer{spec.biasInitializer} {
    assert(inputShape.isFlat());
}

std::size_t DenseLayer::kernelCount() const {
    return static_cast<std::size_t>(m_shape.inputs) * static_cast<std::size_t>(m_shape.units);
}

std::size_t DenseLayer::parameterCount() const {
    return kernelCount() + static_cast<std::size_t>(m_shape.units);
}

void DenseLayer::initialize(std::span<float> w, Random& random) const {
    const Fans fans{static_cast<double>(m_shape.inputs), static_cast<double>(m_shape.units)};
    inkling::initialize(w.first(kernelCount()), m_kernelInitializer, fans, random);
    inkling::initialize(w.subspan(kernelCount()), m_biasInitializer, fans, random);
}

void DenseLayer::forward(const ForwardPass& pass) const {
    assert(pass.w.size() == parameterCount());
    kernels::denseForward(m_shape, pass.x.data(), pass.w.data(), pass.w.data() + kernelCount(),
                          pass.y.data());
}

void DenseLayer::backward(const BackwardPass& pass) const {
    kernels::denseBackwardKernel(m_shape, pass.x.data(), pass.dy.data(), pass.dw.data(),
                                 pass.dw.data() + kernelCount());
    if (!pass.dx.empty())
        kernels::denseBackwardInput(m_shape, pass.w.data(), pass.dy.data(), pass.dx.data());
}

} // namespace inkling
