// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/cell_text.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int leftPadding = Theme::unit;
constexpr int rightPadding = 2 * Theme::unit;

} // namespace

QRect CellText::in(const QRect& cell) {
    return cell.adjusted(leftPadding, 0, -rightPadding, 0);
}

int CellText::cellWidth(int width) {
    return leftPadding + width + rightPadding;
}

int CellText::roundedUp(int length) {
    return (length + Theme::unit - 1) / Theme::unit * Theme::unit;
}

int CellText::rowHeight() {
    return roundedUp(QFontMetrics{themeFont(TextSize::normal)}.height() + Theme::unit / 2);
}

int CellText::width(const QString& text) {
    const QFontMetrics metrics{themeFont(TextSize::normal)};
    return std::max(tabularWidth(metrics, text), metrics.horizontalAdvance(text));
}

int CellText::gapBefore(int muted) {
    return muted > 0 ? Theme::unit : 0;
}

QRect CellText::beforeMuted(const QRect& text, int muted) {
    return text.adjusted(0, 0, -muted - gapBefore(muted), 0);
}

CellText::TitlePlace CellText::titleIn(const QRect& text, bool isFigure, int muted, int width) {
    const QRect figures = beforeMuted(text, muted);
    if (isFigure && width <= figures.width())
        return {figures, true};
    return {text, isFigure && muted == 0};
}

bool CellText::fits(const QPainter& painter, const QRect& area, const QString& text) {
    return painter.fontMetrics().horizontalAdvance(text) <= area.width();
}

/// elidedText() measures in another way than horizontalAdvance() and cuts what just fits.
void CellText::draw(QPainter& painter, const QRect& area, int alignment, const QString& text) {
    const auto shown = fits(painter, area, text)
        ? text
        : painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

} // namespace inkling
