// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_delegate.h"

#include "ui/runs/runs_model.h"
#include "ui/tables/cell_text.h"
#include "ui/theme/theme_source.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int boxSize = 14;

const RunsModel& modelOf(const QModelIndex& index) {
    return *static_cast<const RunsModel*>(index.model());
}

QFont fontOf(const QModelIndex& index) {
    const bool isBold = index.column() == 0 && modelOf(index).isCurrent(index.row());
    return themeFont(TextSize::normal, isBold ? TextWeight::bold : TextWeight::regular);
}

/// Muted text stands in a column of its own, so that the figures before it stay below each other.
int mutedWidth(const QModelIndex& index) {
    const auto& model = modelOf(index);
    return std::max(CellText::width(model.widest(index.column()).muted),
                    CellText::width(model.cell(index).muted));
}

/// Both may be empty.
int widthOf(const RunCell& cell) {
    const int muted = CellText::width(cell.muted);
    return CellText::width(cell.text) + (cell.text.isEmpty() ? 0 : CellText::gapBefore(muted)) + muted;
}

/// In a square whose sides are 1.
void paintTick(QPainter& painter, const QRectF& box, const QColor& colour) {
    const auto at = [&](double x, double y) {
        return box.topLeft() + QPointF{x * box.width(), y * box.height()};
    };
    painter.setPen(QPen{colour, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPolyline(QPolygonF{{at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}});
}

} // namespace

RunsDelegate::RunsDelegate(const ThemeSource& themes, QObject* parent)
    : QStyledItemDelegate{parent}
    , m_themes{themes} { }

QRect RunsDelegate::boxIn(const QStyleOptionViewItem& option) const {
    const auto area = CellText::in(option.rect);
    return {area.left(), area.top() + (area.height() - boxSize) / 2, boxSize, boxSize};
}

QSize RunsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics metrics{fontOf(index)};
    const auto& model = modelOf(index);
    int width = std::max(widthOf(model.cell(index)), widthOf(model.widest(index.column())));
    if (index.column() == 0)
        width = boxSize + Theme::unit
            + QFontMetrics{themeFont(TextSize::normal, TextWeight::bold)}.horizontalAdvance(
                model.cell(index).text);
    return {CellText::cellWidth(width), metrics.height() + Theme::unit};
}

void RunsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QRect area = CellText::in(option.rect);
    painter->save();
    painter->setFont(fontOf(index));
    if (index.column() == 0) {
        paintBox(*painter, option, index);
        area.setLeft(boxIn(option).right() + 1 + Theme::unit);
    }
    if (modelOf(index).isNumber(index.column()))
        paintFigure(*painter, area, index);
    else
        paintWords(*painter, area, index);
    painter->restore();
}

void RunsDelegate::paintBox(QPainter& painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Theme& theme = m_themes.theme();
    const bool isEnabled = index.flags() & Qt::ItemIsUserCheckable;
    const bool isDrawn = modelOf(index).isDrawn(index.row());
    const auto fill = !isEnabled ? theme.track : isDrawn ? theme.train : theme.field;
    const QRectF box = QRectF{boxIn(option)}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isDrawn ? fill : theme.mutedText);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, Theme::cornerRadius / 2.0, Theme::cornerRadius / 2.0);
    if (isDrawn)
        paintTick(painter, box, isEnabled ? theme.onTrain : theme.mutedText);
}

void RunsDelegate::paintFigure(QPainter& painter, const QRect& area, const QModelIndex& index) const {
    const auto& cell = modelOf(index).cell(index);
    const int muted = mutedWidth(index);
    painter.setPen(m_themes.theme().text);
    CellText::draw(painter, CellText::beforeMuted(area, muted), Qt::AlignRight, cell.text);
    painter.setPen(m_themes.theme().mutedText);
    CellText::draw(painter, area.adjusted(area.width() - muted, 0, 0, 0), Qt::AlignLeft, cell.muted);
}

void RunsDelegate::paintWords(QPainter& painter, const QRect& area, const QModelIndex& index) const {
    const auto& cell = modelOf(index).cell(index);
    painter.setPen(cell.text.isEmpty() ? m_themes.theme().mutedText : m_themes.theme().text);
    const bool isBrief = !cell.brief.isEmpty() && !CellText::fits(painter, area, cell.whole());
    CellText::draw(painter, area, Qt::AlignLeft, isBrief ? cell.brief : cell.whole());
}

bool RunsDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !boxIn(option).contains(mouse->position().toPoint()))
        return false;
    const bool isSet = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isSet ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace inkling
