// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong outside the program, in one sentence a person can act on.
#pragma once

#include "core/base/sentence.h"

#include <string>

namespace inkling {

/// Which side of the world disagreed. The terminal turns it into an exit code; nothing else depends on it.
enum class ErrorKind {
    failure,      ///< none of the others
    usage,        ///< an option or a setting has an impossible value
    badData,      ///< a file was read and does not hold what it should
    noInput,      ///< a file or folder is not there or may not be read
    cannotCreate, ///< an output file or folder cannot be made
    io,           ///< reading or writing broke off
};

/// One sentence: the file or field, what is wrong with the two figures that differ, and what to do.
struct Error {
    ErrorKind kind = ErrorKind::failure;
    Sentence sentence;

    /// In English.
    std::string message() const { return sentence.english(); }

    bool operator==(const Error&) const = default;
};

} // namespace inkling
