// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runs_table.h"

#include "ui/runs/runs_delegate.h"
#include "ui/runs/runs_model.h"
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

constexpr int leastWidth = 12 * Theme::unit; // of words cut short
constexpr int barWidth = 3;                  // of the selected row's bar

/// In full steps of the grid.
int roundedUp(int height) {
    return (height + Theme::unit - 1) / Theme::unit * Theme::unit;
}

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
        return {QHeaderView::sizeHint().width(), roundedUp(fontMetrics().height() + Theme::unit / 2)};
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QHeaderView::paintEvent(event);
        QPainter{viewport()}.fillRect(QRect{0, viewport()->height() - 1, viewport()->width(), 1},
                                      m_themes.theme().line);
    }

    void paintSection(QPainter* painter, const QRect& rect, int column) const override {
        const QRect area = RunsDelegate::textIn(rect);
        const auto title = model()->headerData(column, orientation()).toString();
        const auto alignment = model()->headerData(column, orientation(), Qt::TextAlignmentRole).toInt();
        painter->setPen(m_themes.theme().mutedText);
        painter->drawText(area, alignment | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
    }

private:
    const ThemeSource& m_themes;
};

/// Keys that the window might want, and that have a meaning here.
bool isOwnKey(const QKeyEvent& key) {
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return false;
    }
}

} // namespace

RunsTable::RunsTable(RunsModel& model, const ThemeSource& themes, QWidget* parent)
    : QTableView{parent}
    , m_model{model}
    , m_themes{themes}
    , m_delegate{new RunsDelegate{themes, this}} {
    setHorizontalHeader(new TitleRow{themes, this});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(m_delegate);
    setModel(&model);
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
    horizontalHeader()->viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Runs"));
    setAccessibleDescription(tr("Space draws a run in the charts, Enter makes it the current one."));
    auto colours = palette();
    colours.setColor(QPalette::Highlight, Qt::transparent); // rows are painted whole, in paintEvent()
    setPalette(colours);
    connect(&themes, &ThemeSource::changed, this, &RunsTable::wearTheme);
    wearTheme();
}

void RunsTable::wearTheme() {
    horizontalHeader()->setFont(themeFont(TextSize::small));
    const int textHeight = QFontMetrics{themeFont(TextSize::normal)}.height();
    verticalHeader()->setDefaultSectionSize(roundedUp(textHeight + Theme::unit / 2));
    fitColumns();
    viewport()->update();
}

int RunsTable::neededWidth(int column) const {
    const QFontMetrics titles{themeFont(TextSize::small)};
    const auto title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int text =
        std::max(titles.horizontalAdvance(title), tabularWidth(titles, m_model.widestTitle(column)));
    int width = text - RunsDelegate::textIn({}).width();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < m_model.rowCount(); ++row)
        width = std::max(width, m_delegate->sizeHint(option, m_model.index(row, column)).width());
    return roundedUp(width);
}

void RunsTable::fitColumns() {
    std::vector<int> widths;
    int spare = 0; // that words can do without
    for (int column = 0; column < m_model.columnCount(); ++column) {
        widths.push_back(neededWidth(column));
        spare += m_model.mayBeCut(column) ? std::max(0, widths.back() - leastWidth) : 0;
    }
    const int excess = std::accumulate(widths.begin(), widths.end(), 0) - viewport()->width();
    const double share = excess <= 0 || spare == 0 ? 0.0 : std::min(1.0, double(excess) / spare);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = widths[static_cast<std::size_t>(column)];
        const int own = m_model.mayBeCut(column) ? std::max(0, width - leastWidth) : 0;
        setColumnWidth(column, width - static_cast<int>(std::ceil(share * own)));
    }
}

int RunsTable::wholeHeight() const {
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length();
}

bool RunsTable::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

bool RunsTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent*>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void RunsTable::hover(int row) {
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void RunsTable::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = isOwnKey(*event) && currentIndex().isValid();
    if (isPlain && event->key() == Qt::Key_Space)
        m_model.toggle(currentIndex().row());
    else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit chosen(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void RunsTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto place = event->position().toPoint();
    const int row = rowAt(place.y());
    QTableView::mouseDoubleClickEvent(event);
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

void RunsTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void RunsTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

QRect RunsTable::bandOf(int row) const {
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

/// Rows reach to the right end of the view, and the selected one is marked while the keys are its own.
void RunsTable::paintEvent(QPaintEvent* event) {
    const Theme& theme = m_themes.theme();
    const int selected = hasFocus() && currentIndex().isValid() ? currentIndex().row() : -1;
    for (const int row : {m_hovered, selected})
        if (row >= 0)
            QPainter{viewport()}.fillRect(bandOf(row), theme.hover);
    QTableView::paintEvent(event);
    if (selected >= 0) {
        auto bar = bandOf(selected);
        bar.setWidth(barWidth);
        QPainter{viewport()}.fillRect(bar, theme.train);
    }
}

void RunsTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace inkling
