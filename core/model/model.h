// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/architecture.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// A network with its weights: a value. All parameters lie in one array, layer by layer in the order and
/// layout of TensorFlow.js's getWeights(), so that a copy, a file and a checksum are one loop each.
struct Model {
    std::shared_ptr<const Architecture> architecture;
    std::vector<float> parameters; ///< [architecture->parameterCount()]
};

/// Starting weights: every layer's initialisers, in order, from the seed's sequence for weights.
Model initializedModel(std::shared_ptr<const Architecture> architecture, std::uint64_t seed);

/// SHA-256, in hexadecimal, of the parameters as little-endian float32.
std::string weightsSha256(const Model& model);

} // namespace inkling
