// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/keyboard_pen.h"

#include <QKeyEvent>

#include <algorithm>
#include <optional>

namespace inkling {

namespace {

std::optional<Point> directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return Point{-1.0, 0.0};
    case Qt::Key_Right:
        return Point{1.0, 0.0};
    case Qt::Key_Up:
        return Point{0.0, -1.0};
    case Qt::Key_Down:
        return Point{0.0, 1.0};
    case Qt::Key_Home:
        return Point{-1.0, -1.0};
    case Qt::Key_PageUp:
        return Point{1.0, -1.0};
    case Qt::Key_End:
        return Point{-1.0, 1.0};
    case Qt::Key_PageDown:
        return Point{1.0, 1.0};
    default:
        return {};
    }
}

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

bool KeyboardPen::isDirection(const QKeyEvent& event) {
    // Home and its neighbours have other uses; on the number pad they are directions.
    return isArrow(event.key()) || (directionOf(event.key()) && (event.modifiers() & Qt::KeypadModifier));
}

Point KeyboardPen::press(const QKeyEvent& event) {
    m_held.insert(event.key());
    Point sum;
    for (const int key : m_held) {
        const auto direction = directionOf(key);
        sum.x += direction->x;
        sum.y += direction->y;
    }
    return {std::clamp(sum.x, -1.0, 1.0), std::clamp(sum.y, -1.0, 1.0)};
}

void KeyboardPen::release(const QKeyEvent& event) {
    // Holding a key down arrives as releases and presses, too.
    if (!event.isAutoRepeat())
        m_held.erase(event.key());
}

} // namespace inkling
