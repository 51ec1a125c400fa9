// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include "ui/theme/focus_ring.h"

#include <QAbstractButton>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace inkling {

namespace {

template<class Option>
Option withoutFocus(Option option) {
    option.state &= ~QStyle::State_HasFocus;
    return option;
}

void paintFocus(const QStyleOption& option, QPainter& painter) {
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect);
}

/// Of a tab, and of the words beside a box, Qt means an area that is too low for a ring.
QRect focusArea(const QStyleOption& option, const QWidget* widget) {
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
        return tabs->tabRect(tabs->currentIndex());
    if (qobject_cast<const QAbstractButton*>(widget))
        return {option.rect.left(), 0, option.rect.width(), widget->height()};
    return option.rect;
}

} // namespace

PlainStyle::PlainStyle()
    : QProxyStyle{QStyleFactory::create(QStringLiteral("Fusion"))} { }

void PlainStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == PE_FrameFocusRect) {
        paintFocusRing(*painter, focusArea(*option, widget));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit && option->state & State_HasFocus)
        paintFocusRing(*painter, option->rect);
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

void PlainStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButton && button) {
        const auto bare = withoutFocus(*button);
        QProxyStyle::drawControl(element, &bare, painter, widget);
        paintFocus(*option, *painter);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    const auto* toolButton = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    const auto draw = [&](const QStyleOptionComplex& shown) {
        QProxyStyle::drawComplexControl(control, &shown, painter, widget);
    };
    if (control == CC_ToolButton && toolButton)
        draw(withoutFocus(*toolButton));
    else if (control == CC_Slider && slider)
        draw(withoutFocus(*slider));
    else
        draw(*option);
    if (control == CC_ToolButton || control == CC_Slider || control == CC_SpinBox || control == CC_ComboBox)
        paintFocus(*option, *painter);
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace inkling
