// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_delegate.h"

#include "ui/language/run_name.h"
#include "ui/library/library_model.h"
#include "ui/library/sign_painter.h"
#include "ui/tables/cell_text.h"
#include "ui/theme/theme_source.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int mostLetters = 1000;  // of a name or a note
constexpr double signShare = 0.65; // of a line's height
constexpr double placeShare = 0.45;

QFontMetrics usualMetrics() {
    return QFontMetrics{themeFont(TextSize::normal)};
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

} // namespace

LibraryDelegate::LibraryDelegate(const LibraryModel& model, const ThemeSource& themes, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_model{model}
    , m_themes{themes} { }

int LibraryDelegate::mutedWidth(const LibraryModel& model, LibraryColumn column) {
    int width = 0;
    for (const auto& cell : model.longest(column))
        width = std::max(width, CellText::width(cell.muted));
    return width;
}

int LibraryDelegate::neededWidth(LibraryColumn column) const {
    const QFontMetrics bold{themeFont(TextSize::normal, TextWeight::bold)};
    int text = 0;
    for (const auto& cell : m_model.longest(column))
        text = std::max({text, CellText::width(cell.text),
                         column == LibraryColumn::name ? bold.horizontalAdvance(cell.text) : 0});
    const int muted = mutedWidth(m_model, column);
    return CellText::cellWidth(signWidth(column) + text + CellText::gapBefore(muted) + muted);
}

void LibraryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = m_themes.theme();
    const auto column = LibraryModel::columnAt(index.column());
    const auto cell = m_model.cell(index);
    const bool isBold = column == LibraryColumn::name && m_model.place(index.row()) == RunPlace::current;
    painter->save();
    painter->setFont(themeFont(TextSize::normal, isBold ? TextWeight::bold : TextWeight::regular));
    const QRect area = paintSigns(*painter, CellText::in(option.rect), index);
    const bool isMain = column == LibraryColumn::name || LibraryModel::isNumber(column);
    painter->setPen(isMain || column == LibraryColumn::note ? theme.text : theme.mutedText);
    if (LibraryModel::isNumber(column)) {
        const int muted = mutedWidth(m_model, column);
        CellText::draw(*painter, CellText::beforeMuted(area, muted), Qt::AlignRight, cell.text);
        painter->setPen(theme.mutedText);
        CellText::draw(*painter, area.adjusted(area.width() - muted, 0, 0, 0), Qt::AlignLeft, cell.muted);
    } else {
        CellText::draw(*painter, area, Qt::AlignLeft, cell.text);
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
    const auto name = runNameText(m_model.run(index.row()).name);
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
    area.setLeft(CellText::in(area).left() + signWidth(LibraryModel::columnAt(index.column())) - margin);
    area.setRight(CellText::in(option.rect).right() + Theme::unit);
    editor->setGeometry(area);
}

} // namespace inkling
