// SPDX-License-Identifier: GPL-3.0-or-later
// Words for people that core puts together, and that whoever shows them may say in another language.
#pragma once

#include "core/base/function_ref.h"

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

/// Either words that are the same in every language (a path, a name, a figure), or a pattern of English with
/// the places %1 to %9 and what stands in them, sentences too:
///
///     Sentence::tr("%1: the file has %2 bytes, at most %3 are read.")
///         .arg(name, grouped(size), grouped(most))
///
/// Patterns are gathered for the translators wherever Sentence::tr() is given a literal. A value; copies may
/// be used by any thread.
class Sentence {
public:
    /// What says `pattern` in some language, with the same places; an empty result: it cannot.
    using Language = FunctionRef<std::string(const char* pattern)>;

    Sentence() = default;
    /// The same in every language. All text is UTF-8.
    Sentence(std::string words);
    Sentence(std::string_view words);
    Sentence(const char* words);

    /// `pattern` is a literal: it is not copied.
    static Sentence tr(const char* pattern);
    /// The same sentence with these parts in the next places; a place without a part stays as it is.
    template<class... Parts>
    Sentence arg(Parts&&... parts) && {
        (m_parts.push_back(part(std::forward<Parts>(parts))), ...);
        return std::move(*this);
    }

    /// To go on in the middle of another sentence, where its own full stop would be in the way.
    Sentence withoutFullStop() const;

    bool isEmpty() const { return m_pattern == nullptr && m_words.empty(); }
    std::string english() const;
    std::string in(Language language) const;

    /// The same, but these words, which may not be none, are left out of all that stands in its places.
    Sentence without(std::string_view words) const;

    /// Whether they say the same in English; both are put together for it.
    friend bool operator==(const Sentence& one, const Sentence& other) {
        return one.english() == other.english();
    }

private:
    std::string whole(Language language) const;

    static Sentence part(Sentence part) { return part; }
    template<std::integral Number>
    requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) static Sentence part(Number number) {
        return std::to_string(number);
    }

    const char* m_pattern = nullptr; ///< null: m_words are all there is
    std::string m_words;
    std::vector<Sentence> m_parts;
    bool m_hasNoFullStop = false;
};

} // namespace inkling
