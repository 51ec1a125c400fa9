// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes through what is seen as it is read, whatever was made first or moved since.
#pragma once

#include <QWidgetList>

namespace inkling {

/// What Tab stops at in here: all that is visible, can be used and takes the focus by Tab, from top to bottom
/// and from left to right, one thing that stands beside others after the other. Boxes and forms are read as
/// they were laid out, everything else by where it lies.
QWidgetList tabStops(QWidget& root);

/// Gives the focus to the stop after the one that has it, or before it, round the ends, and scrolls it into
/// sight. False where there is none.
bool goToTabStop(QWidget& root, bool next);

} // namespace inkling
