// SPDX-License-Identifier: GPL-3.0-or-later
// The table of runs: how wide its columns are, what its rows do.
#pragma once

#include "ui/tables/rows_table.h"

#include <optional>

namespace inkling {

class RunsDelegate;
class RunsModel;
class ThemeSource;

/// Space sets or clears the box of the selected row.
class RunsTable : public RowsTable {
    Q_OBJECT

public:
    RunsTable(RunsModel& model, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Gives the columns the width that they need; where that is too much, words and long titles are cut
    /// short.
    void fitColumns();
    /// Of the title and all rows.
    int wholeHeight() const;
    /// The row below the mouse, else the selected one while the keys are here.
    std::optional<int> pointedRow() const;

signals:
    void pointedRowChanged();
    /// A double click on a row beside its box, or Enter on it.
    void chosen(int row);

protected:
    bool isOwnKey(const QKeyEvent& key) const override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int neededWidth(int column) const;
    int leastWidth(int column) const;
    int widthFor(int column, int title) const;
    bool isOnBox(const QPoint& place) const;
    void point();
    void wearTheme();

    RunsModel& m_model;
    RunsDelegate* m_delegate;
    int m_below = -1;             ///< row below the mouse
    std::optional<int> m_pointed; ///< as it was told last
};

} // namespace inkling
