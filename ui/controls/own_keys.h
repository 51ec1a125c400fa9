// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;
class QWidget;

namespace inkling {

/// Whether a control that has the focus has a use of its own for this key: Space presses a button, the arrow
/// keys move a slider, letters choose in a list. Such a key is not the window's then. Fields that are written
/// into say so themselves.
bool hasUseFor(const QWidget& control, const QKeyEvent& key);

// What most controls understand alike, by itself or with Shift.

/// Arrow keys, Page Up and Down, Home and End: they move in whatever is larger than one place.
bool moves(const QKeyEvent& key);
/// Space presses a button, and ticks what the cursor is on.
bool presses(const QKeyEvent& key);
/// Whether a list or a grid has a use for the key: the keys above move in it, Enter chooses.
bool movesOrChooses(const QKeyEvent& key);

} // namespace inkling
