// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys on the map.
#include "ui/map/map_plot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double keyZoom = 1.5;
constexpr double wheelStep = 120.0; // eighths of a degree
constexpr double wheelZoom = 1.25;  // of one step

std::optional<QPointF> directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return QPointF{-1, 0};
    case Qt::Key_Right:
        return QPointF{1, 0};
    case Qt::Key_Up:
        return QPointF{0, -1};
    case Qt::Key_Down:
        return QPointF{0, 1};
    default:
        return {};
    }
}

/// Keys that the window might want, and that have a meaning here.
bool isOwnKey(const QKeyEvent& event) {
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const int key = event.key();
    return directionOf(key) || (key >= Qt::Key_0 && key <= Qt::Key_9) || key == Qt::Key_Plus
        || key == Qt::Key_Equal || key == Qt::Key_Minus || key == Qt::Key_Home || key == Qt::Key_Return
        || key == Qt::Key_Enter || key == Qt::Key_Space;
}

} // namespace

bool MapPlot::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void MapPlot::hover(const std::optional<std::size_t>& image) {
    if (image == m_hovered)
        return;
    m_hovered = image;
    update();
    emit pointedChanged();
}

void MapPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_dragged = event->position();
    m_isPanning = false;
}

void MapPlot::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) {
        hover(imageAt(event->position()));
        return;
    }
    const auto way = event->position() - *m_pressed;
    if (!m_isPanning && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_isPanning) {
        m_isPanning = true;
        setCursor(Qt::ClosedHandCursor);
    }
    m_frame.pan(event->position() - m_dragged);
    m_dragged = event->position();
    frameChanged();
}

void MapPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const auto image = m_isPanning ? std::nullopt : imageAt(*m_pressed);
    m_pressed.reset();
    m_isPanning = false;
    unsetCursor();
    if (!image)
        return;
    setCurrent(image);
    emit chosen(*image);
}

void MapPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_frame.fit();
    frameChanged();
}

void MapPlot::leaveEvent(QEvent*) {
    hover({});
}

/// A wheel that has nothing to zoom, or nothing left, belongs to what lies around.
void MapPlot::wheelEvent(QWheelEvent* event) {
    const int delta = event->angleDelta().y();
    if (!m_map || delta == 0 || (delta < 0 && m_frame.isFitted())) {
        event->ignore();
        return;
    }
    m_frame.zoomBy(std::pow(wheelZoom, delta / wheelStep), event->position());
    hover(imageAt(event->position()));
    frameChanged();
}

void MapPlot::goTowards(QPointF direction) {
    const auto next = nextTowards(direction);
    if (!next)
        return;
    hover({});
    setCurrent(next);
}

void MapPlot::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (!m_map || !isOwnKey(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (const auto direction = directionOf(key))
        return goTowards(*direction);
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        emit classToggled(key - Qt::Key_0);
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        if (m_current)
            emit chosen(*m_current);
        return;
    }
    const auto fixed = m_current ? m_frame.toPixel(m_map->points[*m_current]) : m_frame.room().center();
    if (key == Qt::Key_Home)
        m_frame.fit();
    else
        m_frame.zoomBy(key == Qt::Key_Minus ? 1.0 / keyZoom : keyZoom, fixed);
    frameChanged();
}

} // namespace inkling
