// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/own_keys.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QComboBox>
#include <QKeyEvent>

namespace inkling {

namespace {

bool moves(int key) {
    switch (key) {
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

} // namespace

bool hasUseFor(const QWidget& control, const QKeyEvent& key) {
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (qobject_cast<const QAbstractButton*>(&control))
        return key.key() == Qt::Key_Space;
    if (qobject_cast<const QAbstractSlider*>(&control))
        return moves(key.key());
    if (qobject_cast<const QComboBox*>(&control))
        return moves(key.key()) || (!key.text().isEmpty() && key.text().front().isPrint());
    return false;
}

} // namespace inkling
