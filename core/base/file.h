// SPDX-License-Identifier: GPL-3.0-or-later
// Files as they are read: regular ones only, so that a folder, a pipe or a device given by mistake is refused
// in words and never waited for.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// Hands out bytes from the front: fills the buffer, and leaves some of it unfilled only at the end. Returns
/// how many bytes it filled.
using ByteSource = std::function<Result<std::size_t>(std::span<std::byte> buffer)>;

/// A regular file open for reading. Closed when destroyed.
class InputFile {
public:
    /// Fails with noInput where there is no such file, it may not be read, or it is not a regular file.
    static Result<InputFile> open(const std::filesystem::path& path);

    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    ~InputFile();

    /// In bytes, when it was opened.
    std::uint64_t size() const { return m_size; }

    /// As messages name it.
    const std::string& name() const { return m_name; }

    /// As a ByteSource does. Fails with io.
    Result<std::size_t> read(std::span<std::byte> buffer);

private:
    InputFile(int descriptor, std::uint64_t size, std::string name);

    int m_descriptor;
    std::uint64_t m_size;
    std::string m_name;
};

/// The whole of a regular file. A file of more than maxBytes is refused (badData) before anything is
/// allocated.
Result<std::vector<std::byte>> readFile(const std::filesystem::path& path, std::uint64_t maxBytes);

} // namespace inkling
