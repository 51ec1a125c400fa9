// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/tensorboard_events.h"

#include <array>
#include <bit>

namespace inkling {

namespace {

constexpr std::array<std::uint32_t, 256> makeCrcTable() {
    constexpr std::uint32_t polynomial = 0x82F6'3B78; // reflected
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? crc >> 1U ^ polynomial : crc >> 1U;
        table[byte] = crc;
    }
    return table;
}

constexpr auto crcTable = makeCrcTable();

template<class Unsigned>
void appendLittleEndian(std::string& bytes, Unsigned number) {
    for (std::size_t i = 0; i < sizeof number; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

/// The wire format: a field is its number with its sort, and then its value.
class Message {
public:
    void addVarint(unsigned field, std::uint64_t value) {
        addKey(field, 0);
        append(value);
    }
    void addDouble(unsigned field, double value) {
        addKey(field, 1);
        appendLittleEndian(m_bytes, std::bit_cast<std::uint64_t>(value));
    }
    void addBytes(unsigned field, std::string_view bytes) {
        addKey(field, 2);
        append(bytes.size());
        m_bytes += bytes;
    }
    /// A repeated field with one element.
    void addPackedFloat(unsigned field, float value) {
        addKey(field, 2);
        append(sizeof value);
        appendLittleEndian(m_bytes, std::bit_cast<std::uint32_t>(value));
    }

    const std::string& bytes() const { return m_bytes; }

private:
    void addKey(unsigned field, unsigned wireType) { append(field << 3U | wireType); }
    void append(std::uint64_t varint) {
        for (; varint >= 0x80; varint >>= 7U)
            m_bytes += static_cast<char>(varint | 0x80U);
        m_bytes += static_cast<char>(varint);
    }

    std::string m_bytes;
};

void appendRecord(std::string& file, std::string_view data) {
    std::string length;
    appendLittleEndian(length, std::uint64_t{data.size()});
    file += length;
    appendLittleEndian(file, maskedCrc32c(length));
    file += data;
    appendLittleEndian(file, maskedCrc32c(data));
}

/// SummaryMetadata: plugin_data 1 {plugin_name 1}, data_class 4.
std::string scalarsMetadata() {
    constexpr std::uint64_t dataClassScalar = 1;
    Message plugin;
    plugin.addBytes(1, "scalars");
    Message metadata;
    metadata.addBytes(1, plugin.bytes());
    metadata.addVarint(4, dataClassScalar);
    return metadata.bytes();
}

/// Summary.Value: tag 1, tensor 8 {dtype 1, tensor_shape 2, float_val 5}, metadata 9.
Message summaryOf(const ScalarValue& scalar) {
    constexpr std::uint64_t typeFloat = 1;
    Message tensor;
    tensor.addVarint(1, typeFloat);
    tensor.addBytes(2, {}); // no dimensions
    tensor.addPackedFloat(5, scalar.value);
    Message value;
    value.addBytes(1, scalar.tag);
    value.addBytes(8, tensor.bytes());
    if (scalar.isFirst)
        value.addBytes(9, scalarsMetadata());
    return value;
}

} // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char byte : bytes)
        crc = crc >> 8U ^ crcTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU];
    return ~crc;
}

std::uint32_t maskedCrc32c(std::string_view bytes) {
    return std::rotr(crc32c(bytes), 15) + 0xA282'EAD8U;
}

void appendFirstEvent(std::string& file, double wallTime) {
    Message event; // wall_time 1, file_version 3
    event.addDouble(1, wallTime);
    event.addBytes(3, "brain.Event:2");
    appendRecord(file, event.bytes());
}

void appendScalarEvent(std::string& file, double wallTime, std::int64_t step,
                       std::span<const ScalarValue> values) {
    Message summary; // value 1, repeated
    for (const ScalarValue& value : values)
        summary.addBytes(1, summaryOf(value).bytes());
    Message event; // wall_time 1, step 2, summary 5
    event.addDouble(1, wallTime);
    event.addVarint(2, static_cast<std::uint64_t>(step));
    event.addBytes(5, summary.bytes());
    appendRecord(file, event.bytes());
}

} // namespace inkling
