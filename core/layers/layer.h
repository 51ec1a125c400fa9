// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/shape.h"

#include <cstddef>
#include <span>

namespace inkling {

/// Everything a layer sees on the way forward. A tile is 16 samples side by side (base/shape.h); one call
/// handles one tile. Spans of tiles are 64-byte aligned, those of parameters need not be.
struct ForwardPass {
    std::span<const float> w;   ///< [parameterCount]       parameters
    std::span<const float> x;   ///< [inputShape, 16]       input
    std::span<float> y;         ///< [outputShape, 16]      output, overwritten
    std::span<std::byte> cache; ///< [cacheSize]            what backward() will need, overwritten
};

/// ... and on the way back. Names as in the textbooks: dy is the derivative of the loss by y.
struct BackwardPass {
    std::span<const float> w;
    std::span<const float> x;
    std::span<const float> y;
    std::span<const float> dy;
    std::span<std::byte> cache; ///< as forward() left it; its scratch part may be written
    std::span<float> dw;        ///< [parameterCount]       added to, so that tiles can be summed
    std::span<float> dx;        ///< [inputShape, 16]       overwritten; empty for the first layer
};

/// A layer is a pure function y = f(x; w) together with its derivatives.
///
/// It owns no weights, activations or gradients: those belong to Model and Workspace. So a layer never
/// changes after it is built, and any number of threads may call it at once, each with its own spans. Sizes
/// were agreed when the layer was built; wrong ones are a bug of the caller and are asserted. No function
/// here allocates.
///
/// Parameters lie in the order of TensorFlow.js's getWeights(): the kernel, then the bias.
class Layer {
public:
    virtual ~Layer() = default;

    virtual Shape inputShape() const = 0; ///< of one sample
    virtual Shape outputShape() const = 0;
    virtual std::size_t parameterCount() const { return 0; }
    virtual std::size_t cacheSize() const { return 0; } ///< bytes for one tile, a multiple of 64

    /// Fills w with starting values; the same random state gives the same values.
    virtual void initialize(std::span<float> w, Random& random) const;

    virtual void forward(const ForwardPass&) const = 0;
    virtual void backward(const BackwardPass&) const = 0;

protected:
    Layer() = default;
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;
};

} // namespace inkling
