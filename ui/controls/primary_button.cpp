// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/primary_button.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QPainter>

namespace inkling {

PrimaryButton::PrimaryButton(const ThemeSource& themes, QWidget* parent)
    : QPushButton{parent}
    , m_themes{themes} {
    setAttribute(Qt::WA_Hover);
    connect(&themes, &ThemeSource::changed, this, &QWidget::updateGeometry);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize PrimaryButton::sizeHint() const {
    const QFontMetrics bold{themeFont(TextSize::normal, TextWeight::bold)};
    return {bold.horizontalAdvance(text()) + 4 * Theme::unit, bold.height() + 3 * Theme::unit / 2};
}

void PrimaryButton::paintEvent(QPaintEvent*) {
    constexpr int roomOfRing = 4; // and of what sets it off
    constexpr int darker = 108;
    const auto& theme = m_themes.theme();
    const bool isHot = underMouse() || isDown();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? theme.track : isHot ? theme.train.darker(darker) : theme.train);
    const int inset = hasFocus() ? roomOfRing : 0;
    painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), Theme::cornerRadius,
                            Theme::cornerRadius);
    painter.setFont(themeFont(TextSize::normal, TextWeight::bold));
    painter.setPen(isEnabled() ? theme.onTrain : theme.disabledText);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus())
        paintFocusRing(painter, rect(), theme);
}

} // namespace inkling
