// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_header.h"

#include "ui/library/library_delegate.h"
#include "ui/library/library_model.h"
#include "ui/tables/cell_text.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int wideStep = 2 * Theme::unit;

bool isOwnKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier)) == 0;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return (event.modifiers() & ~Qt::KeypadModifier) == 0;
    default:
        return false;
    }
}

} // namespace

LibraryHeader::LibraryHeader(const ThemeSource& themes, QWidget* parent)
    : QHeaderView{Qt::Horizontal, parent}
    , m_themes{themes} {
    setFocusPolicy(Qt::StrongFocus);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSectionResizeMode(Interactive);
    setMinimumSectionSize(5 * Theme::unit);
    setTextElideMode(Qt::ElideRight);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Columns"));
    setAccessibleDescription(
        tr("Left and Right choose a column, Space sorts by it. With Shift they change its "
           "width, with Ctrl its place."));
    connect(this, &QHeaderView::sectionClicked, this, &LibraryHeader::chosen);
}

int LibraryHeader::arrowWidth() const {
    return fontMetrics().height() / 2 + Theme::unit / 2;
}

int LibraryHeader::neededWidth(int column) const {
    const auto title = model()->headerData(column, orientation()).toString();
    return fontMetrics().horizontalAdvance(title) + arrowWidth() - CellText::in({}).width();
}

QSize LibraryHeader::sizeHint() const {
    const int height = fontMetrics().height() + Theme::unit / 2;
    return {QHeaderView::sizeHint().width(), (height + Theme::unit - 1) / Theme::unit * Theme::unit};
}

// ---------------------------------------------------------------- keys

bool LibraryHeader::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QHeaderView::event(event);
}

/// The next column that is shown; the same at the end.
int LibraryHeader::nextVisual(int step) const {
    const int here = visualIndex(m_current);
    for (int next = here + step; next >= 0 && next < count(); next += step)
        if (!isSectionHidden(logicalIndex(next)))
            return next;
    return here;
}

void LibraryHeader::move(int step) {
    m_current = logicalIndex(nextVisual(step));
    viewport()->update();
}

void LibraryHeader::keyPressEvent(QKeyEvent* event) {
    if (!isOwnKey(*event)) {
        QHeaderView::keyPressEvent(event);
        return;
    }
    const bool isStep = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const int step = event->key() == Qt::Key_Left ? -1 : 1;
    if (!isStep)
        emit chosen(m_current);
    else if (event->modifiers() & Qt::ShiftModifier)
        resizeSection(m_current, std::max(minimumSectionSize(), sectionSize(m_current) + step * wideStep));
    else if (event->modifiers() & Qt::ControlModifier)
        moveSection(visualIndex(m_current), nextVisual(step));
    else
        move(step);
}

void LibraryHeader::focusInEvent(QFocusEvent* event) {
    QHeaderView::focusInEvent(event);
    if (isSectionHidden(m_current))
        m_current = logicalIndex(nextVisual(-1));
    viewport()->update();
}

void LibraryHeader::focusOutEvent(QFocusEvent* event) {
    QHeaderView::focusOutEvent(event);
    viewport()->update();
}

// ---------------------------------------------------------------- painting

void LibraryHeader::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    QPainter painter{viewport()};
    painter.fillRect(QRect{0, viewport()->height() - 1, viewport()->width(), 1}, m_themes.theme().line);
}

void LibraryHeader::paintSection(QPainter* painter, const QRect& rect, int column) const {
    const Theme& theme = m_themes.theme();
    const auto& runs = *static_cast<const LibraryModel*>(model());
    const auto which = LibraryModel::columnAt(column);
    const auto title = model()->headerData(column, orientation()).toString();
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == column;
    const int arrow = isSorted ? arrowWidth() : 0;
    const int width = fontMetrics().horizontalAdvance(title);
    auto [area, isRight] = CellText::titleIn(CellText::in(rect), LibraryModel::isNumber(which),
                                             LibraryDelegate::mutedWidth(runs, which), width + arrow);
    if (!isRight)
        area.setRight(rect.right());
    painter->save();
    painter->setPen(isSorted ? theme.text : theme.mutedText);
    // Beside the title: behind words, before what stands at the right.
    const QRect words = isRight ? area.adjusted(arrow, 0, 0, 0) : area.adjusted(0, 0, -arrow, 0);
    CellText::draw(*painter, words, isRight ? Qt::AlignRight : Qt::AlignLeft, title);
    if (isSorted) {
        const int shown = std::min(width, words.width());
        const int left = isRight ? words.right() + 1 - shown - arrow : words.left() + shown;
        paintArrow(*painter, {left, area.top(), arrow, area.height()});
    }
    if (hasFocus() && column == m_current) {
        paintFocusRing(*painter, rect, theme);
    }
    painter->restore();
}

/// Up: the least is the first.
void LibraryHeader::paintArrow(QPainter& painter, const QRect& area) const {
    const double side = 0.5 * (area.width() - Theme::unit / 2);
    const double turn = sortIndicatorOrder() == Qt::AscendingOrder ? 1.0 : -1.0;
    const QPointF middle = QRectF{area}.center();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(
        QPolygonF{{middle + QPointF{-side, 0.5 * turn * side}, middle + QPointF{side, 0.5 * turn * side},
                   middle + QPointF{0.0, -0.5 * turn * side}}});
    painter.setPen(m_themes.theme().text);
}

} // namespace inkling
