// SPDX-License-Identifier: GPL-3.0-or-later
// From a value to its colour: blue above zero, orange below, the paper's colour at zero.
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QRgb>

#include <array>
#include <span>

namespace inkling {

/// The values that one scale of colours is for. Not finite ones are left out; of no value at all, 0 to 0.
struct ValueRange {
    double lowest = 0.0;
    double highest = 0.0;
    bool operator==(const ValueRange&) const = default;
};
ValueRange rangeOf(std::span<const float> values);

class ValueColours {
public:
    /// How far the colours go.
    enum class Strength {
        full,   ///< for pictures
        behind, ///< figures written on them in the theme's text colour can be read
    };
    ValueColours(const Theme& theme, Strength strength);

    /// Both signs share the scale: the value furthest from zero has the full colour. What is not a number
    /// has the colour of lines.
    QRgb of(double value, const ValueRange& range) const;
    /// [rows, columns]
    QImage imageOf(std::span<const float> values, int rows, int columns, const ValueRange& range) const;

private:
    static constexpr int steps = 255; // on either side of zero
    std::array<QRgb, 2 * steps + 1> m_colours;
    QRgb m_notANumber;
};

} // namespace inkling
