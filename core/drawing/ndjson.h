// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings in text files, one a line, in the form of Quick, Draw!:
//   {"word":"7","drawing":[[[x0,x1,..],[y0,y1,..]],..]}
// y points down. "word" may be missing; other keys, and arrays of a stroke after its y values (times), are
// passed over. Empty lines are skipped.
#pragma once

#include "core/base/result.h"
#include "core/drawing/drawing.h"

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

struct LabelledDrawing {
    std::string word; ///< what it shall show; empty where unknown
    Drawing drawing;
    bool operator==(const LabelledDrawing&) const = default;
};

/// What is longer is refused before it takes memory.
struct NdjsonLimits {
    std::size_t bytesPerLine = std::size_t{4} << 20;
    std::size_t pointsPerDrawing = 100'000;
};

/// Reads one line. Errors begin with `where`: "digits.ndjson, line 3".
Result<LabelledDrawing> parseDrawing(std::string_view line, const Sentence& where,
                                     const NdjsonLimits& limits = {});

/// One line without its end. Every number is read back as the same number; points that are not finite and
/// bytes of the word that are not UTF-8 cannot be written: those points are left out, those bytes replaced.
std::string toNdjsonLine(const LabelledDrawing& drawing);

/// Reads a file drawing by drawing; only one line of it is in memory. Thread: one at a time.
class DrawingReader {
public:
    static Result<DrawingReader> open(const std::filesystem::path& path, const NdjsonLimits& limits = {});

    /// The next drawing, nothing at the end of the file, or what is wrong with a line. Reading may go on
    /// after a line that was wrong, but not after one that was too long or could not be read: from then on
    /// the answer is the same.
    Result<std::optional<LabelledDrawing>> next();

    /// Number of the line that was read last, from 1 on.
    std::size_t lineNumber() const { return m_lineNumber; }

private:
    struct CloseFile {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    DrawingReader(std::filesystem::path path, std::FILE* file, const NdjsonLimits& limits);
    /// Whether there is one; it is then in m_line.
    Result<bool> nextLine();
    Sentence where() const;

    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, CloseFile> m_file;
    NdjsonLimits m_limits;
    std::string m_buffer; ///< read from the file and, from m_begin on, not yet handed out
    std::size_t m_begin = 0;
    std::string m_line;
    std::size_t m_lineNumber = 0;
    std::optional<Error> m_broken;
};

} // namespace inkling
