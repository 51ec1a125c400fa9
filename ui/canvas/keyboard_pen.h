// SPDX-License-Identifier: GPL-3.0-or-later
// Which way the keys held down move a pen.
#pragma once

#include "core/drawing/drawing.h"

#include <set>

class QKeyEvent;

namespace inkling {

/// Arrow keys, two of them together for a diagonal, and the number pad's eight directions.
class KeyboardPen {
public:
    static bool isDirection(const QKeyEvent& event);

    /// The way to go now, each part -1, 0 or 1. Requires isDirection(event).
    Point press(const QKeyEvent& event);
    void release(const QKeyEvent& event);
    void releaseAll() { m_held.clear(); }

private:
    std::set<int> m_held;
};

} // namespace inkling
