// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_menu.h"

#include "ui/explain/explained.h"
#include "ui/theme/theme_source.h"

#include <QAction>
#include <QApplication>

namespace inkling {

HelpMenu::HelpMenu(QWidget& window, const ThemeSource& themes)
    : QMenu{tr("&Help"), &window}
    , m_window{window}
    , m_themes{themes}
    , m_keys{addPage(tr("&Keys"), HelpWindow::Page::keys)}
    , m_explain{addAction(tr("&What is this?"), this, &HelpMenu::explain)} {
    m_keys->setShortcut(Qt::Key_F1);
    m_keys->setToolTip(tr("Which keys there are"));
    m_explain->setShortcut(QKeySequence::WhatsThis);
    m_explain->setToolTip(tr("Explain the setting, the layer or the view that has the focus"));
    addSeparator();
    addPage(tr("What each &view shows"), HelpWindow::Page::views);
    addPage(tr("&Layers, optimizers, settings"), HelpWindow::Page::topics);
    addPage(tr("Where &files are"), HelpWindow::Page::files);
    addPage(tr("&About Inkling"), HelpWindow::Page::about);
}

/// What has no explanation is a part of the window: the views are explained then.
void HelpMenu::explain() {
    auto* focused = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.focusWidget();
    if (const auto* explained = Explained::around(focused))
        explained->show(*focused, m_themes.theme());
    else
        open(HelpWindow::Page::views);
}

void HelpMenu::open(HelpWindow::Page page) {
    if (!m_help)
        m_help = new HelpWindow{m_window};
    m_help->open(page);
}

QAction* HelpMenu::addPage(const QString& text, HelpWindow::Page page) {
    return addAction(text, this, [this, page] { open(page); });
}

} // namespace inkling
