// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/safetensors_types.h"

#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view magic{"\x93NUMPY\x01\x00", 8};
constexpr std::size_t beginningBytes = 10; ///< the magic and the header's length
constexpr std::size_t alignment = 64;      ///< of the numbers in the file
constexpr std::string_view floatType = "<f4";
constexpr std::string_view byteType = "|u1";

/// The header is a Python dictionary; of Python's ways to write one, NumPy's is read.
class HeaderReader {
public:
    explicit HeaderReader(std::string_view text)
        : m_rest{text} { }

    /// Whether this comes next; blanks before it do not matter.
    bool take(std::string_view word) {
        while (m_rest.starts_with(' '))
            m_rest.remove_prefix(1);
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }

    /// 'text' in single quotes, without escapes.
    std::optional<std::string> quoted() {
        const auto end = take("'") ? m_rest.find('\'') : std::string_view::npos;
        if (end == std::string_view::npos)
            return {};
        std::string text{m_rest.substr(0, end)};
        m_rest.remove_prefix(end + 1);
        return text;
    }

    /// (5, 5, 1, 8), (10,) or ().
    std::optional<TensorShape> tuple() {
        if (!take("("))
            return {};
        TensorShape shape;
        while (!take(")")) {
            std::uint64_t size = 0;
            take(""); // blanks
            const auto result = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), size);
            if (result.ec != std::errc{} || shape.size() == mostTensorDimensions)
                return {};
            m_rest.remove_prefix(static_cast<std::size_t>(result.ptr - m_rest.data()));
            shape.push_back(size);
            if (!take(",")) {
                if (shape.size() == 1 || !take(")"))
                    return {};
                break;
            }
        }
        return shape;
    }

    bool isAtEnd() {
        take("\n");
        return m_rest.empty();
    }

private:
    std::string_view m_rest;
};

struct Header {
    std::string type;
    bool isColumnMajor = false;
    TensorShape shape;
};

std::optional<Header> readHeader(std::string_view text) {
    HeaderReader reader{text};
    Header header;
    if (!reader.take("{") || !reader.take("'descr'") || !reader.take(":"))
        return {};
    const auto type = reader.quoted();
    if (!type || !reader.take(",") || !reader.take("'fortran_order'") || !reader.take(":"))
        return {};
    header.type = *type;
    header.isColumnMajor = reader.take("True");
    if (!header.isColumnMajor && !reader.take("False"))
        return {};
    if (!reader.take(",") || !reader.take("'shape'") || !reader.take(":"))
        return {};
    const auto shape = reader.tuple();
    if (!shape)
        return {};
    header.shape = *shape;
    reader.take(",");
    return reader.take("}") && reader.isAtEnd() ? std::optional{header} : std::nullopt;
}

std::string tupleText(const TensorShape& shape) {
    std::string text = "(";
    for (const std::uint64_t size : shape)
        text += std::to_string(size) + ", ";
    if (shape.size() > 1)
        text.resize(text.size() - 2);
    else if (shape.size() == 1)
        text.resize(text.size() - 1);
    return text + ")";
}

std::vector<std::byte> toNpy(std::string_view type, const TensorShape& shape,
                             std::span<const std::byte> data) {
    std::string text =
        "{'descr': '" + std::string{type} + "', 'fortran_order': False, 'shape': " + tupleText(shape) + ", }";
    const std::size_t used = beginningBytes + text.size() + 1;
    text.append((alignment - used % alignment) % alignment, ' ');
    text += '\n';
    const std::string length{static_cast<char>(text.size() & 0xffU), static_cast<char>(text.size() >> 8U)};
    text = std::string{magic} + length + text;

    const auto head = std::as_bytes(std::span{text});
    std::vector<std::byte> bytes(head.begin(), head.end());
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

} // namespace

std::vector<std::byte> toNpy(const TensorShape& shape, std::span<const float> values) {
    return toNpy(floatType, shape, std::as_bytes(values));
}

std::vector<std::byte> toNpy(std::string_view text) {
    return toNpy(byteType, {text.size()}, std::as_bytes(std::span{text}));
}

Result<NpyContent> parseNpy(std::span<const std::byte> bytes, const Sentence& name) {
    const auto bad = [&](Sentence what) {
        return Error{ErrorKind::badData, Sentence::tr("%1: %2.").arg(name, std::move(what))};
    };
    const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    if (text.size() < beginningBytes || !text.starts_with(magic))
        return bad(Sentence::tr("is no array of NumPy's version 1.0"));
    const std::size_t length =
        static_cast<unsigned char>(text[8]) + (std::size_t{static_cast<unsigned char>(text[9])} << 8U);
    if (length > text.size() - beginningBytes)
        return bad(Sentence::tr("breaks off in its header"));
    const auto header = readHeader(text.substr(beginningBytes, length));
    if (!header)
        return bad(Sentence::tr("has a header that NumPy would not write"));
    const bool isText = header->type == byteType && header->shape.size() == 1;
    if (header->type != floatType && !isText)
        return bad(
            Sentence::tr("holds numbers of the type %1, expected \"<f4\"; save it with .astype(\"<f4\")")
                .arg(inQuotes(header->type)));
    if (header->isColumnMajor)
        return bad(Sentence::tr("is in Fortran's order; save it with numpy.ascontiguousarray()"));
    const auto data = bytes.subspan(beginningBytes + length);
    if (byteCount(header->shape, isText ? TensorType::u8 : TensorType::f32) != data.size())
        return bad(
            Sentence::tr("is %1 and has %2 bytes").arg(shapeText(header->shape), grouped(data.size())));
    if (isText)
        return NpyContent{std::string{text.substr(text.size() - data.size())}};
    NpyArray array{header->shape, std::vector<float>(data.size() / sizeof(float))};
    if (!data.empty())
        std::memcpy(array.values.data(), data.data(), data.size());
    return NpyContent{std::move(array)};
}

} // namespace inkling
