// SPDX-License-Identifier: GPL-3.0-or-later
// The table of all runs: which columns there is room for, what its rows do.
#pragma once

#include "ui/library/library_columns.h"
#include "ui/tables/rows_table.h"

namespace inkling {

class LibraryDelegate;
class LibraryHeader;
class LibraryModel;
class ThemeSource;

/// Columns that there is no room for are left out, the least important first, rather than that words are cut
/// short.
class LibraryTable : public RowsTable {
    Q_OBJECT

public:
    LibraryTable(LibraryModel& model, const ThemeSource& themes, QWidget* parent = nullptr);

    LibraryLook look() const { return m_look; }
    void setLook(const LibraryLook& look);
    /// Another column as it is usual for it; the same one the other way round.
    void sortBy(LibraryColumn column);
    /// Call it when the texts are others.
    void fitColumns();

    bool isEditing() const { return state() == EditingState; }
    /// Lets the selected run's name or note be written; false where the column has no room.
    bool write(LibraryColumn column);
    LibraryHeader& header() const { return *m_header; }

signals:
    /// A double click beside the note, or Enter. One on the note writes it.
    void chosen();
    /// A person has sorted, moved or widened.
    void lookChanged();
    void editingEnded();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int usualWidth(LibraryColumn column) const;
    int widthOf(LibraryColumn column) const;
    void showSorting();
    void takeWidth(int column, int width);
    void takeOrder();
    void wearTheme();

    LibraryModel& m_model;
    LibraryDelegate* m_delegate;
    LibraryHeader* m_header;
    LibraryLook m_look;
    bool m_isFitting = false;
};

} // namespace inkling
