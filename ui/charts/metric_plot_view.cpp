// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_plot_view.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QStyleHints>

namespace inkling {

namespace {

constexpr double trainWidth = 2.0;
constexpr double rawWidth = 1.25; ///< of the train line where it is not smoothed
constexpr double validationWidth = 2.25;

} // namespace

MetricPlot::View::View(MetricPlot& plot)
    : QChartView(&plot)
    , m_plot(plot) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    // By the Tab key alone: a click scrubs, and leaves the keys to the run.
    setFocusPolicy(Qt::TabFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_xAxis ? Qt::AlignBottom : Qt::AlignLeft);
    }
    // The last on top.
    for (QLineSeries* series : {m_batchLine, m_smoothedLine, m_validationLine, m_testLine}) {
        chart()->addSeries(series);
        series->attachAxis(m_xAxis);
        series->attachAxis(m_yAxis);
    }
    m_batchLine->setObjectName(QStringLiteral("batches"));
    m_smoothedLine->setObjectName(QStringLiteral("smoothed"));
    m_validationLine->setObjectName(QStringLiteral("validations"));
    m_testLine->setObjectName(QStringLiteral("tests"));
    m_click.setSingleShot(true);
    m_click.setInterval(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    m_click.callOnTimeout(this, [this] {
        if (hasLines() && history() && history()->contains(m_clicked))
            emit m_plot.batchClicked(m_clicked);
    });
}

const MetricHistory* MetricPlot::View::history() const {
    const MetricHistory* history = content().history.get();
    return history && !history->isEmpty() ? history : nullptr;
}

void MetricPlot::View::applyTheme(const Theme& theme) {
    updatePens();
    QPen dashed(theme.test, testWidth, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    dashed.setDashPattern({3.0, 2.0});
    m_testLine->setPen(dashed);
    QPen dotted(theme.validation, validationWidth, Qt::CustomDashLine, Qt::RoundCap, Qt::MiterJoin);
    dotted.setDashPattern({0.1, 2.0});
    m_validationLine->setPen(dotted);
    m_small = themeFont(TextSize::small);
    m_bold = themeFont(TextSize::small, TextWeight::bold);
    m_bold.setPointSizeF(themeFont(TextSize::normal).pointSizeF());
    const QFontMetrics small(m_small);
    m_above = qCeil(small.ascent() / 2.0) + 2;
    m_below = small.height() + Theme::unit / 2;
    viewport()->update();
}

/// Qt Charts draws a line segment by segment: round caps close its corners, but cost too much on short
/// segments, which do not need them.
void MetricPlot::View::updatePens() {
    const Qt::PenCapStyle cap = m_dense ? Qt::FlatCap : Qt::RoundCap;
    m_smoothedLine->setPen(QPen(theme().train, trainWidth, Qt::SolidLine, cap, Qt::MiterJoin));
    m_batchLine->setPen(isRaw() ? QPen(theme().train, rawWidth) : QPen(theme().trainPale, 1.0));
}

QRectF MetricPlot::View::plotArea() const {
    return QRectF(viewport()->rect()).adjusted(m_margins.left, m_above, -m_margins.right, -m_below).toRect();
}

void MetricPlot::View::redraw() {
    const std::vector<OtherRun> others = m_plot.drawnOthers();
    m_labels.clear();
    m_scale.area = plotArea();
    updateXAxis(others);
    readHistory();
    readOthers(others);
    updateYAxis();
    updateLines();
    updateOthersPicture();
    updateMarks();
    viewport()->update();
}

void MetricPlot::View::setHovered(std::optional<qint64> batch) {
    const auto strip = [&](std::optional<qint64> at) {
        if (at)
            viewport()->update(QRectF(xOf(static_cast<double>(*at)) - 8.0, 0, 16, height()).toAlignedRect());
    };
    strip(m_hovered);
    m_hovered = batch;
    strip(m_hovered);
}

void MetricPlot::View::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    emit m_plot.painted();
}

} // namespace inkling
