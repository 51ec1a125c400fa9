// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx_tensor.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace inkling {

namespace {

/// The specification's names of the types of numbers.
constexpr std::array<std::string_view, 17> typeNames{
    "undefined", "float32", "uint8",   "int8",   "uint16", "int16",     "int32",      "int64",   "text",
    "boolean",   "float16", "float64", "uint32", "uint64", "complex64", "complex128", "bfloat16"};

Sentence typeName(std::uint64_t type) {
    return type < typeNames.size() ? Sentence{typeNames[type]} : Sentence::tr("type %1").arg(type);
}

/// Of half the size, which a model in float32 is often converted to.
bool isHalf(std::uint64_t type) {
    return type < typeNames.size() && (typeNames[type] == "float16" || typeNames[type] == "bfloat16");
}

Sentence notReadType(std::uint64_t type) {
    return (isHalf(type)
                ? Sentence::tr("holds numbers of the type %1; only float32 is read, convert the model to it")
                : Sentence::tr("holds numbers of the type %1; only float32 is read"))
        .arg(typeName(type));
}

Sentence negative(const OnnxTensor& tensor) {
    return Sentence::tr("is %1; no side can be below 0").arg(shapeText(tensor.shape));
}

Sentence huge(const OnnxTensor& tensor, std::size_t fileBytes) {
    return Sentence::tr("is %1, more numbers than the file's %2 bytes can hold")
        .arg(shapeText(tensor.shape), grouped(fileBytes));
}

Sentence twice() {
    return Sentence::tr("has its numbers twice, as raw_data and as a list");
}

/// How many numbers a shape without negative sides means; nothing if they are more than the file has bytes.
std::optional<std::uint64_t> countOf(const OnnxTensor& tensor, std::size_t fileBytes) {
    if (std::ranges::find(tensor.shape, 0) != tensor.shape.end())
        return 0;
    std::uint64_t count = 1;
    for (const std::int64_t side : tensor.shape) {
        if (static_cast<std::uint64_t>(side) > fileBytes / count)
            return {};
        count *= static_cast<std::uint64_t>(side);
    }
    return count;
}

std::optional<Sentence> checkBytes(const OnnxTensor& tensor, std::size_t bytes, std::uint64_t numbers,
                                   std::size_t numberSize) {
    if (bytes == numbers * numberSize)
        return {};
    return Sentence::tr("is %1, which takes %2 bytes, but has %3")
        .arg(shapeText(tensor.shape), grouped(numbers * numberSize), grouped(bytes));
}

std::optional<Sentence> takeFloats(OnnxTensorFields& fields, std::uint64_t numbers) {
    if (fields.raw && fields.floats)
        return twice();
    auto& tensor = fields.tensor;
    tensor.floats = fields.raw ? *fields.raw : fields.floats.value_or(std::span<const std::byte>{});
    return checkBytes(tensor, tensor.floats.size(), numbers, sizeof(float));
}

std::optional<Sentence> takeRawIntegers(OnnxTensor& tensor, std::span<const std::byte> raw,
                                        std::uint64_t numbers) {
    const std::size_t size = tensor.type == OnnxType::int64 ? sizeof(std::int64_t) : 1;
    if (auto problem = checkBytes(tensor, raw.size(), numbers, size))
        return problem;
    if (numbers > mostOnnxIntegers)
        return Sentence::tr("holds %1 whole numbers, at most %2 are read")
            .arg(grouped(numbers), mostOnnxIntegers);
    for (std::size_t i = 0; i < numbers; ++i) {
        std::int64_t value = 0;
        std::memcpy(&value, raw.data() + i * size, size);
        tensor.integers.push_back(value);
    }
    return {};
}

std::optional<Sentence> takeIntegers(OnnxTensorFields& fields, std::uint64_t numbers) {
    auto& tensor = fields.tensor;
    tensor.type = static_cast<OnnxType>(fields.type);
    if (fields.raw && !tensor.integers.empty())
        return twice();
    if (fields.raw)
        return takeRawIntegers(tensor, *fields.raw, numbers);
    if (tensor.integers.size() != numbers)
        return Sentence::tr("is %1, %2 numbers, but has %3")
            .arg(shapeText(tensor.shape), grouped(numbers), tensor.integers.size());
    return {};
}

} // namespace

std::optional<Sentence> takeNumbers(OnnxTensorFields& fields, std::size_t fileBytes) {
    const auto& tensor = fields.tensor;
    // Some writers leave an empty one beside the list that they fill.
    if (fields.raw && fields.raw->empty() && (fields.floats || !tensor.integers.empty()))
        fields.raw.reset();
    if (fields.elsewhere)
        return fields.elsewhere;
    if (std::ranges::any_of(tensor.shape, [](std::int64_t side) { return side < 0; }))
        return negative(tensor);
    const auto numbers = countOf(tensor, fileBytes);
    if (!numbers)
        return huge(tensor, fileBytes);
    switch (fields.type) {
    case static_cast<std::uint64_t>(OnnxType::float32):
        return takeFloats(fields, *numbers);
    case static_cast<std::uint64_t>(OnnxType::int64):
    case static_cast<std::uint64_t>(OnnxType::boolean):
        return takeIntegers(fields, *numbers);
    default:
        return notReadType(fields.type);
    }
}

} // namespace inkling
