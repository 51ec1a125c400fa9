// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/system_reason.h"

#include <cerrno>

namespace inkling {

Sentence systemReason(int number) {
    switch (number) {
    case EPERM:
        return Sentence::tr("Operation not permitted");
    case ENOENT:
        return Sentence::tr("No such file or directory");
    case EIO:
        return Sentence::tr("Input/output error");
    case ENOMEM:
        return Sentence::tr("Cannot allocate memory");
    case EACCES:
        return Sentence::tr("Permission denied");
    case EBUSY:
        return Sentence::tr("Device or resource busy");
    case EEXIST:
        return Sentence::tr("File exists");
    case ENODEV:
        return Sentence::tr("No such device");
    case ENOTDIR:
        return Sentence::tr("Not a directory");
    case EISDIR:
        return Sentence::tr("Is a directory");
    case EINVAL:
        return Sentence::tr("Invalid argument");
    case EMFILE:
        return Sentence::tr("Too many open files");
    case ENFILE:
        return Sentence::tr("Too many open files in system");
    case ETXTBSY:
        return Sentence::tr("Text file busy");
    case EFBIG:
        return Sentence::tr("File too large");
    case ENOSPC:
        return Sentence::tr("No space left on device");
    case EROFS:
        return Sentence::tr("Read-only file system");
    case EMLINK:
        return Sentence::tr("Too many links");
    case EPIPE:
        return Sentence::tr("Broken pipe");
    case ENAMETOOLONG:
        return Sentence::tr("File name too long");
    case ELOOP:
        return Sentence::tr("Too many levels of symbolic links");
    case ENOTEMPTY:
        return Sentence::tr("Directory not empty");
    case EDQUOT:
        return Sentence::tr("Disk quota exceeded");
    case ESTALE:
        return Sentence::tr("Stale file handle");
    case ETIMEDOUT:
        return Sentence::tr("Connection timed out");
    default:
        return std::generic_category().message(number);
    }
}

Sentence systemReason(const std::error_code& code) {
    const bool isNumberOfSystem =
        code.category() == std::generic_category() || code.category() == std::system_category();
    return isNumberOfSystem ? systemReason(code.value()) : Sentence{code.message()};
}

Sentence systemReason(std::string_view words) {
    constexpr int mostNumbers = 4096; // Linux's limit
    for (int number = 1; number < mostNumbers; ++number)
        if (auto known = systemReason(number); known.english() == words)
            return known;
    return words;
}

} // namespace inkling
