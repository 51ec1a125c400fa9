// SPDX-License-Identifier: GPL-3.0-or-later
// What someone drew, as strokes, and the 28×28 picture a network sees of it.
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

/// In any unit; y points down.
struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point&) const = default;
};

/// Points joined by straight segments. A single point is a dot.
using Stroke = std::vector<Point>;

struct Drawing {
    std::vector<Stroke> strokes;

    bool isEmpty() const {
        for (const auto& stroke : strokes)
            if (!stroke.empty())
                return false;
        return true;
    }
    bool operator==(const Drawing&) const = default;
};

/// A picture as MNIST has them: 28 rows of 28 pixels, 0 paper, 255 ink.
struct Picture {
    static constexpr int side = 28;
    std::array<std::uint8_t, side * side> pixels{};
    bool operator==(const Picture&) const = default;
};

/// An image of any size, 0 black, 255 white.
struct GreyImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< [height, width]
    bool operator==(const GreyImage&) const = default;
};

/// How MNIST was made, measured on its 70,000 images: the ink's longer side is 20 pixels, its centre of mass
/// lies at pixel index 14.0 on both axes, its strokes are about 2 pixels wide.
struct Normalization {
    double inkSide = 20.0;    ///< longer side of the ink, pen included, in pixels
    double penWidth = 2.3;    ///< in pixels
    double massCentre = 14.0; ///< pixel index of the centre of mass, on both axes
    bool operator==(const Normalization&) const = default;
};

/// Whether a picture can be made with it: the pen is not thinner than an eighth of a pixel nor wider than the
/// ink, and the ink fits the picture.
inline bool isUsable(const Normalization& normalization) {
    return normalization.penWidth >= 0.125 && normalization.inkSide >= normalization.penWidth
        && normalization.inkSide <= Picture::side && normalization.massCentre >= 0.0
        && normalization.massCentre <= Picture::side - 1;
}

/// Scales and moves the strokes as MNIST's digits were and draws them with a round pen, 16×16 samples a
/// pixel. The centre of mass is right to 1/32 pixel, unless the ink would be cut: then it stays inside. The
/// same strokes moved or scaled give the same picture on every machine; a point that is not finite is left
/// out. Nothing drawn gives nothing. Requires isUsable(normalization).
std::optional<Picture> pictureOf(const Drawing& drawing, const Normalization& normalization = {});

/// The same for a scanned or photographed digit: finds out from the border whether ink is dark or light,
/// takes the paper away, and scales and moves the ink, as MNIST does by whole pixels: the centre of mass is
/// right to half a pixel, and a picture that already is as MNIST's comes back as it was. The pen width plays
/// no part. An image without ink gives nothing. Requires isUsable(normalization) and
/// image.pixels [height, width].
std::optional<Picture> pictureOf(const GreyImage& image, const Normalization& normalization = {});

} // namespace inkling
