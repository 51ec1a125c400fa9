// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace inkling {

namespace {

bool takeFront(std::string_view& words, std::string_view front) {
    if (!words.starts_with(front))
        return false;
    words.remove_prefix(front.size());
    return true;
}

/// What stands behind the first `mark`, which is taken away with it; nothing where there is none.
std::string_view takeBehind(std::string_view& words, std::string_view mark) {
    const auto at = words.find(mark);
    if (at == std::string_view::npos)
        return {};
    const auto behind = words.substr(at + mark.size());
    words = words.substr(0, at);
    return behind;
}

/// "string literal", "':'"; nothing where the words are none.
std::optional<Sentence> token(std::string_view words) {
    static const std::array known{
        Sentence::tr("true literal"),           Sentence::tr("false literal"),  Sentence::tr("null literal"),
        Sentence::tr("string literal"),         Sentence::tr("number literal"), Sentence::tr("end of input"),
        Sentence::tr("'[', '{', or a literal"),
    };
    if (words.size() == 3 && words.front() == '\'' && words.back() == '\'')
        return Sentence{words};
    const auto found = std::ranges::find(known, words, &Sentence::english);
    return found == known.end() ? std::nullopt : std::optional{*found};
}

Sentence controlCharacter(std::string_view character) {
    std::string_view escaped = takeBehind(character, " must be escaped to ");
    const std::string_view other = takeBehind(escaped, " or ");
    if (other.empty())
        return Sentence::tr("invalid string: control character %1 must be escaped to %2")
            .arg(character, escaped);
    return Sentence::tr("invalid string: control character %1 must be escaped to %2 or %3")
        .arg(character, escaped, other);
}

/// "invalid literal", "unexpected end of input".
Sentence complaint(std::string_view words) {
    static const std::array known{
        Sentence::tr("invalid literal"),
        Sentence::tr("invalid number; expected digit after '-'"),
        Sentence::tr("invalid number; expected digit after '.'"),
        Sentence::tr("invalid number; expected digit after exponent sign"),
        Sentence::tr("invalid number; expected '+', '-', or digit after exponent"),
        Sentence::tr("invalid string: '\\u' must be followed by 4 hex digits"),
        Sentence::tr("invalid string: forbidden character after backslash"),
        Sentence::tr("invalid string: missing closing quote"),
        Sentence::tr("invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF"),
        Sentence::tr("invalid string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF"),
    };
    if (takeFront(words, "unexpected "))
        return Sentence::tr("unexpected %1").arg(token(words).value_or(words));
    if (takeFront(words, "invalid string: control character "))
        return controlCharacter(words);
    const auto found = std::ranges::find(known, words, &Sentence::english);
    return found == known.end() ? Sentence{words} : *found;
}

} // namespace

Sentence sentenceOfParser(std::string_view words) {
    constexpr std::string_view expects = "; expected ";
    if (takeFront(words, "number overflow parsing "))
        return Sentence::tr("number overflow parsing %1").arg(words);

    std::string_view read = takeBehind(words, "; last read: ");
    if (read.empty()) {
        // In the words of an invalid number, too, something is expected.
        const bool isToken = words.starts_with("unexpected ");
        const std::string_view expected = isToken ? takeBehind(words, expects) : std::string_view{};
        if (expected.empty())
            return complaint(words);
        return Sentence::tr("%1; expected %2").arg(complaint(words), token(expected).value_or(expected));
    }
    // What was read may hold any words: what is expected comes last.
    const auto at = read.rfind(expects);
    auto expected = at == std::string_view::npos ? std::nullopt : token(read.substr(at + expects.size()));
    if (!expected)
        return Sentence::tr("%1; last read: %2").arg(complaint(words), read);
    return Sentence::tr("%1; last read: %2; expected %3")
        .arg(complaint(words), read.substr(0, at), *std::move(expected));
}

} // namespace inkling
