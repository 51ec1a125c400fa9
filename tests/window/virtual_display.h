// SPDX-License-Identifier: GPL-3.0-or-later
// A screen that nobody sees, with a mouse and a keyboard.
#pragma once

#include <QImage>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace inkling::test {

/// An Xvfb of its own, a window manager in it or none, and xdotool for hands. Gone with its object.
class VirtualDisplay {
public:
    /// The names of the packages that have what is missing here; empty: everything is there.
    static QStringList missingPackages();

    enum class Manager { matchbox, none };
    /// Under matchbox every window is as large as the screen; without a manager windows have the size they
    /// are given, and the one under the mouse gets the keys.
    bool open(const QSize& size, Manager manager);
    ~VirtualDisplay();

    const QString& name() const { return m_name; } ///< for DISPLAY

    /// What is on the screen now, without asking the server.
    QImage screenshot() const;
    /// What xdotool, given these words, says; null where it fails.
    QString ask(const QStringList& words) const;
    bool type(const QStringList& keys) const { return !ask(QStringList{"key"} + keys).isNull(); }
    /// Presses the left button at the first point, and lets go at the last one.
    bool drag(const QList<QPoint>& points) const;

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QProcess m_manager;
    QString m_name;
};

} // namespace inkling::test
