// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/usage_view.h"

#include "ui/controls/text_label.h"
#include "ui/theme/theme_source.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>

namespace inkling {

namespace {

constexpr int mostLines = 4;

} // namespace

UsageView::UsageView(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_title{new TextLabel{this}}
    , m_text{new QPlainTextEdit{this}}
    , m_copy{new QPushButton{tr("&Copy"), this}} {
    m_title->setText(tr("How to use it"));
    m_text->setAccessibleName(tr("How to use it"));
    m_text->setToolTip(tr("The lines that use what was written"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_copy->setToolTip(tr("Copy these lines (Alt+C)"));
    m_copy->setAutoDefault(false);
    layOut();
    connect(m_copy, &QPushButton::clicked, this, &UsageView::copy);
    connect(&themes, &ThemeSource::changed, this, &UsageView::wearTheme);
    wearTheme();
}

void UsageView::layOut() {
    auto* title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_copy);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(Theme::unit / 2);
    column->addLayout(title);
    column->addWidget(m_text);
}

void UsageView::setText(const QString& lines) {
    if (m_text->toPlainText() != lines) // which would lose what is selected
        m_text->setPlainText(lines);
}

void UsageView::copy() {
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    emit copied();
}

void UsageView::wearTheme() {
    m_title->wear(m_themes.theme().text, TextWeight::bold);
    auto fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(themeFont(TextSize::small).pointSizeF());
    m_text->setFont(fixed);
    m_text->setFixedHeight(mostLines * QFontMetrics{fixed}.lineSpacing() + 3 * Theme::unit);
}

} // namespace inkling
