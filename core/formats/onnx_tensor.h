// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of an array in an ONNX file, whichever way they are written. Internal to core/formats.
#pragma once

#include "core/base/sentence.h"
#include "core/formats/onnx.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace inkling {

/// In an array of whole numbers; they are shapes and axes.
inline constexpr std::size_t mostOnnxIntegers = 64;

/// What the fields of an array say, before it is known whether they agree.
struct OnnxTensorFields {
    OnnxTensor tensor;      ///< name and shape; the whole numbers of a list
    std::uint64_t type = 0; ///< the specification's number
    std::optional<std::span<const std::byte>> raw;
    std::optional<std::span<const std::byte>> floats;
    std::optional<Sentence> elsewhere; ///< where the numbers are instead, as takeNumbers() says it
};

/// Gives the tensor its type and its numbers, as many as its shape says. What is wrong with them otherwise,
/// to follow the array's name: "is 3×3, which takes 36 bytes, but has 32".
std::optional<Sentence> takeNumbers(OnnxTensorFields& fields, std::size_t fileBytes);

} // namespace inkling
