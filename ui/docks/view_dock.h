// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/view_text.h"

#include <QDockWidget>

namespace inkling {

class ThemeSource;

/// A view in a place that can be moved, detached and closed. Its title bar says what the view shows; behind
/// tabs, which carry the titles, it leaves the title out. As long as another view is in front of it, both are
/// hidden. Where it goes out of sight with the focus, that is left to the window.
class ViewDock : public QDockWidget {
    Q_OBJECT

public:
    /// Takes the content. `name` is what the place is remembered by.
    ViewDock(View view, const QString& name, QWidget* content, const ThemeSource& themes, QWidget* parent);

    View view() const { return m_view; }
    /// Opens it, in front; where it is already, its content gets the focus. So whoever looks at one view
    /// after the other keeps the keys of the run.
    void bringUp();
    /// Over the middle of the window, in a frame of its own; or back to its place, in front there.
    void detachOrPutBack();
    /// As long as it is, nobody can move, detach or close it.
    void setFixed(bool isFixed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void followPlace();

    View m_view;
    QWidget* m_content;
};

} // namespace inkling
