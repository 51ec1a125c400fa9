// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_delegate.h"

#include "ui/library/library_model.h"
#include "ui/library/sign_painter.h"
#include "ui/theme/theme_source.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int leftPadding = Theme::unit;
constexpr int rightPadding = 2 * Theme::unit;
constexpr int mostLetters = 1000;  // of a name or a note
constexpr double signShare = 0.65; // of a line's height
constexpr double placeShare = 0.45;

QFontMetrics usualMetrics() {
    return QFontMetrics{themeFont(TextSize::normal)};
}

int widthOf(const QString& text) {
    const auto metrics = usualMetrics();
    return std::max(tabularWidth(metrics, text), metrics.horizontalAdvance(text));
}

int shareOfLine(double share) {
    return qRound(share * usualMetrics().height());
}

/// Before the text of a cell: a sign, and a gap.
int signWidth(LibraryColumn column) {
    switch (column) {
    case LibraryColumn::name:
        return shareOfLine(placeShare) + Theme::unit;
    case LibraryColumn::ending:
        return shareOfLine(signShare) + Theme::unit;
    default:
        return 0;
    }
}

/// Muted text stands in a column of its own, so that the figures before it stay below each other.
int mutedWidth(const LibraryModel& model, LibraryColumn column) {
    int width = 0;
    for (const auto& cell : model.longest(column))
        width = std::max(width, widthOf(cell.muted));
    return width;
}

int gapBefore(int muted) {
    return muted > 0 ? Theme::unit : 0;
}

/// elidedText() measures in another way than horizontalAdvance() and cuts what just fits.
void drawText(QPainter& painter, const QRect& area, int alignment, const QString& text) {
    const auto metrics = painter.fontMetrics();
    const auto shown = metrics.horizontalAdvance(text) <= area.width()
        ? text
        : metrics.elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

} // namespace

LibraryDelegate::LibraryDelegate(const LibraryModel& model, const ThemeSource& themes, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_model{model}
    , m_themes{themes} { }

QRect LibraryDelegate::textIn(const QRect& cell) {
    return cell.adjusted(leftPadding, 0, -rightPadding, 0);
}

int LibraryDelegate::rowHeight() {
    const int needed = usualMetrics().height() + Theme::unit / 2;
    return (needed + Theme::unit - 1) / Theme::unit * Theme::unit;
}

int LibraryDelegate::neededWidth(LibraryColumn column) const {
    const QFontMetrics bold{themeFont(TextSize::normal, TextWeight::bold)};
    int text = 0;
    for (const auto& cell : m_model.longest(column))
        text = std::max({text, widthOf(cell.text),
                         column == LibraryColumn::name ? bold.horizontalAdvance(cell.text) : 0});
    const int muted = mutedWidth(m_model, column);
    return leftPadding + signWidth(column) + text + gapBefore(muted) + muted + rightPadding;
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = m_themes.theme();
    const auto column = LibraryModel::columnAt(index.column());
    const auto cell = m_model.cell(index);
    const bool isBold = column == LibraryColumn::name && m_model.place(index.row()) == RunPlace::current;
    painter->save();
    painter->setFont(themeFont(TextSize::normal, isBold ? TextWeight::bold : TextWeight::regular));
    const QRect area = paintSigns(*painter, textIn(option.rect), index);
    const bool isMain = column == LibraryColumn::name || LibraryModel::isNumber(column);
    painter->setPen(isMain || column == LibraryColumn::note ? theme.text : theme.mutedText);
    if (LibraryModel::isNumber(column)) {
        const int muted = mutedWidth(m_model, column);
        drawText(*painter, area.adjusted(0, 0, -muted - gapBefore(muted), 0), Qt::AlignRight, cell.text);
        painter->setPen(theme.mutedText);
        drawText(*painter, area.adjusted(area.width() - muted, 0, 0, 0), Qt::AlignLeft, cell.muted);
    } else {
        drawText(*painter, area, Qt::AlignLeft, cell.text);
    }
    painter->restore();
}

/// What is left of the area.
QRect LibraryDelegate::paintSigns(QPainter& painter, QRect area, const QModelIndex& index) const {
    const auto column = LibraryModel::columnAt(index.column());
    const int width = signWidth(column);
    if (width == 0)
        return area;
    const int side = width - Theme::unit;
    const QRectF square(area.left(), area.top() + (area.height() - side) / 2, side, side);
    if (column == LibraryColumn::name)
        paintPlace(painter, square, m_model.place(index.row()), m_themes.theme());
    else
        paintSign(painter, square, signOf(m_model.run(index.row())), m_themes.theme());
    area.setLeft(area.left() + width);
    return area;
}

QWidget* LibraryDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                       const QModelIndex& index) const {
    auto* editor = new QLineEdit{parent};
    editor->setPalette(m_themes.theme().palette()); // the table's has no colour for what is selected
    const auto name = QString::fromStdString(m_model.run(index.row()).name);
    editor->setFont(themeFont(TextSize::normal));
    editor->setMaxLength(mostLetters);
    const bool isName = LibraryModel::columnAt(index.column()) == LibraryColumn::name;
    editor->setAccessibleName(isName ? tr("Name of %1").arg(name) : tr("Note on %1").arg(name));
    return editor;
}

/// The letters stay where they are while they are written.
void LibraryDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex& index) const {
    constexpr int margin = 4; // of a field, before its text
    auto area = option.rect;
    area.setLeft(textIn(area).left() + signWidth(LibraryModel::columnAt(index.column())) - margin);
    area.setRight(textIn(option.rect).right() + Theme::unit);
    editor->setGeometry(area);
}

} // namespace inkling
