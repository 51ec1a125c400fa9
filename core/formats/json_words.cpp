// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_words.h"

#include "core/formats/json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace inkling {

namespace {

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOfWord(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '+' || c == '-';
}

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Its words for something, and ours.
struct Meaning {
    std::string_view theirs;
    Sentence ours;
};

std::optional<Sentence> meaningOf(std::string_view words, std::span<const Meaning> known) {
    const auto found = std::ranges::find(known, words, &Meaning::theirs);
    return found == known.end() ? std::nullopt : std::optional{found->ours};
}

/// What may stand there; a value where it does not say.
std::optional<Sentence> expectation(std::string_view words) {
    static const auto value =
        Sentence::tr("a text in double quotes, a number, true, false, null, \"[\" or \"{\"");
    static const std::array known{
        Meaning{"", value},
        Meaning{"'[', '{', or a literal", value},
        Meaning{"string literal", Sentence::tr("a name in double quotes")},
        Meaning{"':'", Sentence::tr("a colon")},
        Meaning{"']'", Sentence::tr("a comma or \"]\"")},
        Meaning{"'}'", Sentence::tr("a comma or \"}\"")},
        Meaning{"end of input", Sentence::tr("the end")},
    };
    return meaningOf(words, known);
}

std::optional<Sentence> token(std::string_view words) {
    static const std::array known{
        Meaning{"true literal", "true"},
        Meaning{"false literal", "false"},
        Meaning{"null literal", "null"},
        Meaning{"string literal", Sentence::tr("a text")},
        Meaning{"number literal", Sentence::tr("a number")},
    };
    if (words.size() == 3 && words.front() == '\'' && words.back() == '\'')
        return inQuotes(words.substr(1, 1));
    return meaningOf(words, known);
}

/// What is wrong with a text in quotes.
std::optional<Sentence> stringFault(std::string_view complaint) {
    struct Fault {
        std::string_view front; ///< of its complaint
        Sentence ours;
    };
    static const std::array known{
        Fault{"missing closing quote", Sentence::tr("a text has no double quote at its end")},
        Fault{"control character",
              Sentence::tr("a text has a control character or the end of a line in it; "
                           "write it with a backslash, as \\n or \\u0001")},
        Fault{"forbidden character",
              Sentence::tr("a backslash has no meaning before what follows it; write "
                           "two of them for one")},
        Fault{"'\\u' must", Sentence::tr("\\u needs four hexadecimal digits after it")},
        Fault{"surrogate",
              Sentence::tr("half of a surrogate pair stands alone; write both halves, or the "
                           "character itself")},
    };
    const auto found =
        std::ranges::find_if(known, [&](const Fault& fault) { return complaint.starts_with(fault.front); });
    return found == known.end() ? std::nullopt : std::optional{found->ours};
}

/// What it expected, at the end of its words: what was read, before it, may hold any.
std::string_view takeExpected(std::string_view& complaint) {
    constexpr std::string_view mark = "; expected ";
    const auto at = complaint.rfind(mark);
    if (at == std::string_view::npos)
        return {};
    const auto expected = complaint.substr(at + mark.size());
    complaint = complaint.substr(0, at);
    return expected;
}

std::optional<Sentence> misplaced(std::string_view complaint, std::string_view found, JsonPlace place) {
    if (place == JsonPlace::beginning && !found.empty())
        return Sentence::tr("this is no JSON, it begins with %1; check that it is the right file")
            .arg(inQuotes(found));
    constexpr std::string_view unexpected = "unexpected ";
    const auto expected = expectation(takeExpected(complaint));
    if (complaint.starts_with("invalid literal"))
        return Sentence::tr("expected %1, found %2")
            .arg(expected.value_or(*expectation("")), inQuotes(found));
    if (!expected || !complaint.starts_with(unexpected))
        return {};
    complaint.remove_prefix(unexpected.size());
    if (complaint == "end of input")
        return Sentence::tr("ends where there should be %1; it may have been cut short").arg(*expected);
    const auto instead = token(complaint);
    return instead ? std::optional{Sentence::tr("expected %1, found %2").arg(*expected, *instead)}
                   : std::nullopt;
}

} // namespace

std::string_view stumblingBlock(std::string_view text, std::size_t at) {
    auto begin = std::min(at, text.size());
    while (begin > 0 && isLetter(text[begin - 1]))
        --begin;
    // Behind a whole one it is not that word which is wrong, but what follows.
    const auto before = text.substr(begin, at - begin);
    const bool isCharacter = at < text.size() && !isOfWord(text[at]);
    if (isCharacter && (before == "true" || before == "false" || before == "null"))
        begin = at;
    auto end = begin;
    while (end < text.size() && isOfWord(text[end]))
        ++end;
    if (end == begin && end < text.size())
        do
            ++end;
        while (end < text.size() && isContinuation(text[end]));
    return text.substr(begin, end - begin);
}

Sentence whyNoJson(std::string_view complaint, std::string_view found, JsonPlace place) {
    constexpr std::string_view string = "invalid string: ";
    std::optional<Sentence> why;
    if (complaint.starts_with("number overflow"))
        why = Sentence::tr("a number is too large; write one below 1.8e308");
    else if (complaint.starts_with("invalid number"))
        why = Sentence::tr("a number breaks off; write it as in -0.5 or 1e-3");
    else if (complaint.starts_with(string))
        why = stringFault(complaint.substr(string.size()));
    else
        why = misplaced(complaint, found, place);
    return why.value_or(Sentence::tr("this is no JSON; look for a missing comma, quote or bracket"));
}

} // namespace inkling
