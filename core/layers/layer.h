// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/shape.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inkling {

/// Everything a layer sees on the way forward. A tile is 16 samples side by side (base/shape.h); one call
/// handles one tile. Spans of tiles are 64-byte aligned, those of parameters need not be.
struct ForwardPass {
    std::span<const float> w;   ///< [parameterCount]       parameters
    std::span<const float> x;   ///< [inputShape, 16]       input
    std::span<float> y;         ///< [outputShape, 16]      output, overwritten
    std::span<std::byte> cache; ///< [cacheSize]            what backward() will need, overwritten

    // While training; a layer that is asked to predict gets neither.
    std::span<const std::uint32_t> laneKeys{}; ///< [16]    what a lane's random numbers follow from
    std::span<const double> statistics{}; ///< [statisticsCount]   of a BatchLayer: what the batch is like
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

    std::span<const std::uint32_t> laneKeys{}; ///< as forward() had them
    std::size_t lanes = tileLanes;             ///< lanes in use; dy is zero in the others
    std::span<const double> sums{};            ///< [sumCount]   of a BatchLayer: over the batch
};

class BatchLayer;

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

    /// Whether training draws random numbers from laneKeys.
    virtual bool isRandom() const { return false; }

    /// This layer, if it has to see the whole batch at once; else null.
    virtual const BatchLayer* asBatchLayer() const { return nullptr; }

protected:
    Layer() = default;
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;
};

/// A layer whose training needs figures of the whole batch (batchNormalization).
///
/// Whoever drives it lets all tiles arrive, has each measured, joins what was measured in the order of the
/// tiles, and gives the result to forward(); on the way back likewise. So the figures, and all that follows
/// from them, do not depend on who measured what.
class BatchLayer : public Layer {
public:
    const BatchLayer* asBatchLayer() const final { return this; }

    virtual std::size_t statisticsCount() const = 0; ///< doubles on the way forward
    virtual std::size_t sumCount() const = 0;        ///< doubles on the way back

    /// One tile's figures, from the first `lanes` lanes of x.   tile [statisticsCount]   overwritten
    virtual void measure(std::span<const float> x, std::size_t lanes, std::span<double> tile) const = 0;
    /// Adds a tile's figures to those of the tiles before it; `joined` begins as zeros.
    virtual void join(std::span<double> joined, std::span<const double> tile) const = 0;

    /// One tile's sums; pass.dw, dx and sums are not looked at.   tile [sumCount]   overwritten; tiles are
    /// joined by adding.
    virtual void measureBackward(const BackwardPass& pass, std::span<double> tile) const = 0;

    /// Once a batch, when it is done: adds the derivatives by the layer's own parameters to dw.
    virtual void addGradient(std::span<const double> sums, std::span<float> dw) const = 0;
    /// Once a batch, after the update: what the layer remembers of the batch.
    virtual void remember(std::span<const double> statistics, std::span<float> w) const = 0;
};

} // namespace inkling
