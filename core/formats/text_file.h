// SPDX-License-Identifier: GPL-3.0-or-later
// Programs as they are written. Internal to core/formats.
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string_view>

namespace inkling {

/// Puts the text in place as writeFileAtomically() does, reads the file back and compares.
Result<void> writeTextFile(const std::filesystem::path& path, std::string_view text);

} // namespace inkling
