// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drawing/ndjson.h"

#include "core/base/system_reason.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace inkling {
namespace {

constexpr std::string_view expectedForm = R"({"word":"7","drawing":[[[x0,x1,..],[y0,y1,..]],..]})";

/// Listens to the parser: keeps the word and the points, passes over the rest, and stops at the first thing
/// that is not in its place. Nothing is stored that is not part of the result.
class LineListener : public nlohmann::json_sax<nlohmann::json> {
public:
    LineListener(const Sentence& where, const NdjsonLimits& limits)
        : m_where{where}
        , m_limits{limits} { }

    bool start_object(std::size_t) override {
        if (m_depth > 0 && isWanted())
            return unexpected(Sentence::tr("an object"));
        ++m_depth;
        return true;
    }
    bool end_object() override {
        --m_depth;
        if (m_depth == 0 && !m_hasDrawing)
            return fail(Sentence::tr("%1: has no \"drawing\"; write %2.").arg(m_where, expectedForm));
        return true;
    }
    bool key(string_t& name) override {
        if (m_depth != 1)
            return true;
        m_key = name == "word" ? Key::word : name == "drawing" ? Key::drawing : Key::other;
        bool& seen = m_key == Key::word ? m_hasWord : m_hasDrawing;
        if (m_key != Key::other && std::exchange(seen, true))
            return fail(Sentence::tr("%1: has \"%2\" twice; keep one of them.").arg(m_where, name));
        return true;
    }

    bool start_array(std::size_t) override {
        if (m_depth == 0 || (m_depth == 1 && m_key == Key::word))
            return unexpected(Sentence::tr("an array"));
        if (m_key == Key::drawing) {
            if (m_depth == depthOfAxis && !isPassedOver())
                return unexpected(Sentence::tr("an array"));
            if (m_depth == depthOfStroke)
                ++m_axis;
            else if (m_depth == depthOfStrokes)
                startStroke();
        }
        ++m_depth;
        return true;
    }
    bool end_array() override {
        --m_depth;
        return m_key != Key::drawing || m_depth != depthOfStrokes || finishStroke();
    }

    bool null() override { return isWanted() ? unexpected("null") : true; }
    bool boolean(bool) override { return isWanted() ? unexpected(Sentence::tr("true or false")) : true; }
    bool binary(binary_t&) override { return unexpected(Sentence::tr("binary data")); }
    bool string(string_t& text) override {
        if (m_depth == 1 && m_key == Key::word)
            m_result.word = std::move(text);
        else if (isWanted())
            return unexpected(Sentence::tr("a text"));
        return true;
    }
    bool number_integer(number_integer_t number) override { return value(static_cast<double>(number)); }
    bool number_unsigned(number_unsigned_t number) override { return value(static_cast<double>(number)); }
    bool number_float(number_float_t number, const string_t&) override { return value(number); }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::json::exception& error) override {
        if (dynamic_cast<const nlohmann::json::out_of_range*>(&error) != nullptr)
            return fail(
                Sentence::tr("%1: has a number that no double holds at byte %2; write smaller coordinates.")
                    .arg(m_where, position));
        return fail(
            Sentence::tr("%1: is not JSON from byte %2 on; write %3.").arg(m_where, position, expectedForm));
    }

    Result<LabelledDrawing> result() && {
        if (m_error)
            return *std::move(m_error);
        return std::move(m_result);
    }

private:
    enum class Key { other, word, drawing };

    // Arrays and objects open before an array inside "drawing" begins.
    static constexpr std::size_t depthOfStrokes = 2;
    static constexpr std::size_t depthOfStroke = 3;
    static constexpr std::size_t depthOfAxis = 4;

    /// Whether what comes next belongs to the result.
    bool isWanted() const {
        return m_depth == 0 || (m_depth == 1 && m_key == Key::word)
            || (m_key == Key::drawing && !isPassedOver());
    }
    /// Inside a stroke's third array or a later one.
    bool isPassedOver() const { return m_depth >= depthOfAxis && m_axis > 2; }

    bool value(double number) {
        if (m_key == Key::drawing && m_depth == depthOfAxis) {
            if (m_axis > 2)
                return true;
            if (++m_numbers > 2 * m_limits.pointsPerDrawing)
                return fail(Sentence::tr("%1: has more than %2 points; leave some out.")
                                .arg(m_where, m_limits.pointsPerDrawing));
            (m_axis == 1 ? m_x : m_y).push_back(number);
            return true;
        }
        return isWanted() ? unexpected(Sentence::tr("a number")) : true;
    }

    void startStroke() {
        m_axis = 0;
        m_x.clear();
        m_y.clear();
    }
    bool finishStroke() {
        const auto number = m_result.drawing.strokes.size() + 1;
        if (m_axis < 2)
            return fail(Sentence::tr("%1: stroke %2 has %3 arrays instead of 2; write %4.")
                            .arg(m_where, number, m_axis, expectedForm));
        if (m_x.size() != m_y.size())
            return fail(Sentence::tr("%1: stroke %2 has %3 x and %4 y values; give as many of both.")
                            .arg(m_where, number, m_x.size(), m_y.size()));
        Stroke stroke(m_x.size());
        for (std::size_t i = 0; i < stroke.size(); ++i)
            stroke[i] = {m_x[i], m_y[i]};
        m_result.drawing.strokes.push_back(std::move(stroke));
        return true;
    }

    bool unexpected(Sentence what) {
        Sentence place = Sentence::tr("the line");
        if (m_depth > 0 && m_key == Key::word)
            place = "\"word\"";
        else if (m_depth > 0)
            place = "\"drawing\"";
        return fail(Sentence::tr("%1: has %2 in the wrong place in %3; write %4.")
                        .arg(m_where, std::move(what), std::move(place), expectedForm));
    }
    /// Stops the parser.
    bool fail(Sentence sentence) {
        m_error = Error{ErrorKind::badData, std::move(sentence)};
        return false;
    }

    const Sentence& m_where;
    const NdjsonLimits& m_limits;
    std::size_t m_depth = 0; ///< arrays and objects that are open
    Key m_key = Key::other;  ///< of the line's own object, the one being read
    bool m_hasWord = false;
    bool m_hasDrawing = false;
    int m_axis = 0; ///< arrays of this stroke so far: 1 is in x, 2 in y
    std::size_t m_numbers = 0;
    std::vector<double> m_x;
    std::vector<double> m_y;
    LabelledDrawing m_result;
    std::optional<Error> m_error;
};

void appendNumber(std::string& text, double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

/// "[1,2,3]"
void appendAxis(std::string& text, const Stroke& stroke, double Point::*axis) {
    text += '[';
    bool isFirst = true;
    for (const Point& point : stroke) {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            continue;
        if (!std::exchange(isFirst, false))
            text += ',';
        appendNumber(text, point.*axis);
    }
    text += ']';
}

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

Result<LabelledDrawing> parseDrawing(std::string_view line, const Sentence& where,
                                     const NdjsonLimits& limits) {
    LineListener listener{where, limits};
    nlohmann::json::sax_parse(line, &listener);
    return std::move(listener).result();
}

std::string toNdjsonLine(const LabelledDrawing& drawing) {
    std::string text = "{";
    if (!drawing.word.empty()) {
        const nlohmann::json word = drawing.word;
        text += "\"word\":" + word.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + ",";
    }
    text += "\"drawing\":[";
    bool isFirst = true;
    for (const auto& stroke : drawing.drawing.strokes) {
        if (!std::exchange(isFirst, false))
            text += ',';
        text += '[';
        appendAxis(text, stroke, &Point::x);
        text += ',';
        appendAxis(text, stroke, &Point::y);
        text += ']';
    }
    text += "]}";
    return text;
}

Result<DrawingReader> DrawingReader::open(const std::filesystem::path& path, const NdjsonLimits& limits) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1 is a folder; name an .ndjson file in it.").arg(path.string())};
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1 cannot be opened: %2; check its name and permissions.")
                         .arg(path.string(), systemReason(errno))};
    return DrawingReader{path, file, limits};
}

DrawingReader::DrawingReader(std::filesystem::path path, std::FILE* file, const NdjsonLimits& limits)
    : m_path{std::move(path)}
    , m_file{file}
    , m_limits{limits} { }

Result<std::optional<LabelledDrawing>> DrawingReader::next() {
    do {
        auto hasLine = nextLine();
        if (!hasLine)
            return hasLine.error();
        if (!*hasLine)
            return std::optional<LabelledDrawing>{};
    } while (isBlank(m_line));

    auto drawing = parseDrawing(m_line, where(), m_limits);
    if (!drawing)
        return drawing.error();
    return std::optional{*std::move(drawing)};
}

Result<bool> DrawingReader::nextLine() {
    constexpr std::size_t chunk = 64 * 1024;
    if (m_broken)
        return *m_broken;

    std::size_t searched = m_begin;
    while (true) {
        const auto end = m_buffer.find('\n', searched);
        const bool isWhole = end != std::string::npos;
        const std::size_t length = (isWhole ? end : m_buffer.size()) - m_begin;
        if (length > m_limits.bytesPerLine) {
            ++m_lineNumber;
            m_broken = Error{ErrorKind::badData,
                             Sentence::tr("%1: is longer than %2 bytes; put one drawing on a line.")
                                 .arg(where(), m_limits.bytesPerLine)};
            return *m_broken;
        }
        if (isWhole) {
            m_line.assign(m_buffer, m_begin, length);
            m_begin = end + 1;
            ++m_lineNumber;
            return true;
        }

        m_buffer.erase(0, std::exchange(m_begin, 0));
        searched = m_buffer.size();
        m_buffer.resize(searched + chunk);
        const std::size_t count = std::fread(m_buffer.data() + searched, 1, chunk, m_file.get());
        m_buffer.resize(searched + count);
        if (std::ferror(m_file.get()) != 0) {
            m_broken = Error{ErrorKind::io,
                             Sentence::tr("%1 cannot be read after line %2: %3; try again or copy the file "
                                          "first.")
                                 .arg(m_path.string(), m_lineNumber, systemReason(errno))};
            return *m_broken;
        }
        if (count == 0) {
            if (m_buffer.empty())
                return false;
            m_line = std::exchange(m_buffer, {});
            ++m_lineNumber;
            return true;
        }
    }
}

Sentence DrawingReader::where() const {
    return Sentence::tr("%1, line %2").arg(m_path.string(), m_lineNumber);
}

} // namespace inkling
