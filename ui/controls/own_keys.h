// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;
class QWidget;

namespace inkling {

/// Whether a control that has the focus has a use of its own for this key: Space presses a button, the arrow
/// keys move a slider, letters choose in a list. Such a key is not the window's then. Fields that are written
/// into say so themselves.
bool hasUseFor(const QWidget& control, const QKeyEvent& key);

/// Whether a list or a grid has: the arrow keys, Page Up and Down, Home and End move in it, Enter chooses;
/// Shift may be held.
bool movesOrChooses(const QKeyEvent& key);

} // namespace inkling
