// SPDX-License-Identifier: GPL-3.0-or-later
// Protocol Buffers' wire format (https://protobuf.dev/programming-guides/encoding/): messages as fields with
// numbers, whose meaning only the program knows. Internal to core/formats.
#pragma once

#include "core/base/sentence.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

/// How the bytes of a field lie. Groups (3 and 4), which the format has given up, are not read.
enum class WireType : std::uint8_t { varint = 0, fixed64 = 1, bytes = 2, fixed32 = 5 };

struct WireField {
    std::uint32_t number = 0;
    WireType type = WireType::varint;
    std::uint64_t value = 0;          ///< of the types but bytes
    std::span<const std::byte> bytes; ///< of a text, an array or a message within; belong to someone else
};

enum class WireProblem : std::uint8_t { cutShort, noField, longNumber };

/// "a field is cut short".
Sentence inWords(WireProblem problem);

/// Hands out the fields of one message, one after the other. Allocates nothing.
class WireReader {
public:
    explicit WireReader(std::span<const std::byte> message)
        : m_rest{message} { }

    /// The next field; none at the end, and none where the bytes are no field: then problem() says why.
    std::optional<WireField> next();

    /// A number alone, as they lie side by side in an array.
    std::optional<std::uint64_t> nextVarint();

    /// What is wrong; nothing while all is well.
    std::optional<WireProblem> problem() const { return m_problem; }

    /// Where the field begins that next() was asked for last.
    const std::byte* position() const { return m_position; }

private:
    std::optional<std::uint64_t> fixed(std::size_t count);
    std::optional<std::span<const std::byte>> counted();

    std::span<const std::byte> m_rest;
    const std::byte* m_position = m_rest.data();
    std::optional<WireProblem> m_problem;
};

/// Puts the fields of one message behind one another.
class WireWriter {
public:
    WireWriter& number(std::uint32_t field, std::int64_t value);
    WireWriter& number(std::uint32_t field, float value);
    WireWriter& bytes(std::uint32_t field, std::span<const std::byte> value);
    WireWriter& text(std::uint32_t field, std::string_view value);
    WireWriter& message(std::uint32_t field, const WireWriter& value) { return bytes(field, value.m_bytes); }

    std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    void varint(std::uint64_t value);
    void key(std::uint32_t field, WireType type);

    std::vector<std::byte> m_bytes;
};

} // namespace inkling
