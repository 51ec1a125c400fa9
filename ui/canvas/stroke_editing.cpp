// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/stroke_editing.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

double distanceBetween(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

Point between(Point a, Point b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// From `from` towards `to`: half the way, but no farther than `reach`.
Point towards(Point from, Point to, double reach) {
    const double length = distanceBetween(from, to);
    return length > 2.0 * reach ? between(from, to, reach / length) : between(from, to, 0.5);
}

double distanceToSegment(Point point, Point a, Point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    if (squared == 0.0)
        return distanceBetween(point, a);
    const double t = ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
    return distanceBetween(point, between(a, b, std::clamp(t, 0.0, 1.0)));
}

bool touches(const Stroke& stroke, Point point, double distance) {
    if (stroke.size() == 1)
        return distanceBetween(stroke.front(), point) < distance;
    for (std::size_t i = 1; i < stroke.size(); ++i)
        if (distanceToSegment(point, stroke[i - 1], stroke[i]) < distance)
            return true;
    return false;
}

} // namespace

Stroke smoothed(const Stroke& points, double reach) {
    if (points.size() < 3)
        return points;

    constexpr int steps = 4;
    Stroke curve{points.front()};
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const Point corner = points[i];
        const Point entry = towards(corner, points[i - 1], reach);
        const Point exit = towards(corner, points[i + 1], reach);
        for (int step = 0; step <= steps; ++step) {
            const double t = static_cast<double>(step) / steps;
            // A quadratic Bézier curve: entry, pulled towards the corner, exit.
            const Point next = between(between(entry, corner, t), between(corner, exit, t), t);
            if (next != curve.back())
                curve.push_back(next);
        }
    }
    curve.push_back(points.back());
    return curve;
}

Drawing without(const Drawing& drawing, Point point, double distance) {
    Drawing rest;
    for (const auto& stroke : drawing.strokes)
        if (!touches(stroke, point, distance))
            rest.strokes.push_back(stroke);
    return rest;
}

CanvasContent without(const CanvasContent& content, Point point, double distance) {
    if (const auto* drawing = std::get_if<Drawing>(&content))
        return without(*drawing, point, distance);
    const auto& picture = *std::get_if<Picture>(&content);
    const auto pixelAt = [](double position) {
        const auto index = static_cast<int>(position * Picture::side / canvasSide);
        return static_cast<std::size_t>(std::clamp(index, 0, Picture::side - 1));
    };
    const bool hit = picture.pixels[pixelAt(point.y) * Picture::side + pixelAt(point.x)] != 0;
    return hit ? CanvasContent{Drawing{}} : content;
}

} // namespace inkling
