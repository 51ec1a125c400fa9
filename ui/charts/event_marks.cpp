// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/event_marks.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double side = 8.0;
constexpr double apart = 10.0; ///< nearer ones share a sign
constexpr double reach = 6.0;  ///< of the mouse

QPainterPath signOf(ChartEvent::Kind kind, QPointF foot) {
    const QRectF box(foot.x() - side / 2.0, foot.y() - side, side, side);
    QPainterPath path;
    switch (kind) {
    case ChartEvent::Kind::settings:
        path.moveTo(box.center().x(), box.top());
        path.lineTo(box.bottomRight());
        path.lineTo(box.bottomLeft());
        path.closeSubpath();
        break;
    case ChartEvent::Kind::paused:
        path.addRect(box.adjusted(1.0, 0.0, -side + 3.5, 0.0));
        path.addRect(box.adjusted(side - 3.5, 0.0, -1.0, 0.0));
        break;
    case ChartEvent::Kind::stoppedEarly:
        path.addRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case ChartEvent::Kind::diverged:
        path.moveTo(box.topLeft());
        path.lineTo(box.bottomRight());
        path.moveTo(box.topRight());
        path.lineTo(box.bottomLeft());
        break;
    }
    return path;
}

} // namespace

std::vector<EventMark> eventMarks(std::vector<ChartEvent> events, const std::function<double(double)>& xOf) {
    std::ranges::stable_sort(events, {}, &ChartEvent::batch);
    std::vector<EventMark> marks;
    for (const ChartEvent& event : events) {
        const double x = xOf(static_cast<double>(event.batch));
        if (marks.empty() || x - marks.back().x >= apart)
            marks.push_back({.x = x, .kind = event.kind, .texts = {}});
        marks.back().kind = std::max(marks.back().kind, event.kind);
        marks.back().texts.append(event.text);
    }
    return marks;
}

const EventMark* markAt(const std::vector<EventMark>& marks, double x) {
    const auto nearest =
        std::ranges::min_element(marks, {}, [&](const EventMark& mark) { return std::abs(mark.x - x); });
    return nearest != marks.end() && std::abs(nearest->x - x) <= reach ? &*nearest : nullptr;
}

void paintEventMark(QPainter& painter, const Theme& theme, ChartEvent::Kind kind, QPointF foot) {
    const QPainterPath sign = signOf(kind, {std::floor(foot.x()) + 0.5, foot.y()});
    const bool isCross = kind == ChartEvent::Kind::diverged;
    const QColor colour = isCross ? theme.test : theme.mutedText;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.plot, isCross ? 4.5 : 2.5)); // lines that run through it end around it
    painter.drawPath(sign);
    if (isCross) {
        painter.setPen(QPen(colour, 2.0, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(sign);
    } else {
        painter.fillPath(sign, colour);
    }
}

} // namespace inkling
