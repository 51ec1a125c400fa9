// SPDX-License-Identifier: GPL-3.0-or-later
// One checker for the derivatives of every layer (an idea of dlib's test_layer).
#pragma once

#include "core/layers/layer.h"

#include <cstdint>
#include <string>

namespace inkling::test {

/// Whether a layer's backward() gives the derivatives of its forward(): "", or a sentence about the first
/// figure that is wrong.
///
/// The loss is a sum of the outputs with random coefficients, summed in double. For every parameter and every
/// feature of the input it is measured a little above and a little below, lane by lane, and the slope
/// compared with dw and dx: they may differ by 1 % of the slope, or of the root of the mean square of all
/// slopes where that is more. Where the slope above is not the slope below (a ReLU that opens, another pixel
/// that wins a pool) there is no derivative to compare with; at least three quarters must remain.
///
/// Also checked: that y and dx are overwritten and dw is added to, that a tile's dw is the sum of its lanes',
/// that dw is the same when no dx is asked for, and that parameters need no alignment.
std::string gradientError(const Layer& layer, std::uint64_t seed = 1);

} // namespace inkling::test
