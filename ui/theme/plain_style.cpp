// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace inkling {

PlainStyle::PlainStyle()
    : QProxyStyle{QStyleFactory::create(QStringLiteral("Fusion"))} { }

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isIndicator =
        (isRound || element == PE_IndicatorCheckBox) && qobject_cast<const QMenu*>(widget) != nullptr;
    if (element != PE_PanelMenu && !isIndicator)
        return;
    const auto group =
        element == PE_PanelMenu || !(option->state & State_Enabled) ? QPalette::Disabled : QPalette::Active;
    const auto role = element == PE_PanelMenu ? QPalette::Text
        : option->state & State_Selected      ? QPalette::HighlightedText
        : group == QPalette::Disabled         ? QPalette::Text
                                              : QPalette::PlaceholderText;
    painter->save();
    painter->setPen(option->palette.color(group, role));
    painter->setBrush(Qt::NoBrush);
    if (isRound) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(QRectF{option->rect}.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace inkling
