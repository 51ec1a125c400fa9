// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json.h"

#include "core/base/number_text.h"
#include "core/formats/json_words.h"

#include <cmath>
#include <iterator>
#include <utility>

namespace inkling {

namespace {

using Json = nlohmann::json;

/// Length of the well-formed UTF-8 sequence at the front (Unicode 15, table 3-7), 0 where there is none.
std::size_t utf8Length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto continues = [&](std::size_t i) { return byte(i) >= 0x80 && byte(i) <= 0xBF; };

    const unsigned first = byte(0);
    if (first < 0x80)
        return text.empty() ? 0 : 1;
    if (first >= 0xC2 && first <= 0xDF)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) > 0x9F;
        return !overlong && !surrogate && continues(1) && continues(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && byte(1) < 0x90;
        const bool beyond = first == 0xF4 && byte(1) > 0x8F;
        return !overlong && !beyond && continues(1) && continues(2) && continues(3) ? 4 : 0;
    }
    return 0;
}

std::string hexadecimal(unsigned char byte) {
    constexpr std::string_view digits = "0123456789abcdef";
    return {digits[byte >> 4U], digits[byte & 15U]};
}

/// About so many bytes of a text, whole characters only, everything else as \xNN.
std::string printable(std::string_view text, std::size_t longest) {
    std::string result;
    while (!text.empty()) {
        if (result.size() >= longest)
            return result + "…";
        const auto front = static_cast<unsigned char>(text.front());
        const std::size_t length = utf8Length(text);
        if (length == 0 || front < 0x20 || front == 0x7F) {
            result += "\\x" + hexadecimal(front);
            text.remove_prefix(1);
        } else {
            result += text.substr(0, length);
            text.remove_prefix(length);
        }
    }
    return result;
}

/// "3:14": line and byte of the line, from 1.
std::string position(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    std::size_t line = 1;
    for (const char c : before)
        line += c == '\n' ? 1U : 0U;
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return std::to_string(line) + ":" + std::to_string(offset - lineStart + 1);
}

/// Tells the handler below how far the parser has read.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t& count)
        : m_at{at}
        , m_count{&count} { }

    reference operator*() const { return *m_at; }
    CountingIterator& operator++() {
        ++m_at;
        ++*m_count;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return m_at == other.m_at; }

private:
    const char* m_at;
    std::size_t* m_count;
};

/// Builds the document, and stops at what nlohmann-json's own builder lets pass: depth and repeated keys.
class StrictBuilder : public nlohmann::json_sax<Json> {
public:
    StrictBuilder(std::string_view text, const std::size_t& bytesRead, int depthLimit)
        : m_text{text}
        , m_bytesRead{bytesRead}
        , m_depthLimit{depthLimit} { }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return fail(m_bytesRead, "binary data"); } // text has none

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& key) override {
        const auto [place, isNew] = m_open.back()->get_ref<Json::object_t&>().emplace(key, nullptr);
        if (!isNew)
            return fail(m_bytesRead,
                        Sentence::tr("the key %1 appears a second time in its object").arg(inQuotes(key)));
        m_member = &place->second;
        return true;
    }

    bool parse_error(std::size_t read, const std::string&, const Json::exception& exception) override {
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while parsing value
        // - invalid literal; last read: 'x'": the last part says what is wrong.
        std::string_view what = exception.what();
        for (const std::string_view separator : {"] ", " - "}) {
            if (const auto at = what.find(separator); at != std::string_view::npos)
                what.remove_prefix(at + separator.size());
        }
        const auto found = stumblingBlock(m_text, read > 0 ? read - 1 : 0);
        const auto before = m_text.substr(0, static_cast<std::size_t>(found.data() - m_text.data()));
        const bool isFirst = before.find_first_not_of(" \t\r\n") == std::string_view::npos;
        return fail(read, whyNoJson(what, found, isFirst ? JsonPlace::beginning : JsonPlace::later));
    }

    Json take() { return std::move(m_root); }
    std::size_t failedAt() const { return m_failedAt; }
    const Sentence& failure() const { return m_failure; }

private:
    bool add(Json value) {
        place(std::move(value));
        return true;
    }

    bool open(Json container) {
        if (m_open.size() >= static_cast<std::size_t>(m_depthLimit))
            return fail(m_bytesRead, Sentence::tr("nested more than %1 levels deep").arg(m_depthLimit));
        m_open.push_back(place(std::move(container)));
        return true;
    }

    bool close() {
        m_open.pop_back();
        return true;
    }

    /// Pointers to open containers stay valid: an array grows only while none of its elements is open.
    Json* place(Json value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        if (m_open.back()->is_array())
            return &m_open.back()->get_ref<Json::array_t&>().emplace_back(std::move(value));
        *m_member = std::move(value);
        return m_member;
    }

    /// `read` bytes in, the last of which is the one to point at.
    bool fail(std::size_t read, Sentence what) {
        m_failedAt = read > 0 ? read - 1 : 0;
        m_failure = std::move(what);
        return false;
    }

    std::string_view m_text;
    const std::size_t& m_bytesRead;
    int m_depthLimit;
    Json m_root;
    std::vector<Json*> m_open;
    Json* m_member = nullptr;
    std::size_t m_failedAt = 0;
    Sentence m_failure;
};

/// What stands there, for "found ...".
Sentence described(const Json* value) {
    if (value == nullptr)
        return Sentence::tr("nothing");
    switch (value->type()) {
    case Json::value_t::object:
        return Sentence::tr("an object");
    case Json::value_t::array:
        return Sentence::tr("a list of %1").arg(value->size());
    case Json::value_t::string:
        return inQuotes(value->get_ref<const std::string&>());
    default:
        return value->dump();
    }
}

} // namespace

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string inQuotes(std::string_view text) {
    return '"' + printable(text, 80) + '"';
}

Result<Json> parseJson(std::string_view text, const Sentence& fileName, JsonLimits limits) {
    const auto bad = [](Sentence sentence) { return Error{ErrorKind::badData, std::move(sentence)}; };
    const auto badAt = [&](std::size_t offset, Sentence what) {
        return bad(Sentence::tr("%1:%2: %3.").arg(fileName, position(text, offset), std::move(what)));
    };

    if (text.size() > limits.bytes)
        return bad(Sentence::tr("%1: is %2 bytes long, at most %3 are read.")
                       .arg(fileName, grouped(text.size()), grouped(limits.bytes)));
    if (text.empty())
        return bad(Sentence::tr("%1: is empty, expected JSON.").arg(fileName));
    if (text.starts_with("\xEF\xBB\xBF"))
        return bad(
            Sentence::tr("%1: begins with a byte-order mark; save it as UTF-8 without one.").arg(fileName));
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t length = utf8Length(text.substr(offset));
        if (length == 0)
            return badAt(offset,
                         Sentence::tr("the byte 0x%1 is not UTF-8; save it as UTF-8")
                             .arg(hexadecimal(static_cast<unsigned char>(text[offset]))));
        // nlohmann-json takes a NUL for the end, and would not look at what follows.
        if (text[offset] == '\0')
            return badAt(offset, Sentence::tr("a NUL is not JSON"));
        offset += length;
    }

    std::size_t bytesRead = 0;
    StrictBuilder builder{text, bytesRead, limits.depth};
    if (!Json::sax_parse(CountingIterator{text.data(), bytesRead},
                         CountingIterator{text.data() + text.size(), bytesRead}, &builder))
        return badAt(builder.failedAt(), builder.failure());
    return builder.take();
}

void JsonProblems::report(const Sentence& what) {
    if (!m_first)
        m_first = Error{ErrorKind::badData, Sentence::tr("%1: %2.").arg(m_fileName, what)};
}

JsonField JsonField::operator[](std::string_view key) const {
    const std::string path = m_path.empty() ? std::string{key} : m_path + "." + std::string{key};
    if (m_value == nullptr || !m_value->is_object()) {
        expected(Sentence::tr("an object"));
        return {nullptr, path, m_problems};
    }
    const auto member = m_value->find(key);
    return {member == m_value->end() ? nullptr : &*member, path, m_problems};
}

std::vector<JsonField> JsonField::items(std::size_t most) const {
    std::vector<JsonField> fields;
    if (!isArray()) {
        expected(Sentence::tr("a list"));
        return fields;
    }
    if (m_value->size() > most) {
        expected(Sentence::tr("a list of at most %1").arg(most));
        return fields;
    }
    fields.reserve(m_value->size());
    for (std::size_t i = 0; i < m_value->size(); ++i)
        fields.push_back({&(*m_value)[i], m_path + "[" + std::to_string(i) + "]", m_problems});
    return fields;
}

std::vector<std::string> JsonField::keys() const {
    std::vector<std::string> names;
    if (!isObject()) {
        expected(Sentence::tr("an object"));
        return names;
    }
    for (const auto& member : m_value->items())
        names.push_back(member.key());
    return names;
}

int JsonField::wholeNumber(int least, int most) const {
    return static_cast<int>(longNumber(least, most));
}

std::int64_t JsonField::longNumber(std::int64_t least, std::int64_t most) const {
    if (m_value == nullptr || !m_value->is_number()) {
        expected(Sentence::tr("a whole number"));
        return least;
    }
    // JSON does not say whether 3.0 is a whole number, we do.
    const double value = m_value->get<double>();
    if (value != std::floor(value)) {
        expected(Sentence::tr("a whole number"));
        return least;
    }
    if (value < static_cast<double>(least) || value > static_cast<double>(most)) {
        expected(Sentence::tr("a whole number from %1 to %2").arg(least, most));
        return least;
    }
    return static_cast<std::int64_t>(value);
}

std::uint64_t JsonField::count() const {
    if (m_value == nullptr || !m_value->is_number_unsigned()) {
        expected(Sentence::tr("a whole number from 0 on"));
        return 0;
    }
    return m_value->get<std::uint64_t>();
}

double JsonField::number() const {
    if (m_value == nullptr || !m_value->is_number()) {
        expected(Sentence::tr("a number"));
        return 0.0;
    }
    return m_value->get<double>();
}

bool JsonField::boolean() const {
    if (m_value == nullptr || !m_value->is_boolean()) {
        expected(Sentence::tr("true or false"));
        return false;
    }
    return m_value->get<bool>();
}

std::string JsonField::text() const {
    if (!isString()) {
        expected(Sentence::tr("a text"));
        return {};
    }
    return m_value->get<std::string>();
}

void JsonField::refuse(const Sentence& what) const {
    if (m_problems.get().any()) // of many things the first is told: the others need no words
        return;
    m_problems.get().report(m_path.empty() ? what : Sentence::tr("%1: %2").arg(m_path, what));
}

void JsonField::expected(const Sentence& expected) const {
    if (!m_problems.get().any())
        refuse(Sentence::tr("expected %1, found %2").arg(expected, described(m_value)));
}

} // namespace inkling
