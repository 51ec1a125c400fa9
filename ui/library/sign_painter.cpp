// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sign_painter.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace inkling {

namespace {

constexpr double lineShare = 0.15; // of the square's side

/// Shapes in a square whose sides are 1.
class Pencil {
public:
    Pencil(QPainter& painter, const QRectF& square)
        : m_painter{painter}
        , m_square{square} { }

    void line(std::initializer_list<QPointF> points, const QColor& colour) {
        QPolygonF line;
        for (const auto& point : points)
            line << at(point);
        m_painter.setPen(
            QPen{colour, lineShare * m_square.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line);
    }
    void area(std::initializer_list<QPointF> points, const QColor& colour) {
        QPolygonF area;
        for (const auto& point : points)
            area << at(point);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(area);
    }
    void box(const QRectF& box, const QColor& colour) {
        area({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()}, colour);
    }

private:
    QPointF at(const QPointF& point) const {
        return m_square.topLeft() + QPointF{point.x() * m_square.width(), point.y() * m_square.height()};
    }

    QPainter& m_painter;
    QRectF m_square;
};

} // namespace

void paintSign(QPainter& painter, const QRectF& square, RunSign sign, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Pencil pencil{painter, square};
    switch (sign) {
    case RunSign::training:
        pencil.area({{0.2, 0.08}, {0.95, 0.5}, {0.2, 0.92}}, theme.train);
        break;
    case RunSign::paused:
        pencil.box({0.18, 0.12, 0.22, 0.76}, theme.mutedText);
        pencil.box({0.60, 0.12, 0.22, 0.76}, theme.mutedText);
        break;
    case RunSign::finished:
        pencil.line({{0.12, 0.54}, {0.40, 0.82}, {0.90, 0.20}}, theme.train);
        break;
    case RunSign::stoppedEarly:
        pencil.box({0.15, 0.15, 0.70, 0.70}, theme.mutedText);
        break;
    case RunSign::diverged:
        pencil.line({{0.06, 0.90}, {0.44, 0.56}, {0.56, 0.76}, {0.94, 0.10}}, theme.test);
        break;
    case RunSign::failed:
        pencil.line({{0.15, 0.15}, {0.85, 0.85}}, theme.test);
        pencil.line({{0.85, 0.15}, {0.15, 0.85}}, theme.test);
        break;
    case RunSign::interrupted:
        pencil.line({{0.5, 0.10}, {0.5, 0.58}}, theme.test);
        pencil.line({{0.5, 0.88}, {0.5, 0.89}}, theme.test);
        break;
    }
    painter.restore();
}

void paintPlace(QPainter& painter, const QRectF& square, RunPlace place, const Theme& theme) {
    if (place == RunPlace::store)
        return;
    constexpr double line = 1.5;
    const double inset = 0.5 * line;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{theme.train, line});
    painter.setBrush(place == RunPlace::current ? QBrush{theme.train} : QBrush{Qt::NoBrush});
    painter.drawEllipse(square.adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

} // namespace inkling
