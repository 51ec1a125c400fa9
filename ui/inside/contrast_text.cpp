// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/contrast_text.h"

#include "ui/canvas/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// "+3.1", "−1.2"; what rounds to nothing has no sign.
QString withSign(double value) {
    const auto text = ValueText::shortNumber(value);
    return value > 0.0 && text != ValueText::shortNumber(0.0) ? QStringLiteral("+") + text : text;
}

/// softmax, of one class.
double shareOf(std::span<const double> logits, int digit) {
    const double largest = *std::ranges::max_element(logits);
    double total = 0.0;
    for (const double logit : logits)
        total += std::exp(logit - largest);
    return std::exp(logits[static_cast<std::size_t>(digit)] - largest) / total;
}

} // namespace

QString ContrastText::digit(int digit) {
    return QLocale{}.toString(digit);
}

QString ContrastText::region(std::size_t region) {
    switch (region) {
    case 0:
        return tr("upper left");
    case 1:
        return tr("top");
    case 2:
        return tr("upper right");
    case 3:
        return tr("left");
    case 4:
        return tr("middle");
    case 5:
        return tr("right");
    case 6:
        return tr("lower left");
    case 7:
        return tr("bottom");
    default:
        return tr("lower right");
    }
}

QString ContrastText::sentence(const Contrast& contrast, std::span<const double> logits,
                               const Shape& picture) {
    const auto a = digit(contrast.favoured);
    const auto b = digit(contrast.other);
    if (!std::isfinite(contrast.difference))
        return tr("The network's answer is not a number, so nothing speaks for a digit.");
    if (contrast.favoured == contrast.other)
        return tr("Choose two different digits.");
    const auto by = ValueText::number(std::abs(contrast.difference));
    const auto shareOfA = percentText(shareOf(logits, contrast.favoured));
    const auto shareOfB = percentText(shareOf(logits, contrast.other));
    const auto verdict =
        (contrast.difference < 0.0
             ? tr("%1 is behind %2 by %3 in the logits, %4 against %5.", "digits, difference, shares")
             : tr("%1 rather than %2: by %3 in the logits, %4 against %5.", "digits, difference, shares"))
            .arg(a, b, by, shareOfA, shareOfB);

    const auto regions = regionsOf(contrast, picture);
    const auto [least, most] = std::ranges::minmax_element(regions);
    const auto named = [&](const double* part) {
        return tr("%1 (%2)", "a part of the picture, and what it gives")
            .arg(region(static_cast<std::size_t>(part - regions.begin())), withSign(*part));
    };
    if (*most > 0.0 && *least < 0.0)
        return tr("%1 Most for %2: %3; most for %4: %5.").arg(verdict, a, named(most), b, named(least));
    if (*most > 0.0)
        return tr("%1 Most for %2: %3.").arg(verdict, a, named(most));
    if (*least < 0.0)
        return tr("%1 Most for %2: %3.").arg(verdict, b, named(least));
    return verdict;
}

QString ContrastText::range(const Contrast& contrast) {
    const auto [least, most] = std::ranges::minmax(contrast.parts);
    return tr("%1 against %2: %3 … %4", "digits; least and greatest part")
        .arg(digit(contrast.favoured), digit(contrast.other), withSign(least), withSign(most));
}

Explanation ContrastText::explanation(const Contrast& contrast, const Shape& picture, const Place& pixel) {
    const double part = contrast.parts[contrast.grid.nearest(pixel.row, pixel.column)];
    const auto a = digit(contrast.favoured);
    const auto b = digit(contrast.other);
    Explanation explanation;
    explanation.title = tr("%1 against %2, row %L3, column %L4", "digits, place")
                            .arg(a, b)
                            .arg(pixel.row + 1)
                            .arg(pixel.column + 1);
    explanation.equations << tr("%1 of %2 come from the place here, which looks at %L3×%L4 pixels",
                                "part, difference, height, width")
                                 .arg(withSign(part), withSign(contrast.difference))
                                 .arg(contrast.grid.fieldHeight)
                                 .arg(contrast.grid.fieldWidth);
    if (!contrast.isPiecewiseLinear)
        explanation.equations << tr(
            "Curved activations lie behind it: other ways to share out are possible.");
    TermTable table;
    table.title = tr("%1 = logit of %2 − logit of %3, part by part").arg(withSign(contrast.difference), a, b);
    const auto regions = regionsOf(contrast, picture);
    const int down = std::clamp(pixel.row * regionsASide / picture.height, 0, regionsASide - 1);
    const int right = std::clamp(pixel.column * regionsASide / picture.width, 0, regionsASide - 1);
    for (std::size_t i = 0; i < regions.size(); ++i)
        table.lines.push_back(
            {region(i), {}, regions[i], static_cast<int>(i) == down * regionsASide + right});
    table.lines.push_back(
        {contrast.isPiecewiseLinear ? tr("no place: biases") : tr("no place: biases and curves"),
         {},
         contrast.rest,
         false});
    explanation.tables.push_back(std::move(table));
    return explanation;
}

} // namespace inkling
