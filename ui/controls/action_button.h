// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QPushButton;
class QWidget;

namespace inkling {

/// A push button that does what the action does, and shows what it shows: its text, its tool tip, and whether
/// it can be used now. The key stays the action's, and works at once: a button's own shortcut would wait a
/// tenth of a second, to show the button pressed.
QPushButton* makeActionButton(QAction* action, QWidget* parent = nullptr);

/// Makes a button such a one.
void showAction(QPushButton& button, QAction* action);

/// What the action does, and its key if it has one: "Train on one batch and stop (Right)". For its tool tip.
QString tipWithKey(const QAction& action);

} // namespace inkling
