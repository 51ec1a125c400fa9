// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/view_explanation.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QLabel>
#include <QVBoxLayout>

namespace inkling {

namespace {

constexpr int charactersPerLine = 60;

} // namespace

ViewExplanation::ViewExplanation(const ExplainText& text, const Theme& theme, QWidget* parent)
    : QWidget{parent} {
    const int width = charactersPerLine * fontMetrics().averageCharWidth();
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    const auto add = [&](const QString& words, TextWeight weight, const QColor& colour) {
        auto* label = new QLabel{words, this};
        label->setTextFormat(Qt::PlainText);
        label->setFont(themeFont(TextSize::normal, weight));
        label->setWordWrap(true);
        label->setFixedWidth(width);
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, colour);
        label->setPalette(colours);
        layout->addWidget(label);
    };
    add(text.title, TextWeight::bold, theme.text);
    if (!text.formula.isEmpty())
        add(text.formula, TextWeight::regular, theme.mutedText);
    add(text.shows, TextWeight::regular, theme.text);
    add(text.reading, TextWeight::regular, theme.text);
    add(tr("Try this: %1").arg(text.attempt), TextWeight::regular, theme.mutedText);
}

} // namespace inkling
