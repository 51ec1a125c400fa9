// SPDX-License-Identifier: GPL-3.0-or-later
// The few functions of mathematics that reach weights, in our own arithmetic: a C library's may differ in the
// last bit from the next one's. (Square root is exact by IEEE 754 everywhere and needs no version of ours.)
#pragma once

namespace inkling {

/// Natural logarithm of a positive, finite, normal x; error under 1 unit in the last place.
/// Method: x = 2^k * m with m in [sqrt(1/2), sqrt(2)), log m = 2 atanh((m-1)/(m+1)) as a series.
double exactLog(double x);

} // namespace inkling
