// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/ink.h"

#include "ui/canvas/picture_image.h"

#include <QPainter>
#include <QPainterPath>

namespace inkling {

namespace {

QPainterPath pathOf(const Stroke& stroke) {
    QPainterPath path{toQt(stroke.front())};
    if (stroke.size() == 1)
        path.lineTo(toQt(stroke.front()) + QPointF{0.01, 0.0}); // a path without length has no round cap
    for (std::size_t i = 1; i < stroke.size(); ++i)
        path.lineTo(toQt(stroke[i]));
    return path;
}

} // namespace

void paintInk(QPainter& painter, const Stroke& stroke, const QColor& ink) {
    if (stroke.empty())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{ink, canvasPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPath(pathOf(stroke));
}

void paintInk(QPainter& painter, const CanvasContent& content, const QColor& ink) {
    if (const auto* drawing = std::get_if<Drawing>(&content)) {
        for (const auto& stroke : drawing->strokes)
            paintInk(painter, stroke, ink);
    } else {
        painter.drawImage(QRectF{0.0, 0.0, canvasSide, canvasSide},
                          imageOf(*std::get_if<Picture>(&content), ink));
    }
}

} // namespace inkling
