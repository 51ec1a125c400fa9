// SPDX-License-Identifier: GPL-3.0-or-later
// Where axes end and where their ticks stand: in steps, so that they rest while a run grows.
#pragma once

#include <cstdint>
#include <vector>

namespace inkling {

struct Axis {
    double min = 0.0;
    double max = 1.0; ///< > min

    double span() const { return max - min; }
    bool operator==(const Axis&) const = default;
};

/// For the batches begin ... end - 1 of a run of `planned` (0: nobody knows). Grows by 100, 200, 500, 1,000
/// ... and then to the end of the plan, so that neither the first batches of a long run are a dot nor the
/// curve of a short one ever moves.
Axis batchAxis(std::int64_t begin, std::int64_t end, std::int64_t planned);

/// From 0 to a round number above `highest`; at least 2.5, since ln 10 = 2.3 is where ten classes begin.
/// Follows upwards at once and downwards only by half, so that it does not go to and fro. `current` is the
/// axis so far.
Axis lossAxis(const Axis& current, double highest);

/// Multiples of 1, 2 or 5 times a power of ten within the axis, at most `most` of them (at least two are
/// tried for).
std::vector<double> ticks(const Axis&, int most);

/// Decimals that tell those ticks apart.
int tickDecimals(const std::vector<double>& ticks);

} // namespace inkling
