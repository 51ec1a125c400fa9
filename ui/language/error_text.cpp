// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/error_text.h"

#include "core/base/system_reason.h"

#include <QCoreApplication>
#include <QFileDevice>

namespace inkling {

QString textOf(const Sentence& sentence) {
    const auto translated = [](const char* pattern) {
        return QCoreApplication::translate("inkling::Sentence", pattern).toStdString();
    };
    return QString::fromStdString(sentence.in(translated));
}

QString textOf(const Error& error) {
    return textOf(error.sentence);
}

Sentence reasonOf(const QFileDevice& file) {
    return systemReason(file.errorString().toStdString());
}

} // namespace inkling
