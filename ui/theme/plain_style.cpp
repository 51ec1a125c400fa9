// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace inkling {

PlainStyle::PlainStyle()
    : QProxyStyle{QStyleFactory::create(QStringLiteral("Fusion"))} { }

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_PanelMenu)
        return;
    painter->save();
    painter->setPen(option->palette.color(QPalette::Disabled, QPalette::Text));
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace inkling
