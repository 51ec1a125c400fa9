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

bool isPlain(const QKeyEvent& key) {
    return !(key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
}

} // namespace

bool movesOrChooses(const QKeyEvent& key) {
    const bool chooses = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isPlain(key) && (chooses || moves(key.key()));
}

bool hasUseFor(const QWidget& control, const QKeyEvent& key) {
    if (!isPlain(key))
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
