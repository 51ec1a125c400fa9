// SPDX-License-Identifier: GPL-3.0-or-later
// A colour for each class, on the charts' background of either theme.
#pragma once

#include <QColor>

namespace inkling {

struct Theme;

/// Ten that are told apart by those who see two primary colours too, each with a contrast of 3:1 on `plot`
/// and `panel`; from ten on they come again. They are never the only sign of a class.
QColor classColour(const Theme& theme, int label);

} // namespace inkling
