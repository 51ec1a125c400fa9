// SPDX-License-Identifier: GPL-3.0-or-later
// What the file dialogs of the library need to know.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace inkling {

class LibraryFiles {
    Q_DECLARE_TR_FUNCTIONS(inkling::LibraryFiles)

public:
    /// One for each of runExports(): "Run, to go on from (*.inkling)".
    static QStringList exportFilters();
    static QStringList importFilters();
    /// ".inkling" of such a filter; empty where it makes a folder.
    static QString extensionOf(const QString& filter);
    /// The run's name without what a file cannot be called; without an extension.
    static QString fileName(const QString& runName);
    /// With the extension of the filter, where it has none of runExports().
    static QString withExtension(const QString& path, const QString& filter);
};

} // namespace inkling
