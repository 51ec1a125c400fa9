// SPDX-License-Identifier: GPL-3.0-or-later
// The list of layers: which one is current, which one is unfolded, and where one is dragged.
#pragma once

#include "ui/network/layer_row.h"

#include <QPoint>

#include <vector>

class QScrollArea;
class QVBoxLayout;

namespace inkling {

class ThemeSource;

/// Rows by their place, from 0. One of them is current and takes the keys: arrows, Home and End walk, Enter
/// and Space unfold, Alt with the arrows moves, Delete removes, Insert adds, Ctrl+D duplicates. A click
/// unfolds, a drag moves. The list itself changes no layers: it says what is wanted.
class LayerRows : public QWidget {
    Q_OBJECT

public:
    /// `details` stands below the row that is unfolded.
    LayerRows(const ThemeSource& themes, QWidget* details, QWidget* parent = nullptr);

    /// Current and unfolded are the list's own business; both stay at their place where there is one.
    void setRows(const std::vector<LayerRowContent>& contents);

    int rowCount() const { return static_cast<int>(m_contents.size()); }
    LayerRow& row(int index) const { return *m_rows[static_cast<std::size_t>(index)]; }
    int current() const { return m_current; }   ///< -1 without rows
    int unfolded() const { return m_unfolded; } ///< or -1
    /// With the focus, if the list has it.
    void setCurrent(int index);
    void setUnfolded(int index);
    void focusCurrent();
    bool hasRowFocus() const;

    /// Wide enough for the details, unfolded or not.
    QSize minimumSizeHint() const override;

signals:
    void unfoldedChanged(int row);
    void addWanted(int place); ///< in front of the row that is at this place now
    void removeWanted(int row);
    void duplicateWanted(int row);
    void moveWanted(int row, int to); ///< to: the place it would have then
    void menuWanted(int row, const QPoint& global);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool handle(const QKeyEvent& key, bool act);
    bool handleMove(const QKeyEvent& key, bool act);
    void toggle(int index);
    void showContents();
    int rowAt(const QPoint& place) const;
    int dropPlaceAt(int y) const;
    void dragTo(const QPoint& place);
    void endDrag();

    const ThemeSource& m_themes;
    QWidget* m_details;
    QVBoxLayout* m_layout;
    QWidget* m_dropLine;
    std::vector<LayerRow*> m_rows; ///< may be more than are shown
    std::vector<LayerRowContent> m_contents;
    int m_current = -1;
    int m_unfolded = -1;
    int m_pressed = -1; ///< the row under the pressed mouse button
    QPoint m_pressedAt;
    int m_dropPlace = -1; ///< while dragging: the row would come in front of this one
};

/// The area that scrolls it; null: none does.
QScrollArea* scrollAreaOf(QWidget* widget);

} // namespace inkling
