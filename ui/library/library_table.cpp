// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/library_table.h"

#include "ui/library/library_delegate.h"
#include "ui/library/library_header.h"
#include "ui/library/library_model.h"
#include "ui/tables/cell_text.h"
#include "ui/theme/theme_source.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace inkling {

namespace {

int indexOf(LibraryColumn column) {
    return static_cast<int>(column);
}

int lineHeight() {
    return QFontMetrics{themeFont(TextSize::normal)}.height();
}

/// Of words that may be long; in heights of a line.
constexpr int mostWidth = 18;
constexpr int leastNote = 8;

/// What a person wants to see first.
bool isUsuallyDescending(LibraryColumn column) {
    return column == LibraryColumn::created || LibraryModel::isNumber(column);
}

} // namespace

LibraryTable::LibraryTable(LibraryModel& model, const ThemeSource& themes, QWidget* parent)
    : RowsTable{Mark::always, themes, parent}
    , m_model{model}
    , m_delegate{new LibraryDelegate{model, themes, this}}
    , m_header{new LibraryHeader{themes, this}} {
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setModel(&model);
    setAccessibleName(tr("All runs"));
    setAccessibleDescription(
        tr("Enter makes a run the current one, F2 renames it, Delete takes it out of the list."));
    m_header->setSortIndicatorShown(true);
    connect(m_header, &LibraryHeader::chosen, this,
            [this](int column) { sortBy(LibraryModel::columnAt(column)); });
    connect(m_header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { takeWidth(column, width); });
    connect(m_header, &QHeaderView::sectionMoved, this, &LibraryTable::takeOrder);
    connect(m_delegate, &QAbstractItemDelegate::closeEditor, this, &LibraryTable::editingEnded,
            Qt::QueuedConnection); // once the table knows, too
    connect(&themes, &ThemeSource::changed, this, &LibraryTable::wearTheme);
    showSorting();
    wearTheme();
}

void LibraryTable::wearTheme() {
    m_header->setFont(themeFont(TextSize::small));
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(CellText::rowHeight());
    fitColumns();
    viewport()->update();
}

// ---------------------------------------------------------------- columns

void LibraryTable::setLook(const LibraryLook& look) {
    const QScopedValueRollback guard{m_isFitting, true};
    m_look = look;
    for (int place = 0; place < static_cast<int>(look.order.size()); ++place)
        m_header->moveSection(m_header->visualIndex(indexOf(look.order[static_cast<std::size_t>(place)])),
                              place);
    showSorting();
    fitColumns();
}

void LibraryTable::sortBy(LibraryColumn column) {
    m_look.isDescending = column == m_look.sortedBy ? !m_look.isDescending : isUsuallyDescending(column);
    m_look.sortedBy = column;
    showSorting();
    emit lookChanged();
}

void LibraryTable::showSorting() {
    const auto order = m_look.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    const auto selected = currentIndex();
    const auto key = selected.isValid() ? m_model.run(selected.row()).key : RunKey{};
    m_header->setSortIndicator(indexOf(m_look.sortedBy), order);
    m_model.sort(indexOf(m_look.sortedBy), order);
    if (const auto row = m_model.rowOf(key))
        setCurrentIndex(m_model.index(*row, selected.column()));
}

int LibraryTable::usualWidth(LibraryColumn column) const {
    const int words = m_delegate->neededWidth(column);
    const int least = column == LibraryColumn::note ? leastNote * lineHeight() : 0;
    const int most = LibraryModel::isNumber(column) ? words : mostWidth * lineHeight();
    return std::max({std::min(words, most), m_header->neededWidth(indexOf(column)), least});
}

int LibraryTable::widthOf(LibraryColumn column) const {
    const auto own = m_look.widths.find(column);
    return own == m_look.widths.end() ? usualWidth(column) : qRound(own->second * lineHeight());
}

/// What is left over is the note's, which may be long.
void LibraryTable::fitColumns() {
    const QScopedValueRollback guard{m_isFitting, true};
    int room = viewport()->width();
    bool hasRoom = true;
    for (const auto column : libraryColumnsByWeight) {
        const int width = widthOf(column);
        hasRoom = column == LibraryColumn::name || (hasRoom && width <= room);
        setColumnHidden(indexOf(column), !hasRoom);
        if (!hasRoom)
            continue;
        setColumnWidth(indexOf(column), width);
        room -= width;
    }
    if (room > 0 && !m_look.widths.contains(LibraryColumn::note)
        && !isColumnHidden(indexOf(LibraryColumn::note)))
        setColumnWidth(indexOf(LibraryColumn::note), widthOf(LibraryColumn::note) + room);
}

void LibraryTable::takeWidth(int column, int width) {
    if (m_isFitting || width == 0)
        return;
    m_look.widths[LibraryModel::columnAt(column)] = static_cast<double>(width) / lineHeight();
    emit lookChanged();
}

void LibraryTable::takeOrder() {
    if (m_isFitting)
        return;
    for (int place = 0; place < m_header->count(); ++place)
        m_look.order[static_cast<std::size_t>(place)] = LibraryModel::columnAt(m_header->logicalIndex(place));
    emit lookChanged();
}

void LibraryTable::resizeEvent(QResizeEvent* event) {
    RowsTable::resizeEvent(event);
    fitColumns();
}

// ---------------------------------------------------------------- mouse and keys

bool LibraryTable::write(LibraryColumn column) {
    if (!currentIndex().isValid() || isColumnHidden(indexOf(column)))
        return false;
    const auto place = currentIndex().siblingAtColumn(indexOf(column));
    setCurrentIndex(place);
    scrollTo(place);
    edit(place);
    return true;
}

void LibraryTable::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && isOwnKey(*event) && !isEditing())
        emit chosen();
    else if (isOwnKey(*event))
        RowsTable::keyPressEvent(event);
    else
        event->ignore(); // the page's, or the window's
}

void LibraryTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto place = event->position().toPoint();
    const bool isOnRow = rowAt(place.y()) >= 0;
    const bool isOnNote = columnAt(place.x()) == indexOf(LibraryColumn::note);
    RowsTable::mouseDoubleClickEvent(event);
    if (event->button() != Qt::LeftButton || !isOnRow)
        return;
    if (isOnNote)
        write(LibraryColumn::note);
    else
        emit chosen();
}

void LibraryTable::focusInEvent(QFocusEvent* event) {
    RowsTable::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
}

} // namespace inkling
