// SPDX-License-Identifier: GPL-3.0-or-later
// What nlohmann-json says of a text that is no JSON, as sentences. Internal to core/formats.
#pragma once

#include "core/base/sentence.h"

#include <string_view>

namespace inkling {

/// The last part of an exception's words: "invalid literal; last read: '[N'", "unexpected end of input;
/// expected
/// '[', '{', or a literal". In English they are these words, whatever they are; what the library of another
/// version says otherwise is so in every language.
Sentence sentenceOfParser(std::string_view words);

} // namespace inkling
