// SPDX-License-Identifier: GPL-3.0-or-later
// From strokes to the picture a network sees.
#include "core/drawing/drawing.h"

#include "core/drawing/ink_bitmap.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

/// The longer side of a drawing in steps of the grid its points are put on. A step is 0.004 pixels of the
/// picture, yet billions of times what rounding does to coordinates that were moved or scaled: they come to
/// the same step, and everything after this works on the same numbers.
constexpr double gridSide = 4096.0;

bool isFinite(Point point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

/// The strokes without points that are no numbers, at half their size: so the difference of any two
/// coordinates is finite too.
std::vector<Stroke> usableStrokes(const Drawing& drawing) {
    std::vector<Stroke> strokes;
    strokes.reserve(drawing.strokes.size());
    for (const auto& stroke : drawing.strokes) {
        Stroke usable;
        usable.reserve(stroke.size());
        for (const Point point : stroke)
            if (isFinite(point))
                usable.push_back({point.x * 0.5, point.y * 0.5});
        if (!usable.empty())
            strokes.push_back(std::move(usable));
    }
    return strokes;
}

struct Box {
    Point least{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    Point most{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

    double longerSide() const { return std::max(most.x - least.x, most.y - least.y); }
};

Box boxOf(const std::vector<Stroke>& strokes) {
    Box box;
    for (const auto& stroke : strokes) {
        for (const Point point : stroke) {
            box.least = {std::min(box.least.x, point.x), std::min(box.least.y, point.y)};
            box.most = {std::max(box.most.x, point.x), std::max(box.most.y, point.y)};
        }
    }
    return box;
}

/// The strokes with their box's corner at the origin and the longer side as long as `gridSide`, in whole
/// steps, without points that repeat the one before.
std::vector<Stroke> onGrid(std::vector<Stroke> strokes) {
    const Box box = boxOf(strokes);
    const double longer = box.longerSide();
    const auto step = [longer](double distance) {
        return longer > 0.0 ? std::floor(distance / longer * gridSide + 0.5) : 0.0;
    };
    for (auto& stroke : strokes) {
        for (Point& point : stroke)
            point = {step(point.x - box.least.x), step(point.y - box.least.y)};
        stroke.erase(std::unique(stroke.begin(), stroke.end()), stroke.end());
    }
    return strokes;
}

/// Drawn in the upper left corner of the frame, the longer side, pen included, as long as it shall be.
InkBitmap drawn(const std::vector<Stroke>& strokes, const Normalization& normalization) {
    const double radius = normalization.penWidth / 2.0 * InkBitmap::samplesPerPixel;
    const double length =
        (normalization.inkSide - normalization.penWidth) * InkBitmap::samplesPerPixel / gridSide;
    const auto place = [radius, length](Point point) {
        return Point{radius + length * point.x, radius + length * point.y};
    };

    InkBitmap bitmap;
    for (const auto& stroke : strokes) {
        Point before = place(stroke.front());
        if (stroke.size() == 1)
            bitmap.drawSegment(before, before, radius);
        for (std::size_t i = 1; i < stroke.size(); ++i) {
            const Point point = place(stroke[i]);
            bitmap.drawSegment(before, point, radius);
            before = point;
        }
    }
    return bitmap;
}

/// By how many samples ink of this mass centre is moved to have it at pixel index `wanted`; less where the
/// ink, from sample `first` to `last`, would be cut.
int shiftTo(double wanted, double massCentre, int first, int last) {
    const double shift = (wanted + 0.5) * InkBitmap::samplesPerPixel - massCentre;
    return std::clamp(static_cast<int>(std::floor(shift + 0.5)), -first, InkBitmap::side - 1 - last);
}

} // namespace

std::optional<Picture> pictureOf(const Drawing& drawing, const Normalization& normalization) {
    assert(isUsable(normalization));
    auto strokes = usableStrokes(drawing);
    if (strokes.empty())
        return std::nullopt;

    const InkBitmap bitmap = drawn(onGrid(std::move(strokes)), normalization);
    const auto ink = bitmap.bounds();
    if (!ink)
        return std::nullopt;
    const Point centre = bitmap.massCentre();
    return bitmap.picture(shiftTo(normalization.massCentre, centre.x, ink->left, ink->right),
                          shiftTo(normalization.massCentre, centre.y, ink->top, ink->bottom));
}

} // namespace inkling
