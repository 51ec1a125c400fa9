// SPDX-License-Identifier: GPL-3.0-or-later
// Max-pooling of one tile. Layouts and rules as in conv2d.h.
#pragma once

#include <cstdint>

namespace inkling::kernels {

/// Windows may begin above or left of the input and end below or right of it ("same"): what lies outside
/// counts as absent. Every window holds at least one pixel of the input.
struct Pool2dShape {
    int channels = 1;
    int height = 1;
    int width = 1;
    int poolHeight = 2;
    int poolWidth = 2;
    int strideHeight = 2;
    int strideWidth = 2;
    int padTop = 0;
    int padLeft = 0;
    int outputHeight = 1;
    int outputWidth = 1;
};

///   x [channels, height, width, 16]
///   y [channels, outputHeight, outputWidth, 16]   overwritten
///   winners [channels, outputHeight, outputWidth, 16]   overwritten: y * poolWidth + x of the largest pixel
///   within
///     its window, the first of equals. Windows hold at most 65,536 pixels.
void maxPooling2dForward(const Pool2dShape&, const float* x, float* y, std::uint16_t* winners);

///   dx [channels, height, width, 16]   overwritten
void maxPooling2dBackward(const Pool2dShape&, const float* dy, const std::uint16_t* winners, float* dx);

} // namespace inkling::kernels
