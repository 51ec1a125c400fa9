// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace inkling {

namespace {

/// Of a menu, and of the lines between its entries.
QColor borderOf(const QPalette& palette) {
    return palette.color(QPalette::Disabled, QPalette::Text);
}

/// Of what is ticked in a menu.
QColor boxOf(const QStyleOption& option) {
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const auto role = option.state & QStyle::State_Selected ? QPalette::HighlightedText
        : isEnabled                                         ? QPalette::PlaceholderText
                                                            : QPalette::Text;
    return option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, role);
}

} // namespace

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
    painter->save();
    painter->setPen(isIndicator ? boxOf(*option) : borderOf(option->palette));
    painter->setBrush(Qt::NoBrush);
    if (isRound) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(QRectF{option->rect}.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void PlainStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const auto* item =
        element == CE_MenuItem ? qstyleoption_cast<const QStyleOptionMenuItem*>(option) : nullptr;
    if (!item || item->menuItemType != QStyleOptionMenuItem::Separator || !item->text.isEmpty()) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    constexpr int margin = 5; // Fusion's
    const QRect room = option->rect.adjusted(margin, 0, -margin, 0);
    painter->fillRect(QRect{room.left(), room.center().y(), room.width(), 1}, borderOf(option->palette));
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace inkling
