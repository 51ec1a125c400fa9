// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/error_text.h"

#include <QCoreApplication>

namespace inkling {

namespace {

/// What English needs no words for, the sentence says it.
struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    static QString pattern(ErrorKind kind) {
        switch (kind) {
        case ErrorKind::usage:
            return tr("%1",
                      "an impossible value; %1 is an English sentence about it, as in those that follow");
        case ErrorKind::badData:
            return tr("%1", "a file does not hold what it should");
        case ErrorKind::noInput:
            return tr("%1", "a file or folder is not there or may not be read");
        case ErrorKind::cannotCreate:
            return tr("%1", "a file or folder cannot be made");
        case ErrorKind::io:
            return tr("%1", "reading or writing broke off, because a disk is full say");
        case ErrorKind::failure:
            break;
        }
        return QStringLiteral("%1");
    }
};

} // namespace

QString textOf(const Error& error) {
    return Errors::pattern(error.kind).arg(QString::fromStdString(error.message));
}

} // namespace inkling
