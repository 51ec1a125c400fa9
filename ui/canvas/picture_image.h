// SPDX-License-Identifier: GPL-3.0-or-later
// A 28×28 picture in the colours of the window.
#pragma once

#include "core/drawing/drawing.h"

#include <QImage>

class QColor;

namespace inkling {

/// 28×28: paper is transparent, ink has the colour.
QImage imageOf(const Picture& picture, const QColor& ink);

} // namespace inkling
