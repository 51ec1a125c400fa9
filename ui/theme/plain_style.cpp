// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include "ui/theme/focus_ring.h"

#include <QAbstractButton>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

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

QColor between(const QColor& a, const QColor& b) {
    return {(a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2};
}

/// A handle in a groove, which the mouse makes darker.
void paintScrollBar(const QStyleOptionSlider& bar, QRectF place, QPainter& painter) {
    constexpr double gap = 3.0; // around the handle
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Active, QPalette::AlternateBase));
    if (bar.maximum <= bar.minimum)
        return;
    const bool isHeld = bar.state & (QStyle::State_MouseOver | QStyle::State_Sunken)
        && bar.activeSubControls & QStyle::SC_ScrollBarSlider;
    const auto marked = bar.palette.color(QPalette::Active, QPalette::PlaceholderText);
    const QRectF handle = place.adjusted(gap, gap, -gap, -gap);
    const double radius = std::min(handle.width(), handle.height()) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeld ? marked
                            : between(marked, bar.palette.color(QPalette::Disabled, QPalette::Text)));
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
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
    const auto* button =
        element == CE_PushButton ? qstyleoption_cast<const QStyleOptionButton*>(option) : nullptr;
    if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
        constexpr int margin = 5; // Fusion's
        const QRect room = option->rect.adjusted(margin, 0, -margin, 0);
        painter->fillRect(QRect{room.left(), room.center().y(), room.width(), 1}, borderOf(option->palette));
    } else if (button) {
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
    if (control == CC_ScrollBar && slider)
        paintScrollBar(*slider, subControlRect(control, option, SC_ScrollBarSlider, widget), *painter);
    else if (control == CC_ToolButton && toolButton)
        draw(withoutFocus(*toolButton));
    else if (control == CC_Slider && slider)
        draw(withoutFocus(*slider));
    else
        draw(*option);
    if (control == CC_ToolButton || control == CC_Slider || control == CC_SpinBox || control == CC_ComboBox)
        paintFocus(*option, *painter);
}

QRect PlainStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isHorizontal = bar->orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar->rect.width() : bar->rect.height();
    const auto range = qint64{bar->maximum} - bar->minimum;
    const auto page = qint64{std::max(1, bar->pageStep)};
    const int least = std::min(length, pixelMetric(PM_ScrollBarSliderMin, bar, widget));
    const int handle =
        range <= 0 ? length : std::max(least, static_cast<int>(length * page / (range + page)));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect whole = bar->rect;
        const QRect place = isHorizontal ? QRect{whole.x() + from, whole.y(), to - from, whole.height()}
                                         : QRect{whole.x(), whole.y() + from, whole.width(), to - from};
        return visualRect(bar->direction, whole, place);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return stretch(0, length);
    case SC_ScrollBarSlider:
        return stretch(start, start + handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length);
    default:
        return {}; // no arrows
    }
}

int PlainStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
        ? 0
        : QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace inkling
