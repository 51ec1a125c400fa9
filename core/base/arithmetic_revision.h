// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// Counts the changes of anything that reaches weights: kernels, initialisers, random numbers, orders of
/// sums. Runs of one revision give the same weights, bit for bit, wherever they run; it is written into
/// everything that is saved. tests/golden/exactness.json holds the weights' hashes of this revision and fails
/// without it.
constexpr int arithmeticRevision = 1;

} // namespace inkling
