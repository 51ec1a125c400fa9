// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRectF;

namespace inkling {

struct Theme;

/// Shows where the keyboard is, the same everywhere: two pixels of `train` along the inner edge of the area,
/// and one of `panel` inside of them, so that it is seen on every colour, its own too.
void paintFocusRing(QPainter& painter, const QRectF& area, const Theme& theme);
/// Of the theme that the application wears, for its style. The palette of a widget may be its style sheet's.
void paintFocusRing(QPainter& painter, const QRectF& area);

} // namespace inkling
