// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of the window: nothing they do reaches the settings and files of whoever runs them.
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace inkling::test {

/// A home that is empty at first and gone afterwards. To be made before the application.
class UserHome {
public:
    UserHome() {
        qputenv("HOME", QFile::encodeName(m_folder.path()));
        for (const char* name :
             {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            const auto path = m_folder.filePath(QString::fromLatin1(name).toLower());
            QDir{}.mkpath(path);
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv(name, QFile::encodeName(path));
        }
    }

private:
    QTemporaryDir m_folder;
};

} // namespace inkling::test

/// QTEST_MAIN in such a home.
#define INKLING_WINDOW_TEST_MAIN(TestClass)                                                                  \
    int main(int argc, char** argv) {                                                                        \
        const inkling::test::UserHome home;                                                                  \
        QApplication application{argc, argv};                                                                \
        QApplication::setOrganizationName("inkling");                                                        \
        QApplication::setApplicationName("inkling");                                                         \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
