// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_table.h"

#include "ui/controls/own_keys.h"
#include "ui/runs/runs_delegate.h"
#include "ui/runs/runs_model.h"
#include "ui/tables/cell_text.h"
#include "ui/theme/theme_source.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace inkling {

namespace {

constexpr int cutWidth = 12 * Theme::unit; // of words cut short

/// The titles: small muted text over a line, without the frames that the style paints.
class TitleRow : public QHeaderView {
public:
    TitleRow(const ThemeSource& themes, QWidget* parent)
        : QHeaderView{Qt::Horizontal, parent}
        , m_themes{themes} {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(Fixed);
        setMinimumSectionSize(Theme::unit);
    }

    QSize sizeHint() const override {
        return {QHeaderView::sizeHint().width(),
                CellText::roundedUp(fontMetrics().height() + Theme::unit / 2)};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QHeaderView::paintEvent(event);
        QPainter{viewport()}.fillRect(QRect{0, viewport()->height() - 1, viewport()->width(), 1},
                                      m_themes.theme().line);
    }

    void paintSection(QPainter* painter, const QRect& rect, int column) const override {
        const auto& runs = *static_cast<const RunsModel*>(model());
        const auto title = runs.headerData(column, orientation(), Qt::DisplayRole).toString();
        const auto [area, isRight] = CellText::titleIn(CellText::in(rect), runs.isNumber(column),
                                                       CellText::width(runs.widest(column).muted),
                                                       fontMetrics().horizontalAdvance(title));
        painter->setPen(m_themes.theme().mutedText);
        CellText::draw(*painter, area, isRight ? Qt::AlignRight : Qt::AlignLeft, title);
    }

private:
    const ThemeSource& m_themes;
};

} // namespace

RunsTable::RunsTable(RunsModel& model, const ThemeSource& themes, QWidget* parent)
    : RowsTable{Mark::whileFocused, themes, parent}
    , m_model{model}
    , m_delegate{new RunsDelegate{themes, this}} {
    setHorizontalHeader(new TitleRow{themes, this});
    setItemDelegate(m_delegate);
    setModel(&model);
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Runs"));
    setAccessibleDescription(tr("Space draws a run in the charts, Enter makes it the current one."));
    connect(&themes, &ThemeSource::changed, this, &RunsTable::wearTheme);
    wearTheme();
}

void RunsTable::wearTheme() {
    horizontalHeader()->setFont(themeFont(TextSize::small));
    verticalHeader()->setDefaultSectionSize(CellText::rowHeight());
    fitColumns();
    viewport()->update();
}

int RunsTable::neededWidth(int column) const {
    const QFontMetrics titles{themeFont(TextSize::small)};
    const auto title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return widthFor(
        column, std::max(titles.horizontalAdvance(title), tabularWidth(titles, m_model.widestTitle(column))));
}

int RunsTable::leastWidth(int column) const {
    const int needed = neededWidth(column);
    if (m_model.mayBeCut(column))
        return std::min(needed, cutWidth);
    const auto& title = m_model.leastTitle(column);
    const QFontMetrics titles{themeFont(TextSize::small)};
    return title.isEmpty() ? needed
                           : std::min(needed, widthFor(column, titles.horizontalAdvance(title + u'…')));
}

/// With room for a title of this width, and for all cells.
int RunsTable::widthFor(int column, int title) const {
    int width = CellText::cellWidth(title);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_model.rowCount(); ++row)
        width = std::max(width, m_delegate->sizeHint(option, m_model.index(row, column)).width());
    return CellText::roundedUp(width);
}

void RunsTable::fitColumns() {
    std::vector<int> widths;
    int spare = 0; // that words and titles can do without
    for (int column = 0; column < m_model.columnCount(); ++column) {
        widths.push_back(neededWidth(column));
        spare += widths.back() - leastWidth(column);
    }
    const int excess = std::accumulate(widths.begin(), widths.end(), 0) - viewport()->width();
    const double share = excess <= 0 || spare == 0 ? 0.0 : std::min(1.0, double(excess) / spare);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        setColumnWidth(column, width - static_cast<int>(std::ceil(share * (width - leastWidth(column)))));
    }
}

int RunsTable::wholeHeight() const {
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length();
}

bool RunsTable::isOwnKey(const QKeyEvent& key) const {
    return RowsTable::isOwnKey(key) || presses(key);
}

std::optional<int> RunsTable::pointedRow() const {
    if (m_below >= 0 && m_below < m_model.rowCount())
        return m_below;
    return hasFocus() && currentIndex().isValid() ? std::optional{currentIndex().row()} : std::nullopt;
}

/// Told from the event loop: a window that is going takes the focus from its table last of all, when what
/// would hear of it is half gone.
void RunsTable::point() {
    if (pointedRow() == m_pointed)
        return;
    m_pointed = pointedRow();
    QMetaObject::invokeMethod(this, &RunsTable::pointedRowChanged, Qt::QueuedConnection);
}

bool RunsTable::viewportEvent(QEvent* event) {
    const bool isDone = RowsTable::viewportEvent(event);
    if (event->type() == QEvent::MouseMove)
        m_below = rowAt(static_cast<QMouseEvent*>(event)->position().toPoint().y());
    else if (event->type() == QEvent::Leave)
        m_below = -1;
    point();
    return isDone;
}

void RunsTable::focusInEvent(QFocusEvent* event) {
    RowsTable::focusInEvent(event);
    point();
}

void RunsTable::focusOutEvent(QFocusEvent* event) {
    RowsTable::focusOutEvent(event);
    point();
}

void RunsTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowsTable::currentChanged(current, previous);
    point();
}

void RunsTable::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = isOwnKey(*event) && currentIndex().isValid();
    if (isPlain && event->key() == Qt::Key_Space)
        m_model.toggle(currentIndex().row());
    else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit chosen(currentIndex().row());
    else
        RowsTable::keyPressEvent(event);
}

void RunsTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto place = event->position().toPoint();
    const int row = rowAt(place.y());
    RowsTable::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && row >= 0 && !isOnBox(place))
        emit chosen(row);
}

bool RunsTable::isOnBox(const QPoint& place) const {
    const auto name = indexAt(place).siblingAtColumn(0);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(name);
    return m_delegate->boxIn(option).contains(place);
}

void RunsTable::resizeEvent(QResizeEvent* event) {
    RowsTable::resizeEvent(event);
    fitColumns();
}

} // namespace inkling
