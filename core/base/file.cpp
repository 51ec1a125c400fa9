// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/number_text.h"
#include "core/base/system_reason.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace inkling {

namespace {

Error cannotOpen(const std::string& name, int number) {
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::noInput, Sentence::tr("%1: there is no such file. Check the path.").arg(name)};
    case EACCES:
    case EPERM:
        return {ErrorKind::noInput,
                Sentence::tr("%1: this file may not be read. Change its permissions.").arg(name)};
    default:
        return {ErrorKind::noInput,
                Sentence::tr("%1: cannot be opened (%2). Check the path.").arg(name, systemReason(number))};
    }
}

} // namespace

Result<InputFile> InputFile::open(const std::filesystem::path& path) {
    const std::string name = path.string();

    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever. Regular files take no notice of
    // it.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return cannotOpen(name, errno);
    InputFile file{descriptor, 0, name};

    struct stat status { };
    if (::fstat(descriptor, &status) != 0)
        return cannotOpen(name, errno);
    if (S_ISDIR(status.st_mode))
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1: this is a folder, not a file. Name a file in it.").arg(name)};
    if (!S_ISREG(status.st_mode))
        return Error{
            ErrorKind::noInput,
            Sentence::tr("%1: this is a pipe or a device, not a file. Save it as a file.").arg(name)};

    file.m_size = static_cast<std::uint64_t>(status.st_size);
    return file;
}

InputFile::InputFile(int descriptor, std::uint64_t size, std::string name)
    : m_descriptor{descriptor}
    , m_size{size}
    , m_name{std::move(name)} { }

InputFile::InputFile(InputFile&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
    , m_size{other.m_size}
    , m_name{std::move(other.m_name)} { }

InputFile& InputFile::operator=(InputFile&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    std::swap(m_name, other.m_name);
    return *this;
}

InputFile::~InputFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> InputFile::read(std::span<std::byte> buffer) {
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t count = ::read(m_descriptor, buffer.data() + filled, buffer.size() - filled);
        if (count == 0)
            break;
        if (count > 0)
            filled += static_cast<std::size_t>(count);
        else if (errno != EINTR)
            return Error{ErrorKind::io,
                         Sentence::tr("%1: reading broke off (%2). Check the disk and try again.")
                             .arg(m_name, systemReason(errno))};
    }
    return filled;
}

Result<std::vector<std::byte>> readFile(const std::filesystem::path& path, std::uint64_t maxBytes) {
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    if (file->size() > maxBytes)
        return Error{
            ErrorKind::badData,
            Sentence::tr("%1: the file has %2 bytes, at most %3 are read. Check that it is the right file.")
                .arg(file->name(), grouped(file->size()), grouped(maxBytes))};

    std::vector<std::byte> bytes(file->size());
    const auto count = file->read(bytes);
    if (!count)
        return count.error();
    if (*count != bytes.size())
        return Error{ErrorKind::io,
                     Sentence::tr("%1: the file shrank from %2 to %3 bytes while it was read. Try again.")
                         .arg(file->name(), grouped(bytes.size()), grouped(*count))};
    return bytes;
}

} // namespace inkling
