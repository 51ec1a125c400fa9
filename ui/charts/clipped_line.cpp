// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/clipped_line.h"

#include <algorithm>
#include <optional>

namespace inkling {

namespace {

/// Liang and Barsky, 1984: from where to where along a ... b, in 0 ... 1, the segment lies within.
struct Part {
    double from = 0.0;
    double to = 1.0;
};

std::optional<Part> partWithin(QPointF a, QPointF b, const QRectF& clip) {
    Part part;
    const QPointF d = b - a;
    const auto cut = [&](double direction, double distance) { // direction * t <= distance
        if (direction == 0.0)
            return distance >= 0.0;
        if (direction < 0.0)
            part.from = std::max(part.from, distance / direction);
        else
            part.to = std::min(part.to, distance / direction);
        return part.from <= part.to;
    };
    if (cut(-d.x(), a.x() - clip.left()) && cut(d.x(), clip.right() - a.x())
        && cut(-d.y(), a.y() - clip.top()) && cut(d.y(), clip.bottom() - a.y()))
        return part;
    return {};
}

} // namespace

std::vector<QPolygonF> clippedLine(const QList<QPointF>& line, const QRectF& clip) {
    std::vector<QPolygonF> pieces;
    bool goesOn = false;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF a = line[i - 1];
        const QPointF b = line[i];
        const auto part = partWithin(a, b, clip);
        if (part) {
            if (!goesOn || part->from > 0.0)
                pieces.push_back(QPolygonF{} << a + (b - a) * part->from);
            pieces.back() << a + (b - a) * part->to;
        }
        goesOn = part && part->to >= 1.0;
    }
    return pieces;
}

} // namespace inkling
