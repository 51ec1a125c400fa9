// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels once more, slow and obvious: loops from the definition, sums in double. They judge the fast
// ones. Contracts as in core/kernels; every function returns what the kernel would write.
#pragma once

#include "core/kernels/conv2d.h"
#include "core/kernels/dense.h"
#include "core/kernels/max_pooling2d.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling::naive {

using Values = std::vector<double>;

struct Pooled {
    Values y;
    std::vector<std::uint16_t> winners;
};

struct KernelGradients {
    Values dw;
    Values db;
};

Values conv2dForward(const kernels::Conv2dShape&, const float* x, const float* w, const float* b);
/// ReLU and 2x2 max-pool of a convolution's output [filters, outputHeight, outputWidth, 16]; winners as bits.
Pooled reluMaxPool(const kernels::Conv2dShape&, const float* convolved);
Values reluMaxPoolBackward(const kernels::Conv2dShape&, const float* dyPooled, const std::uint16_t* winners);
Values conv2dBackwardInput(const kernels::Conv2dShape&, const float* w, const float* dy);
KernelGradients conv2dBackwardKernel(const kernels::Conv2dShape&, const float* x, const float* dy);

Values denseForward(const kernels::DenseShape&, const float* x, const float* w, const float* b);
Values denseBackwardInput(const kernels::DenseShape&, const float* w, const float* dy);
KernelGradients denseBackwardKernel(const kernels::DenseShape&, const float* x, const float* dy);

Pooled maxPooling2dForward(const kernels::Pool2dShape&, const float* x);
Values maxPooling2dBackward(const kernels::Pool2dShape&, const float* dy, const std::uint16_t* winners);

Values averagePooling2dForward(const kernels::Pool2dShape&, const float* x);
Values averagePooling2dBackward(const kernels::Pool2dShape&, const float* dy);

Values softmaxForward(std::size_t channels, std::size_t positions, const float* x);
Values softmaxBackward(std::size_t channels, std::size_t positions, const float* y, const float* dy);

} // namespace inkling::naive
