// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose rows are selected and painted whole.
#pragma once

#include <QTableView>

namespace inkling {

class ThemeSource;

/// One row is selected at a time. It, and the one below the mouse, reach to the right end of the view.
class RowsTable : public QTableView {
    Q_OBJECT

protected:
    /// When the selected row is marked: where its keys are this table's alone, or also, more quietly, without
    /// the focus, where buttons elsewhere mean it.
    enum class Mark { whileFocused, always };

    RowsTable(Mark mark, const ThemeSource& themes, QWidget* parent);

    /// A key that the window might want, and that has a meaning here: those that move, and Enter.
    virtual bool isOwnKey(const QKeyEvent& key) const;

    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void hover(int row);
    QRect bandOf(int row) const;

    const Mark m_mark;
    const ThemeSource& m_themes;
    int m_hovered = -1;
};

} // namespace inkling
