// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/help_window.h"

#include <QMenu>

namespace inkling {

class ThemeSource;

/// Opens the pages of the help, and explains what has the focus.
class HelpMenu : public QMenu {
    Q_OBJECT

public:
    /// For the keys of this window, which must outlive it.
    HelpMenu(QWidget& window, const ThemeSource& themes);

    QAction* keysAction() const { return m_keys; }
    /// Explains what has the focus.
    QAction* explainAction() const { return m_explain; }

private:
    void explain();
    void open(HelpWindow::Page page);
    QAction* addPage(const QString& text, HelpWindow::Page page);

    QWidget& m_window;
    const ThemeSource& m_themes;
    QAction* m_keys;
    QAction* m_explain;
    HelpWindow* m_help = nullptr; ///< made when it is first asked for
};

} // namespace inkling
