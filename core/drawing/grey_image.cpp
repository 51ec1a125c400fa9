// SPDX-License-Identifier: GPL-3.0-or-later
// From a scan or a photograph to the picture a network sees.
#include "core/drawing/drawing.h"
#include "core/drawing/ink_image.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace inkling {
namespace {

/// What is less ink than this does not count for the size: the soft edge that enlarging, a lens or JPEG puts
/// around a digit. (The box of MNIST's own images is 20 pixels long up to 0.25 in 99.85 of 100 of them.)
constexpr float leastInkOfBox = 0.3F;

/// Part of an image: columns left ... right - 1, rows top ... bottom - 1.
struct Box {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int longerSide() const { return std::max(right - left, bottom - top); }
};

/// Around all that is at least this much ink. Requires that something is.
template<class At>
Box boxOf(int width, int height, const At& at, double least) {
    Box box{width, height, 0, 0};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (at(x, y) < least)
                continue;
            box = {std::min(box.left, x), std::min(box.top, y), std::max(box.right, x + 1),
                   std::max(box.bottom, y + 1)};
        }
    }
    return box;
}

/// A row of 28 pixels, each `step` of a source row's pixels long, the first beginning at `begin` of them:
/// calls share(pixel, source, part of the pixel) for each pixel of the source under it.
template<class Share>
void forEachShare(double begin, int sourceSize, double step, const Share& share) {
    for (int pixel = 0; pixel < Picture::side; ++pixel) {
        const double from = std::max(begin + pixel * step, 0.0);
        const double to = std::min(begin + (pixel + 1) * step, static_cast<double>(sourceSize));
        for (int source = static_cast<int>(from); source < to; ++source)
            share(pixel, source, (std::min(source + 1.0, to) - std::max<double>(source, from)) / step);
    }
}

/// Ink of 28 rows of 28 pixels, 0 ... 1.
struct Frame {
    std::array<double, Picture::side * Picture::side> ink{};

    double& at(int x, int y) { return ink[static_cast<std::size_t>(y * Picture::side + x)]; }
    double at(int x, int y) const { return ink[static_cast<std::size_t>(y * Picture::side + x)]; }
};

/// The image averaged over pixels that are `step` wide, from `corner` on.
Frame averaged(const InkImage& image, Point corner, double step) {
    std::vector<std::array<double, Picture::side>> rows(static_cast<std::size_t>(image.height));
    forEachShare(corner.x, image.width, step, [&](int pixel, int source, double part) {
        for (int y = 0; y < image.height; ++y)
            rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(pixel)] +=
                part * static_cast<double>(image.at(source, y));
    });

    Frame frame;
    forEachShare(corner.y, image.height, step, [&](int pixel, int source, double part) {
        const auto& row = rows[static_cast<std::size_t>(source)];
        for (int x = 0; x < Picture::side; ++x)
            frame.at(x, pixel) += part * row[static_cast<std::size_t>(x)];
    });
    return frame;
}

/// The ink with the longer side of its box as long as `inkSide`, the box's corner on a pixel's corner, and
/// around it as much room as there is: soft edges belong to the digit.
Frame scaled(const InkImage& image, double inkSide) {
    const Box box = boxOf(
        image.width, image.height, [&](int x, int y) { return image.at(x, y); }, leastInkOfBox);
    const double step = box.longerSide() / inkSide;
    const double room = std::floor((Picture::side - inkSide) / 2.0) * step;
    return averaged(image, {box.left - room, box.top - room}, step);
}

/// Pixel index of the ink's centre of mass.
Point massCentre(const Frame& frame) {
    double sum = 0.0;
    Point weighted;
    for (int y = 0; y < Picture::side; ++y) {
        for (int x = 0; x < Picture::side; ++x) {
            const double ink = frame.at(x, y);
            sum += ink;
            weighted.x += ink * x;
            weighted.y += ink * y;
        }
    }
    return {weighted.x / sum, weighted.y / sum};
}

/// By how many whole pixels ink is moved to have its centre of mass at `wanted`; less where the ink, from
/// pixel `first` to `end` - 1, would be cut.
int shiftTo(double wanted, double massCentre, int first, int end) {
    return std::clamp(static_cast<int>(std::floor(wanted - massCentre + 0.5)), -first, Picture::side - end);
}

/// How many pixels of the border are not as the first one.
int inkedBorder(const GreyImage& image) {
    int inked = 0;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (x == 0 || y == 0 || x == image.width - 1 || y == image.height - 1)
                inked += image.pixels[static_cast<std::size_t>(y * image.width + x)] != image.pixels.front();
    return inked;
}

/// The ink of an image that is as MNIST's are already, and gains nothing by being drawn again: a digit as
/// large and where theirs are, dark on white or light on black. Nothing for any other.
std::optional<Picture> pictureAsItIs(const GreyImage& image, const Normalization& normalization) {
    constexpr double tolerance = 2.0; // of the longer side, in pixels: its ends cover some in part
    constexpr double shift = 1.0;     // of the centre of mass: MNIST moved ink by whole pixels
    constexpr int full = 254;         // of the darkest pixel: no test image of MNIST has less
    constexpr int side = Picture::side;
    if (image.width != side || image.height != side)
        return std::nullopt;
    const int paper = image.pixels.front();
    if ((paper != 0 && paper != 255) || 10 * inkedBorder(image) > 4 * side)
        return std::nullopt;
    Picture picture;
    std::ranges::transform(image.pixels, picture.pixels.begin(),
                           [paper](int level) { return static_cast<std::uint8_t>(std::abs(level - paper)); });
    Frame frame;
    std::ranges::copy(picture.pixels, frame.ink.begin());
    if (std::ranges::max(frame.ink) < full)
        return std::nullopt;
    const auto at = [&frame](int x, int y) { return frame.at(x, y); };
    const Box box = boxOf(side, side, at, 255.0 * double{leastInkOfBox});
    const Point centre = massCentre(frame);
    const auto isNear = [](double one, double other, double most) { return std::abs(one - other) <= most; };
    const bool isAsMnists = isNear(box.longerSide(), normalization.inkSide, tolerance)
        && isNear(centre.x, normalization.massCentre, shift)
        && isNear(centre.y, normalization.massCentre, shift);
    return isAsMnists ? std::optional{picture} : std::nullopt;
}

} // namespace

std::optional<Picture> pictureOf(const GreyImage& image, const Normalization& normalization) {
    assert(isUsable(normalization));
    assert(image.width >= 0 && image.height >= 0
           && image.pixels.size()
               == static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    if (auto picture = pictureAsItIs(image, normalization))
        return picture;
    const auto ink = inkOf(image);
    if (!ink)
        return std::nullopt;

    const Frame frame = scaled(*ink, normalization.inkSide);
    // Strokes thinner than a pixel came out grey: the darkest of them is full ink again.
    const double full = *std::max_element(frame.ink.begin(), frame.ink.end());
    const auto level = [&](int x, int y) { return std::floor(frame.at(x, y) / full * 255.0 + 0.5); };
    const Box box = boxOf(Picture::side, Picture::side, level, 1.0);
    const Point centre = massCentre(frame);
    const int right = shiftTo(normalization.massCentre, centre.x, box.left, box.right);
    const int down = shiftTo(normalization.massCentre, centre.y, box.top, box.bottom);

    Picture picture;
    for (int y = box.top; y < box.bottom; ++y)
        for (int x = box.left; x < box.right; ++x)
            picture.pixels[static_cast<std::size_t>((y + down) * Picture::side + x + right)] =
                static_cast<std::uint8_t>(level(x, y));
    return picture;
}

} // namespace inkling
