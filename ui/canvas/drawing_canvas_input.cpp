// SPDX-License-Identifier: GPL-3.0-or-later
// How mouse, pen, finger and keys make strokes.
#include "ui/canvas/drawing_canvas.h"

#include <QKeyEvent>
#include <QTabletEvent>
#include <QTouchEvent>

#include <algorithm>

namespace inkling {

namespace {

// In canvas units.
constexpr double fineStep = 4.0;
constexpr double coarseStep = 20.0;

} // namespace

// --- Mouse, pen, finger ---

void DrawingCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_penVisible = false;
    begin(Tool::mouse, toCanvas(event->position()));
}

void DrawingCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (m_tool == Tool::mouse)
        moveTo(toCanvas(event->position()));
}

void DrawingCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (m_tool != Tool::mouse || event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    moveTo(toCanvas(event->position()));
    finish();
}

void DrawingCanvas::tabletEvent(QTabletEvent* event) {
    // Accepted, or Qt would send the same movement again as a mouse's.
    event->accept();
    const bool eraser = event->pointerType() == QPointingDevice::PointerType::Eraser;
    const auto tool = eraser ? Tool::eraser : Tool::pen;
    const auto point = toCanvas(event->position());
    switch (event->type()) {
    case QEvent::TabletPress:
        m_penVisible = false;
        setFocus(Qt::MouseFocusReason);
        begin(tool, point);
        break;
    case QEvent::TabletMove:
        if (m_tool == tool)
            moveTo(point);
        break;
    case QEvent::TabletRelease:
        if (m_tool == tool) {
            moveTo(point);
            finish();
        }
        break;
    default:
        break;
    }
}

void DrawingCanvas::touch(QTouchEvent* event) {
    event->accept();
    if (event->type() == QEvent::TouchCancel) {
        m_finger.reset();
        if (m_tool == Tool::finger)
            abandon();
        return;
    }
    for (const auto& point : event->points()) {
        const auto position = toCanvas(point.position());
        if (point.state() == QEventPoint::Pressed && !m_finger) {
            m_finger = point.id();
            m_penVisible = false;
            setFocus(Qt::MouseFocusReason);
            begin(Tool::finger, position);
        }
        const bool moved = point.state() != QEventPoint::Stationary;
        if (m_finger != point.id() || m_tool != Tool::finger || !moved)
            continue;
        moveTo(position);
        if (point.state() == QEventPoint::Released)
            finish();
    }
    if (event->type() == QEvent::TouchEnd)
        m_finger.reset();
}

// --- Keyboard ---

bool DrawingCanvas::wants(const QKeyEvent& event) const {
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo))
        return true;
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return true;
    case Qt::Key_Escape:
        return m_penVisible || m_tool != Tool::none;
    case Qt::Key_Space:
        return m_penVisible;
    default:
        return m_penVisible && KeyboardPen::isDirection(event);
    }
}

void DrawingCanvas::keyPressEvent(QKeyEvent* event) {
    if (!wants(*event))
        return QWidget::keyPressEvent(event);
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            togglePen();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        emit drawingChanged();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        clear();
        break;
    case Qt::Key_Escape:
        if (m_tool == Tool::none) {
            m_penVisible = false;
            update();
        } else {
            abandon();
        }
        break;
    default:
        moveKeyboardPen(m_keys.press(*event), event->modifiers() & Qt::ShiftModifier ? coarseStep : fineStep);
    }
}

void DrawingCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (KeyboardPen::isDirection(*event))
        m_keys.release(*event);
    else
        QWidget::keyReleaseEvent(event);
}

void DrawingCanvas::moveKeyboardPen(Point direction, double step) {
    updatePen();
    m_penVisible = true;
    m_pen = {std::clamp(m_pen.x + direction.x * step, 0.0, side),
             std::clamp(m_pen.y + direction.y * step, 0.0, side)};
    updatePen();
    if (m_tool == Tool::keyboard)
        moveTo(m_pen);
}

void DrawingCanvas::togglePen() {
    m_penVisible = true;
    updatePen();
    if (m_tool == Tool::keyboard)
        finish();
    else
        begin(Tool::keyboard, m_pen);
}

void DrawingCanvas::takeUpPen() {
    setFocus(Qt::ShortcutFocusReason);
    m_penVisible = true; // also where the focus was here already
    update();
}

void DrawingCanvas::focusInEvent(QFocusEvent* event) {
    const auto reason = event->reason();
    m_penVisible =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void DrawingCanvas::focusOutEvent(QFocusEvent* event) {
    m_keys.releaseAll();
    if (m_tool == Tool::keyboard)
        finish();
    m_penVisible = false;
    QWidget::focusOutEvent(event);
    update();
}

// --- Which events are the canvas's ---

bool DrawingCanvas::event(QEvent* event) {
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Space and the arrows are the pen's while it is taken up, else the window's: who draws with the
        // mouse goes on steering the run.
        if (wants(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        touch(static_cast<QTouchEvent*>(event));
        return true;
    case QEvent::ToolTip:
        // It would cover the digit.
        if (!isEmpty())
            return true;
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

} // namespace inkling
