// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the program that speaks POSIX about files: the C++ library can neither sync nor create a file
// that must not exist yet.
#include "core/base/atomic_file.h"

#include "core/base/system_reason.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <random>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

constexpr mode_t permissionBits = 07777;

Sentence remedy(int code) {
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return Sentence::tr("create its folder first, or choose another one");
    case ENOSPC:
    case EDQUOT:
        return Sentence::tr("free some space, or choose another disk");
    case EFBIG:
        return Sentence::tr("raise the limit on file sizes, or choose another disk");
    case ENAMETOOLONG:
        return Sentence::tr("choose a shorter name");
    case ELOOP:
        return Sentence::tr("its symbolic links lead in a circle; choose another name");
    default:
        return Sentence::tr("choose another file, or a folder you may write to");
    }
}

/// `pattern`: what failed, with places for the path, the system's reason and what to do.
Error failure(ErrorKind kind, const fs::path& path, Sentence pattern, int code) {
    return {kind, std::move(pattern).arg(path.string(), systemReason(code), remedy(code))};
}

/// Closes a descriptor, and removes a temporary file, unless told that all went well.
class TemporaryFile {
public:
    TemporaryFile() = default;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() {
        close();
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }

    /// A file beside `target` that did not exist before; 0, or errno.
    int create(const fs::path& target) {
        std::random_device random;
        for (int attempt = 0; attempt < 100; ++attempt) {
            // The name says whose it is, should the machine stop before it is renamed or removed.
            const fs::path path = target.parent_path() / (".inkling-" + std::to_string(random()) + ".tmp");
            m_descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (m_descriptor >= 0) {
                m_path = path;
                return 0;
            }
            if (errno != EEXIST && errno != EINTR)
                return errno;
        }
        return EEXIST;
    }

    int write(std::span<const std::byte> bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return errno;
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return 0;
    }

    int setMode(mode_t mode) const { return ::fchmod(m_descriptor, mode) == 0 ? 0 : errno; }
    int sync() const { return ::fsync(m_descriptor) == 0 ? 0 : errno; }

    int close() {
        if (m_descriptor < 0)
            return 0;
        // Never repeated: after EINTR, Linux has closed it all the same.
        const int result = ::close(m_descriptor) == 0 || errno == EINTR ? 0 : errno;
        m_descriptor = -1;
        return result;
    }

    int renameTo(const fs::path& target) {
        if (::rename(m_path.c_str(), target.c_str()) != 0)
            return errno;
        m_path.clear();
        return 0;
    }

private:
    fs::path m_path;
    int m_descriptor = -1;
};

/// Where a path leads through symbolic links, the last of which may lead to nothing yet; errno in `code`.
fs::path followLinks(fs::path path, int& code) {
    constexpr int mostLinks = 40; // Linux's own limit
    for (int i = 0; i < mostLinks; ++i) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(path, error)))
            return path;
        const fs::path target = fs::read_symlink(path, error);
        if (error) {
            code = error.value();
            return path;
        }
        path = path.parent_path() / target; // an absolute target replaces the folder
    }
    code = ELOOP;
    return path;
}

/// Makes the new name durable. Some file systems cannot sync a folder, and a folder that may be written but
/// not read cannot be opened: neither is a failure, the file itself is on disk.
int syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return 0;
    const int code = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return code == EINVAL || code == ENOTSUP ? 0 : code;
}

} // namespace

Result<void> writeFileAtomically(const fs::path& path, std::span<const std::byte> bytes) {
    return writeFileAtomically(path, std::span{&bytes, 1});
}

Result<void> writeFileAtomically(const fs::path& path, std::span<const std::span<const std::byte>> pieces) {
    const auto cannotCreate = [&](Sentence pattern, int code) {
        return failure(ErrorKind::cannotCreate, path, std::move(pattern), code);
    };
    const auto cannotWrite = [&](Sentence pattern, int code) {
        return failure(ErrorKind::io, path, std::move(pattern), code);
    };

    int code = 0;
    const fs::path target = followLinks(path, code);
    if (code != 0)
        return cannotCreate(Sentence::tr("%1: cannot be written: %2; %3."), code);

    std::optional<mode_t> oldMode;
    struct stat status { };
    if (::stat(target.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode))
            return Error{ErrorKind::cannotCreate,
                         (S_ISDIR(status.st_mode)
                              ? Sentence::tr("%1: is a folder, not an ordinary file; choose another name.")
                              : Sentence::tr("%1: is a pipe or device, not an ordinary file; choose another "
                                             "name."))
                             .arg(path.string())};
        // A rename would not ask; who protects a file against writing means it.
        if (::access(target.c_str(), W_OK) != 0)
            return cannotCreate(Sentence::tr("%1: cannot be replaced: %2; %3."), errno);
        oldMode = status.st_mode & permissionBits;
    } else if (errno != ENOENT) {
        return cannotCreate(Sentence::tr("%1: cannot be written: %2; %3."), errno);
    }

    TemporaryFile file;
    if ((code = file.create(target)) != 0)
        return cannotCreate(Sentence::tr("%1: cannot be created: %2; %3."), code);
    if (oldMode && (code = file.setMode(*oldMode)) != 0)
        return cannotWrite(Sentence::tr("%1: cannot be given the old file's permissions: %2; %3."), code);
    for (const std::span<const std::byte> piece : pieces)
        if ((code = file.write(piece)) != 0)
            return cannotWrite(Sentence::tr("%1: cannot be written: %2; %3."), code);
    // Not repeated on failure: the kernel may have dropped the pages that it could not write.
    if ((code = file.sync()) != 0)
        return cannotWrite(Sentence::tr("%1: cannot be brought to disk: %2; %3."), code);
    if ((code = file.close()) != 0)
        return cannotWrite(Sentence::tr("%1: cannot be written: %2; %3."), code);
    if ((code = file.renameTo(target)) != 0)
        return cannotWrite(Sentence::tr("%1: cannot be put in place: %2; %3."), code);
    if ((code = syncFolder(target.parent_path())) != 0)
        return cannotWrite(
            Sentence::tr("%1: is written, but its folder could not be brought to disk: %2; %3."), code);
    return {};
}

} // namespace inkling
