// SPDX-License-Identifier: GPL-3.0-or-later
// Small zip files in memory, as NumPy writes them: members one behind another, then the directory, and
// nothing else. Internal to core/formats. The format: PKWARE's APPNOTE.TXT.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A file in the archive, its bytes unpacked. A name is a name: nothing is ever put on the disk under it.
struct ZipMember {
    std::string name;
    std::vector<std::byte> bytes;
};

struct ZipLimits {
    std::size_t members = 1000;
    std::uint64_t bytes = std::uint64_t{1} << 30U; ///< of all members, unpacked
};

/// Strict: members are stored or deflated, not encrypted, cover the file without a hole or an overlap, have
/// different names and the check sums that are noted. Sizes are compared before memory is taken for them,
/// and none is taken that so many compressed bytes cannot fill. `fileName`: for messages.
Result<std::vector<ZipMember>> parseZip(std::span<const std::byte> file, std::string_view fileName,
                                        ZipLimits limits = {});

/// A file of these members, stored, dated 1980-01-01: the same for the same members. Requires names of less
/// than 65,536 bytes, fewer members than that and less than 4 GiB in all.
std::vector<std::byte> toZip(std::span<const ZipMember> members);

} // namespace inkling
