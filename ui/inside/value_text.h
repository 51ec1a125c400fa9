// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a network and their places, in the words and figures of the reader's language.
#pragma once

#include "core/inspection/activations.h"
#include "ui/inside/value_colours.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

/// The picture, before the first layer.
inline constexpr int inputLayer = -1;

/// One value of one layer.
struct Spot {
    int layer = inputLayer;
    Place place;
    bool operator==(const Spot&) const = default;
};

Shape shapeOf(const Architecture& architecture, int layer);

class ValueText {
    Q_DECLARE_TR_FUNCTIONS(inkling::ValueText)

public:
    /// Three figures or so: "0.31", "−12.5", "0.0042".
    static QString number(double value);
    /// For a cell of a table: two decimals where they are enough.
    static QString shortNumber(double value);
    /// "−0.41 … 2.30"
    static QString range(const ValueRange& range);
    /// "7: 12.0 % … 99.1 %": of the digit that is read, its probability while parts are covered.
    static QString coveredRange(int digit, double least, double most);
    /// "conv2d 2", "picture"
    static QString layer(const Architecture& architecture, int layer);
    /// "map 3, row 4, column 7"; in a list "value 12"; of the last layer "digit 7". Maps, rows and columns
    /// count from 1.
    static QString place(const Architecture& architecture, const Spot& spot);
    /// "conv2d, map 3, row 4, column 7"
    static QString spot(const Architecture& architecture, const Spot& spot);
};

} // namespace inkling
