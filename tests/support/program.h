// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, as a shell runs it.
#pragma once

#include "tests/support/patience.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace inkling::test {

struct ProgramOutcome {
    int exitCode = -1; ///< -1 where the program crashed, or came to no end
    QByteArray output;
    QString error;

    QJsonDocument json() const { return QJsonDocument::fromJson(output); }
    QString weights() const { return json()["weightsSha256"].toString(); }
};

inline QProcessEnvironment withoutDisplay() {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(name);
    return environment;
}

/// Of one that was started, when it is over.
inline ProgramOutcome outcomeOf(QProcess& process) {
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

/// In this folder, with this on its standard input.
inline ProgramOutcome run(const QStringList& words, const QString& folder = {},
                          const QByteArray& input = {}) {
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.setWorkingDirectory(folder);
    process.start(INKLING_PROGRAM, words);
    process.write(input);
    process.closeWriteChannel();
    return outcomeOf(process);
}

/// "$INKLING" is the program.
inline ProgramOutcome runInShell(const QString& line, const QString& folder) {
    QProcess process;
    auto environment = withoutDisplay();
    environment.insert("INKLING", INKLING_PROGRAM);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start("bash", {"-c", line});
    return outcomeOf(process);
}

inline QStringList words(const char* line) {
    return QString{line}.split(' ', Qt::SkipEmptyParts);
}

/// A description without names or weights, of a network whose layers look at the whole batch.
inline constexpr const char* networkByHand = R"({"class_name": "Sequential", "config": {"layers": [
    {"class_name": "Flatten", "config": {"batch_input_shape": [null, 28, 28, 1]}},
    {"class_name": "Dense", "config": {"units": 20, "activation": "tanh"}},
    {"class_name": "BatchNormalization", "config": {}},
    {"class_name": "Dense", "config": {"units": 10, "activation": "softmax"}}]}})";

} // namespace inkling::test
