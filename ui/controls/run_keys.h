// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace inkling {

/// Where the widget, or one in it, has the focus, the window takes it: the keys of the run work there. For
/// what is about to go out of sight; else whatever is next in the order of Tab would get the focus, and Space
/// and the arrow keys would be its own.
void leaveKeysToRun(const QWidget& leaving);

/// From now on as long as the window is there, arrow keys move no focus from button to button, dialogs apart:
/// they go through the run, and where it has no step to take they do nothing.
void leaveArrowsToRun(QWidget& window);

} // namespace inkling
