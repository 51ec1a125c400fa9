// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/title_button.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/theme_source.h"

#include <QPainter>

namespace inkling {

TitleButton::TitleButton(Glyph glyph, const ThemeSource& themes, QWidget* parent)
    : QToolButton{parent}
    , m_glyph{glyph}
    , m_themes{themes} {
    setFocusPolicy(Qt::TabFocus);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize TitleButton::sizeHint() const {
    const int side = fontMetrics().height() + 2;
    return {side, side};
}

void TitleButton::paintEvent(QPaintEvent*) {
    const Theme& theme = m_themes.theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHot = underMouse() || isDown();
    if (isHot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.track);
        painter.drawRoundedRect(rect(), Theme::cornerRadius, Theme::cornerRadius);
    }
    if (hasFocus()) {
        paintFocusRing(painter, rect(), theme);
    }
    const QColor colour = isHot ? theme.text : theme.mutedText;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour, 1.25});
    constexpr double share = 0.36; // of the button, from edge to sign
    const double inset = width() * share;
    const QRectF sign = QRectF{rect()}.adjusted(inset, inset, -inset, -inset);
    switch (m_glyph) {
    case Glyph::question:
        painter.setFont(themeFont(TextSize::small, TextWeight::bold));
        painter.drawText(rect(), Qt::AlignCenter, QStringLiteral("?"));
        break;
    case Glyph::detach: {
        const double shift = sign.width() / 3.0;
        painter.drawRect(sign.translated(-shift / 2.0, shift / 2.0));
        painter.drawPolyline(QPolygonF{{sign.left() + shift / 2.0, sign.top() - shift / 2.0},
                                       {sign.right() + shift / 2.0, sign.top() - shift / 2.0},
                                       {sign.right() + shift / 2.0, sign.bottom() - shift / 2.0}});
        break;
    }
    case Glyph::close:
        painter.drawLine(sign.topLeft(), sign.bottomRight());
        painter.drawLine(sign.topRight(), sign.bottomLeft());
        break;
    }
}

} // namespace inkling
