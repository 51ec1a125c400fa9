// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/pending_bar.h"

#include "ui/theme/theme_source.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace inkling {

PendingBar::PendingBar(const ThemeSource& themes, QWidget* parent)
    : QWidget{parent}
    , m_themes{themes}
    , m_text{new QLabel{this}}
    , m_apply{new QPushButton{tr("Apply (new run)"), this}}
    , m_discard{new QPushButton{tr("Discard"), this}}
    , m_buttons{new QBoxLayout{QBoxLayout::LeftToRight}} {
    m_text->setWordWrap(true);
    m_discard->setToolTip(tr("Back to the network of the run; Ctrl+Z brings the changes back"));
    m_buttons->addWidget(m_apply, 1);
    m_buttons->addWidget(m_discard);
    m_buttons->setSpacing(Theme::unit);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, Theme::unit, 2 * Theme::unit, 0);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    QSizePolicy policy{QSizePolicy::Ignored, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_apply, &QPushButton::clicked, this, &PendingBar::applyPressed);
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardPressed);
    connect(&themes, &ThemeSource::changed, this, &PendingBar::wearTheme);
    setFault({});
    layOut();
}

void PendingBar::setFault(const QString& fault) {
    m_isImpossible = !fault.isEmpty();
    m_text->setText(m_isImpossible
                        ? tr("Changed, but it cannot be built yet. Train goes on with the network of before.")
                        : tr("Changed. The run still trains the network it began with."));
    m_apply->setEnabled(!m_isImpossible);
    m_apply->setToolTip(
        m_isImpossible ? fault
                       : tr("Begin a new run with this network (Ctrl+Enter); the run before stays among the "
                            "runs"));
    wearTheme();
}

QString PendingBar::text() const {
    return m_text->text();
}

void PendingBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void PendingBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void PendingBar::paintEvent(QPaintEvent*) {
    QPainter{this}.fillRect(QRect{0, 0, width(), 1}, m_themes.theme().line);
}

/// The buttons stand below each other where large letters leave no room beside each other.
void PendingBar::layOut() {
    const int beside = m_apply->sizeHint().width() + m_buttons->spacing() + m_discard->sizeHint().width();
    m_buttons->setDirection(beside > contentsRect().width() - 2 * Theme::unit ? QBoxLayout::TopToBottom
                                                                              : QBoxLayout::LeftToRight);
}

void PendingBar::wearTheme() {
    const Theme& theme = m_themes.theme();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_isImpossible ? theme.test : theme.text);
    m_text->setPalette(colours);
    m_text->setFont(themeFont(TextSize::small));
    update();
}

} // namespace inkling
