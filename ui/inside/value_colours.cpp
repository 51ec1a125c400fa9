// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/value_colours.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

QRgb mixed(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return qRound(a + share * (b - a)); };
    return qRgb(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

} // namespace

ValueRange rangeOf(std::span<const float> values) {
    ValueRange range;
    bool isFirst = true;
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        range.lowest = isFirst ? double{value} : std::min(range.lowest, double{value});
        range.highest = isFirst ? double{value} : std::max(range.highest, double{value});
        isFirst = false;
    }
    return range;
}

ValueColours::ValueColours(const Theme& theme, Strength strength)
    : m_notANumber{theme.line.rgb()} {
    const double reach = strength == Strength::full ? 1.0 : theme.isDark ? 0.5 : 0.65;
    for (int i = 0; i <= 2 * steps; ++i) {
        const double share = static_cast<double>(i - steps) / steps;
        m_colours[static_cast<std::size_t>(i)] =
            mixed(theme.field, share < 0.0 ? theme.test : theme.train, reach * std::abs(share));
    }
}

QRgb ValueColours::of(double value, const ValueRange& range) const {
    if (!std::isfinite(value))
        return m_notANumber;
    const double reach = std::max(std::abs(range.lowest), std::abs(range.highest));
    const double share = reach > 0.0 ? std::clamp(value / reach, -1.0, 1.0) : 0.0;
    return m_colours[static_cast<std::size_t>(std::lround(share * steps) + steps)];
}

QImage ValueColours::imageOf(std::span<const float> values, int rows, int columns,
                             const ValueRange& range) const {
    QImage image{columns, rows, QImage::Format_RGB32};
    auto value = values.begin();
    for (int row = 0; row < rows; ++row) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < columns; ++column)
            line[column] = value == values.end() ? m_notANumber : of(double{*value++}, range);
    }
    return image;
}

} // namespace inkling
