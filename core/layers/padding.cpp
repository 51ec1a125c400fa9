// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/padding.h"

#include <algorithm>
#include <cassert>

namespace inkling {

WindowAxis slide(int input, int window, int stride, Padding padding) {
    if (padding == Padding::valid)
        return {input < window ? 0 : (input - window) / stride + 1, 0, 0};
    const int output = (input + stride - 1) / stride;
    const int total = std::max((output - 1) * stride + window - input, 0);
    return {output, total / 2, total - total / 2};
}

namespace {

/// Calls use(offset in the inner tile, offset in the padded tile, length) for each row of each plane.
void forEachRow(const Shape& shape, const Border& border, auto&& use) {
    const Shape outer = border.around(shape);
    const auto row = static_cast<std::size_t>(shape.width) * tileLanes;
    for (int channel = 0; channel < shape.channels; ++channel) {
        for (int y = 0; y < shape.height; ++y) {
            const auto inner = static_cast<std::size_t>(channel * shape.height + y) * row;
            const auto padded = static_cast<std::size_t>(
                                    (channel * outer.height + y + border.top) * outer.width + border.left)
                * tileLanes;
            use(inner, padded, row);
        }
    }
}

} // namespace

void addBorder(const Shape& shape, const Border& border, std::span<const float> x, std::span<float> padded) {
    assert(x.size() == shape.size() * tileLanes);
    assert(padded.size() == border.around(shape).size() * tileLanes);
    std::fill(padded.begin(), padded.end(), 0.0F);
    forEachRow(shape, border, [&](std::size_t inner, std::size_t outer, std::size_t length) {
        std::copy_n(x.data() + inner, length, padded.data() + outer);
    });
}

void removeBorder(const Shape& shape, const Border& border, std::span<const float> padded,
                  std::span<float> x) {
    assert(x.size() == shape.size() * tileLanes);
    assert(padded.size() == border.around(shape).size() * tileLanes);
    forEachRow(shape, border, [&](std::size_t inner, std::size_t outer, std::size_t length) {
        std::copy_n(padded.data() + outer, length, x.data() + inner);
    });
}

} // namespace inkling
