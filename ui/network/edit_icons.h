// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace inkling {

enum class EditIcon { add, duplicate, up, down, remove, undo, redo };

/// Drawn in strokes of this colour, `side` pixels wide, sharp on every screen.
QIcon editIcon(EditIcon icon, const QColor& colour, const QColor& disabled, int side);

} // namespace inkling
