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

/// Losses below this are drawn there on a logarithmic axis.
inline constexpr double smallestLoss = 1e-7;

/// The same in powers of ten, from a round number below `lowest` to one above `highest`, at least a decade
/// apart. Rests while what is wanted lies within `current` and leaves less than a factor of 5 of it empty.
Axis logLossAxis(const Axis& current, double lowest, double highest);

/// From 0 to `end` seconds of training: while the run goes on in steps of 1, 2, 5, 10 ..., then exactly.
Axis secondsAxis(double end, bool goesOn);

/// `factor` times as wide, with `fixed` where it was.
Axis zoomed(const Axis& axis, double fixed, double factor);
Axis moved(const Axis& axis, double by);
/// Moved, and if need be narrowed, into `whole`.
Axis inside(const Axis& axis, const Axis& whole);

/// Multiples of 1, 2 or 5 times a power of ten within the axis, at most `most` of them (at least two are
/// tried for).
std::vector<double> ticks(const Axis&, int most);

/// The same for an axis of powers of ten: where the values 1, 2, 5, 10 ... stand, or only some of the powers
/// if these are too many. Close up, where other round values do.
std::vector<double> logTicks(const Axis&, int most);

/// The same for seconds: also of 15 and 30 s, and of minutes and hours as clocks divide them.
std::vector<double> timeTicks(const Axis&, int most);

/// Decimals that tell those ticks apart.
int tickDecimals(const std::vector<double>& ticks);

} // namespace inkling
