// SPDX-License-Identifier: GPL-3.0-or-later
// Why the system refused, in its own words.
#pragma once

#include "core/base/sentence.h"

#include <string_view>
#include <system_error>

namespace inkling {

/// "No space left on device" for ENOSPC. The numbers that files, disks and folders meet can be said in other
/// languages; the rest is said as the system says it.
Sentence systemReason(int number);
Sentence systemReason(const std::error_code& code);
/// Out of its own words, as other libraries hand them on.
Sentence systemReason(std::string_view words);

} // namespace inkling
