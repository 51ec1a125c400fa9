// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX files as values: what lies in them, before anyone asks what it computes. Internal to core/formats.
//
// Field numbers and types are those of the ONNX specification, onnx/onnx.proto of
// https://github.com/onnx/onnx.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

/// The types of numbers that are read and written, by the specification's numbers.
enum class OnnxType : std::uint8_t { float32 = 1, int64 = 7, boolean = 9 };

/// An array of numbers. Texts and bytes of this and all that follows belong to someone else.
struct OnnxTensor {
    std::string_view name{};
    OnnxType type = OnnxType::float32;
    std::vector<std::int64_t> shape{};    ///< empty: a single number
    std::span<const std::byte> floats{};  ///< of float32: as many as the shape says, little-endian
    std::vector<std::int64_t> integers{}; ///< of the other types: as many as the shape says
};

/// Which of the values counts. The numbers are the specification's.
enum class OnnxAttributeType : std::uint8_t {
    number = 1,
    integer = 2,
    text = 3,
    tensor = 4,
    numbers = 6, ///< its values are not looked at
    integers = 7,
};

struct OnnxAttribute {
    std::string_view name{};
    OnnxAttributeType type = OnnxAttributeType::integer;
    float number = 0.0F;
    std::int64_t integer = 0;
    std::string_view text{};
    std::vector<std::int64_t> integers{};
    std::optional<OnnxTensor> tensor{};
};

struct OnnxNode {
    std::string_view name{};
    std::string_view opType{};
    std::string_view domain{};
    std::vector<std::string_view> inputs{};
    std::vector<std::string_view> outputs{};
    std::vector<OnnxAttribute> attributes{};
};

/// An input or output of the graph.
struct OnnxValue {
    std::string_view name{};
    std::int64_t elementType = 0; ///< the specification's number; 0: not said
    /// Of each axis its size, or 0 where it has a name only.
    std::optional<std::vector<std::int64_t>> shape{};
    std::string_view batchName{}; ///< of the first axis; written only
    std::string_view help{};      ///< a sentence; written only
};

struct OnnxGraph {
    std::string_view name{};
    std::vector<OnnxNode> nodes{};
    std::vector<OnnxTensor> initializers{};
    std::vector<OnnxValue> inputs{};
    std::vector<OnnxValue> outputs{};
};

struct OnnxModel {
    std::int64_t irVersion = 0;
    std::int64_t opset = 0; ///< of ONNX' own operators; 0: not said
    std::string_view producer{};
    std::string_view producerVersion{};
    std::string_view help{}; ///< a sentence; written only
    OnnxGraph graph{};
    std::vector<std::pair<std::string_view, std::string_view>> metadata{};
};

/// How many nodes, arrays, attributes, names and dimensions are read. Beyond the given bytes it bounds the
/// memory that is taken, to 32 MB; numbers in arrays of float32 are never copied.
constexpr std::size_t mostOnnxParts = std::size_t{1} << 15U;

/// Strict: what is there must be whole, arrays must hold exactly what their shapes say, and must lie in this
/// file. Refused by name are sparse arrays, functions, graphs within nodes and arrays of other types. Whether
/// the nodes fit together is not looked at. The result points into the bytes. `fileName`: for messages.
Result<OnnxModel> parseOnnx(std::span<const std::byte> bytes, std::string_view fileName);

/// A file of this model: the same for the same model, byte for byte.
std::vector<std::byte> toOnnx(const OnnxModel& model);

/// "[16,8,5,5]".
std::string shapeText(const std::vector<std::int64_t>& shape);

/// "the array \"conv2d/kernel\"".
Sentence inWords(const OnnxTensor& tensor);
/// "the Conv node \"conv2d\"".
Sentence inWords(const OnnxNode& node);

} // namespace inkling
