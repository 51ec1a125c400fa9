// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse: reading, scrubbing, and looking closely.
#include "ui/charts/metric_plot_view.h"

#include "ui/controls/run_keys.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double smallestDrag = 6.0; ///< pixels; a shorter one is a click with an unsteady hand

bool isVertical(Qt::KeyboardModifiers modifiers) {
    return modifiers & (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

bool MetricPlot::View::hasLines() const {
    return history() || !m_others.empty();
}

std::optional<qint64> MetricPlot::View::batchAt(QPointF position) const {
    const QRectF area = m_scale.area.adjusted(-Theme::unit, -Theme::unit, Theme::unit, Theme::unit);
    if (!history() || !area.contains(position))
        return {};
    return nearestBatch(position.x());
}

qint64 MetricPlot::View::nearestBatch(double x) const {
    return std::clamp<qint64>(qRound64(m_batches.batchAt(m_scale.placeAt(x))), history()->begin(),
                              history()->end() - 1);
}

void MetricPlot::View::scrubTo(qint64 batch) {
    if (m_scrubbed == batch)
        return;
    m_scrubbed = batch;
    emit m_plot.batchClicked(batch);
}

void MetricPlot::View::mousePressEvent(QMouseEvent* event) {
    // A click takes no focus, and lets nothing else keep it: Ctrl+C would copy the drawing.
    if (!hasFocus())
        leaveKeysToRun(*window());
    const QPointF place = event->position();
    const auto batch = batchAt(place);
    const bool isLeft = event->button() == Qt::LeftButton;
    m_scrubbed.reset();
    m_drag = {.kind = Drag::Kind::none, .start = place, .now = place, .scale = m_scale};
    if (hasLines()
        && (event->button() == Qt::MiddleButton || (isLeft && event->modifiers() & Qt::ControlModifier)))
        m_drag.kind = Drag::Kind::pan;
    else if (hasLines() && isLeft && event->modifiers() & Qt::ShiftModifier)
        m_drag.kind = Drag::Kind::zoom;
    else if (isLeft && batch)
        m_drag.kind = Drag::Kind::scrub;
    if (m_drag.kind == Drag::Kind::none) {
        event->ignore();
    } else if (m_drag.kind == Drag::Kind::scrub) {
        if (m_plot.isZoomed()) {
            m_clicked = *batch;
            m_click.start();
        } else {
            scrubTo(*batch);
        }
    }
}

void MetricPlot::View::mouseMoveEvent(QMouseEvent* event) {
    const QPointF place = event->position();
    emit m_plot.hoveredBatch(batchAt(place));
    if (!event->buttons().testAnyFlags(Qt::LeftButton | Qt::MiddleButton))
        m_drag.kind = Drag::Kind::none;
    m_drag.now = place;
    switch (m_drag.kind) {
    case Drag::Kind::scrub:
        if (m_click.isActive() && (place - m_drag.start).manhattanLength() < smallestDrag)
            break;
        m_click.stop();
        if (history())
            scrubTo(nearestBatch(place.x()));
        break;
    case Drag::Kind::zoom:
        viewport()->update();
        break;
    case Drag::Kind::pan:
        pan(place - m_drag.start, m_drag.scale);
        break;
    case Drag::Kind::none:
        break;
    }
}

void MetricPlot::View::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, {});
    m_scrubbed.reset();
    if (drag.kind == Drag::Kind::zoom) {
        zoomInto(QRectF(drag.start, event->position()).normalized());
        viewport()->update();
    }
    event->ignore();
}

void MetricPlot::View::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !hasLines()) {
        event->ignore();
        return;
    }
    m_click.stop();
    emit m_plot.fitWanted();
}

void MetricPlot::View::wheelEvent(QWheelEvent* event) {
    constexpr double step = 120.0;
    constexpr double factor = 0.8; // of one step of the wheel
    const QPointF place = event->position();
    const QPoint turned = event->angleDelta();
    if (!hasLines() || turned.isNull()) {
        event->ignore();
        return;
    }
    if (turned.y() == 0 && !isVertical(event->modifiers())) {
        pan(QPointF(turned.x() / 2.0, 0.0), m_scale);
        return;
    }
    const double closer = std::pow(factor, (turned.y() != 0 ? turned.y() : turned.x()) / step);
    if (isVertical(event->modifiers()) || place.x() < m_scale.area.left())
        zoomY(closer, m_scale.heightAt(place.y()));
    else
        zoomX(closer, m_scale.placeAt(place.x()));
}

void MetricPlot::View::leaveEvent(QEvent* event) {
    emit m_plot.hoveredBatch(std::nullopt);
    QChartView::leaveEvent(event);
}

void MetricPlot::View::contextMenuEvent(QContextMenuEvent* event) {
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    emit m_plot.menuWanted(isKey ? viewport()->mapToGlobal(m_scale.area.center().toPoint())
                                 : event->globalPos());
}

bool MetricPlot::View::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto batch = batchAt(help->pos());
    if (batch)
        QToolTip::showText(placeOfDetail(*help, m_plot.detail(*batch)), m_plot.detail(*batch), viewport());
    else
        QToolTip::showText(help->globalPos(), toolTip(), viewport());
    return true;
}

/// Below the mouse, or above it where the title and the reading of what is below would be covered.
QPoint MetricPlot::View::placeOfDetail(const QHelpEvent& help, const QString& detail) const {
    constexpr int belowMouse = 24; // where Qt shows it, from the place that is given
    QTextDocument words;
    words.setDefaultFont(QToolTip::font());
    words.setHtml(detail);
    const int height = qCeil(words.size().height()) + belowMouse;
    const bool isRoomBelow = help.pos().y() + height <= viewport()->height();
    return isRoomBelow ? help.globalPos() : help.globalPos() - QPoint{0, height + Theme::unit};
}

/// In units of the horizontal axis, around its middle: four batches.
double MetricPlot::View::narrowest() const {
    constexpr double batches = 4.0;
    const double middle = m_batches.batchAt((m_scale.x.min + m_scale.x.max) / 2.0);
    const double length = m_batches.xOf(middle + batches) - m_batches.xOf(middle);
    return length > 0.0 ? length : m_fullX.span() / 1e6;
}

void MetricPlot::View::wantX(const Axis& axis) {
    constexpr double all = 0.999;
    if (axis.span() >= all * m_fullX.span())
        emit m_plot.xAxisWanted({});
    else
        emit m_plot.xAxisWanted(inside(axis, m_fullX));
}

void MetricPlot::View::wantY(const Axis& axis) {
    Axis whole = m_fullY;
    const Extent values = history() ? history()->trainRange(drawnMetric()) : Extent{};
    if (values.count > 0 && drawnMetric() == Metric::loss) { // also what leaves the plot
        const double top = static_cast<double>(values.max);
        whole.max = std::max(whole.max, m_scale.isLog ? std::log10(std::max(top, smallestLoss)) : top);
        if (m_scale.isLog)
            whole.min = std::min(whole.min, std::log10(smallestLoss));
    }
    const bool isAll = axis.min <= m_fullY.min && axis.max >= m_fullY.max && axis.span() >= whole.span();
    if (isAll)
        emit m_plot.yAxisWanted({});
    else
        emit m_plot.yAxisWanted(inside(axis, whole));
}

void MetricPlot::View::pan(QPointF by, const PlotScale& from) {
    wantX(moved(from.x, -by.x() / from.area.width() * from.x.span()));
    if (m_plot.m_yZoom)
        wantY(moved(from.y, by.y() / from.area.height() * from.y.span()));
}

void MetricPlot::View::zoomX(double factor, double fixed) {
    wantX(zoomed(m_scale.x, fixed, std::max(factor, narrowest() / m_scale.x.span())));
}

void MetricPlot::View::zoomX(double factor) {
    const double middle = (m_scale.x.min + m_scale.x.max) / 2.0;
    const double read = m_hovered && history() ? m_batches.xOf(static_cast<double>(*m_hovered)) : middle;
    if (hasLines())
        zoomX(factor, m_scale.x.min <= read && read <= m_scale.x.max ? read : middle);
}

void MetricPlot::View::zoomY(double factor, double fixed) {
    constexpr double closest = 1e-3;
    const double least = closest * m_fullY.span() / m_scale.y.span();
    wantY(zoomed(m_scale.y, fixed, std::max(factor, least)));
}

/// A rectangle as high as a hand is unsteady means the whole height, and as wide the whole width.
void MetricPlot::View::zoomInto(QRectF rectangle) {
    rectangle &= m_scale.area;
    const Axis x{m_scale.placeAt(rectangle.left()), m_scale.placeAt(rectangle.right())};
    const Axis y{m_scale.heightAt(rectangle.bottom()), m_scale.heightAt(rectangle.top())};
    if (rectangle.width() >= smallestDrag)
        wantX(x.span() >= narrowest() ? x : zoomed(x, (x.min + x.max) / 2.0, narrowest() / x.span()));
    if (rectangle.height() >= smallestDrag)
        wantY(y);
}

} // namespace inkling
