// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <algorithm>
#include <iterator>

namespace inkling {

/// The y of a line, whose points go from left to right, at this x; not before its beginning or after its end.
/// Requires points.
inline double heightAt(const QList<QPointF>& line, double x) {
    const auto after = std::lower_bound(line.begin(), line.end(), x,
                                        [](const QPointF& point, double at) { return point.x() < at; });
    if (after == line.begin())
        return line.front().y();
    if (after == line.end())
        return line.back().y();
    const QPointF a = *std::prev(after);
    const QPointF b = *after;
    return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
}

} // namespace inkling
