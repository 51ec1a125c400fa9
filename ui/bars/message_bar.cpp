// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bars/message_bar.h"

#include "ui/controls/run_keys.h"
#include "ui/theme/theme_source.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <chrono>
#include <utility>

namespace inkling {

namespace {

using namespace std::chrono_literals;

constexpr auto newsStay = 8s;

} // namespace

MessageBar::MessageBar(const ThemeSource& themes, QWidget* parent)
    : QFrame{parent}
    , m_themes{themes}
    , m_text{new QLabel{this}}
    , m_action{new QPushButton{this}} {
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* closing = new QPushButton{tr("Close"), this};
    closing->setToolTip(tr("Put this message away"));
    connect(closing, &QPushButton::clicked, this, &MessageBar::decline);
    m_action->setObjectName("offer");
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto offer = m_offer;
        close();
        if (offer)
            offer->act();
    });
    for (auto* button : {m_action, closing}) // whoever clicks goes on where the focus was
        button->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(closing);
    setAutoFillBackground(true);
    m_newsEnd.setSingleShot(true);
    m_newsEnd.setInterval(newsStay);
    connect(&m_newsEnd, &QTimer::timeout, this, &MessageBar::putAway);
    connect(&themes, &ThemeSource::changed, this, &MessageBar::wearTheme);
    wearTheme();
    hide();
}

void MessageBar::showError(const QString& sentence) {
    show(sentence, Kind::error);
}

void MessageBar::showNews(const QString& sentence) {
    show(sentence, Kind::news);
    m_newsEnd.start();
}

void MessageBar::showHint(const QString& sentence) {
    show(sentence, Kind::hint);
}

void MessageBar::closeHint() {
    if (m_kind == Kind::hint)
        close();
}

void MessageBar::putAway() {
    leaveKeysToRun(*this);
    hide();
    if (!m_meanwhile.empty())
        show(m_meanwhile.back());
}

void MessageBar::decline() {
    const auto offer = m_offer;
    close();
    if (offer && offer->decline)
        offer->decline();
}

void MessageBar::close() {
    const bool wasHint = std::exchange(m_kind, Kind::news) == Kind::hint;
    if (const auto offer = std::exchange(m_offer, {}))
        forget(offer->about);
    putAway();
    if (wasHint)
        emit hintClosed();
}

void MessageBar::forget(const QString& about) {
    std::erase_if(m_meanwhile, [&](const Offer& offer) { return offer.about == about; });
}

void MessageBar::offer(const QString& sentence, const QString& action, std::function<void()> act,
                       const QString& about, std::function<void()> decline) {
    show({sentence, action, std::move(act), about, std::move(decline)});
}

void MessageBar::offerMeanwhile(const QString& sentence, const QString& action, std::function<void()> act,
                                const QString& about) {
    m_meanwhile.push_back({sentence, action, std::move(act), about});
    show(m_meanwhile.back());
}

void MessageBar::show(const Offer& offer) {
    show(offer.sentence, Kind::news);
    m_offer = offer;
    m_action->setText(offer.action);
    m_action->show();
}

void MessageBar::withdraw(const QString& about) {
    forget(about);
    if (m_offer && m_offer->about == about)
        close();
}

void MessageBar::takeBack(const QString& sentence) {
    if (text() == sentence)
        close();
}

QString MessageBar::text() const {
    return isHidden() ? QString{} : m_text->text();
}

void MessageBar::show(const QString& sentence, Kind kind) {
    m_newsEnd.stop();
    leaveKeysToRun(*m_action);
    m_action->hide();
    m_offer.reset();
    m_kind = kind;
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    wearTheme();
    setVisible(true);
    QAccessibleEvent event{m_text, QAccessible::Alert};
    QAccessible::updateAccessibility(&event);
}

void MessageBar::wearTheme() {
    const Theme& theme = m_themes.theme();
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.hover);
    setPalette(colours);
    colours.setColor(QPalette::WindowText, m_kind == Kind::error ? theme.test : theme.text);
    m_text->setPalette(colours);
}

} // namespace inkling
