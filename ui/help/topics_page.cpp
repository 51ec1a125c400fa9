// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/topics_page.h"

#include "ui/help/help_pages.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace inkling {

TopicsPage::TopicsPage(QWidget* parent)
    : QWidget{parent}
    , m_sections{topicSections()}
    , m_search{new QLineEdit{this}}
    , m_text{new QTextBrowser{this}} {
    m_search->setPlaceholderText(tr("Search, for example “momentum”"));
    m_search->setAccessibleName(tr("Search layers, optimizers and settings"));
    m_search->setClearButtonEnabled(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Layers, optimizers, settings"));
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, Theme::unit, 0, 0);
    layout->setSpacing(Theme::unit);
    auto* line = new QVBoxLayout;
    line->setContentsMargins(2 * Theme::unit, 0, 2 * Theme::unit, 0);
    line->addWidget(m_search);
    layout->addLayout(line);
    layout->addWidget(m_text, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &TopicsPage::show);
    show({});
}

void TopicsPage::show(const QString& words) {
    const auto sections = found(m_sections, words);
    m_text->setHtml(
        sections.isEmpty()
            ? QStringLiteral("<p>%1</p>").arg(tr("Nothing about “%1”.").arg(words.toHtmlEscaped()))
            : topicsText(sections));
    m_text->document()->setDocumentMargin(2 * Theme::unit);
}

} // namespace inkling
