// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sentence.h"

#include <cassert>
#include <cstddef>
#include <utility>

namespace inkling {

Sentence::Sentence(std::string words)
    : m_words{std::move(words)} { }

Sentence::Sentence(std::string_view words)
    : m_words{words} { }

Sentence::Sentence(const char* words)
    : m_words{words} { }

Sentence Sentence::tr(const char* pattern) {
    Sentence sentence;
    sentence.m_pattern = pattern;
    return sentence;
}

Sentence Sentence::withoutFullStop() const {
    Sentence sentence = *this;
    sentence.m_hasNoFullStop = true;
    return sentence;
}

std::string Sentence::english() const {
    const auto itself = [](const char* pattern) { return std::string{pattern}; };
    return in(itself);
}

std::string Sentence::in(Language language) const {
    auto text = whole(language);
    for (const std::string_view stop : {".", "。"})
        while (m_hasNoFullStop && text.ends_with(stop))
            text.resize(text.size() - stop.size());
    return text;
}

std::string Sentence::whole(Language language) const {
    if (m_pattern == nullptr)
        return m_words;
    auto pattern = language(m_pattern);
    if (pattern.empty())
        pattern = m_pattern;

    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char digit = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '0';
        const auto place =
            digit >= '1' && digit <= '9' ? static_cast<std::size_t>(digit - '1') : m_parts.size();
        if (place < m_parts.size()) {
            text += m_parts[place].in(language);
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

Sentence Sentence::without(std::string_view words) const {
    assert(!words.empty());
    Sentence sentence = *this;
    for (auto at = sentence.m_words.find(words); at != std::string::npos;
         at = sentence.m_words.find(words, at))
        sentence.m_words.erase(at, words.size());
    for (Sentence& part : sentence.m_parts)
        part = part.without(words);
    return sentence;
}

} // namespace inkling
