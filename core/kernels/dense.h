// SPDX-License-Identifier: GPL-3.0-or-later
// A dense layer of one tile. Layouts and rules as in conv2d.h; w is [inputs, units].
#pragma once

namespace inkling::kernels {

struct DenseShape {
    int inputs = 1;
    int units = 1;
};

/// y = xᵀw + b.   x [inputs, 16]   y [units, 16] overwritten
void denseForward(const DenseShape&, const float* x, const float* w, const float* b, float* y);

/// dx = w · dy.   dy [units, 16]   dx [inputs, 16] overwritten
void denseBackwardInput(const DenseShape&, const float* w, const float* dy, float* dx);

/// dw += x · dyᵀ, db += dy, one lane after the other from lane 0 (no tree: the vector runs over units). All
/// 16 lanes count: unused ones must hold zeros in dy and finite values in x.
///    dw [inputs, units] added to   db [units] added to
void denseBackwardKernel(const DenseShape&, const float* x, const float* dy, float* dw, float* db);

} // namespace inkling::kernels
