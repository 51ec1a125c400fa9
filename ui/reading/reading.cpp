// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace inkling {

std::optional<int> digitOf(const Reading& reading) {
    const auto& all = reading.probabilities;
    if (!std::ranges::all_of(all, [](float p) { return std::isfinite(p); }))
        return {};
    return static_cast<int>(std::ranges::max_element(all) - all.begin());
}

QString percentText(double share) {
    const QLocale locale;
    const auto number = [&](double percent) { return locale.toString(percent, 'f', 1); };
    const auto withUnit = [&](const QString& text) { return text + QLatin1Char(' ') + locale.percent(); };
    const auto text = number(100.0 * share);
    if (share < 1.0 && text == number(100.0))
        return QStringLiteral("> ") + withUnit(number(99.9));
    if (share > 0.0 && text == number(0.0))
        return QStringLiteral("< ") + withUnit(number(0.1));
    return withUnit(text);
}

QStringList widestPercentTexts() {
    return {percentText(0.99999), percentText(0.00001), percentText(1.0)};
}

} // namespace inkling
