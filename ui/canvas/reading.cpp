// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/reading.h"

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
    return locale.toString(100.0 * share, 'f', 1) + QLatin1Char(' ') + locale.percent();
}

} // namespace inkling
