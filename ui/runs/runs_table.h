// SPDX-License-Identifier: GPL-3.0-or-later
// The table of runs: how wide its columns are, how its rows answer to mouse and keys.
#pragma once

#include <QTableView>

namespace inkling {

class RunsDelegate;
class RunsModel;
class ThemeSource;

/// One row is selected at a time, whole. Space sets or clears its box.
class RunsTable : public QTableView {
    Q_OBJECT

public:
    RunsTable(RunsModel& model, const ThemeSource& themes, QWidget* parent = nullptr);

    /// Gives the columns the width that they need; where that is too much, words are cut short.
    void fitColumns();
    /// Of the title and all rows.
    int wholeHeight() const;

signals:
    /// A double click on a row beside its box, or Enter on it.
    void chosen(int row);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int neededWidth(int column) const;
    void hover(int row);
    QRect bandOf(int row) const;
    bool isOnBox(const QPoint& place) const;
    void wearTheme();

    RunsModel& m_model;
    const ThemeSource& m_themes;
    RunsDelegate* m_delegate;
    int m_hovered = -1;
};

} // namespace inkling
