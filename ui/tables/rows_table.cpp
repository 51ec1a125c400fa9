// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/rows_table.h"

#include "ui/controls/own_keys.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace inkling {

namespace {

constexpr int barWidth = 3; // of the selected row's bar

} // namespace

RowsTable::RowsTable(Mark mark, const ThemeSource& themes, QWidget* parent)
    : QTableView{parent}
    , m_mark{mark}
    , m_themes{themes} {
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true); // rows answer to the mouse
    viewport()->setAutoFillBackground(false);
    auto colours = palette();
    colours.setColor(QPalette::Highlight, Qt::transparent); // rows are painted whole, in paintEvent()
    setPalette(colours);
}

bool RowsTable::isOwnKey(const QKeyEvent& key) const {
    return movesOrChooses(key);
}

bool RowsTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

bool RowsTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent*>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void RowsTable::hover(int row) {
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void RowsTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void RowsTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

QRect RowsTable::bandOf(int row) const {
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

void RowsTable::paintEvent(QPaintEvent* event) {
    const Theme& theme = m_themes.theme();
    const bool isMarked = currentIndex().isValid() && (hasFocus() || m_mark == Mark::always);
    const int selected = isMarked ? currentIndex().row() : -1;
    for (const int row : {m_hovered, selected})
        if (row >= 0 && row < model()->rowCount())
            QPainter{viewport()}.fillRect(bandOf(row), theme.hover);
    QTableView::paintEvent(event);
    if (selected >= 0 && hasFocus()) {
        QPainter painter{viewport()};
        paintFocusRing(painter, bandOf(selected), theme);
    } else if (selected >= 0) {
        auto bar = bandOf(selected);
        bar.setWidth(barWidth);
        QPainter{viewport()}.fillRect(bar, theme.line);
    }
}

} // namespace inkling
