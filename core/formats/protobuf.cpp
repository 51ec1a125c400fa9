// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/protobuf.h"

#include <bit>
#include <cstring>

static_assert(std::endian::native == std::endian::little, "fields of fixed size are copied as they lie");

namespace inkling {

namespace {

constexpr std::uint64_t mostFieldNumber = (std::uint64_t{1} << 29U) - 1;

} // namespace

Sentence inWords(WireProblem problem) {
    switch (problem) {
    case WireProblem::cutShort:
        return Sentence::tr("a field is cut short");
    case WireProblem::noField:
        return Sentence::tr("no part of an ONNX model begins here");
    case WireProblem::longNumber:
        return Sentence::tr("a number has more than 64 bits");
    }
    return {};
}

std::optional<WireField> WireReader::next() {
    m_position = m_rest.data();
    if (m_rest.empty() || m_problem)
        return std::nullopt;
    const auto key = nextVarint();
    if (!key)
        return std::nullopt;
    WireField field;
    if (*key >> 3U == 0 || *key >> 3U > mostFieldNumber) {
        m_problem = WireProblem::noField;
        return std::nullopt;
    }
    field.number = static_cast<std::uint32_t>(*key >> 3U);

    std::optional<std::uint64_t> value;
    switch (*key & 7U) {
    case 0:
        value = nextVarint();
        break;
    case 1:
        value = fixed(8);
        break;
    case 2:
        if (const auto bytes = counted()) {
            field.bytes = *bytes;
            value = 0;
        }
        break;
    case 5:
        value = fixed(4);
        break;
    default:
        m_problem = WireProblem::noField;
    }
    if (!value)
        return std::nullopt;
    field.type = static_cast<WireType>(*key & 7U);
    field.value = *value;
    return field;
}

std::optional<std::uint64_t> WireReader::nextVarint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (m_rest.empty()) {
            if (shift > 0 || m_position != m_rest.data())
                m_problem = WireProblem::cutShort;
            return std::nullopt;
        }
        const auto byte = std::to_integer<std::uint64_t>(m_rest.front());
        m_rest = m_rest.subspan(1);
        value |= (byte & 0x7fU) << shift;
        if ((byte & 0x80U) == 0)
            return value;
    }
    m_problem = WireProblem::longNumber;
    return std::nullopt;
}

std::optional<std::uint64_t> WireReader::fixed(std::size_t count) {
    if (m_rest.size() < count) {
        m_problem = WireProblem::cutShort;
        return std::nullopt;
    }
    std::uint64_t value = 0;
    std::memcpy(&value, m_rest.data(), count);
    m_rest = m_rest.subspan(count);
    return value;
}

std::optional<std::span<const std::byte>> WireReader::counted() {
    const auto count = nextVarint();
    if (!count)
        return std::nullopt;
    if (*count > m_rest.size()) {
        m_problem = WireProblem::cutShort;
        return std::nullopt;
    }
    const auto bytes = m_rest.first(static_cast<std::size_t>(*count));
    m_rest = m_rest.subspan(bytes.size());
    return bytes;
}

WireWriter& WireWriter::number(std::uint32_t field, std::int64_t value) {
    key(field, WireType::varint);
    varint(static_cast<std::uint64_t>(value));
    return *this;
}

WireWriter& WireWriter::number(std::uint32_t field, float value) {
    key(field, WireType::fixed32);
    const auto bytes = std::as_bytes(std::span{&value, 1});
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return *this;
}

WireWriter& WireWriter::bytes(std::uint32_t field, std::span<const std::byte> value) {
    key(field, WireType::bytes);
    varint(value.size());
    m_bytes.insert(m_bytes.end(), value.begin(), value.end());
    return *this;
}

WireWriter& WireWriter::text(std::uint32_t field, std::string_view value) {
    return bytes(field, std::as_bytes(std::span{value}));
}

void WireWriter::varint(std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U)
        m_bytes.push_back(static_cast<std::byte>(0x80U | (value & 0x7fU)));
    m_bytes.push_back(static_cast<std::byte>(value));
}

void WireWriter::key(std::uint32_t field, WireType type) {
    varint(std::uint64_t{field} << 3U | static_cast<std::uint64_t>(type));
}

} // namespace inkling
