// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells the shell. 64 and above are those of BSD's sysexits.h.
#pragma once

#include "core/base/error.h"

namespace inkling {

enum ExitCode : int {
    exitOk = 0,
    exitFailure = 1,
    exitUsage = 2,
    exitDiverged = 3,
    exitBadData = 65,
    exitNoInput = 66,
    exitCannotCreate = 73,
    exitIo = 74,
    exitSignal = 128, ///< plus the signal's number
};

constexpr int exitCodeOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::failure:
        return exitFailure;
    case ErrorKind::usage:
        return exitUsage;
    case ErrorKind::badData:
        return exitBadData;
    case ErrorKind::noInput:
        return exitNoInput;
    case ErrorKind::cannotCreate:
        return exitCannotCreate;
    case ErrorKind::io:
        return exitIo;
    }
    return exitFailure;
}

} // namespace inkling
