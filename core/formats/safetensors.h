// SPDX-License-Identifier: GPL-3.0-or-later
// Named arrays of numbers in one file, without code and without surprises: the safetensors container, as
// https://github.com/huggingface/safetensors describes it.
//
// A file is the length n of the header (8 bytes, least significant first), n bytes of JSON, and the arrays.
// Numbers are little-endian, arrays row-major.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace inkling {

/// The format's types of numbers, all of whole bytes. All are read and written as bytes; those of
/// TensorTypeOf as numbers too.
enum class TensorType : std::uint8_t {
    boolean,
    u8,
    i8,
    f8E5M2,
    f8E4M3,
    i16,
    u16,
    f16,
    bf16,
    i32,
    u32,
    f32,
    f64,
    i64,
    u64,
};

std::string_view nameOf(TensorType type); ///< "F32"
std::size_t sizeOf(TensorType type);      ///< in bytes

template<class Number>
struct TensorTypeOf;
template<>
struct TensorTypeOf<float> : std::integral_constant<TensorType, TensorType::f32> { };
template<>
struct TensorTypeOf<std::int32_t> : std::integral_constant<TensorType, TensorType::i32> { };
template<>
struct TensorTypeOf<std::int64_t> : std::integral_constant<TensorType, TensorType::i64> { };
template<>
struct TensorTypeOf<std::uint8_t> : std::integral_constant<TensorType, TensorType::u8> { };

using TensorShape = std::vector<std::uint64_t>; ///< empty: a single number

/// An array in a file, or to be put into one. The bytes belong to someone else.
struct NamedTensor {
    std::string name;
    TensorType type = TensorType::f32;
    TensorShape shape;
    std::span<const std::byte> bytes; ///< product of the shape times sizeOf(type)
};

template<class Number, std::size_t extent>
NamedTensor namedTensor(std::string name, TensorShape shape, std::span<Number, extent> values) {
    return {std::move(name), TensorTypeOf<std::remove_const_t<Number>>::value, std::move(shape),
            std::as_bytes(values)};
}

using TensorMetadata = std::map<std::string, std::string>;

/// The numbers of a tensor: where they lie in the file's bytes, or copies where they do not lie as the
/// processor wants them. Must not outlive the Safetensors that it came from.
template<class Number>
class TensorValues {
public:
    explicit TensorValues(std::span<const std::byte> bytes) {
        const std::size_t count = bytes.size() / sizeof(Number);
        if (count == 0)
            return;
        if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Number) == 0) {
            m_values = {reinterpret_cast<const Number*>(bytes.data()), count};
        } else {
            m_copy.resize(count);
            std::memcpy(m_copy.data(), bytes.data(), count * sizeof(Number));
            m_values = m_copy;
        }
    }
    TensorValues(TensorValues&&) noexcept = default; // a vector's elements stay where they are
    TensorValues& operator=(TensorValues&&) noexcept = default;
    TensorValues(const TensorValues&) = delete;
    TensorValues& operator=(const TensorValues&) = delete;

    std::span<const Number> span() const { return m_values; }
    bool isCopied() const { return !m_copy.empty(); }

private:
    std::vector<Number> m_copy;
    std::span<const Number> m_values;
};

/// A file's bytes and what they mean. Copies share the bytes.
class Safetensors {
public:
    /// In the order of their bytes; empty ones at the same place by name.
    const std::vector<NamedTensor>& tensors() const { return m_tensors; }
    const TensorMetadata& metadata() const { return m_metadata; }
    const std::string& fileName() const { return m_fileName; }

    /// Null where there is none of that name.
    const NamedTensor* find(std::string_view name) const;

    /// The tensor of that name, which must be there and have this shape and the type of these numbers.
    template<class Number>
    Result<TensorValues<Number>> values(std::string_view name, const TensorShape& shape) const {
        auto tensor = require(name, TensorTypeOf<Number>::value, shape);
        if (!tensor)
            return tensor.error();
        return TensorValues<Number>{(*tensor)->bytes};
    }

private:
    friend Result<Safetensors> parseSafetensors(std::vector<std::byte>, std::string_view);

    Result<const NamedTensor*> require(std::string_view name, TensorType, const TensorShape&) const;

    std::string m_fileName;
    std::shared_ptr<const std::vector<std::byte>> m_bytes;
    std::vector<NamedTensor> m_tensors;
    std::vector<std::size_t> m_byName; ///< indices of m_tensors
    TensorMetadata m_metadata;
};

/// Of a file that is read or written: 2 MiB, enough for twenty thousand tensors. The format allows
/// 100,000,000 bytes.
constexpr std::size_t mostSafetensorsHeaderBytes = std::size_t{2} << 20U;
constexpr std::size_t mostTensorDimensions = 32;

/// Strict: the tensors cover the data from its first byte to its last without a hole and without an overlap,
/// their shapes and types take exactly their bytes, names are different, metadata are texts, and nothing else
/// is in the header. Numbers that are not finite are allowed, as are empty tensors.
///
/// Beyond the given bytes, the header's limit bounds what is allocated; tensors are never copied.
/// `fileName`: for messages.
Result<Safetensors> parseSafetensors(std::vector<std::byte> bytes, std::string_view fileName);

/// A file of more than maxBytes is refused before memory is taken for it.
Result<Safetensors> readSafetensors(const std::filesystem::path& path,
                                    std::uint64_t maxBytes = std::uint64_t{4} << 30U);

/// A file of these tensors, in this order: the same for the same arguments, byte for byte. The metadata stand
/// first in the header, and the data begin at a multiple of 8 bytes; so do all tensors whose predecessors'
/// sizes are multiples of 8.
///
/// Refuses what parseSafetensors() would: a name twice, "__metadata__" for a name, bytes that are not what
/// shape and type take, a name or metadata that is not UTF-8, too long a header.
Result<std::vector<std::byte>> toSafetensors(std::span<const NamedTensor> tensors,
                                             const TensorMetadata& metadata = {});

/// The same, put in place as writeFileAtomically() does, without another copy of the tensors in memory.
Result<void> writeSafetensors(const std::filesystem::path& path, std::span<const NamedTensor> tensors,
                              const TensorMetadata& metadata = {});

} // namespace inkling
