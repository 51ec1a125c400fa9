// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/own_keys.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QComboBox>
#include <QKeyEvent>

namespace inkling {

namespace {

bool isPlain(const QKeyEvent& key) {
    return !(key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
}

} // namespace

bool moves(const QKeyEvent& key) {
    if (!isPlain(key))
        return false;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return false;
    }
}

bool presses(const QKeyEvent& key) {
    return isPlain(key) && key.key() == Qt::Key_Space;
}

bool movesOrChooses(const QKeyEvent& key) {
    const bool chooses = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return moves(key) || (isPlain(key) && chooses);
}

bool hasUseFor(const QWidget& control, const QKeyEvent& key) {
    if (qobject_cast<const QAbstractButton*>(&control))
        return presses(key);
    if (qobject_cast<const QAbstractSlider*>(&control))
        return moves(key);
    if (qobject_cast<const QComboBox*>(&control))
        return moves(key) || (isPlain(key) && !key.text().isEmpty() && key.text().front().isPrint());
    return false;
}

} // namespace inkling
