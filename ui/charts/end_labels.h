// SPDX-License-Identifier: GPL-3.0-or-later
// Labels beside the ends of lines that do not cover one another.
#pragma once

#include <vector>

namespace inkling {

/// Moves labels of the given height, centred at `wanted`, apart and into top ... bottom, as little as needed
/// and in their order. If there is no room for all of them they overlap evenly. Returns their centres, in the
/// order given.
std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top, double bottom);

} // namespace inkling
