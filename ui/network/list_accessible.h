// SPDX-License-Identifier: GPL-3.0-or-later
// The list of layers as assistive technology knows it.
#pragma once

class QWidget;

namespace inkling {

class LayerRow;

/// LayerRows is a list; a LayerRow is one of its items, which can be selected and unfolded.
struct ListAccessible {
    /// Once; more often does nothing.
    static void install();
    /// The name, or what state() tells, has changed.
    static void tellState(LayerRow* row);
    /// Another row is the current one.
    static void tellCurrent(LayerRow* row);
};

} // namespace inkling
