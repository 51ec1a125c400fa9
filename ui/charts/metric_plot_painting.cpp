// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted around the lines: grid, band and envelope below them, markers and labels above.
#include "ui/charts/metric_plot_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double markerRadius = 2.75;
constexpr double shownRadius = 4.0;
constexpr double otherWidth = 1.25;
constexpr double otherEndRadius = 1.5;
constexpr double markerDistance = 9.0; ///< scores closer than this have no markers, except for the last

} // namespace

void MetricPlot::View::drawBackground(QPainter* painter, const QRectF& exposed) {
    painter->fillRect(exposed, theme().plot);
    paintGrid(painter);
    paintEnvelope(painter);
    paintOthers(painter);
    paintBand(painter);
}

void MetricPlot::View::drawForeground(QPainter* painter, const QRectF&) {
    paintMarkers(painter, m_validated, Marker::diamond);
    paintMarkers(painter, m_tested, Marker::circle);
    paintFuture(painter);
    paintShownBatch(painter);
    paintHovered(painter);
    paintLabels(painter);
}

void MetricPlot::View::paintGrid(QPainter* painter) const {
    const QRectF area = plotArea();
    painter->setFont(m_small);
    const QFontMetricsF metrics(m_small);
    const std::vector<double> rows = yTicks();
    const int decimals = tickDecimals(rows);
    for (const double tick : rows) {
        // On whole pixels, or thin lines are grey smears.
        const double y = std::floor(yOf(tick)) + 0.5;
        painter->setPen(QPen(theme().grid, 1.0));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(theme().mutedText);
        const QRectF text(0.0, y - metrics.height() / 2.0, area.left() - Theme::unit, metrics.height());
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                          MetricText::tick(metric(), tick, decimals));
    }
    constexpr double distance = 96.0;
    painter->setPen(theme().mutedText);
    for (const double tick : ticks(m_x, std::max(2, qFloor(area.width() / distance) + 1))) {
        if (tick != std::floor(tick))
            continue; // there is no batch 0.5
        const QString text = MetricText::batch(qRound64(tick));
        const double width = metrics.horizontalAdvance(text);
        painter->drawText(
            QPointF(xOf(tick) - width / 2.0, area.bottom() + Theme::unit / 2.0 + metrics.ascent()), text);
    }
}

void MetricPlot::View::updateOthersPicture() {
    const OthersPicture wanted{.lines = m_others,
                               .x = m_x,
                               .y = m_y,
                               .area = plotArea(),
                               .colour = otherRunColour(theme()),
                               .pixelRatio = devicePixelRatioF()};
    if (wanted == m_pictured)
        return;
    m_pictured = wanted;
    m_picture = {};
    if (m_others.empty() || viewport()->size().isEmpty())
        return;
    m_picture = QPixmap((QSizeF(viewport()->size()) * wanted.pixelRatio).toSize());
    m_picture.setDevicePixelRatio(wanted.pixelRatio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(wanted.area.adjusted(-bleed, -bleed, bleed, bleed));
    for (const OtherLines& other : m_others)
        paintOther(&painter, other);
}

void MetricPlot::View::paintOthers(QPainter* painter) const {
    if (!m_picture.isNull())
        painter->drawPixmap(QPointF(), m_picture);
}

void MetricPlot::View::paintOther(QPainter* painter, const OtherLines& other) const {
    const auto inPixels = [&](QList<QPointF> points) {
        for (QPointF& point : points)
            point = pointOf(point.x(), point.y());
        return points;
    };
    QPen pen(otherRunColour(theme()), otherWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    painter->setPen(pen);
    // Segment by segment: the rasteriser's cost grows with the square of a line's corners.
    const QList<QPointF> line = inPixels(smoothedPoints(other.columns));
    for (qsizetype i = 1; i < line.size(); ++i)
        painter->drawLine(line[i - 1], line[i]);
    if (!line.isEmpty()) {
        painter->setBrush(pen.color());
        painter->drawEllipse(line.back(), otherEndRadius, otherEndRadius);
    }

    pen.setDashPattern({3.0, 2.0});
    const QList<QPointF> tests = inPixels(scorePoints(other.tested));
    double length = 0.0; // in widths of the pen
    for (qsizetype i = 1; i < tests.size(); ++i) {
        pen.setDashOffset(length);
        painter->setPen(pen);
        painter->drawLine(tests[i - 1], tests[i]);
        length += QLineF(tests[i - 1], tests[i]).length() / otherWidth;
    }
}

void MetricPlot::View::paintBand(QPainter* painter) const {
    const bool anyWidth =
        std::any_of(m_tested.begin(), m_tested.end(), [](const auto& t) { return t.low < t.high; });
    if (!anyWidth)
        return;
    painter->save();
    painter->setClipRect(plotArea().adjusted(-bleed, 0, bleed, 0));
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().testPale);
    // One piece between two tests at a time, joined on whole pixels: the rasteriser's cost grows with the
    // square of a polygon's corners.
    const auto corner = [this](const ScoreColumn& column, float value) {
        const QPointF point = pointOf(column.batch, static_cast<double>(value));
        return QPointF(std::round(point.x()), point.y());
    };
    for (std::size_t i = 1; i < m_tested.size(); ++i) {
        const ScoreColumn& a = m_tested[i - 1];
        const ScoreColumn& b = m_tested[i];
        const QPointF piece[] = {corner(a, a.high), corner(b, b.high), corner(b, b.low), corner(a, a.low)};
        painter->drawConvexPolygon(piece, 4);
    }
    if (m_tested.size() == 1) {
        const ScoreColumn& only = m_tested.front();
        painter->drawRect(QRectF(corner(only, only.high), corner(only, only.low))
                              .adjusted(-markerRadius, 0, markerRadius, 0));
    }
    painter->restore();
}

void MetricPlot::View::paintEnvelope(QPainter* painter) const {
    if (!m_dense)
        return;
    // Bars on whole pixels: the anti-aliased polygon of the same shape costs Qt's rasteriser three times
    // as much.
    const QRectF clip = plotArea().adjusted(-bleed, -bleed, bleed, bleed);
    std::vector<QRectF> bars;
    bars.reserve(m_columns.size());
    for (const MetricColumn& column : m_columns) {
        if (column.isEmpty())
            continue;
        const double left = std::round(xOf(static_cast<double>(column.first) - 0.5));
        const double right = std::round(xOf(static_cast<double>(column.last) + 0.5));
        double top =
            std::clamp(yOf(clamped(static_cast<double>(column.max))) - 0.5, clip.top(), clip.bottom());
        double bottom =
            std::clamp(yOf(clamped(static_cast<double>(column.min))) + 0.5, clip.top(), clip.bottom());
        if (!bars.empty()) { // as a line would, reach to where the neighbour is
            top = std::min(top, bars.back().bottom());
            bottom = std::max(bottom, bars.back().top());
        }
        bars.emplace_back(left, top, std::max(1.0, right - left), bottom - top);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().trainPale);
    painter->drawRects(bars.data(), static_cast<int>(bars.size()));
    painter->restore();
}

void MetricPlot::View::paintMarkers(QPainter* painter, const std::vector<ScoreColumn>& columns,
                                    Marker marker) const {
    if (columns.empty())
        return;
    painter->setPen(QPen(marker == Marker::circle ? theme().test : theme().validation, testWidth));
    painter->setBrush(theme().plot);
    const QRectF visible = plotArea().adjusted(-1, -1, 1, 1);
    const double length = xOf(columns.back().batch) - xOf(columns.front().batch);
    const bool room = length >= markerDistance * static_cast<double>(columns.size() - 1);
    for (std::size_t i = room ? 0 : columns.size() - 1; i < columns.size(); ++i) {
        const QPointF centre = pointOf(columns[i].batch, static_cast<double>(columns[i].value));
        if (!visible.contains(centre))
            continue;
        if (marker == Marker::circle) {
            painter->drawEllipse(centre, markerRadius, markerRadius);
        } else {
            const double r = markerRadius + 1.0;
            const QPointF corners[] = {centre - QPointF(0, r), centre + QPointF(r, 0), centre + QPointF(0, r),
                                       centre - QPointF(r, 0)};
            painter->drawConvexPolygon(corners, 4);
        }
    }
}

void MetricPlot::View::paintFuture(QPainter* painter) const {
    if (!pastBatch())
        return;
    constexpr float opacity = 0.58F;
    QColor wash = theme().plot;
    wash.setAlphaF(opacity);
    QRectF future = plotArea().adjusted(-bleed, -bleed, bleed, bleed);
    if (pastX() > plotArea().left())
        future.setLeft(pastX() + markerRadius + 1.0); // a marker at the shown batch belongs to the past
    painter->fillRect(future, wash);
}

void MetricPlot::View::paintShownBatch(QPainter* painter) const {
    const auto batch = pastBatch();
    // At the newest batch the lines' ends say it already.
    if (!batch)
        return;
    QPen dotted(theme().mutedText, 1.5, Qt::CustomDashLine, Qt::RoundCap);
    dotted.setDashPattern({0.1, 2.4});
    painter->setPen(dotted);
    const double x = std::floor(pastX()) + 0.5;
    painter->drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    const auto point = pointOnLine(static_cast<double>(*batch));
    if (!point || !plotArea().adjusted(-1, -1, 1, 1).contains(*point))
        return;
    painter->setPen(QPen(theme().plot, testWidth));
    painter->setBrush(theme().train);
    painter->drawEllipse(QPointF(x, point->y()), shownRadius, shownRadius);
}

void MetricPlot::View::paintHovered(QPainter* painter) const {
    const MetricHistory* history = m_plot.m_content.history.get();
    if (!m_hovered || !history || !history->contains(*m_hovered))
        return;
    const double x = std::floor(xOf(static_cast<double>(*m_hovered))) + 0.5;
    painter->setPen(QPen(theme().mutedText, 1.0));
    painter->drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    const auto value = static_cast<double>(history->value(metric(), *m_hovered));
    if (!std::isfinite(value))
        return;
    const QPointF centre(x, yOf(clamped(value)));
    if (plotArea().adjusted(-1, -1, 1, 1).contains(centre)) {
        painter->setPen(QPen(theme().train, testWidth));
        painter->setBrush(theme().plot);
        painter->drawEllipse(centre, markerRadius + 0.5, markerRadius + 0.5);
    }
}

void MetricPlot::View::paintLabels(QPainter* painter) const {
    constexpr float opacity = 0.75F;
    QColor backing = theme().plot;
    backing.setAlphaF(opacity);
    const std::vector<QRectF> rects = labelRects();
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        if (!m_others.empty() && !m_labels[i].isOther) // the others' lines go on below it
            painter->fillRect(rects[i].adjusted(-2, 0, 2, 0), backing);
        painter->setFont(fontOf(m_labels[i]));
        painter->setPen(pastBatch() ? theme().mutedText : m_labels[i].colour);
        painter->drawText(rects[i], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_labels[i].text);
    }
}

} // namespace inkling
