// SPDX-License-Identifier: GPL-3.0-or-later
// What is painted around the lines: grid, band and envelope below them, markers and labels above.
#include "ui/charts/metric_plot_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double markerRadius = 2.75;
constexpr double finalSide = 7.0; ///< of the final test's square
constexpr double bandEnd = 5.0;   ///< half as long as the lines that end its band
constexpr double otherWidth = 1.25;
constexpr double pointedWidth = 2.0;
constexpr double otherEndRadius = 1.5;
constexpr double markerDistance = 9.0; ///< scores closer than this have no markers, except for the last

} // namespace

void MetricPlot::View::drawBackground(QPainter* painter, const QRectF& exposed) {
    painter->fillRect(exposed, theme().plot);
    paintGrid(painter);
    paintEnvelope(painter);
    if (!m_picture.isNull())
        painter->drawPixmap(QPointF(), m_picture);
    painter->save();
    painter->setClipRect(m_scale.area.adjusted(-bleed, 0, bleed, 0));
    paintBand(painter);
    painter->restore();
}

void MetricPlot::View::drawForeground(QPainter* painter, const QRectF&) {
    paintMarkers(painter, m_own.validated, Marker::diamond);
    paintMarkers(painter, m_own.tested, Marker::circle);
    paintFinalTest(painter, m_own, theme().test);
    paintFuture(painter);
    paintShownBatch(painter);
    paintMarks(painter);
    paintHovered(painter);
    paintLabels(painter);
    paintDrag(painter);
    paintFocus(painter);
}

void MetricPlot::View::paintGrid(QPainter* painter) const {
    const QRectF area = m_scale.area;
    painter->setFont(m_small);
    const QFontMetricsF metrics(m_small);
    const std::vector<double> rows = yTicks();
    const int decimals = tickDecimals(rows);
    for (const double tick : rows) {
        // On whole pixels, or thin lines are grey smears.
        const double y = std::floor(m_scale.pixelY(tick)) + 0.5;
        painter->setPen(QPen(theme().grid, 1.0));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(theme().mutedText);
        const QRectF text(0.0, y - metrics.height() / 2.0, area.left() - Theme::unit, metrics.height());
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, yText(tick, decimals));
    }
    painter->setPen(theme().mutedText);
    for (const double tick : xTicks()) {
        const QString text = xText(tick);
        const double width = metrics.horizontalAdvance(text);
        painter->drawText(
            QPointF(m_scale.pixelX(tick) - width / 2.0, area.bottom() + Theme::unit / 2.0 + metrics.ascent()),
            text);
    }
}

void MetricPlot::View::updateOthersPicture() {
    const OthersPicture wanted{.lines = m_others,
                               .scale = m_scale,
                               .smoothing = settings().smoothing,
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
    painter.setClipRect(m_scale.area.adjusted(-bleed, -bleed, bleed, bleed));
    for (const bool isPointedAt : {false, true}) // that one above the others
        for (const Lines& other : m_others)
            if (other.isPointedAt == isPointedAt)
                paintOther(&painter, other);
}

QList<QPointF> MetricPlot::View::inPixels(QList<QPointF> places) const {
    for (QPointF& place : places)
        place = m_scale.pixel(place);
    return places;
}

void MetricPlot::View::paintOther(QPainter* painter, const Lines& other) const {
    const double width = other.isPointedAt ? pointedWidth : otherWidth;
    QPen pen(other.isPointedAt ? theme().text : otherRunColour(theme()), width, Qt::SolidLine, Qt::FlatCap,
             Qt::MiterJoin);
    painter->setPen(pen);
    // Segment by segment: the rasteriser's cost grows with the square of a line's corners.
    const QList<QPointF> line = inPixels(smoothedPoints(other));
    for (qsizetype i = 1; i < line.size(); ++i)
        painter->drawLine(line[i - 1], line[i]);
    if (!line.isEmpty()) {
        painter->setBrush(pen.color());
        painter->drawEllipse(line.back(), otherEndRadius, otherEndRadius);
    }

    pen.setDashPattern({3.0, 2.0});
    const QList<QPointF> tests = inPixels(scorePoints(other.batches, other.tested));
    double length = 0.0; // in widths of the pen
    for (qsizetype i = 1; i < tests.size(); ++i) {
        pen.setDashOffset(length);
        painter->setPen(pen);
        painter->drawLine(tests[i - 1], tests[i]);
        length += QLineF(tests[i - 1], tests[i]).length() / width;
    }
    paintFinalTest(painter, other, pen.color());
}

void MetricPlot::View::paintBand(QPainter* painter) const {
    const std::vector<ScoreColumn>& tested = m_own.tested;
    const bool anyWidth =
        std::any_of(tested.begin(), tested.end(), [](const auto& t) { return t.low < t.high; });
    if (!anyWidth)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().testPale);
    // One piece between two tests at a time, joined on whole pixels: the rasteriser's cost grows with the
    // square of a polygon's corners.
    const auto corner = [this](const ScoreColumn& column, float value) {
        const QPointF point = pointOf(column.batch, static_cast<double>(value));
        return QPointF(std::round(point.x()), point.y());
    };
    const QRectF room = m_scale.area.adjusted(-bleed, 0, bleed, 0);
    const auto paint = [&](const QPolygonF& piece) {
        const bool isInside = room.contains(piece.boundingRect());
        painter->drawConvexPolygon(isInside ? piece : piece.intersected(QPolygonF(room)));
    };
    for (std::size_t i = 1; i < tested.size(); ++i) {
        const ScoreColumn& a = tested[i - 1];
        const ScoreColumn& b = tested[i];
        paint(QPolygonF{{corner(a, a.high), corner(b, b.high), corner(b, b.low), corner(a, a.low)}});
    }
    if (tested.size() == 1) {
        const ScoreColumn& only = tested.front();
        paint(QPolygonF(QRectF(corner(only, only.high), corner(only, only.low))
                            .adjusted(-markerRadius, 0, markerRadius, 0)));
    }
}

void MetricPlot::View::paintEnvelope(QPainter* painter) const {
    if (!m_dense || m_scale.area.isEmpty())
        return;
    // Bars on whole pixels: the anti-aliased polygon of the same shape costs Qt's rasteriser three times
    // as much.
    const QRectF clip = m_scale.area.adjusted(-bleed, -bleed, bleed, bleed);
    const auto height = [&](float value) {
        return m_scale.pixelY(m_scale.heightOf(static_cast<double>(value)));
    };
    std::vector<QRectF> bars;
    bars.reserve(m_own.columns.size());
    for (const MetricColumn& column : m_own.columns) {
        if (column.isEmpty())
            continue;
        const double left = std::round(xOf(static_cast<double>(column.first) - 0.5));
        const double right = std::round(xOf(static_cast<double>(column.last) + 0.5));
        if (right < clip.left() || left > clip.right())
            continue;
        double top = std::clamp(height(column.max) - 0.5, clip.top(), clip.bottom());
        double bottom = std::clamp(height(column.min) + 0.5, clip.top(), clip.bottom());
        if (!bars.empty()) { // as a line would, reach to where the neighbour is
            top = std::min(top, bars.back().bottom());
            bottom = std::max(bottom, bars.back().top());
        }
        bars.emplace_back(left, top, std::max(1.0, right - left), bottom - top);
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isRaw() ? theme().train : theme().trainPale);
    painter->drawRects(bars.data(), static_cast<int>(bars.size()));
    painter->restore();
}

void MetricPlot::View::paintMarkers(QPainter* painter, const std::vector<ScoreColumn>& columns,
                                    Marker marker) const {
    if (columns.empty())
        return;
    painter->setPen(QPen(marker == Marker::circle ? theme().test : theme().validation, testWidth));
    painter->setBrush(theme().plot);
    const QRectF visible = m_scale.area.adjusted(-1, -1, 1, 1);
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

/// Filled, where a small test's circle is hollow; its band has ends, for it is narrow.
void MetricPlot::View::paintFinalTest(QPainter* painter, const Lines& lines, const QColor& colour) const {
    if (lines.ended.empty())
        return;
    const ScoreColumn& test = lines.ended.front();
    const auto place = [&](float value) {
        return m_scale.pixel(placeOf(lines.batches, test.batch, static_cast<double>(value)));
    };
    const QRectF visible = m_scale.area.adjusted(-1, -1, 1, 1);
    const QPointF centre = place(test.value);
    if (!visible.contains(centre))
        return;
    painter->setPen(QPen(colour, testWidth));
    if (test.low < test.high) {
        const double top = std::max(place(test.high).y(), visible.top());
        const double bottom = std::min(place(test.low).y(), visible.bottom());
        painter->drawLine(QPointF(centre.x(), top), QPointF(centre.x(), bottom));
        for (const double y : {top, bottom})
            painter->drawLine(QPointF(centre.x() - bandEnd, y), QPointF(centre.x() + bandEnd, y));
    }
    painter->setPen(QPen(theme().plot, 1.0));
    painter->setBrush(colour);
    painter->drawRect(QRectF(centre - QPointF(finalSide, finalSide) / 2.0, QSizeF(finalSide, finalSide)));
}

} // namespace inkling
