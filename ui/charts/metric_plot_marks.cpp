// SPDX-License-Identifier: GPL-3.0-or-later
// What shows one moment among the others: where the timeline stands, what happened, where the mouse reads.
#include "ui/charts/metric_plot_view.h"

#include "ui/theme/focus_ring.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double shownRadius = 4.0;
constexpr double readRadius = 3.25;
constexpr double markerRoom = 3.75; ///< of a marker at the shown batch, which belongs to the past

} // namespace

std::optional<qint64> MetricPlot::View::pastBatch() const {
    const auto shown = content().shownBatch;
    if (!shown || !history() || *shown >= history()->end() - 1)
        return {};
    return std::max<qint64>(*shown, history()->begin() - 1);
}

double MetricPlot::View::pastX() const {
    return xOf(static_cast<double>(*pastBatch()));
}

void MetricPlot::View::paintFuture(QPainter* painter) const {
    if (!pastBatch())
        return;
    constexpr float opacity = 0.58F;
    QColor wash = theme().plot;
    wash.setAlphaF(opacity);
    QRectF future = m_scale.area.adjusted(-bleed, -bleed, bleed, bleed);
    if (pastX() > m_scale.area.left())
        future.setLeft(pastX() + markerRoom);
    if (future.width() > 0.0)
        painter->fillRect(future, wash);
}

void MetricPlot::View::paintShownBatch(QPainter* painter) const {
    const auto batch = pastBatch();
    const QRectF area = m_scale.area;
    // At the newest batch the lines' ends say it already.
    if (!batch || pastX() < area.left() || pastX() > area.right())
        return;
    QPen dotted(theme().mutedText, 1.5, Qt::CustomDashLine, Qt::RoundCap);
    dotted.setDashPattern({0.1, 2.4});
    painter->setPen(dotted);
    const double x = std::floor(pastX()) + 0.5;
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const auto point = pointOnLine(static_cast<double>(*batch));
    if (!point || !area.adjusted(-1, -1, 1, 1).contains(*point))
        return;
    painter->setPen(QPen(theme().plot, testWidth));
    painter->setBrush(theme().train);
    painter->drawEllipse(QPointF(x, point->y()), shownRadius, shownRadius);
}

void MetricPlot::View::updateMarks() {
    m_marks = history() ? eventMarks(content().events, [this](double batch) { return xOf(batch - 1.0); })
                        : std::vector<EventMark>();
    std::erase_if(m_marks, [this](const EventMark& mark) {
        return mark.x < m_scale.area.left() - 1.0 || mark.x > m_scale.area.right() + 1.0;
    });
}

void MetricPlot::View::paintMarks(QPainter* painter) const {
    for (const EventMark& mark : m_marks)
        paintEventMark(*painter, theme(), mark.kind, {mark.x, m_scale.area.bottom()});
}

void MetricPlot::View::paintHovered(QPainter* painter) const {
    if (!m_hovered || !history() || !history()->contains(*m_hovered))
        return;
    const QRectF area = m_scale.area;
    const double x = std::floor(xOf(static_cast<double>(*m_hovered))) + 0.5;
    if (x < area.left() || x > area.right() + 1.0)
        return;
    painter->setPen(QPen(theme().mutedText, 1.0));
    painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const auto value = static_cast<double>(history()->value(drawnMetric(), *m_hovered));
    if (!std::isfinite(value))
        return;
    const QPointF centre(x, m_scale.pixelY(m_scale.heightOf(value)));
    if (area.adjusted(-1, -1, 1, 1).contains(centre)) {
        painter->setPen(QPen(theme().train, testWidth));
        painter->setBrush(theme().plot);
        painter->drawEllipse(centre, readRadius, readRadius);
    }
}

/// The rectangle that will fill the plot.
void MetricPlot::View::paintDrag(QPainter* painter) const {
    if (m_drag.kind != Drag::Kind::zoom)
        return;
    QColor inside = theme().train;
    constexpr float opacity = 0.12F;
    inside.setAlphaF(opacity);
    painter->setPen(QPen(theme().train, 1.0));
    painter->setBrush(inside);
    painter->drawRect(QRectF(m_drag.start, m_drag.now).normalized() & m_scale.area);
}

void MetricPlot::View::paintFocus(QPainter* painter) const {
    if (!hasFocus())
        return;
    paintFocusRing(*painter, viewport()->rect(), theme());
}

} // namespace inkling
