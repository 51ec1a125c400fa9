// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace inkling {

/// A file that is locked while this lives, and by nobody else. When the process ends, however it ends, the
/// lock is gone with it. Only those that ask for a lock are kept out.
class FileLock {
public:
    /// Makes the file where there is none. Nothing where another one holds the lock, or the file cannot be
    /// made. Never waits.
    static std::optional<FileLock> tryLock(const std::filesystem::path& file);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// Takes the file away, with the lock.
    void remove();

private:
    FileLock(std::filesystem::path file, int descriptor);

    std::filesystem::path m_file;
    int m_descriptor;
};

} // namespace inkling
