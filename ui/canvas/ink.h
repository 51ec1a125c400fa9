// SPDX-License-Identifier: GPL-3.0-or-later
// How strokes and pictures look, on the screen and in a file.
#pragma once

#include "ui/canvas/canvas_content.h"

#include <QPointF>

class QColor;
class QPainter;

namespace inkling {

inline QPointF toQt(Point point) {
    return {point.x, point.y};
}

/// In canvas units: the square from 0 to canvasSide on both axes. Changes pen and brush.
void paintInk(QPainter& painter, const Stroke& stroke, const QColor& ink);
void paintInk(QPainter& painter, const CanvasContent& content, const QColor& ink);

} // namespace inkling
