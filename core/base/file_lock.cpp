// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the program that speaks POSIX about locks.
#include "core/base/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace inkling {

std::optional<FileLock> FileLock::tryLock(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0)
        return {};
    FileLock lock{file, descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return {};
    return lock;
}

FileLock::FileLock(std::filesystem::path file, int descriptor)
    : m_file{std::move(file)}
    , m_descriptor{descriptor} { }

FileLock::FileLock(FileLock&& other) noexcept
    : m_file{std::move(other.m_file)}
    , m_descriptor{std::exchange(other.m_descriptor, -1)} { }

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void FileLock::remove() {
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
}

} // namespace inkling
