// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_file.h"
#include "core/formats/zip_format.h"

#include <utility>

namespace inkling {

using namespace zip;

namespace {

class ZipBytes {
public:
    void add(std::span<const std::byte> bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    void add(std::uint16_t number) { add(std::as_bytes(std::span{&number, 1})); }
    void add(std::uint32_t number) { add(std::as_bytes(std::span{&number, 1})); }

    /// What a member's beginning and its line of the directory have in common.
    void addMember(const ZipMember& member) {
        constexpr std::uint16_t version = 20;
        const auto size = static_cast<std::uint32_t>(member.bytes.size());
        add(version);
        add(utf8Flag);
        add(stored);
        add(std::uint16_t{0}); // midnight
        add(firstDay);
        add(checkSum(member.bytes));
        add(size);
        add(size);
        add(static_cast<std::uint16_t>(member.name.size()));
        add(std::uint16_t{0}); // no extra field
    }
    void addName(const ZipMember& member) { add(std::as_bytes(std::span{member.name})); }

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_bytes.size()); }
    std::vector<std::byte> take() { return std::move(m_bytes); }

private:
    std::vector<std::byte> m_bytes;
};

} // namespace

std::vector<std::byte> toZip(std::span<const ZipMember> members) {
    ZipBytes file;
    std::vector<std::uint32_t> offsets;
    for (const ZipMember& member : members) {
        offsets.push_back(file.size());
        file.add(localMark);
        file.addMember(member);
        file.addName(member);
        file.add(member.bytes);
    }
    const std::uint32_t directory = file.size();
    for (std::size_t i = 0; i < members.size(); ++i) {
        file.add(directoryMark);
        file.add(std::uint16_t{20}); // made by: MS-DOS, version 2.0, as it were
        file.addMember(members[i]);
        file.add(std::uint16_t{0}); // comment
        file.add(std::uint16_t{0}); // disk
        file.add(std::uint16_t{0}); // attributes
        file.add(std::uint32_t{0});
        file.add(offsets[i]);
        file.addName(members[i]);
    }
    const std::uint32_t size = file.size() - directory;
    const auto count = static_cast<std::uint16_t>(members.size());
    file.add(endMark);
    file.add(std::uint16_t{0});
    file.add(std::uint16_t{0});
    file.add(count);
    file.add(count);
    file.add(size);
    file.add(directory);
    file.add(std::uint16_t{0});
    return file.take();
}

} // namespace inkling
