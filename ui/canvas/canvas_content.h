// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the canvas: strokes someone drew, or a finished 28×28 picture (a sample, an opened image).
#pragma once

#include "core/drawing/drawing.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace inkling {

// A canvas is a square; its strokes are kept in units of this size, whatever the widget's.
inline constexpr double canvasSide = 280.0;
inline constexpr double canvasPenWidth = 20.0;

using CanvasContent = std::variant<Drawing, Picture>;

/// What a network sees of it. Nothing drawn, or a blank picture, gives nothing.
inline std::optional<Picture> pictureOf(const CanvasContent& content) {
    if (const auto* drawing = std::get_if<Drawing>(&content))
        return pictureOf(*drawing);
    const auto& picture = *std::get_if<Picture>(&content);
    const bool hasInk = std::ranges::any_of(picture.pixels, [](auto pixel) { return pixel != 0; });
    return hasInk ? std::optional{picture} : std::nullopt;
}

inline bool isEmpty(const CanvasContent& content) {
    if (const auto* drawing = std::get_if<Drawing>(&content))
        return drawing->isEmpty();
    return !pictureOf(content);
}

} // namespace inkling
