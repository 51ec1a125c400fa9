// SPDX-License-Identifier: GPL-3.0-or-later
// The titles of the library's columns, by which its rows are sorted.
#pragma once

#include <QHeaderView>

namespace inkling {

class ThemeSource;

/// A click sorts, a drag moves or widens. With the focus: Left and Right choose a column, Space and Enter
/// sort by it, Shift with Left or Right narrows or widens it, Ctrl with them moves it.
class LibraryHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit LibraryHeader(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Small muted text, an arrow where rows are sorted by it.
    int neededWidth(int column) const;
    QSize sizeHint() const override;

signals:
    /// A person wants to sort by it.
    void chosen(int column);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;

private:
    int nextVisual(int step) const;
    void move(int step);
    int arrowWidth() const;
    void paintArrow(QPainter& painter, const QRect& area) const;

    const ThemeSource& m_themes;
    int m_current = 0; ///< logical
};

} // namespace inkling
