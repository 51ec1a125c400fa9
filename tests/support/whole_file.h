// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are read and written whole.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtTest>

#include <filesystem>

namespace inkling::test {

/// Empty where it cannot be read.
inline QByteArray contentOf(const QString& path) {
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}
inline QByteArray contentOf(const std::filesystem::path& path) {
    return contentOf(QFile::decodeName(path.c_str()));
}

inline void write(const QString& path, QByteArrayView content) {
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content.data(), content.size()), content.size());
}
inline void write(const std::filesystem::path& path, QByteArrayView content) {
    write(QFile::decodeName(path.c_str()), content);
}

} // namespace inkling::test
