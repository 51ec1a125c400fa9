// SPDX-License-Identifier: GPL-3.0-or-later
// Ink told from paper in a scan or a photograph.
#pragma once

#include "core/drawing/drawing.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace inkling {

/// How much ink is where: 0 paper, 1 full ink.
struct InkImage {
    int width = 0;
    int height = 0;
    std::vector<float> ink; ///< [height, width]

    float& at(int x, int y) { return ink[index(x, y)]; }
    float at(int x, int y) const { return ink[index(x, y)]; }

private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

/// The paper's brightness is a plane fitted to the image's border, ink what differs from it, to the side that
/// differs more. Noise and specks are removed. An image longer than 512 pixels is averaged down first.
/// Nothing if there is no ink.
std::optional<InkImage> inkOf(const GreyImage& image);

} // namespace inkling
