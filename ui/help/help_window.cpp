// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include "ui/help/help_pages.h"
#include "ui/help/topics_page.h"
#include "ui/theme/theme.h"

#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

HelpWindow::HelpWindow(QWidget& window)
    : QDialog{&window}
    , m_pages{new QTabWidget{this}} {
    setWindowTitle(tr("Help"));
    setObjectName("help");
    m_pages->setDocumentMode(true);
    m_pages->tabBar()->setAccessibleName(tr("Help pages"));
    m_pages->tabBar()->setToolTip(tr("What to read about"));
    addPage(tr("Keys"), keysPage(window));
    addPage(tr("Views"), viewsPage());
    m_pages->addTab(new TopicsPage{this}, tr("Layers, optimizers, settings"));
    addPage(tr("Files"), filesPage());
    addPage(tr("About"), aboutPage());
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Close, this};
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close the help (Esc)"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(m_pages);
    layout->addWidget(buttons);
    // Long enough lines for Chinese, whose letters are twice as wide as the average.
    constexpr int narrowest = 640;
    constexpr int characters = 76;
    constexpr int lines = 32;
    const QSize wanted{std::max(narrowest, characters * fontMetrics().averageCharWidth()),
                       lines * fontMetrics().lineSpacing()};
    resize(wanted.boundedTo(window.screen()->availableGeometry().size()));
}

void HelpWindow::open(Page page) {
    m_pages->setCurrentIndex(static_cast<int>(page));
    show();
    raise();
    activateWindow();
    m_pages->currentWidget()->setFocus();
}

void HelpWindow::addPage(const QString& title, const QString& text) {
    auto* browser = new QTextBrowser{this};
    browser->setFrameShape(QFrame::NoFrame);
    browser->setOpenExternalLinks(true);
    browser->setHtml(text);
    browser->document()->setDocumentMargin(2 * Theme::unit);
    browser->setAccessibleName(title);
    browser->setToolTip(QString{});
    m_pages->addTab(browser, title);
}

} // namespace inkling
