// SPDX-License-Identifier: GPL-3.0-or-later
// What of a line lies in a rectangle: files of vector graphics are painted without clipping.
#pragma once

#include <QList>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace inkling {

/// The pieces of a polyline that lie in `clip`, in their order.
std::vector<QPolygonF> clippedLine(const QList<QPointF>& line, const QRectF& clip);

} // namespace inkling
