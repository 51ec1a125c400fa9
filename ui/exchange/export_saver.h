// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/export_preparer.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <memory>

class QWidget;

namespace inkling {

class FileQuestion;

/// Writes prepared exports, in the background: a disk may take seconds. One after the other; to end it waits
/// for the last.
class ExportSaver : public QObject {
    Q_OBJECT

public:
    using Export = std::shared_ptr<const PreparedExport>;

    explicit ExportSaver(QObject* parent);

    /// Asks for a file, and whether those that are there may be replaced, in front of `asker`.
    void chooseAndSave(const Export& prepared, const QString& title, QWidget* asker);
    /// The path gets the format's ending where it has none. Files that are there are replaced.
    void save(const Export& prepared, const QString& path);
    bool isSaving() const { return m_saving > 0; }

signals:
    void begun();
    void succeeded(const QString& path);
    void failed(const QString& sentence);

private:
    QPointer<FileQuestion> m_question; ///< which its asker owns
    int m_saving = 0;
    QThreadPool m_pool;
};

} // namespace inkling
