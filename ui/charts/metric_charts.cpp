// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_charts.h"

#include "ui/charts/batch_scale.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/chart_header.h"
#include "ui/charts/values_dialog.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

MetricCharts::MetricCharts(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new ChartHeader(theme, this))
    , m_loss(new MetricPlot(Metric::loss, theme, this))
    , m_accuracy(new MetricPlot(Metric::accuracy, theme, this))
    , m_files(new ChartFiles(*this))
    , m_menu(new QMenu(this))
    , m_fitAction(makeAction(tr("&Fit"), Qt::CTRL | Qt::Key_0, &MetricCharts::fit))
    , m_zoomInAction(makeAction(tr("Zoom &in"), QKeySequence::ZoomIn, &MetricCharts::zoomIn))
    , m_zoomOutAction(makeAction(tr("Zoom &out"), QKeySequence::ZoomOut, &MetricCharts::zoomOut))
    , m_valuesAction(makeAction(tr("Values as a &table…"), {}, &MetricCharts::showValues))
    , m_frames(this, [this] { redraw(); }) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_header);
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        layout->addWidget(plot, 1);
        connect(plot, &MetricPlot::hoveredBatch, this, &MetricCharts::setHoveredBatch);
        connect(plot, &MetricPlot::hoveredBatch, this, &MetricCharts::hoveredBatch);
        connect(plot, &MetricPlot::batchClicked, this, &MetricCharts::batchClicked);
        connect(plot, &MetricPlot::painted, &m_frames, &FrameTimer::painted);
        connect(plot, &MetricPlot::fitWanted, this, &MetricCharts::fit);
        connect(plot, &MetricPlot::menuWanted, m_menu, [this](QPoint place) { m_menu->popup(place); });
        connect(plot, &MetricPlot::xAxisWanted, this, [this](const std::optional<Axis>& axis) {
            m_xZoom = axis;
            m_frames.request();
        });
        auto& height = plot == m_loss ? m_lossZoom : m_accuracyZoom;
        connect(plot, &MetricPlot::yAxisWanted, this, [this, &height](const std::optional<Axis>& axis) {
            height = axis;
            m_frames.request();
        });
    }
    makeMenu();
    setAutoFillBackground(true);
    connect(m_header, &ChartHeader::settingsChanged, this, [this](const ChartSettings& settings) {
        takeSettings(settings);
        emit settingsChanged(settings);
    });
    connect(&theme, &ThemeSource::changed, this, &MetricCharts::applyTheme);
    applyTheme();
}

QAction* MetricCharts::makeAction(const QString& text, const QKeySequence& key,
                                  void (MetricCharts::*does)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, does);
    return action;
}

void MetricCharts::makeMenu() {
    m_fitAction->setStatusTip(tr("All of the run again"));
    m_zoomInAction->setStatusTip(tr("Half as many batches, in more detail"));
    m_zoomOutAction->setStatusTip(tr("Twice as many batches"));
    for (auto* action : {m_fitAction, m_zoomInAction, m_zoomOutAction})
        action->setToolTip(action->statusTip());
    m_menu->setToolTipsVisible(true);
    m_menu->addActions({m_fitAction, m_zoomInAction, m_zoomOutAction});
    m_menu->addSeparator();
    m_header->addSettingsTo(*m_menu);
    m_menu->addSeparator();
    m_menu->addActions(m_files->actions());
    m_menu->addSeparator();
    m_menu->addAction(m_valuesAction);
    m_header->setMenu(m_menu, m_fitAction);
    addActions({m_fitAction, m_zoomInAction, m_zoomOutAction});
    addActions(m_files->actions());
}

QList<QAction*> MetricCharts::viewActions() const {
    return {m_fitAction, m_zoomInAction, m_zoomOutAction, m_valuesAction};
}

void MetricCharts::setContent(const ChartContent& content) {
    if (content.history != m_content.history) {
        m_margins = {};
        const auto end = static_cast<double>(content.history ? content.history->end() : 0);
        if (m_xZoom && end <= firstOnAxis())
            fit();
    }
    m_content = content;
    m_frames.request();
}

void MetricCharts::setShownBatch(std::optional<qint64> batch) {
    if (m_content.shownBatch == batch)
        return;
    m_content.shownBatch = batch;
    m_frames.request();
}

void MetricCharts::setSettings(const ChartSettings& settings) {
    m_header->setSettings(settings);
    takeSettings(settings);
}

void MetricCharts::takeSettings(const ChartSettings& settings) {
    if (settings.logLoss != m_settings.logLoss)
        m_lossZoom.reset();
    m_settings = settings;
    m_margins = {};
    m_frames.request();
}

/// What is not known yet cannot be counted by.
ChartSettings MetricCharts::drawnSettings() const {
    ChartSettings drawn = m_settings;
    const auto isTimed = [](const auto& history) { return history && !history->time().isEmpty(); };
    const bool hasBatches = m_content.history && !m_content.history->isEmpty();
    const bool othersAreTimed =
        std::ranges::any_of(m_content.others, [&](const OtherRun& other) { return isTimed(other.history); });
    const bool knowsSeconds = isTimed(m_content.history) || (!hasBatches && othersAreTimed);
    if ((drawn.x == XUnit::epoch && m_content.batchesPerEpoch <= 0.0)
        || (drawn.x == XUnit::seconds && !knowsSeconds))
        drawn.x = XUnit::batch;
    return drawn;
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

void MetricCharts::fit() {
    m_xZoom.reset();
    m_lossZoom.reset();
    m_accuracyZoom.reset();
    m_frames.request();
}

void MetricCharts::zoomIn() {
    m_accuracy->zoomBy(0.5);
}

void MetricCharts::zoomOut() {
    m_accuracy->zoomBy(2.0);
}

void MetricCharts::showValues() {
    if (!m_values) {
        m_values = new ValuesDialog(*this);
        m_values->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_values->show();
    m_values->raise();
    m_values->activateWindow();
}

/// The same batches, counted in another way.
void MetricCharts::keepZoomAcross(XUnit before) {
    if (!m_xZoom)
        return;
    const BatchScale was(before, m_content.batchesPerEpoch, m_content.history);
    const BatchScale is(m_drawnUnit, m_content.batchesPerEpoch, m_content.history);
    const Axis axis{is.xOf(was.batchAt(m_xZoom->min)), is.xOf(was.batchAt(m_xZoom->max))};
    m_xZoom = axis.span() > 0.0 ? std::optional(axis) : std::nullopt;
}

void MetricCharts::paintPicture(QPainter& painter) {
    painter.fillRect(QRect(QPoint(), pictureSize()), m_theme.theme().plot);
    const int margin = 2 * Theme::unit;
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        painter.save();
        painter.translate(plot->x(), plot->y() - m_loss->y() + margin);
        plot->paintPicture(painter);
        painter.restore();
    }
}

QSize MetricCharts::pictureSize() const {
    const int margins = 4 * Theme::unit;
    return {width(), m_accuracy->geometry().bottom() + 1 - m_loss->y() + margins};
}

void MetricCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_margins = {};
    m_frames.request();
}

void MetricCharts::redraw() {
    const ChartSettings drawn = drawnSettings();
    keepZoomAcross(std::exchange(m_drawnUnit, drawn.x));
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        plot->setContent(m_content);
        plot->setSettings(drawn);
        plot->setZoom(m_xZoom, plot == m_loss ? m_lossZoom : m_accuracyZoom);
        plot->redraw();
    }
    alignPlots();
    m_fitAction->setEnabled(isZoomed());
    const QString key = m_fitAction->shortcut().toString(QKeySequence::NativeText);
    m_fitAction->setToolTip(isZoomed()
                                ? tr("All of the run again (double click, %1)").arg(key)
                                : tr("All of the run is shown; the wheel looks closer, and this goes back "
                                     "(double click, %1)")
                                      .arg(key));
    const MetricHistory* history = m_content.history.get();
    m_header->setAvailable(m_content.batchesPerEpoch > 0.0,
                           !history || history->isEmpty() || !history->time().isEmpty());
    tellAxis();
    emit redrawn();
}

void MetricCharts::alignPlots() {
    for (const MetricPlot* plot : {m_loss, m_accuracy}) {
        const MetricPlot::Margins needed = plot->neededMargins();
        m_margins.left = std::max(m_margins.left, needed.left);
        m_margins.right = std::max(m_margins.right, needed.right);
    }
    for (MetricPlot* plot : {m_loss, m_accuracy}) {
        if (plot->margins() == m_margins)
            continue;
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
