// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>

namespace inkling {

/// An ordinary file, open for reading, whose size is known before anything is allocated for it.
class InputFile {
public:
    /// Refuses what is not there, may not be read, or is no ordinary file (a folder, a pipe, a device).
    static Result<InputFile> open(const std::filesystem::path& path);

    const std::filesystem::path& path() const { return m_path; }
    std::uintmax_t size() const { return m_size; }

    /// The next bytes, all of them.
    Result<void> read(std::span<std::byte> bytes);
    void skip(std::size_t count);

private:
    InputFile() = default;

    std::filesystem::path m_path;
    std::uintmax_t m_size = 0;
    std::ifstream m_stream;
};

/// A whole file as text. One of more than `most` bytes is refused before it is read.
Result<std::string> readTextFile(const std::filesystem::path& path, std::size_t most);

} // namespace inkling
