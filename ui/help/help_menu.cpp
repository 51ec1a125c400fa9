// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_menu.h"

#include <QAction>

namespace inkling {

HelpMenu::HelpMenu(QWidget& window)
    : QMenu{tr("&Help"), &window}
    , m_window{window}
    , m_keys{addPage(tr("&Keys"), HelpWindow::Page::keys)} {
    m_keys->setShortcut(Qt::Key_F1);
    m_keys->setToolTip(tr("Which keys there are"));
    addPage(tr("What each &view shows"), HelpWindow::Page::views);
    addPage(tr("Where &files are"), HelpWindow::Page::files);
    addPage(tr("&About Inkling"), HelpWindow::Page::about);
}

QAction* HelpMenu::addPage(const QString& text, HelpWindow::Page page) {
    return addAction(text, this, [this, page] {
        if (!m_help)
            m_help = new HelpWindow{m_window};
        m_help->open(page);
    });
}

} // namespace inkling
