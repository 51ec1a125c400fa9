// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution layers: plain, and joined with the ReLU and the 2x2 max-pool behind it.
#pragma once

#include "core/base/function_ref.h"
#include "core/kernels/conv2d.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"
#include "core/layers/padding.h"

namespace inkling {

/// What both have in common: the kernel's parameters, and the border that "same" padding adds to the input.
/// Parameters: kernel [kernelHeight, kernelWidth, channels, filters], then bias [filters].
class ConvolutionLayer : public Layer {
public:
    Shape inputShape() const final { return m_inputShape; }
    std::size_t parameterCount() const final {
        return m_kernelCount + static_cast<std::size_t>(m_shape.filters);
    }
    void initialize(std::span<float> w, Random& random) const final;

protected:
    ConvolutionLayer(const Conv2d& spec, Shape inputShape);

    const kernels::Conv2dShape& shape() const { return m_shape; }
    Shape convolvedShape() const { return {m_shape.outputHeight(), m_shape.outputWidth(), m_shape.filters}; }

    /// Values of one tile of the padded input; 0 where nothing is padded and x is used as it is.
    std::size_t paddedCount() const;

    const float* kernel(std::span<const float> w) const { return w.data(); }
    const float* bias(std::span<const float> w) const { return w.data() + m_kernelCount; }
    float* bias(std::span<float> dw) const { return dw.data() + m_kernelCount; }

    /// The kernels' input: x itself, or x copied into `padded`.
    const float* withBorder(std::span<const float> x, std::span<float> padded) const;

    /// Calls byKernel(x) and, unless pass.dx is empty, byInput(dx), both for the padded input. `padded` as
    /// withBorder() left it; overwritten where dx is asked for.
    void backwardPadded(const BackwardPass& pass, std::span<float> padded,
                        FunctionRef<void(const float*)> byKernel, FunctionRef<void(float*)> byInput) const;

    /// dw and, unless it is empty, dx, from the derivative of the convolution's output.
    void backwardFrom(const float* dy, const BackwardPass& pass, std::span<float> padded) const;

private:
    Shape m_inputShape;
    Border m_border;
    kernels::Conv2dShape m_shape; ///< of the padded input
    std::size_t m_kernelCount;
    Initializer m_kernelInitializer;
    Initializer m_biasInitializer;
};

/// y = x * kernel + bias.
class Conv2dLayer final : public ConvolutionLayer {
public:
    Conv2dLayer(const Conv2d& spec, Shape inputShape)
        : ConvolutionLayer{spec, inputShape} { }

    Shape outputShape() const override { return convolvedShape(); }
    std::size_t cacheSize() const override;
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;
};

/// y = maxPooling2d(relu(x * kernel + bias)), pool and strides 2x2, in one pass over the input.
class Conv2dReluMaxPoolLayer final : public ConvolutionLayer {
public:
    Conv2dReluMaxPoolLayer(const Conv2d& spec, Shape inputShape)
        : ConvolutionLayer{spec, inputShape} { }

    Shape outputShape() const override;
    std::size_t cacheSize() const override;
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    struct Cache;
    Cache partsOf(std::span<std::byte> cache) const;
};

} // namespace inkling
