// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace inkling {

struct Theme;

/// What a cell of a confusion matrix is filled with: blue where it is right, orange where it is wrong, so
/// much of it as its share of the row's images, 0 ... 1, says. A mistake counts by the cube root of its
/// share, and any at all by a step: one image of a thousand is a quarter of the way from nothing to all, and
/// a cell without any stays empty. Text of the theme keeps 4.5:1 on all of them.
QColor cellColour(const Theme& theme, bool isRight, double share);

} // namespace inkling
