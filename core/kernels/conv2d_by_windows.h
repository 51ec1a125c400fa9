// SPDX-License-Identifier: GPL-3.0-or-later
// The way back through a convolution joined with ReLU and a 2x2 max-pool, window by window. In each lane one
// pixel of a window has won, or none. Instead of multiplying the zeros of the others, these kernels choose
// lane by lane: the weights for dx, the inputs for dw. A window of a 5x5 kernel then takes 36 products for dx
// and 25 for dw, not 100 for each. Layouts and rules as in conv2d.h.
#pragma once

#include "core/kernels/conv2d.h"

#include <cstddef>
#include <cstdint>

namespace inkling::kernels {

/// Whether the kernels below take this shape: 3x3 and 5x5 kernels of stride 1.
bool goesBackByWindows(const Conv2dShape&);

/// From the winners of conv2dReluMaxPoolForward to what the kernels below read.
///   dyPooled [windows, 16]   winners [windows, 4]
///   dy [windows, 16]     overwritten: the derivative where a pixel won, else zero
///   sides [windows, 2]   overwritten: a bit per lane, set where the winner is a right one, and a lower one
void windowDerivatives(std::size_t windows, const float* dyPooled, const std::uint16_t* winners, float* dy,
                       std::uint16_t* sides);

/// dx = the derivative by the input.   dx [channels, height, width, 16]   overwritten
///   dy [filters, outputHeight / 2, outputWidth / 2, 16]   sides [filters, outputHeight / 2, outputWidth / 2,
///   2]
void backwardInputByWindows(const Conv2dShape&, const float* w, const float* dy, const std::uint16_t* sides,
                            float* dx);

/// Derivatives by kernel and bias, summed over windows and lanes; dy and sides as above.
///   dw [kernelHeight, kernelWidth, channels, filters]   added to   db [filters]   added to
void backwardKernelByWindows(const Conv2dShape&, const float* x, const float* dy, const std::uint16_t* sides,
                             float* dw, float* db);

} // namespace inkling::kernels
