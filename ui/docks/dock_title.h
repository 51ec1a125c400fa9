// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QLabel;

namespace inkling {

class ElidedLabel;
class ThemeSource;
class TitleButton;
class ViewDock;

/// The bar by which a view is dragged: its title, what it shows, and buttons to explain, detach and close it
/// where it can be.
class DockTitle : public QWidget {
    Q_OBJECT

public:
    DockTitle(ViewDock& dock, const ThemeSource& themes);

private:
    void fit();
    void offer(QDockWidget::DockWidgetFeatures features);
    void wearTheme();

    ViewDock& m_dock;
    const ThemeSource& m_themes;
    QLabel* m_title;
    ElidedLabel* m_shows;
    TitleButton* m_detach;
    TitleButton* m_close;
};

} // namespace inkling
