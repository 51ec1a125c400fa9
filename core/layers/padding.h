// SPDX-License-Identifier: GPL-3.0-or-later
// Where a window slides: the arithmetic of "valid" and "same", and tiles with a border of zeros.
#pragma once

#include "core/base/shape.h"
#include "core/kernels/max_pooling2d.h"
#include "core/layers/layer_spec.h"

#include <span>

namespace inkling {

/// One axis of a sliding window.
struct WindowAxis {
    int output = 0; ///< positions of the window
    int before = 0; ///< padding before the first value
    int after = 0;  ///< padding after the last value
};

/// TensorFlow's rule. valid: output = floor((input - window) / stride) + 1, no padding. same: output =
/// ceil(input / stride), the padding that takes, the odd one at the end. A valid window larger than its input
/// has output <= 0.
WindowAxis slide(int input, int window, int stride, Padding padding);

/// Of maxPooling2d and averagePooling2d.
kernels::Pool2dShape poolShapeOf(const auto& spec, Shape input) {
    const auto rows = slide(input.height, spec.poolSize[0], spec.strides[0], spec.padding);
    const auto columns = slide(input.width, spec.poolSize[1], spec.strides[1], spec.padding);
    return {.channels = input.channels,
            .height = input.height,
            .width = input.width,
            .poolHeight = spec.poolSize[0],
            .poolWidth = spec.poolSize[1],
            .strideHeight = spec.strides[0],
            .strideWidth = spec.strides[1],
            .padTop = rows.before,
            .padLeft = columns.before,
            .outputHeight = rows.output,
            .outputWidth = columns.output};
}

/// How much is added around each plane of a tile.
struct Border {
    int top = 0;
    int left = 0;
    int bottom = 0;
    int right = 0;

    bool isEmpty() const { return top == 0 && left == 0 && bottom == 0 && right == 0; }
    Shape around(const Shape& inner) const {
        return {inner.height + top + bottom, inner.width + left + right, inner.channels};
    }
};

/// Copies a tile into one with a border of zeros.   x [shape, 16]   padded [border.around(shape), 16]
void addBorder(const Shape& shape, const Border& border, std::span<const float> x, std::span<float> padded);

/// The way back: what lies in the border is dropped.
void removeBorder(const Shape& shape, const Border& border, std::span<const float> padded,
                  std::span<float> x);

} // namespace inkling
