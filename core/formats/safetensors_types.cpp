// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors_types.h"

#include <array>
#include <bit>
#include <limits>

namespace inkling {

static_assert(std::endian::native == std::endian::little, "tensors are written as they lie in memory");

namespace {

struct Type {
    std::string_view name;
    std::size_t size;
};

constexpr std::array<Type, 15> types{{{"BOOL", 1},
                                      {"U8", 1},
                                      {"I8", 1},
                                      {"F8_E5M2", 1},
                                      {"F8_E4M3", 1},
                                      {"I16", 2},
                                      {"U16", 2},
                                      {"F16", 2},
                                      {"BF16", 2},
                                      {"I32", 4},
                                      {"U32", 4},
                                      {"F32", 4},
                                      {"F64", 8},
                                      {"I64", 8},
                                      {"U64", 8}}};
static_assert(types.size() == static_cast<std::size_t>(TensorType::u64) + 1);

} // namespace

std::string_view nameOf(TensorType type) {
    return types[static_cast<std::size_t>(type)].name;
}

std::size_t sizeOf(TensorType type) {
    return types[static_cast<std::size_t>(type)].size;
}

std::optional<TensorType> tensorTypeOf(std::string_view name) {
    for (std::size_t i = 0; i < types.size(); ++i)
        if (types[i].name == name)
            return static_cast<TensorType>(i);
    return {};
}

std::string shapeText(const TensorShape& shape) {
    std::string text = "[";
    for (const std::uint64_t size : shape)
        text += (text.size() > 1 ? "," : "") + std::to_string(size);
    return text + "]";
}

std::optional<std::uint64_t> byteCount(const TensorShape& shape, TensorType type) {
    std::uint64_t bytes = sizeOf(type);
    for (const std::uint64_t size : shape) {
        if (size != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / size)
            return {};
        bytes *= size;
    }
    return bytes;
}

} // namespace inkling
