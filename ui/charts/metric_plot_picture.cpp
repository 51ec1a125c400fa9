// SPDX-License-Identifier: GPL-3.0-or-later
// A plot for a file: the same lines, as whole lines and cut to the plot, where Qt's charts rely on clipping.
#include "ui/charts/clipped_line.h"
#include "ui/charts/metric_plot_view.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>

namespace inkling {

namespace {

void paintPieces(QPainter* painter, const QList<QPointF>& line, const QRectF& clip, const QPen& pen) {
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    for (const QPolygonF& piece : clippedLine(line, clip))
        painter->drawPolyline(piece);
}

void paintText(QPainter* painter, const QLabel& label, const QString& text) {
    if (text.isEmpty())
        return;
    painter->setFont(label.font());
    painter->setPen(label.palette().color(QPalette::WindowText));
    const int wrap = label.wordWrap() ? Qt::TextWordWrap : 0;
    painter->drawText(QRectF(label.geometry()), static_cast<int>(label.alignment()) | wrap | Qt::TextDontClip,
                      text);
}

} // namespace

void MetricPlot::View::paintSeries(QPainter* painter, const QLineSeries& series) const {
    paintPieces(painter, inPixels(series.points()), m_scale.area.adjusted(-bleed, -bleed, bleed, bleed),
                series.pen());
}

void MetricPlot::View::paintPicture(QPainter* painter) {
    const QRectF clip = m_scale.area.adjusted(-bleed, -bleed, bleed, bleed);
    paintGrid(painter);
    paintEnvelope(painter);
    for (const Lines& other : m_others) {
        QPen pen(otherRunColour(theme()), 1.25);
        paintPieces(painter, inPixels(smoothedPoints(other)), clip, pen);
        pen.setDashPattern({3.0, 2.0});
        paintPieces(painter, inPixels(scorePoints(other.batches, other.tested)), clip, pen);
        paintFinalTest(painter, other, pen.color());
    }
    paintBand(painter);
    for (const QLineSeries* series : {m_batchLine, m_smoothedLine, m_validationLine, m_testLine})
        paintSeries(painter, *series);
    paintMarkers(painter, m_own.validated, Marker::diamond);
    paintMarkers(painter, m_own.tested, Marker::circle);
    paintFinalTest(painter, m_own, theme().test);
    paintFuture(painter);
    paintShownBatch(painter);
    paintMarks(painter);
    paintLabels(painter);
}

void MetricPlot::paintPicture(QPainter& painter) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QString title = MetricText::title(m_metric, m_settings.x);
    paintText(&painter, *m_title, title);
    // The title names the axis here, which on the screen the header does: it takes of the reading's room.
    const int titleWidth = QFontMetrics(m_title->font()).horizontalAdvance(title);
    paintText(&painter, *m_reading, readingFor(width() - titleWidth - 2 * Theme::unit));
    painter.translate(m_view->pos());
    m_view->paintPicture(&painter);
    if (!m_note->isHidden()) {
        painter.fillRect(m_note->geometry(), m_theme.theme().plot);
        paintText(&painter, *m_note, m_note->text());
    }
    painter.restore();
}

} // namespace inkling
