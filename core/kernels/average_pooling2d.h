// SPDX-License-Identifier: GPL-3.0-or-later
// Average-pooling of one tile. Layouts and rules as in conv2d.h, windows as in max_pooling2d.h: what lies
// outside the input counts as absent, so a window at the edge is divided by the pixels it really holds, as
// TensorFlow.js does.
#pragma once

#include "core/kernels/max_pooling2d.h"

namespace inkling::kernels {

/// y = the sum of the window's pixels, row by row, times 1 / their number (correctly rounded).
///   x [channels, height, width, 16]   y [channels, outputHeight, outputWidth, 16]   overwritten
void averagePooling2dForward(const Pool2dShape&, const float* x, float* y);

/// dx = the sum of dy times 1 / pixels over the windows that hold the pixel, in the order of the windows.
///   dx [channels, height, width, 16]   overwritten
void averagePooling2dBackward(const Pool2dShape&, const float* dy, float* dx);

} // namespace inkling::kernels
