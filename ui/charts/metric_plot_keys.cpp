// SPDX-License-Identifier: GPL-3.0-or-later
// Keys for all that the mouse does; only while a plot has the focus.
#include "ui/charts/metric_plot_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace inkling {

namespace {

constexpr double keyFactor = 0.5; ///< of one zoom
constexpr double keyShare = 0.1;  ///< of the plot, that one key moves

} // namespace

bool MetricPlot::View::isOwnKey(const QKeyEvent& key) const {
    const bool withControl = key.modifiers() & Qt::ControlModifier;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
    case Qt::Key_0:
        return withControl;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return m_hovered.has_value();
    default:
        return false;
    }
}

bool MetricPlot::View::event(QEvent* event) {
    // Before a key counts as the window's.
    if (event->type() == QEvent::ShortcutOverride && hasLines()
        && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QChartView::event(event);
}

void MetricPlot::View::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (!hasLines() || !isOwnKey(*event)) {
        event->ignore(); // a scroll area would take the arrow keys
    } else if (key == Qt::Key_Escape) {
        emit m_plot.hoveredBatch(std::nullopt);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        emit m_plot.batchClicked(*m_hovered);
    } else if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(key);
    } else if (!panBy(key)) {
        moveCrosshairBy(key);
    }
}

/// With Ctrl: sideways it is a step of the plot.
void MetricPlot::View::zoomBy(int key) {
    const double y = (m_scale.y.min + m_scale.y.max) / 2.0;
    const double step = keyShare * m_scale.area.width();
    switch (key) {
    case Qt::Key_0:
        emit m_plot.fitWanted();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where plus is a shifted key
        zoomX(keyFactor);
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoomX(1.0 / keyFactor);
        break;
    case Qt::Key_Up:
        zoomY(keyFactor, y);
        break;
    case Qt::Key_Down:
        zoomY(1.0 / keyFactor, y);
        break;
    case Qt::Key_Left:
        pan({step, 0.0}, m_scale);
        break;
    case Qt::Key_Right:
        pan({-step, 0.0}, m_scale);
        break;
    default:
        break;
    }
}

/// Up or down, where not all heights are visible.
bool MetricPlot::View::panBy(int key) {
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    const double step = keyShare * m_scale.area.height();
    pan({0.0, key == Qt::Key_Up ? step : -step}, m_scale);
    return true;
}

void MetricPlot::View::moveCrosshairBy(int key) {
    if (!history())
        return;
    const double pixel = m_scale.x.span() / std::max(1.0, m_scale.area.width());
    const auto batchesIn = [&](double x) {
        return std::max<qint64>(
            1, qRound64(m_batches.batchAt(m_scale.x.min + x) - m_batches.batchAt(m_scale.x.min)));
    };
    const qint64 here = m_hovered.value_or(m_plot.readBatch().value_or(history()->end() - 1));
    switch (key) {
    case Qt::Key_Left:
        moveCrosshair(here - batchesIn(pixel));
        break;
    case Qt::Key_Right:
        moveCrosshair(here + batchesIn(pixel));
        break;
    case Qt::Key_PageUp:
        moveCrosshair(here - batchesIn(keyShare * m_scale.x.span()));
        break;
    case Qt::Key_PageDown:
        moveCrosshair(here + batchesIn(keyShare * m_scale.x.span()));
        break;
    case Qt::Key_Home:
        moveCrosshair(history()->begin());
        break;
    case Qt::Key_End:
        moveCrosshair(history()->end() - 1);
        break;
    default:
        break;
    }
}

/// To a batch of the run; what is visible follows it.
void MetricPlot::View::moveCrosshair(qint64 batch) {
    const qint64 read = std::clamp<qint64>(batch, history()->begin(), history()->end() - 1);
    const double x = m_batches.xOf(static_cast<double>(read));
    if (x < m_scale.x.min)
        wantX(moved(m_scale.x, x - m_scale.x.min - keyShare * m_scale.x.span()));
    else if (x > m_scale.x.max)
        wantX(moved(m_scale.x, x - m_scale.x.max + keyShare * m_scale.x.span()));
    emit m_plot.hoveredBatch(read);
}

void MetricPlot::View::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void MetricPlot::View::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

} // namespace inkling
