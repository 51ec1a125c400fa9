// SPDX-License-Identifier: GPL-3.0-or-later
// Where text stands in the cells and titles of a table, how wide it is, and how it is drawn.
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace inkling {

class CellText {
public:
    /// Without the room beside it.
    static QRect in(const QRect& cell);
    /// Of a cell for text of this width.
    static int cellWidth(int width);
    /// In full steps of the grid.
    static int roundedUp(int length);
    static int rowHeight();
    /// In the font of rows, also once other digits come.
    static int width(const QString& text);

    /// Muted text stands behind figures in a column of its own, so that they stay below each other.
    static int gapBefore(int muted);
    /// Where the figures are, `muted` being as wide as that column.
    static QRect beforeMuted(const QRect& text, int muted);

    /// Where a title of this width stands: at the right above figures, if it is no wider than they are.
    struct TitlePlace {
        QRect area;
        bool isRight = false;
    };
    static TitlePlace titleIn(const QRect& text, bool isFigure, int muted, int width);

    /// Cut short only where it does not fit.
    static void draw(QPainter& painter, const QRect& area, int alignment, const QString& text);
    static bool fits(const QPainter& painter, const QRect& area, const QString& text);
};

} // namespace inkling
