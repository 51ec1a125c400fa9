// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/virtual_display.h"

#include <QFile>
#include <QStandardPaths>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace inkling::test {

namespace {

constexpr int patience = 30'000; // milliseconds

/// A picture as xwd writes it, 32 bits a pixel: 25 big-endian numbers, a name, colours of 12 bytes each,
/// rows.
QImage xwdImage(const QByteArray& bytes) {
    enum Field { headerSize = 0, width = 4, height = 5, bitsPerPixel = 11, bytesPerLine = 12, colours = 19 };
    constexpr qsizetype fields = 25;
    if (bytes.size() < 4 * fields)
        return {};
    const auto field = [&](Field index) {
        return static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + 4 * index));
    };
    const auto start = field(headerSize) + 12 * field(colours);
    if (field(bitsPerPixel) != 32 || bytes.size() < start + field(bytesPerLine) * field(height))
        return {};
    return QImage{reinterpret_cast<const uchar*>(bytes.constData()) + start, static_cast<int>(field(width)),
                  static_cast<int>(field(height)), field(bytesPerLine), QImage::Format_RGB32}
        .copy();
}

void end(QProcess& process) {
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished(5000);
}

} // namespace

QStringList VirtualDisplay::missingPackages() {
    struct Tool {
        const char* program;
        const char* package;
    };
    constexpr std::array tools{Tool{"Xvfb", "xvfb"},
                               Tool{"matchbox-window-manager", "matchbox-window-manager"},
                               Tool{"xdotool", "xdotool"}};
    QStringList missing;
    for (const auto& [program, package] : tools)
        if (QStandardPaths::findExecutable(program).isEmpty())
            missing.append(package);
    return missing;
}

bool VirtualDisplay::open(const QSize& size, Manager manager) {
    const auto screen = QStringLiteral("%1x%2x24").arg(size.width()).arg(size.height());
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // The number of a free display comes on the standard output, once the server answers.
    m_server.start("Xvfb",
                   {"-displayfd", "1", "-screen", "0", screen, "-fbdir", m_folder.path(), "-nolisten", "tcp",
                    "-noreset"});
    while (!m_server.canReadLine())
        if (!m_server.waitForReadyRead(patience))
            return false;
    m_name = ':' + QString::fromLatin1(m_server.readLine().trimmed());
    if (manager == Manager::none)
        return true;
    m_manager.setStandardOutputFile(QProcess::nullDevice());
    m_manager.setStandardErrorFile(QProcess::nullDevice());
    // Without keys of its own: it would keep F11.
    m_manager.start("matchbox-window-manager",
                    {"-display", m_name, "-use_titlebar", "no", "-kbdconfig", QProcess::nullDevice()});
    return m_manager.waitForStarted(patience);
}

VirtualDisplay::~VirtualDisplay() {
    for (auto* process : {&m_manager, &m_server})
        if (process->state() != QProcess::NotRunning)
            end(*process);
}

QImage VirtualDisplay::screenshot() const {
    QFile file{m_folder.filePath("Xvfb_screen0")};
    return file.open(QIODevice::ReadOnly) ? xwdImage(file.readAll()) : QImage{};
}

QString VirtualDisplay::ask(const QStringList& words) const {
    QProcess tool;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DISPLAY", m_name);
    tool.setProcessEnvironment(environment);
    tool.start("xdotool", words);
    if (!tool.waitForFinished(patience) || tool.exitStatus() != QProcess::NormalExit || tool.exitCode() != 0)
        return {};
    const auto answer = QString::fromUtf8(tool.readAllStandardOutput().trimmed());
    return answer.isNull() ? QStringLiteral("") : answer;
}

bool VirtualDisplay::drag(const QList<QPoint>& points) const {
    QStringList words;
    for (const auto& point : points) {
        words += {"mousemove", QString::number(point.x()), QString::number(point.y())};
        if (words.size() == 3)
            words += {"mousedown", "1"};
    }
    return !ask(words + QStringList{"mouseup", "1"}).isNull();
}

} // namespace inkling::test
