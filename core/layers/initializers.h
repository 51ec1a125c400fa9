// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/layers/layer_spec.h"

#include <span>

namespace inkling {

/// How many values one output of a layer is a sum of, and how many outputs one input reaches. A convolution's
/// are kernel height * kernel width * channels (or filters).
struct Fans {
    double in = 1.0;
    double out = 1.0;
};

/// Fills w. Random values are drawn in the order of w, in double precision, then rounded to float.
void initialize(std::span<float> w, const Initializer& initializer, Fans fans, Random& random);

} // namespace inkling
