// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/input_file.h"

#include <cerrno>
#include <system_error>

namespace fs = std::filesystem;

namespace inkling {

Result<InputFile> InputFile::open(const fs::path& path) {
    const auto cannotRead = [&](const std::error_code& code) {
        return Error{ErrorKind::noInput,
                     path.string() + ": cannot be read: " + code.message() + "; check the path."};
    };

    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (status.type() == fs::file_type::not_found || status.type() == fs::file_type::none)
        return cannotRead(code ? code : make_error_code(std::errc::no_such_file_or_directory));
    // Asked before it is opened: to open a pipe is to wait for who writes to it.
    if (!fs::is_regular_file(status))
        return Error{ErrorKind::noInput,
                     path.string() + ": is " + (fs::is_directory(status) ? "a folder" : "a pipe or device")
                         + ", not an ordinary file; check the path."};

    InputFile file;
    file.m_path = path;
    file.m_size = fs::file_size(path, code);
    if (code)
        return cannotRead(code);
    errno = 0;
    file.m_stream.open(path, std::ios::binary);
    if (!file.m_stream)
        return cannotRead({errno != 0 ? errno : EIO, std::generic_category()});
    return file;
}

Result<void> InputFile::read(std::span<std::byte> bytes) {
    m_stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (static_cast<std::size_t>(m_stream.gcount()) != bytes.size())
        return Error{ErrorKind::io,
                     m_path.string() + ": reading broke off after " + std::to_string(m_stream.gcount())
                         + " of " + std::to_string(bytes.size()) + " bytes; try again, or use another copy."};
    return {};
}

void InputFile::skip(std::size_t count) {
    m_stream.seekg(static_cast<std::streamoff>(count), std::ios::cur);
}

Result<std::string> readTextFile(const fs::path& path, std::size_t most) {
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    if (file->size() > most)
        return Error{ErrorKind::badData,
                     path.string() + ": is " + std::to_string(file->size()) + " bytes long, at most "
                         + std::to_string(most) + " are read; is it the right file?"};
    std::string text(static_cast<std::size_t>(file->size()), '\0');
    if (const auto read = file->read(std::as_writable_bytes(std::span{text})); !read)
        return read.error();
    return text;
}

} // namespace inkling
