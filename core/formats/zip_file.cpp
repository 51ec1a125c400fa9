// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_file.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/zip_format.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <new>
#include <set>
#include <zlib.h>

namespace inkling {

using namespace zip;

namespace {

constexpr std::uint64_t mostTimesDeflated = 1032; ///< zlib's own limit

/// Little-endian numbers at an offset that is known to be inside.
class Fields {
public:
    explicit Fields(std::span<const std::byte> bytes)
        : m_bytes{bytes} { }
    std::uint16_t u16(std::size_t at) const { return number<std::uint16_t>(at); }
    std::uint32_t u32(std::size_t at) const { return number<std::uint32_t>(at); }
    std::string text(std::size_t at, std::size_t size) const {
        return {reinterpret_cast<const char*>(m_bytes.data()) + at, size};
    }

private:
    template<class Number>
    Number number(std::size_t at) const {
        assert(at + sizeof(Number) <= m_bytes.size());
        Number value{};
        std::memcpy(&value, m_bytes.data() + at, sizeof value);
        return value;
    }
    std::span<const std::byte> m_bytes;
};

/// A line of the directory.
struct Entry {
    std::string name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint32_t packed = 0;
    std::uint32_t unpacked = 0;
    std::uint32_t offset = 0;
};

class ZipReader {
public:
    ZipReader(std::span<const std::byte> file, std::string_view name, ZipLimits limits)
        : m_file{file}
        , m_fields{file}
        , m_name{name}
        , m_limits{limits} { }

    Result<std::vector<ZipMember>> read() {
        auto entries = readDirectory();
        if (!entries)
            return entries.error();
        std::vector<ZipMember> members;
        std::uint64_t end = 0;
        for (const Entry& entry : *entries) {
            auto member = readMember(entry, end);
            if (!member)
                return member.error();
            members.push_back(*std::move(member));
        }
        if (end != m_directory)
            return bad(Sentence::tr("there are %1 bytes between its members and its directory")
                           .arg(grouped(m_directory - end)));
        return members;
    }

private:
    Error bad(Sentence what) const {
        return {ErrorKind::badData,
                Sentence::tr("%1: %2; save or copy the file again.").arg(m_name, std::move(what))};
    }
    Error bad(const Entry& entry, Sentence what) const {
        return bad(Sentence::tr("its member %1 %2").arg(inQuotes(entry.name), std::move(what)));
    }

    /// By place in the file.
    Result<std::vector<Entry>> readDirectory() {
        if (m_file.size() < endBytes || m_file.size() > 0xffffffffU)
            return bad(Sentence::tr("holds %1 bytes, expected a zip file").arg(grouped(m_file.size())));
        const std::size_t end = m_file.size() - endBytes;
        if (m_fields.u32(end) != endMark || m_fields.u16(end + 20) != 0)
            return bad(
                Sentence::tr("does not end as a zip file does; it was cut short or is another kind of file"));
        const std::size_t count = m_fields.u16(end + 10);
        m_directory = m_fields.u32(end + 16);
        const std::uint64_t size = m_fields.u32(end + 12);
        if (m_fields.u16(end + 4) != 0 || m_fields.u16(end + 6) != 0 || m_fields.u16(end + 8) != count)
            return bad(Sentence::tr("is a part of a zip file of several parts"));
        if (m_directory + size != end)
            return bad(
                Sentence::tr("its directory takes %1 bytes from byte %2 on, but should reach to byte %3")
                    .arg(grouped(size), grouped(m_directory), grouped(end)));
        if (count > m_limits.members)
            return bad(Sentence::tr("has %1 members, at most %2 are read")
                           .arg(grouped(count), grouped(m_limits.members)));

        std::vector<Entry> entries;
        std::uint64_t total = 0;
        std::size_t at = static_cast<std::size_t>(m_directory);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t left = end - at;
            if (left < directoryBytes || m_fields.u32(at) != directoryMark)
                return bad(Sentence::tr("line %1 of its directory is none").arg(i + 1));
            const std::size_t nameBytes = m_fields.u16(at + 28);
            const std::size_t length =
                directoryBytes + nameBytes + m_fields.u16(at + 30) + m_fields.u16(at + 32);
            if (length > left)
                return bad(Sentence::tr("line %1 of its directory reaches behind the end").arg(i + 1));
            entries.push_back(entryAt(at, nameBytes));
            total += entries.back().unpacked;
            at += length;
        }
        if (at != end)
            return bad(Sentence::tr("its directory has bytes left over"));
        if (total > m_limits.bytes)
            return bad(Sentence::tr("unpacks to %1 bytes, at most %2 are read")
                           .arg(grouped(total), grouped(m_limits.bytes)));
        return inOrder(std::move(entries));
    }

    Entry entryAt(std::size_t at, std::size_t nameBytes) const {
        return {.name = m_fields.text(at + directoryBytes, nameBytes),
                .flags = m_fields.u16(at + 8),
                .method = m_fields.u16(at + 10),
                .crc = m_fields.u32(at + 16),
                .packed = m_fields.u32(at + 20),
                .unpacked = m_fields.u32(at + 24),
                .offset = m_fields.u32(at + 42)};
    }

    Result<std::vector<Entry>> inOrder(std::vector<Entry> entries) const {
        std::set<std::string_view> names;
        for (const Entry& entry : entries)
            if (!names.insert(entry.name).second)
                return bad(entry, Sentence::tr("is there twice"));
        std::ranges::sort(entries, {}, &Entry::offset);
        return entries;
    }

    /// `end`: where the member before it ended; afterwards where it ends itself.
    Result<ZipMember> readMember(const Entry& entry, std::uint64_t& end) const {
        if (entry.offset != end)
            return bad(entry,
                       Sentence::tr("begins at byte %1, expected at byte %2")
                           .arg(grouped(entry.offset), grouped(end)));
        if ((entry.flags & ~harmlessFlags) != 0)
            return bad(entry, Sentence::tr("is encrypted or of a kind that is not read"));
        if (entry.method != stored && entry.method != deflated)
            return bad(
                entry,
                Sentence::tr("is packed by method %1, only 0 and 8 (deflate) are read").arg(entry.method));
        const std::uint64_t left = m_directory - end;
        if (left < localBytes || m_fields.u32(entry.offset) != localMark)
            return bad(entry, Sentence::tr("has no beginning"));
        const std::size_t nameBytes = m_fields.u16(entry.offset + 26);
        const std::size_t head = localBytes + nameBytes + m_fields.u16(entry.offset + 28);
        if (head + std::uint64_t{entry.packed} > left)
            return bad(entry, Sentence::tr("reaches into what follows it"));
        if (m_fields.text(entry.offset + localBytes, nameBytes) != entry.name
            || m_fields.u16(entry.offset + 8) != entry.method)
            return bad(entry, Sentence::tr("is something else where it lies than in the directory"));

        const auto packed = m_file.subspan(entry.offset + head, entry.packed);
        end += head + packed.size();
        return unpack(entry, packed);
    }

    Result<ZipMember> unpack(const Entry& entry, std::span<const std::byte> packed) const {
        ZipMember member{entry.name, {}};
        if (entry.method == stored) {
            if (packed.size() != entry.unpacked)
                return bad(entry,
                           Sentence::tr("is stored in %1 bytes and has %2")
                               .arg(grouped(packed.size()), grouped(entry.unpacked)));
            member.bytes.assign(packed.begin(), packed.end());
        } else {
            if (entry.unpacked > packed.size() * mostTimesDeflated)
                return bad(entry,
                           Sentence::tr("cannot have %1 bytes in %2")
                               .arg(grouped(entry.unpacked), grouped(packed.size())));
            member.bytes.resize(entry.unpacked);
            if (!inflateExactly(packed, member.bytes))
                return bad(
                    entry,
                    Sentence::tr("is damaged or does not unpack to %1 bytes").arg(grouped(entry.unpacked)));
        }
        if (checkSum(member.bytes) != entry.crc)
            return bad(entry, Sentence::tr("does not have its check sum"));
        return member;
    }

    /// Whether all of `packed` unpacks to all of `bytes`.
    static bool inflateExactly(std::span<const std::byte> packed, std::span<std::byte> bytes) {
        z_stream stream{};
        if (inflateInit2(&stream, -15) != Z_OK) // no header of its own
            throw std::bad_alloc{};
        stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
        stream.avail_in = static_cast<uInt>(packed.size());
        std::byte none{}; // of no bytes: zlib wants a place all the same
        stream.next_out = reinterpret_cast<Bytef*>(bytes.empty() ? &none : bytes.data());
        stream.avail_out = static_cast<uInt>(bytes.size());
        const int status = inflate(&stream, Z_FINISH);
        const bool isWhole = status == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
        inflateEnd(&stream);
        return isWhole;
    }

    std::span<const std::byte> m_file;
    Fields m_fields;
    std::string m_name;
    ZipLimits m_limits;
    std::uint64_t m_directory = 0; ///< where it begins; at most the file's size
};

} // namespace

Result<std::vector<ZipMember>> parseZip(std::span<const std::byte> file, std::string_view fileName,
                                        ZipLimits limits) {
    return ZipReader{file, fileName, limits}.read();
}

} // namespace inkling
