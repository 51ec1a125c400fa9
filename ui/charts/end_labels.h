// SPDX-License-Identifier: GPL-3.0-or-later
// Labels beside the ends of lines that do not cover one another.
#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace inkling {

/// Moves labels of the given height, centred at `wanted`, apart and into top ... bottom, as little as needed
/// and in their order. If there is no room for all of them they overlap evenly. Returns their centres, in the
/// order given.
std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top, double bottom);

/// The same for labels that need not stand in one column: those that share columns, be it through others
/// between them, move apart vertically. No label moves sideways.
std::vector<QRectF> spreadLabels(std::vector<QRectF> labels, double top, double bottom);

/// From the end of a line to its label, where that stands more than half its height above or below it.
std::optional<QLineF> leaderTo(const QRectF& label, QPointF end);

/// Whether a label stands so far from the end of its line, above or below, that it seems another one's.
bool isAstray(const QRectF& label, QPointF end);

/// From `top` to `bottom`, vertically.
struct Stretch {
    double top = 0.0;
    double bottom = 0.0; ///< >= top
};

/// The centre nearest to `wanted` where a label of this height touches nothing that is taken and stays within
/// `room`; `wanted` if there is none.
double freePlace(double wanted, double height, const std::vector<Stretch>& taken, Stretch room);

} // namespace inkling
