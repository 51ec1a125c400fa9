// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace inkling {

class ElidedLabel;
class ThemeSource;
class ViewDock;

/// The bar by which a view is dragged: its title, what it shows, and buttons to explain, detach and close it.
class DockTitle : public QWidget {
    Q_OBJECT

public:
    DockTitle(ViewDock& dock, const ThemeSource& themes);

private:
    void fit();
    void wearTheme();

    ViewDock& m_dock;
    const ThemeSource& m_themes;
    QLabel* m_title;
    ElidedLabel* m_shows;
};

} // namespace inkling
