// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/conv2d.h"

#include "core/layers/cache.h"
#include "core/layers/initializers.h"

#include <cassert>

namespace inkling {

namespace {

Border borderOf(const Conv2d& spec, Shape input) {
    const auto rows = slide(input.height, spec.kernelSize[0], spec.strides[0], spec.padding);
    const auto columns = slide(input.width, spec.kernelSize[1], spec.strides[1], spec.padding);
    return {rows.before, columns.before, rows.after, columns.after};
}

kernels::Conv2dShape kernelShapeOf(const Conv2d& spec, Shape padded) {
    return {.channels = padded.channels,
            .height = padded.height,
            .width = padded.width,
            .filters = spec.filters,
            .kernelHeight = spec.kernelSize[0],
            .kernelWidth = spec.kernelSize[1],
            .strideHeight = spec.strides[0],
            .strideWidth = spec.strides[1]};
}

} // namespace

ConvolutionLayer::ConvolutionLayer(const Conv2d& spec, Shape inputShape)
    : m_inputShape{inputShape}
    , m_border{borderOf(spec, inputShape)}
    , m_shape{kernelShapeOf(spec, m_border.around(inputShape))}
    , m_kernelCount{Shape{spec.kernelSize[0], spec.kernelSize[1], inputShape.channels}.size()
                    * static_cast<std::size_t>(spec.filters)}
    , m_kernelInitializer{spec.kernelInitializer}
    , m_biasInitializer{spec.biasInitializer} { }

void ConvolutionLayer::initialize(std::span<float> w, Random& random) const {
    const double taps = m_shape.kernelHeight * m_shape.kernelWidth;
    const Fans fans{taps * m_shape.channels, taps * m_shape.filters};
    inkling::initialize(w.first(m_kernelCount), m_kernelInitializer, fans, random);
    inkling::initialize(w.subspan(m_kernelCount), m_biasInitializer, fans, random);
}

std::size_t ConvolutionLayer::paddedCount() const {
    return m_border.isEmpty() ? 0 : m_border.around(m_inputShape).size() * tileLanes;
}

const float* ConvolutionLayer::withBorder(std::span<const float> x, std::span<float> padded) const {
    if (padded.empty())
        return x.data();
    addBorder(m_inputShape, m_border, x, padded);
    return padded.data();
}

void ConvolutionLayer::backwardFrom(const float* dy, const BackwardPass& pass,
                                    std::span<float> padded) const {
    const float* x = padded.empty() ? pass.x.data() : padded.data();
    kernels::conv2dBackwardKernel(m_shape, x, dy, pass.dw.data(), pass.dw.data() + m_kernelCount);
    if (pass.dx.empty())
        return;
    // The padded input has served; its place takes the padded derivative.
    float* dx = padded.empty() ? pass.dx.data() : padded.data();
    kernels::conv2dBackwardInput(m_shape, kernel(pass.w), dy, dx);
    if (!padded.empty())
        removeBorder(m_inputShape, m_border, padded, pass.dx);
}

std::size_t Conv2dLayer::cacheSize() const {
    return cacheBytes<float>(paddedCount());
}

void Conv2dLayer::forward(const ForwardPass& pass) const {
    assert(pass.w.size() == parameterCount());
    const auto padded = CacheParts{pass.cache}.take<float>(paddedCount());
    kernels::conv2dForward(shape(), withBorder(pass.x, padded), kernel(pass.w), bias(pass.w), pass.y.data());
}

void Conv2dLayer::backward(const BackwardPass& pass) const {
    const auto padded = CacheParts{pass.cache}.take<float>(paddedCount());
    backwardFrom(pass.dy.data(), pass, padded);
}

Shape Conv2dReluMaxPoolLayer::outputShape() const {
    const Shape convolved = convolvedShape();
    return {convolved.height / 2, convolved.width / 2, convolved.channels};
}

// The cache: padded input, which pixel of each window won, and room for the convolution's derivative.
std::size_t Conv2dReluMaxPoolLayer::cacheSize() const {
    return cacheBytes<float>(paddedCount()) + cacheBytes<std::uint16_t>(outputShape().size() * 4)
        + cacheBytes<float>(convolvedShape().size() * tileLanes);
}

void Conv2dReluMaxPoolLayer::forward(const ForwardPass& pass) const {
    assert(pass.w.size() == parameterCount());
    CacheParts cache{pass.cache};
    const auto padded = cache.take<float>(paddedCount());
    const auto winners = cache.take<std::uint16_t>(outputShape().size() * 4);
    kernels::conv2dReluMaxPoolForward(shape(), withBorder(pass.x, padded), kernel(pass.w), bias(pass.w),
                                      pass.y.data(), winners.data());
}

void Conv2dReluMaxPoolLayer::backward(const BackwardPass& pass) const {
    CacheParts cache{pass.cache};
    const auto padded = cache.take<float>(paddedCount());
    const auto winners = cache.take<std::uint16_t>(outputShape().size() * 4);
    const auto dy = cache.take<float>(convolvedShape().size() * tileLanes);
    kernels::conv2dReluMaxPoolBackward(shape(), pass.dy.data(), winners.data(), dy.data());
    backwardFrom(dy.data(), pass, padded);
}

} // namespace inkling
