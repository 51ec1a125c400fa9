// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of one sample's values between two layers, and the tile that carries 16 samples at once.
#pragma once

#include <cstddef>
#include <string>

namespace inkling {

/// A tile is 16 samples side by side: feature f of lane s lies at [f * tileLanes + s]. One feature of a tile
/// is one 64-byte line: one AVX-512 vector, two AVX2 vectors or four NEON ones.
inline constexpr std::size_t tileLanes = 16;

/// The shape of one sample. In a tile, features are ordered by plane: f = (channel * height + y) * width + x.
/// In files and in words the order is the field's: height, width, channels.
struct Shape {
    int height = 1;
    int width = 1;
    int channels = 1;

    bool operator==(const Shape&) const = default;

    /// Features of one sample.
    std::size_t size() const {
        return static_cast<std::size_t>(height) * static_cast<std::size_t>(width)
            * static_cast<std::size_t>(channels);
    }

    /// Whether it is a plain list of features, as after flatten or dense.
    bool isFlat() const { return height == 1 && width == 1; }
};

/// "24×24×8"; a flat shape is "256".
inline std::string toText(const Shape& shape) {
    if (shape.isFlat())
        return std::to_string(shape.channels);
    return std::to_string(shape.height) + "×" + std::to_string(shape.width) + "×"
        + std::to_string(shape.channels);
}

} // namespace inkling
