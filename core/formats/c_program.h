// SPDX-License-Identifier: GPL-3.0-or-later
// What a network does, step by step, and where the values between the steps lie. Internal to core/formats.
#pragma once

#include "core/base/shape.h"
#include "core/model/architecture.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// The functions that a network written in C is made of.
enum class COperation {
    convolve,
    dense,
    maxPool,
    averagePool,
    scaleChannels, ///< batch normalization: a factor and an offset for each channel
    relu,
    leakyRelu,
    elu,
    hyperbolicTangent,
    sigmoid,
    softmax,
};

/// Where values lie: in the caller's image or probabilities, or from an offset of the room on.
struct CPlace {
    enum class Kind { image, room, probabilities };
    Kind kind = Kind::room;
    std::size_t offset = 0;
};

struct CStep {
    COperation operation = COperation::relu;
    std::size_t spec = 0; ///< whose work it is
    Shape in;             ///< of one sample; values are ordered by height, width, channels
    Shape out;
    CPlace from{.kind = CPlace::Kind::image, .offset = 0};
    CPlace to{};
};

struct CProgram {
    std::vector<CStep> steps; ///< at least one: the last is a softmax
    std::size_t room = 0;     ///< floats between the steps
};

/// Dropout, flatten and linear activations take no step. Pools without padding and everything that goes
/// value by value leave their results where they found their input; every other step puts them before its
/// input if there is room, else behind it.
CProgram programOf(const Architecture& architecture);

} // namespace inkling
