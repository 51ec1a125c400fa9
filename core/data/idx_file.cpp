// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/idx_file.h"

#include "core/base/file.h"
#include "core/base/number_text.h"
#include "core/data/gzip.h"

#include <algorithm>
#include <array>
#include <limits>

namespace inkling {

namespace {

constexpr std::uint8_t unsignedByteType = 0x08;
constexpr std::size_t maxHeaderSize = 16;

/// Above this size a compressed file is inflated once for nothing but its true size: a megabyte of gzip can
/// claim a gigabyte.
constexpr std::uint64_t trustedSize = std::uint64_t{64} << 20U;

Sentence nameOf(IdxKind kind) {
    return kind == IdxKind::images ? Sentence::tr("images") : Sentence::tr("labels");
}
int dimensionsOf(IdxKind kind) {
    return kind == IdxKind::images ? 3 : 1;
}
std::size_t headerSizeOf(IdxKind kind) {
    return 4 + 4 * static_cast<std::size_t>(dimensionsOf(kind));
}

std::uint8_t byteAt(std::span<const std::byte> bytes, std::size_t place) {
    return std::to_integer<std::uint8_t>(bytes[place]);
}

std::uint32_t bigEndian(std::span<const std::byte> bytes, std::size_t place) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | byteAt(bytes, place + i);
    return value;
}

std::string hex(std::span<const std::byte> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0)
            text += ' ';
        text += digits[byteAt(bytes, i) >> 4U];
        text += digits[byteAt(bytes, i) & 15U];
    }
    return text;
}

Error badData(Sentence sentence) {
    return {ErrorKind::badData, std::move(sentence)};
}

/// `fileHas` is what the file has instead: "7,839,000".
Error wrongSize(const std::string& name, IdxKind kind, std::uint64_t promised, Sentence fileHas) {
    const std::uint64_t content = promised - headerSizeOf(kind);
    const bool isImages = kind == IdxKind::images;
    return badData((isImages ? Sentence::tr("%1: the header promises %2 images of 28×28 (%3 bytes), the file "
                                            "has %4. Download it again.")
                             : Sentence::tr("%1: the header promises %2 labels (%3 bytes), the file has %4. "
                                            "Download it again."))
                       .arg(name, grouped(isImages ? content / idxImageShape.size() : content),
                            grouped(promised), std::move(fileHas)));
}

/// The first four bytes: two zeros, the type of the values, the number of dimensions.
Result<void> checkMagic(std::span<const std::byte> header, IdxKind kind, const std::string& name) {
    const auto magic = header.first(4);
    const std::array expected{std::byte{0}, std::byte{0}, std::byte{unsignedByteType},
                              static_cast<std::byte>(dimensionsOf(kind))};
    if (std::ranges::equal(magic, expected))
        return {};

    const IdxKind other = kind == IdxKind::images ? IdxKind::labels : IdxKind::images;
    if (byteAt(magic, 0) == 0x1f && byteAt(magic, 1) == 0x8b)
        return badData(Sentence::tr("%1: the content is compressed by gzip (1f 8b); a file of %2 with %3 is "
                                    "due. Let the name end in .gz if it does not, or unpack the file.")
                           .arg(name, nameOf(kind), hex(expected)));
    if (std::ranges::equal(magic, std::array{expected[3], expected[2], expected[1], expected[0]}))
        return badData(Sentence::tr("%1: the bytes of its numbers are in the reverse order: it begins with "
                                    "%2, a file of %3 with %4. Write it again, most significant byte first.")
                           .arg(name, hex(magic), nameOf(kind), hex(expected)));
    if (byteAt(magic, 0) != 0 || byteAt(magic, 1) != 0 || bigEndian(magic, 0) == 0)
        return badData(Sentence::tr("%1: this is not an IDX file: it begins with %2, a file of %3 with %4. "
                                    "Check that it is the right file.")
                           .arg(name, hex(magic), nameOf(kind), hex(expected)));
    if (byteAt(magic, 2) != unsignedByteType)
        return badData(Sentence::tr("%1: its values are of type 0x%2, only unsigned bytes (type 0x08) can be "
                                    "read. Write it again as bytes.")
                           .arg(name, hex(magic.subspan(2, 1))));
    if (byteAt(magic, 3) == dimensionsOf(other))
        return badData(
            Sentence::tr("%1: it holds %2 (magic number %3) where %4 (%5) are due. Check that no "
                         "two files are exchanged.")
                .arg(name, nameOf(other), bigEndian(magic, 0), nameOf(kind), bigEndian(expected, 0)));
    return badData(Sentence::tr("%1: its values have %2 dimensions, %3 have %4. Check that it is the right "
                                "file.")
                       .arg(name, byteAt(magic, 3), nameOf(kind), dimensionsOf(kind)));
}

Result<std::span<const std::uint8_t>> readIdx(std::span<const std::byte> file, IdxKind kind,
                                              const std::string& name) {
    const auto size = idxFileSize(file, kind, name);
    if (!size)
        return size.error();
    if (file.size() != *size)
        return wrongSize(name, kind, *size, grouped(file.size()));
    const auto content = file.subspan(headerSizeOf(kind));
    return std::span{reinterpret_cast<const std::uint8_t*>(content.data()), content.size()};
}

/// A source's first bytes: 16, or all it has.
struct Start {
    std::array<std::byte, maxHeaderSize> bytes{};
    std::size_t count = 0;
    std::uint64_t fileSize = 0; ///< as they promise
};

template<class Source>
Result<Start> readStart(Source& source, IdxKind kind, const std::string& name) {
    Start start;
    const auto count = source.read(std::span{start.bytes});
    if (!count)
        return count.error();
    start.count = *count;
    const auto size = idxFileSize(std::span{start.bytes}.first(start.count), kind, name);
    if (!size)
        return size.error();
    start.fileSize = *size;
    return start;
}

/// All bytes of a source whose first ones are read; the rest is known to fit, or is trusted to.
template<class Source>
Result<std::vector<std::byte>> readRest(Source& source, const Start& start, IdxKind kind,
                                        const std::string& name) {
    std::vector<std::byte> bytes(start.fileSize);
    // A file of few labels is shorter than 16 bytes, a damaged one may be longer than it says.
    const std::size_t known = std::min<std::size_t>(start.count, bytes.size());
    std::copy_n(start.bytes.begin(), known, bytes.begin());
    const auto count = source.read(std::span{bytes}.subspan(known));
    if (!count)
        return count.error();
    if (start.count > bytes.size())
        return wrongSize(name, kind, start.fileSize, Sentence::tr("more"));
    if (known + *count != bytes.size())
        return wrongSize(name, kind, start.fileSize, grouped(known + *count));

    std::array<std::byte, 1> beyond{};
    const auto more = source.read(std::span{beyond});
    if (!more)
        return more.error();
    if (*more > 0)
        return wrongSize(name, kind, start.fileSize, Sentence::tr("more"));
    return bytes;
}

Result<std::vector<std::byte>> readPlain(const std::filesystem::path& path, IdxKind kind) {
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    const auto start = readStart(*file, kind, file->name());
    if (!start)
        return start.error();
    if (file->size() != start->fileSize)
        return wrongSize(file->name(), kind, start->fileSize, grouped(file->size()));
    return readRest(*file, *start, kind, file->name());
}

Result<GzipReader> openGzip(const std::filesystem::path& path) {
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    const std::string name = file->name();
    auto shared = std::make_shared<InputFile>(std::move(*file));
    return GzipReader{[shared](std::span<std::byte> buffer) { return shared->read(buffer); }, name};
}

/// Inflates a compressed file, whose start is read, and keeps nothing of it.
Result<void> checkSize(GzipReader& reader, const Start& start, IdxKind kind, const std::string& name) {
    std::vector<std::byte> buffer(std::size_t{1} << 16U);
    std::size_t count = buffer.size();
    while (count == buffer.size()) {
        const auto inflated = reader.read(buffer);
        if (!inflated)
            return inflated.error();
        count = *inflated;
        if (reader.position() > start.fileSize)
            return wrongSize(name, kind, start.fileSize, Sentence::tr("more"));
    }
    if (reader.position() != start.fileSize)
        return wrongSize(name, kind, start.fileSize, grouped(reader.position()));
    return {};
}

Result<std::vector<std::byte>> readCompressed(const std::filesystem::path& path, IdxKind kind,
                                              bool sizeIsChecked) {
    const std::string name = path.string();
    auto reader = openGzip(path);
    if (!reader)
        return reader.error();
    const auto start = readStart(*reader, kind, name);
    if (!start)
        return start.error();
    if (start->fileSize <= trustedSize || sizeIsChecked)
        return readRest(*reader, *start, kind, name);
    if (const auto checked = checkSize(*reader, *start, kind, name); !checked)
        return checked.error();
    return readCompressed(path, kind, true);
}

} // namespace

Result<std::uint64_t> idxFileSize(std::span<const std::byte> header, IdxKind kind, const std::string& name) {
    if (header.empty())
        return badData(Sentence::tr("%1: the file is empty. Download it again.").arg(name));
    const std::size_t headerSize = headerSizeOf(kind);
    if (header.size() >= 4)
        if (const auto magic = checkMagic(header, kind, name); !magic)
            return magic.error();
    if (header.size() < headerSize)
        return badData(Sentence::tr("%1: the file has %2 bytes, the header of a file of %3 alone has %4. "
                                    "Download it again.")
                           .arg(name, header.size(), nameOf(kind), headerSize));

    if (kind == IdxKind::images) {
        const std::uint32_t rows = bigEndian(header, 8);
        const std::uint32_t columns = bigEndian(header, 12);
        if (rows != idxImageShape.height || columns != idxImageShape.width)
            return badData(Sentence::tr("%1: the header promises images of %2×%3, Inkling reads 28×28. Scale "
                                        "them first.")
                               .arg(name, grouped(rows), grouped(columns)));
    }
    const std::uint64_t count = bigEndian(header, 4);
    if (count == 0)
        return badData(Sentence::tr("%1: the header promises 0 %2, at least 1 is needed. Check that it is "
                                    "the right file.")
                           .arg(name, nameOf(kind)));
    if (count > maxIdxItems)
        return badData(Sentence::tr("%1: the header promises %2 %3, Inkling reads at most %4. Check that it "
                                    "is the right file.")
                           .arg(name, grouped(count), nameOf(kind), grouped(maxIdxItems)));

    // At most a million times 784: no overflow.
    return headerSize + count * (kind == IdxKind::images ? idxImageShape.size() : 1);
}

Result<std::span<const std::uint8_t>> readIdxImages(std::span<const std::byte> file,
                                                    const std::string& name) {
    return readIdx(file, IdxKind::images, name);
}

Result<std::span<const std::uint8_t>> readIdxLabels(std::span<const std::byte> file,
                                                    const std::string& name) {
    const auto labels = readIdx(file, IdxKind::labels, name);
    if (!labels)
        return labels;
    const auto wrong =
        std::ranges::find_if(*labels, [](std::uint8_t label) { return label >= idxClassCount; });
    if (wrong != labels->end())
        return badData(
            Sentence::tr("%1: label number %2 (counted from 0) is %3, labels go from 0 to 9. Check that it "
                         "is the right file.")
                .arg(name, grouped(static_cast<std::uint64_t>(wrong - labels->begin())), *wrong));
    return labels;
}

Result<std::vector<std::byte>> readIdxFile(const std::filesystem::path& path, IdxKind kind) {
    return path.extension() == ".gz" ? readCompressed(path, kind, false) : readPlain(path, kind);
}

} // namespace inkling
