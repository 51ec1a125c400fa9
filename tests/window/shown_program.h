// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself in a window, and what it keeps.
#pragma once

#include "tests/window/virtual_display.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace inkling::test {

/// A person's home folder, in which nothing reaches anybody else's.
class PersonsHome {
public:
    PersonsHome();

    /// What the settings say before the first start.
    void write(const QByteArray& settings) const;
    QVariant setting(const QString& key) const;
    /// As `inkling runs list --json` tells them, the newest first.
    QJsonArray runs() const;
    /// Of the newest run; -1: there is none.
    int batches() const;

    const QProcessEnvironment& environment() const { return m_environment; }

private:
    QString settingsFile() const { return m_folder.filePath("config/inkling/inkling.conf"); }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The program from its start to its end, which it comes to at the latest with this object.
class ShownProgram {
public:
    ShownProgram(const PersonsHome& home, const VirtualDisplay& display);
    ~ShownProgram();

    /// Its window is on the screen, and painted.
    bool isOpen();
    /// Waits until the window is painted. Milliseconds since the start.
    qint64 timeToPaint() const;
    const QString& window() const { return m_window; } ///< as xdotool calls it
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    void kill();
    /// Its exit code, once it has ended by itself; -1 where it crashed or goes on for ever.
    int exitCode();

private:
    bool isPainted() const;

    const VirtualDisplay& m_display;
    QProcess m_process;
    QElapsedTimer m_sinceStart;
    QString m_window;
};

} // namespace inkling::test
