// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of digits from files: what Qt decodes becomes core's grey image.
#pragma once

#include "core/base/result.h"
#include "core/drawing/drawing.h"

#include <filesystem>

class QImage;

namespace inkling {

/// Longest width and height of an image that is read, in pixels.
inline constexpr int largestImageSide = 8192;

/// Reads a PNG, JPEG, BMP, PGM, PPM or GIF (its first frame), whatever the file is called. Turned upright as
/// its EXIF data say; where it is transparent, paper is white. Needs no QGuiApplication. Any thread may call.
Result<GreyImage> readGreyImage(const std::filesystem::path& path);

/// The same for an image in memory, from the clipboard say.
GreyImage greyImageOf(QImage image);

} // namespace inkling
