// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_charts.h"

#include "ui/theme/theme_source.h"

#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

MetricCharts::MetricCharts(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_loss(new MetricPlot(Metric::loss, theme, this))
    , m_accuracy(new MetricPlot(Metric::accuracy, theme, this))
    , m_frames(this, [this] { redraw(); }) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, 2 * Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        layout->addWidget(plot, 1);
        connect(plot, &MetricPlot::hoveredBatch, this, &MetricCharts::setHoveredBatch);
        connect(plot, &MetricPlot::hoveredBatch, this, &MetricCharts::hoveredBatch);
        connect(plot, &MetricPlot::batchClicked, this, &MetricCharts::batchClicked);
        connect(plot, &MetricPlot::painted, &m_frames, &FrameTimer::painted);
    }
    setAutoFillBackground(true);
    connect(&theme, &ThemeSource::changed, this, &MetricCharts::applyTheme);
    applyTheme();
}

void MetricCharts::setContent(const ChartContent& content) {
    if (content.history != m_content.history)
        m_margins = {};
    m_content = content;
    m_frames.request();
}

void MetricCharts::setShownBatch(std::optional<qint64> batch) {
    if (m_content.shownBatch == batch)
        return;
    m_content.shownBatch = batch;
    m_frames.request();
}

QRectF MetricCharts::plotArea() const {
    return m_accuracy->plotArea().translated(m_accuracy->pos());
}

double MetricCharts::batchPosition(double batch) const {
    return m_accuracy->batchPosition(batch) + m_accuracy->x();
}

void MetricCharts::setHoveredBatch(std::optional<qint64> batch) {
    m_loss->setHoveredBatch(batch);
    m_accuracy->setHoveredBatch(batch);
}

void MetricCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_frames.request();
}

void MetricCharts::redraw() {
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        plot->setContent(m_content);
        plot->redraw();
    }
    alignPlots();
    tellAxis();
}

void MetricCharts::alignPlots() {
    const MetricPlot::Margins before = m_margins;
    for (const MetricPlot* plot : {m_loss, m_accuracy}) {
        const MetricPlot::Margins needed = plot->neededMargins();
        m_margins.left = std::max(m_margins.left, needed.left);
        m_margins.right = std::max(m_margins.right, needed.right);
    }
    if (m_margins.left == before.left && m_margins.right == before.right)
        return;
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        plot->setMargins(m_margins);
        plot->redraw();
    }
}

void MetricCharts::tellAxis() {
    const BatchAxis axis{
        .area = plotArea(), .first = m_accuracy->firstOnAxis(), .last = m_accuracy->lastOnAxis()};
    if (axis == m_told)
        return;
    m_told = axis;
    emit axisChanged();
}

void MetricCharts::applyTheme() {
    QPalette palette = m_theme.theme().palette();
    palette.setColor(QPalette::Window, m_theme.theme().plot);
    setPalette(palette);
    m_margins = {};
    redraw();
}

} // namespace inkling
