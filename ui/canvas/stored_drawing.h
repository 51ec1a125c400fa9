// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_content.h"

class QSettings;

namespace inkling {

/// What was on the canvas when it was stored; empty where nothing was drawn, or nothing sensible stored.
Drawing storedDrawing(const QSettings& store);
/// The strokes; of a picture, and of more than 256 kB of strokes, nothing.
void storeDrawing(QSettings& store, const CanvasContent& content);

} // namespace inkling
