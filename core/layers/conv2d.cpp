// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/conv2d.h"

#include "core/kernels/conv2d_by_windows.h"
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

void ConvolutionLayer::backwardPadded(const BackwardPass& pass, std::span<float> padded,
                                      FunctionRef<void(const float*)> byKernel,
                                      FunctionRef<void(float*)> byInput) const {
    byKernel(padded.empty() ? pass.x.data() : padded.data());
    if (pass.dx.empty())
        return;
    // The padded input has served; its place takes the padded derivative.
    byInput(padded.empty() ? pass.dx.data() : padded.data());
    if (!padded.empty())
        removeBorder(m_inputShape, m_border, padded, pass.dx);
}

void ConvolutionLayer::backwardFrom(const float* dy, const BackwardPass& pass,
                                    std::span<float> padded) const {
    backwardPadded(
        pass, padded,
        [&](const float* x) { kernels::conv2dBackwardKernel(m_shape, x, dy, pass.dw.data(), bias(pass.dw)); },
        [&](float* dx) { kernels::conv2dBackwardInput(m_shape, kernel(pass.w), dy, dx); });
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

// The cache: padded input, which pixel of each window won, and room for what the way back begins with: the
// derivative of each window and the side on which it was won, or the derivative of the whole convolution.
struct Conv2dReluMaxPoolLayer::Cache {
    std::span<float> padded;
    std::span<std::uint16_t> winners;
    std::span<float> dy;
    std::span<std::uint16_t> sides; ///< empty where the convolution does not go back by windows
};

std::size_t Conv2dReluMaxPoolLayer::cacheSize() const {
    const auto windows = outputShape().size();
    const auto withoutDy = cacheBytes<float>(paddedCount()) + cacheBytes<std::uint16_t>(windows * 4);
    if (kernels::goesBackByWindows(shape()))
        return withoutDy + cacheBytes<float>(windows * tileLanes) + cacheBytes<std::uint16_t>(windows * 2);
    return withoutDy + cacheBytes<float>(convolvedShape().size() * tileLanes);
}

Conv2dReluMaxPoolLayer::Cache Conv2dReluMaxPoolLayer::partsOf(std::span<std::byte> cache) const {
    const auto windows = outputShape().size();
    const bool byWindows = kernels::goesBackByWindows(shape());
    CacheParts parts{cache};
    Cache result;
    result.padded = parts.take<float>(paddedCount());
    result.winners = parts.take<std::uint16_t>(windows * 4);
    result.dy = parts.take<float>((byWindows ? windows : convolvedShape().size()) * tileLanes);
    result.sides = parts.take<std::uint16_t>(byWindows ? windows * 2 : 0);
    return result;
}

void Conv2dReluMaxPoolLayer::forward(const ForwardPass& pass) const {
    assert(pass.w.size() == parameterCount());
    const Cache cache = partsOf(pass.cache);
    kernels::conv2dReluMaxPoolForward(shape(), withBorder(pass.x, cache.padded), kernel(pass.w), bias(pass.w),
                                      pass.y.data(), cache.winners.data());
}

void Conv2dReluMaxPoolLayer::backward(const BackwardPass& pass) const {
    const Cache cache = partsOf(pass.cache);
    float* dy = cache.dy.data();
    const std::uint16_t* sides = cache.sides.data();
    if (cache.sides.empty()) {
        kernels::conv2dReluMaxPoolBackward(shape(), pass.dy.data(), cache.winners.data(), dy);
        return backwardFrom(dy, pass, cache.padded);
    }
    kernels::windowDerivatives(outputShape().size(), pass.dy.data(), cache.winners.data(), dy,
                               cache.sides.data());
    backwardPadded(
        pass, cache.padded,
        [&](const float* x) {
            kernels::backwardKernelByWindows(shape(), x, dy, sides, pass.dw.data(), bias(pass.dw));
        },
        [&](float* dx) { kernels::backwardInputByWindows(shape(), kernel(pass.w), dy, sides, dx); });
}

} // namespace inkling
