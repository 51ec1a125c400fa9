// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution of one tile: forward, and the derivatives by input and kernel.
//
// Layouts, here and in every kernel: a tile's feature f of lane s lies at [f * 16 + s]; planes are ordered
// f = (channel * height + y) * width + x. A convolution kernel is stored as TensorFlow.js stores it,
// [kernelHeight, kernelWidth, channels, filters] (HWIO), so files and memory hold the same bytes.
// Every pointer to a tile is 64-byte aligned; pointers to parameters need no alignment. Nothing may overlap.
// Any thread may call any kernel. Sums of a lane run in one fixed order with fused multiply-add, lanes are
// added by one fixed halving tree: the same bits on every target that has FMA.
#pragma once

#include <cstddef>
#include <cstdint>

namespace inkling::kernels {

/// A convolution without padding ("valid"); "same" is this on an input that was padded before.
struct Conv2dShape {
    int channels = 1; ///< of the input
    int height = 1;
    int width = 1;
    int filters = 1;
    int kernelHeight = 1;
    int kernelWidth = 1;
    int strideHeight = 1;
    int strideWidth = 1;

    int outputHeight() const { return (height - kernelHeight) / strideHeight + 1; }
    int outputWidth() const { return (width - kernelWidth) / strideWidth + 1; }
};

/// y = x * w + b (cross-correlation, as everywhere in the field).
///   x [channels, height, width, 16]   w [kernelHeight, kernelWidth, channels, filters]   b [filters]
///   y [filters, outputHeight, outputWidth, 16]   overwritten
void conv2dForward(const Conv2dShape&, const float* x, const float* w, const float* b, float* y);

/// Convolution, ReLU and a 2x2 max-pool of stride 2 in one pass; only the pooled values are written. An odd
/// last row or column of the convolution's output is dropped, as "valid" pooling does.
///   y [filters, outputHeight / 2, outputWidth / 2, 16]   overwritten
///   winners [filters, outputHeight / 2, outputWidth / 2, 4]   overwritten: for each pixel of the window, in
///   the
///     order top left, top right, bottom left, bottom right, a bit per lane: set where that pixel was the
///     largest (the first of equals) and above zero. No bit of a lane is set where ReLU closed.
/// A window that is NaN all over stays NaN, so that weights gone astray show in the loss.
void conv2dReluMaxPoolForward(const Conv2dShape&, const float* x, const float* w, const float* b, float* y,
                              std::uint16_t* winners);

/// Carries the derivative of the pooled values back to the convolution's output.
///   dyPooled [filters, outputHeight / 2, outputWidth / 2, 16]
///   dy [filters, outputHeight, outputWidth, 16]   overwritten, zero where no pixel won
void conv2dReluMaxPoolBackward(const Conv2dShape&, const float* dyPooled, const std::uint16_t* winners,
                               float* dy);

/// dx = the derivative by the input.   dx [channels, height, width, 16]   overwritten
void conv2dBackwardInput(const Conv2dShape&, const float* w, const float* dy, float* dx);

/// Derivatives by kernel and bias, summed over pixels and lanes.
///   dw [kernelHeight, kernelWidth, channels, filters]   added to   db [filters]   added to
void conv2dBackwardKernel(const Conv2dShape&, const float* x, const float* dy, float* dw, float* db);

} // namespace inkling::kernels
