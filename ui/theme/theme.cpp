// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QGuiApplication>

#include <algorithm>

namespace inkling {

Theme Theme::light() {
    return {
        .isDark = false,
        .panel = QColor(0xffffff),
        .plot = QColor(0xf6f7f9),
        .field = QColor(0xffffff),
        .hover = QColor(0xf1f3f6),
        .track = QColor(0xe7eaee),
        .line = QColor(0xdfe3e8),
        .grid = QColor(0xe6e9ed),
        .text = QColor(0x1d2530),
        .mutedText = QColor(0x5f6975),
        .disabledText = QColor(0xa3abb5),
        .ink = QColor(0x111827),
        .train = QColor(0x2563eb),
        .test = QColor(0xc2410c),
        .validation = QColor(0x7c3aed),
        .trainPale = QColor(0xb4c8f5),
        .testPale = QColor(0xc2, 0x41, 0x0c, 0x26),
        .onTrain = QColor(0xffffff),
    };
}

Theme Theme::dark() {
    return {
        .isDark = true,
        .panel = QColor(0x1b1f26),
        .plot = QColor(0x14171c),
        .field = QColor(0x10131a),
        .hover = QColor(0x262b33),
        .track = QColor(0x2b313a),
        .line = QColor(0x323943),
        .grid = QColor(0x262b33),
        .text = QColor(0xe7eaee),
        .mutedText = QColor(0x98a2ae),
        .disabledText = QColor(0x6e7885),
        .ink = QColor(0xf3f4f6),
        .train = QColor(0x60a5fa),
        .test = QColor(0xfb923c),
        .validation = QColor(0xa78bfa),
        .trainPale = QColor(0x34527f),
        .testPale = QColor(0xfb, 0x92, 0x3c, 0x2b),
        .onTrain = QColor(0x10131a),
    };
}

QPalette Theme::palette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, panel);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, field);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, mutedText);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, test);
    palette.setColor(QPalette::Highlight, train);
    palette.setColor(QPalette::HighlightedText, onTrain);
    palette.setColor(QPalette::Link, train);
    palette.setColor(QPalette::LinkVisited, validation);
    palette.setColor(QPalette::ToolTipBase, isDark ? hover : panel);
    palette.setColor(QPalette::ToolTipText, text);
    // Fusion shades its frames with these.
    palette.setColor(QPalette::Light, isDark ? hover : field);
    palette.setColor(QPalette::Midlight, hover);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, isDark ? line : disabledText);
    palette.setColor(QPalette::Shadow, isDark ? field : mutedText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, track);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabledText);
    return palette;
}

QFont themeFont(TextSize size, TextWeight weight) {
    QFont font = QGuiApplication::font();
    constexpr double smallShare = 0.875;
    constexpr double largeShare = 2.5;
    const double share = size == TextSize::small ? smallShare : size == TextSize::large ? largeShare : 1.0;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * share);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * share)));
    font.setBold(weight == TextWeight::bold);
    return font;
}

int tabularWidth(const QFontMetrics& metrics, const QString& text) {
    QChar widest = u'0';
    for (QChar digit = u'1'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
        if (metrics.horizontalAdvance(digit) > metrics.horizontalAdvance(widest))
            widest = digit;
    }
    QString sample = text;
    std::replace_if(
        sample.begin(), sample.end(), [](QChar c) { return c.isDigit(); }, widest);
    return metrics.horizontalAdvance(sample);
}

} // namespace inkling
