// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas does to strokes: takes the corners out of a hand's movement, and rubs strokes out.
#pragma once

#include "ui/canvas/canvas_content.h"

namespace inkling {

/// A pointer reports a few points of a movement; the hand made a curve. Rounds the corner at each inner
/// point, starting at most `reach` before it: dense points become a curve, corners far apart stay corners.
/// First and last point stay where they are.
Stroke smoothed(const Stroke& points, double reach);

/// Without the strokes that come nearer than `distance` to `point`.
Drawing without(const Drawing& drawing, Point point, double distance);

/// The same for all that may lie on the canvas. A picture is one thing: touched, it goes as a whole.
CanvasContent without(const CanvasContent& content, Point point, double distance);

} // namespace inkling
