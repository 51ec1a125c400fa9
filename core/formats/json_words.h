// SPDX-License-Identifier: GPL-3.0-or-later
// Why a text is no JSON, in sentences of ours. Internal to core/formats.
#pragma once

#include "core/base/sentence.h"

#include <cstddef>
#include <string_view>

namespace inkling {

/// The word or the character that nlohmann-json stumbled over when it had read up to `at`: "NaN", ";".
std::string_view stumblingBlock(std::string_view text, std::size_t at);

/// Where a text is no JSON: what begins as none is most often another file than was meant.
enum class JsonPlace { beginning, later };

/// What is wrong where nlohmann-json stopped. `complaint`: the last part of its exception's words, "invalid
/// literal; last read: '[N'", "unexpected end of input; expected ']'", none of which are passed on: of what
/// another version may say otherwise, only that it is no JSON. `found`: what stands there.
Sentence whyNoJson(std::string_view complaint, std::string_view found, JsonPlace place);

} // namespace inkling
