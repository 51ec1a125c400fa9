// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, size and distance of the window, in one value.
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QFontMetrics;

namespace inkling {

/// How the window looks. Views take it from a ThemeSource and paint with nothing else.
///
/// Blue is training and right, orange is test and wrong, violet is validation. Colour never stands alone:
/// each has a second sign (solid, dashed, dotted; tick, cross). Text colours keep a contrast of 4.5:1 on
/// `panel`, `plot`, `field` and `hover`.
struct Theme {
    bool isDark = false;

    // Surfaces
    QColor panel; ///< tool bar, docks, status bar, buttons
    QColor plot;  ///< behind the charts
    QColor field; ///< what is written or drawn into: spin boxes, canvas, thumbnails
    QColor hover; ///< a control under the mouse, an alternate row
    QColor track; ///< the empty part of bars and sliders
    QColor line;  ///< frames of controls, lines between panels
    QColor grid;  ///< grid lines of charts

    // Text
    QColor text;
    QColor mutedText;    ///< labels, axes, units
    QColor disabledText; ///< of controls that cannot be used now; free of the contrast promise
    QColor ink;          ///< strokes of drawn and sample digits, on `field`

    // Meaning: for text and lines alike
    QColor train; ///< training, right, the primary action
    QColor test;  ///< test, wrong
    QColor validation;
    QColor trainPale; ///< single batches behind their smoothed curve
    QColor testPale;  ///< error bands; translucent, what lies below stays visible
    QColor onTrain;   ///< text on a surface of `train`

    /// Distances are multiples of this many pixels.
    static constexpr int unit = 8;
    static constexpr int cornerRadius = 4;

    static Theme light();
    static Theme dark();

    /// For the Fusion style and everything that asks a widget's palette.
    QPalette palette() const;
};

/// The three sizes: half a step below the application's font, the font itself, and the one large number.
enum class TextSize { small, normal, large };
enum class TextWeight { regular, bold };

QFont themeFont(TextSize, TextWeight = TextWeight::regular);

/// Width of `text` if each of its digits were the widest one. Qt 6.4 cannot ask a font for tabular figures:
/// who shows a number that changes keeps this much room for it and aligns it right, so that nothing beside it
/// moves.
int tabularWidth(const QFontMetrics&, const QString& text);

} // namespace inkling
