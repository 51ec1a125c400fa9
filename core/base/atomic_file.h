// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace inkling {

/// Puts a whole file in place, or leaves things as they were: there is no moment, not even at a power cut, at
/// which `path` holds anything but all of the old bytes or all of the new ones.
///
/// The bytes go into a temporary file in the same folder, which is synced to disk and then renamed, so there
/// must be room for the old and the new file. The old file's permissions stay; a symbolic link is followed,
/// and stays. What is there and is not an ordinary file (a folder, a pipe, a device) or may not be written is
/// refused. On failure the old file is untouched and the temporary one is gone.
///
/// Blocks until the disk has the bytes, which may take seconds: not for the thread of a window.
Result<void> writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// The same for a file of several pieces, one behind the other, without joining them in memory.
Result<void> writeFileAtomically(const std::filesystem::path& path,
                                 std::span<const std::span<const std::byte>> pieces);

} // namespace inkling
