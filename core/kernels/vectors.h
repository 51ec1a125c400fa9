// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over plain arrays: loading pixels into a tile, adding shards, one step of gradient descent.
// Rules as in conv2d.h; arrays of parameters need no alignment.
#pragma once

#include <cstddef>
#include <cstdint>

namespace inkling::kernels {

/// Sixteen byte images become one tile, each pixel divided by 255 (the correctly rounded quotient).
///   images: 16 pointers to `pixels` bytes each; a null pointer gives a lane of zeros
///   x [pixels, 16]   overwritten
void gatherPixels(std::size_t pixels, const std::uint8_t* const* images, float* x);

/// sum[i] += addend[i].
void addTo(std::size_t count, const float* addend, float* sum);

/// w[i] -= learningRate * gradient[i].
void gradientDescent(std::size_t count, float learningRate, const float* gradient, float* w);

/// Whether every value is finite.
bool allFinite(std::size_t count, const float* values);

} // namespace inkling::kernels
