// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace inkling {

/// Fusion, but for what the dark theme cannot do with: frames of menus and lines between their entries that
/// are darker than the menu, and pictures on the buttons of dialogs, which are black on every theme. Where
/// the focus is it draws the ring that everything has (`focus_ring.h`) in place of Fusion's pale line. And
/// for scroll bars: Fusion's handle has the colour of the panel, white on white in the light theme, where the
/// groove looks like the handle.
class PlainStyle : public QProxyStyle {
    Q_OBJECT

public:
    PlainStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
};

} // namespace inkling
