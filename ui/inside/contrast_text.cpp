// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/contrast_text.h"

#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// "+3.10", "−1.20"; what rounds to nothing has no sign.
QString withSign(double value) {
    const auto text = ValueText::shortNumber(value);
    return value >= 0.005 ? QStringLiteral("+") + text : text;
}

constexpr double mostTimes = 1e9;

/// Three figures, without an exponent: "163,000".
QString threeFigures(double value) {
    const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 2.0));
    return value < 1000.0 ? ValueText::number(value)
                          : QLocale{}.toString(std::round(value / unit) * unit, 'f', 0);
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

/// "1.02", "163,000"; empty where it is too near to 1 to be said.
QString ContrastText::timesText(double ratio) {
    constexpr double rounded = 1.005; // to 1.00 or more
    constexpr double least = 1.00005;
    if (ratio > mostTimes)
        return tr("more than %1", "times as likely").arg(threeFigures(mostTimes));
    if (ratio >= rounded)
        return threeFigures(ratio);
    return ratio >= least ? QLocale{}.toString(ratio, 'f', 4) : QString{};
}

/// The likelier one first. The ratio of two probabilities is e to the power of the difference of their
/// logits, whatever the others are.
QString ContrastText::verdict(const Contrast& contrast, std::span<const double> logits) {
    const bool isAhead = contrast.difference >= 0.0;
    const int likelier = isAhead ? contrast.favoured : contrast.other;
    const int other = isAhead ? contrast.other : contrast.favoured;
    const auto share = [&](int digit) { return percentText(shareOf(logits, digit)); };
    const auto times = timesText(std::exp(std::abs(contrast.difference)));
    if (times.isEmpty())
        return tr("To the network, %1 is as likely as %2: %3 against %4.", "digits, shares")
            .arg(digit(likelier), digit(other), share(likelier), share(other));
    return tr("To the network, %1 is %3 times as likely as %2: %4 against %5.", "digits, a factor, shares")
        .arg(digit(likelier), digit(other), times, share(likelier), share(other));
}

QString ContrastText::inLogits(const Contrast& contrast) {
    if (!std::isfinite(contrast.difference) || contrast.favoured == contrast.other)
        return {};
    const bool isAhead = contrast.difference >= 0.0;
    return tr("In the logits %1 is ahead of %2 by %3, and exp(%3) is how many times as likely it is. What "
              "each "
              "part of the picture gives, and the biases, add up to this difference.",
              "digits, difference")
        .arg(digit(isAhead ? contrast.favoured : contrast.other),
             digit(isAhead ? contrast.other : contrast.favoured),
             ValueText::number(std::abs(contrast.difference)));
}

QString ContrastText::sentence(const Contrast& contrast, std::span<const double> logits,
                               const Shape& picture) {
    const auto a = digit(contrast.favoured);
    const auto b = digit(contrast.other);
    if (!std::isfinite(contrast.difference))
        return tr("The network's answer is not a number, so nothing speaks for a digit.");
    if (contrast.favoured == contrast.other)
        return tr("Choose two different digits.");
    const auto verdict = ContrastText::verdict(contrast, logits);
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
    return ValueText::range({least, most});
}

Explanation ContrastText::explanation(const Contrast& contrast, const Shape& picture, const Place& pixel) {
    const auto a = digit(contrast.favoured);
    const auto b = digit(contrast.other);
    Explanation explanation;
    explanation.title = tr("%1 against %2, row %L3, column %L4", "digits, place")
                            .arg(a, b)
                            .arg(pixel.row + 1)
                            .arg(pixel.column + 1);
    const auto whole = withSign(contrast.difference);
    const auto places = withSign(contrast.difference - contrast.rest);
    const auto rest = withSign(contrast.rest);
    explanation.equations << (contrast.isPiecewiseLinear
                                  ? tr("%1 = %2 from all places, %3 from biases").arg(whole, places, rest)
                                  : tr("%1 = %2 from all places, %3 from biases and curved activations")
                                        .arg(whole, places, rest));
    explanation.equations << tr("%1 from this place, which sees %L2×%L3 pixels", "height, width")
                                 .arg(
                                     withSign(contrast.parts[contrast.grid.nearest(pixel.row, pixel.column)]))
                                 .arg(contrast.grid.fieldHeight)
                                 .arg(contrast.grid.fieldWidth);
    explanation.groups.push_back(
        {tr("Blue speaks for %1, orange for %2", "digits").arg(a, b), {thirdsOf(contrast, picture, pixel)}});
    return explanation;
}

NumberGrid ContrastText::thirdsOf(const Contrast& contrast, const Shape& picture, const Place& pixel) {
    const auto regions = regionsOf(contrast, picture);
    const auto [least, most] = std::ranges::minmax(regions);
    const auto place = contrast.grid.nearest(pixel.row, pixel.column);
    return {.title = tr("third by third; outlined: where this place is"),
            .rows = regionsASide,
            .columns = regionsASide,
            .values = {regions.begin(), regions.end()},
            .isPadding = {},
            .marked = static_cast<int>(regionOf(contrast.grid, picture, place)),
            .range = {least, most}};
}

} // namespace inkling
