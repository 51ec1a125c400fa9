// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/help_window.h"

#include <QMenu>

namespace inkling {

/// Opens the pages of the help.
class HelpMenu : public QMenu {
    Q_OBJECT

public:
    /// For the keys of this window, which must outlive it.
    explicit HelpMenu(QWidget& window);

    QAction* keysAction() const { return m_keys; }

private:
    QAction* addPage(const QString& text, HelpWindow::Page page);

    QWidget& m_window;
    QAction* m_keys;
    HelpWindow* m_help = nullptr; ///< made when it is first asked for
};

} // namespace inkling
