// SPDX-License-Identifier: GPL-3.0-or-later
// NumPy's file of one array, version 1.0: numpy.lib.format. Internal to core/formats.
#pragma once

#include "core/base/result.h"
#include "core/formats/safetensors.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// An array of float32, row-major.
struct NpyArray {
    TensorShape shape;
    std::vector<float> values;
};

/// The file's bytes. `values`: as many as the shape says.
std::vector<std::byte> toNpy(const TensorShape& shape, std::span<const float> values);

/// Strict: float32, little-endian, row-major, exactly its bytes. `name` is for messages.
Result<NpyArray> parseNpy(std::span<const std::byte> bytes, const std::string& name);

} // namespace inkling
