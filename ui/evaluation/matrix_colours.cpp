// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/matrix_colours.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double leastMistake = 0.15;

/// sRGB values are about even steps to the eye.
QColor mix(const QColor& from, const QColor& to, double share) {
    const auto between = [&](int a, int b) { return static_cast<int>(std::lround(a + share * (b - a))); };
    return {between(from.red(), to.red()), between(from.green(), to.green()),
            between(from.blue(), to.blue())};
}

} // namespace

QColor cellColour(const Theme& theme, bool isRight, double share) {
    const double most = theme.isDark ? 0.5 : 0.65; // more would leave text no contrast
    const double mistake = share > 0.0 ? leastMistake + (1.0 - leastMistake) * std::cbrt(share) : 0.0;
    const double seen = isRight ? share : mistake;
    return mix(theme.field, isRight ? theme.train : theme.test, most * std::clamp(seen, 0.0, 1.0));
}

} // namespace inkling
