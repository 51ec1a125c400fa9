// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/plain_style.h"

#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace inkling {

namespace {

QColor between(const QColor& a, const QColor& b) {
    return {(a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2};
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

/// A handle in a groove, which the mouse makes darker.
void PlainStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    constexpr double gap = 3.0; // around the handle
    const auto colours = [&](QPalette::ColorGroup group, QPalette::ColorRole role) {
        return bar->palette.color(group, role);
    };
    painter->fillRect(bar->rect, colours(QPalette::Active, QPalette::AlternateBase));
    if (bar->maximum <= bar->minimum)
        return;
    const bool isHeld = (bar->state & State_MouseOver || bar->state & State_Sunken)
        && bar->activeSubControls & SC_ScrollBarSlider;
    const auto marked = colours(QPalette::Active, QPalette::PlaceholderText);
    const QRectF handle =
        QRectF{subControlRect(control, option, SC_ScrollBarSlider, widget)}.adjusted(gap, gap, -gap, -gap);
    const double radius = std::min(handle.width(), handle.height()) / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(isHeld ? marked : between(marked, colours(QPalette::Disabled, QPalette::Text)));
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
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
