// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shown_program.h"

#include "tests/support/colours.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QtTest>

namespace inkling::test {

namespace {

constexpr int patience = 20'000; // milliseconds

} // namespace

PersonsHome::PersonsHome()
    : m_environment{QProcessEnvironment::systemEnvironment()} {
    for (const auto& key : m_environment.keys())
        if (key.startsWith("QT_") || key.startsWith("LC_") || key.startsWith("LANG")
            || key == "WAYLAND_DISPLAY")
            m_environment.remove(key);
    m_environment.insert("HOME", m_folder.path());
    for (const char* name : {"config", "data", "cache", "state", "runtime"}) {
        const QString folder = m_folder.filePath(name);
        QDir{}.mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const bool isRuntime = qstrcmp(name, "runtime") == 0;
        m_environment.insert(
            QStringLiteral("XDG_%1_%2").arg(QString{name}.toUpper(), isRuntime ? "DIR" : "HOME"), folder);
    }
    m_environment.insert("LC_ALL", "C.UTF-8");
    m_environment.insert("QT_QPA_PLATFORM", "xcb");
    write({});
}

void PersonsHome::write(const QByteArray& settings) const {
    QDir{}.mkpath(QFileInfo{settingsFile()}.path());
    QFile file{settingsFile()};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[window]\nappearance=1\n" + settings); // light, whatever the system thinks it is
}

QVariant PersonsHome::setting(const QString& key) const {
    return QSettings{settingsFile(), QSettings::IniFormat}.value(key);
}

QJsonArray PersonsHome::runs() const {
    QProcess program;
    program.setProcessEnvironment(m_environment);
    program.start(INKLING_PROGRAM, {"runs", "list", "--json"});
    program.waitForFinished(patience);
    return QJsonDocument::fromJson(program.readAllStandardOutput()).array();
}

int PersonsHome::batches() const {
    const auto all = runs();
    return all.isEmpty() ? -1 : all.first()["batches"].toInt();
}

ShownProgram::ShownProgram(const PersonsHome& home, const VirtualDisplay& display)
    : m_display{display} {
    auto environment = home.environment();
    environment.insert("DISPLAY", display.name());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sinceStart.start();
    m_process.start(INKLING_PROGRAM, QStringList{});
}

ShownProgram::~ShownProgram() {
    kill();
}

bool ShownProgram::isPainted() const {
    const QImage bar = m_display.screenshot().copy(0, 0, 200, 50);
    return count(bar, Theme::light().train) > 500; // the button that trains
}

bool ShownProgram::isOpen() {
    const auto isShown = [&] {
        if (m_window.isEmpty())
            m_window = m_display.ask({"search", "--onlyvisible", "--name", "^Inkling$"});
        return !m_window.isEmpty() && isPainted();
    };
    return QTest::qWaitFor(isShown, patience) && isRunning();
}

qint64 ShownProgram::timeToPaint() const {
    while (!isPainted() && m_sinceStart.elapsed() < patience)
        QThread::msleep(1);
    return m_sinceStart.elapsed();
}

void ShownProgram::kill() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

int ShownProgram::exitCode() {
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace inkling::test
