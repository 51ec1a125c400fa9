// SPDX-License-Identifier: GPL-3.0-or-later
// Conv2dShape as the kernels count: unsigned, the output's size worked out once.
#pragma once

#include "core/kernels/conv2d.h"

#include <cstddef>

namespace inkling::kernels {

struct Conv2dSizes {
    std::size_t channels;
    std::size_t height;
    std::size_t width;
    std::size_t filters;
    std::size_t kernelHeight;
    std::size_t kernelWidth;
    std::size_t strideHeight;
    std::size_t strideWidth;
    std::size_t outputHeight;
    std::size_t outputWidth;
};

// Static, not only inline: a kernel's object file may hold no function that others could be linked to.
static inline Conv2dSizes sizesOf(const Conv2dShape& shape) {
    const auto size = [](int value) { return static_cast<std::size_t>(value); };
    return {size(shape.channels),     size(shape.height),       size(shape.width),
            size(shape.filters),      size(shape.kernelHeight), size(shape.kernelWidth),
            size(shape.strideHeight), size(shape.strideWidth),  size(shape.outputHeight()),
            size(shape.outputWidth())};
}

} // namespace inkling::kernels
