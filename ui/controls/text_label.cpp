// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/text_label.h"

namespace inkling {

TextLabel::TextLabel(QWidget* parent)
    : QLabel{parent} {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void TextLabel::say(const QString& text) {
    setText(text);
    setAccessibleName(text);
}

void TextLabel::wear(const QColor& colour, TextWeight weight) {
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, colour);
    setPalette(colours);
    setFont(themeFont(TextSize::normal, weight));
}

} // namespace inkling
