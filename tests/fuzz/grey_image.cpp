// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: an image of any size has a picture with ink, or none. The first byte is its width.
#include "core/drawing/drawing.h"

#include <algorithm>
#include <cstdlib>

using namespace inkling;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2 || data[0] == 0)
        return 0;
    const std::size_t width = std::min<std::size_t>(data[0], size - 1);
    const std::size_t height = (size - 1) / width;
    const GreyImage image{
        static_cast<int>(width), static_cast<int>(height), {data + 1, data + 1 + width * height}};

    const auto picture = pictureOf(image);

    const auto isInk = [](std::uint8_t pixel) { return pixel >= 254; };
    if (picture && std::none_of(picture->pixels.begin(), picture->pixels.end(), isInk))
        std::abort();
    return 0;
}
