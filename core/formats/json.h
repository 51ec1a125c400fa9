// SPDX-License-Identifier: GPL-3.0-or-later
// Strict JSON for the files that core reads. Internal to core/formats: it shows nlohmann-json's types.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

struct JsonLimits {
    std::size_t bytes = std::size_t{1} << 20; ///< 1 MiB
    int depth = 64;                           ///< objects and arrays within one another
};

/// Parses RFC 8259 JSON: UTF-8 without a byte-order mark, nothing after the value, no key twice in an object,
/// within the limits. The error says where: "model.json:3:14: ..." (line and byte of the line, from 1).
Result<nlohmann::json> parseJson(std::string_view text, const Sentence& fileName, JsonLimits limits = {});

/// Whether all of the text is well-formed UTF-8.
bool isUtf8(std::string_view text);

/// The text in quotes, fit for a sentence: control characters escaped, long text cut, valid UTF-8.
std::string inQuotes(std::string_view text);

/// The first thing that was wrong with a document's contents. Reading goes on after it with harmless values,
/// so that code that reads fields needs no check after each: ask once, before the values are used.
class JsonProblems {
public:
    explicit JsonProblems(Sentence fileName)
        : m_fileName{std::move(fileName)} { }

    bool any() const { return m_first.has_value(); }
    const Error& first() const { return *m_first; } ///< requires any()

    /// Remembers "file: what" unless something was wrong before.
    void report(const Sentence& what);

private:
    Sentence m_fileName;
    std::optional<Error> m_first;
};

/// A place in a document, there or not, and how it is reached: "modelTopology.config.layers[2]". Reading a
/// value of the wrong type reports "<path>: expected a whole number, found 3.5" and returns a harmless one.
/// The document and the problems must outlive it.
class JsonField {
public:
    JsonField(const nlohmann::json& document, JsonProblems& problems)
        : JsonField{&document, {}, problems} { }

    /// Whether there is a value here, and it is not null.
    bool exists() const { return m_value != nullptr && !m_value->is_null(); }
    bool isArray() const { return m_value != nullptr && m_value->is_array(); }
    bool isObject() const { return m_value != nullptr && m_value->is_object(); }
    bool isString() const { return m_value != nullptr && m_value->is_string(); }

    /// A member of an object, which may not be there. Reports when this is no object.
    JsonField operator[](std::string_view key) const;

    /// The elements of an array; none after a report that this is no array, or one of more than `most`.
    std::vector<JsonField> items(std::size_t most) const;

    /// The names of an object's members; none after a report that this is no object.
    std::vector<std::string> keys() const;

    int wholeNumber(int least, int most) const;
    /// Both limits at most 2^53, so that a JSON number is exact.
    std::int64_t longNumber(std::int64_t least, std::int64_t most) const;
    /// 0 ... 2^64 - 1, exactly, for files that hold sizes: 3.0 is none.
    std::uint64_t count() const;
    double number() const; ///< always finite: JSON has no other
    bool boolean() const;
    std::string text() const;

    /// Reports "<path>: <what>".
    void refuse(const Sentence& what) const;
    /// Reports "<path>: expected <expected>, found <what is here>".
    void expected(const Sentence& expected) const;

    const std::string& path() const { return m_path; }
    JsonProblems& problems() const { return m_problems; }

private:
    JsonField(const nlohmann::json* value, std::string path, JsonProblems& problems)
        : m_value{value}
        , m_path{std::move(path)}
        , m_problems{problems} { }

    const nlohmann::json* m_value; ///< null where there is nothing
    std::string m_path;
    std::reference_wrapper<JsonProblems> m_problems;
};

} // namespace inkling
