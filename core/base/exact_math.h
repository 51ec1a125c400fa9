// SPDX-License-Identifier: GPL-3.0-or-later
// The few functions of mathematics that reach weights, in our own arithmetic: a C library's may differ in the
// last bit from the next one's. (Square root is exact by IEEE 754 everywhere and needs no version of ours.)
#pragma once

namespace inkling {

/// Natural logarithm of a positive, finite, normal x; error under 1 unit in the last place.
/// Method: x = 2^k * m with m in [sqrt(1/2), sqrt(2)), log m = 2 atanh((m-1)/(m+1)) as a series.
double exactLog(double x);

/// eˣ for |x| <= 700; error under 1 unit in the last place. Below -700 it is 0, above 700 infinity; NaN of
/// NaN. Method: x = k log 2 + r with |r| <= log 2 / 2, e^r as a series.
double exactExp(double x);

/// base^exponent for base > 0, as exactExp(exponent * exactLog(base)): relative error under 1e-13 for results
/// between 1e-30 and 1e30.
double exactPow(double base, double exponent);

/// Sine and cosine for |x| <= 1e4 (radians); absolute error under 1e-15.
/// Method: x = k pi/2 + r with |r| <= pi/4, sin r or cos r as a series.
double exactSin(double x);
double exactCos(double x);

} // namespace inkling
