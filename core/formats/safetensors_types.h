// SPDX-License-Identifier: GPL-3.0-or-later
// What reading and writing of safetensors share. Internal to core/formats.
#pragma once

#include "core/formats/safetensors.h"

#include <optional>
#include <string>
#include <string_view>

namespace inkling {

constexpr std::string_view metadataKey = "__metadata__";
constexpr std::size_t headerLengthBytes = 8;

/// "F32" is f32; nothing for what the format does not know.
std::optional<TensorType> tensorTypeOf(std::string_view name);

/// "[5,5,1,8]".
std::string shapeText(const TensorShape& shape);

/// What a tensor takes; nothing where that is more than 64 bits can say.
std::optional<std::uint64_t> byteCount(const TensorShape& shape, TensorType type);

} // namespace inkling
