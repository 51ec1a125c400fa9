// SPDX-License-Identifier: GPL-3.0-or-later
// NumPy's file of one array, version 1.0: numpy.lib.format. Internal to core/formats.
#pragma once

#include "core/base/result.h"
#include "core/formats/safetensors.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace inkling {

/// An array of float32, row-major.
struct NpyArray {
    TensorShape shape;
    std::vector<float> values;
};

using NpyContent = std::variant<NpyArray, std::string>;

/// The file's bytes. `values`: as many as the shape says.
std::vector<std::byte> toNpy(const TensorShape& shape, std::span<const float> values);
/// A text as a list of bytes: bytes(array).decode().
std::vector<std::byte> toNpy(std::string_view text);

/// Strict: float32, little-endian, row-major, exactly its bytes; or a list of bytes, which is a text. `name`
/// is for messages.
Result<NpyContent> parseNpy(std::span<const std::byte> bytes, const Sentence& name);

} // namespace inkling
