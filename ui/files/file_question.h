// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/remembered_folders.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <functional>

class QFileDialog;
class QMessageBox;
class QWidget;

namespace inkling {

/// Asks for a file or a folder, in a dialog beside the window: training, drawing and everything else go on.
/// So what was so when it was asked may be otherwise when it is answered.
///
/// It begins in the folder that is remembered for the kind of file. To remember it is for whoever reads or
/// writes the file, when that went well.
class FileQuestion : public QObject {
    Q_OBJECT

public:
    enum class For { opening, saving, folder };

    struct Wording {
        QString title;
        QStringList filters = {};
        QString name = {}; ///< for saving: suggested

        /// For saving: the path with the ending that belongs to it. None: as it was typed.
        std::function<QString(const QString& path, const QString& filter)> completed = {};
        /// For saving: what is there already and would be replaced, which is asked about; by a path that is
        /// complete. None: the file itself, where there is one.
        std::function<QStringList(const QString& path)> replaced = {};
    };
    using Answered = std::function<void(const QString& path, const QString& filter)>;

    /// `asker`: in front of whose window it is asked; it is the parent, too.
    FileQuestion(For purpose, FileKind kind, QWidget* asker);

    /// Asked again before there was an answer it is the same dialog, in front, and `answered` is the new one.
    /// Cancelled, or closed with the window, it is not called.
    void ask(const Wording& wording, Answered answered);

private:
    QFileDialog* makeDialog();
    void take(const QString& chosen);
    void answer(const QString& path, const QString& filter);
    void askToReplace(const QString& path, const QString& filter, const QStringList& names);

    For m_purpose;
    FileKind m_kind;
    QWidget* m_asker;
    Wording m_wording;
    Answered m_answered;
    QPointer<QFileDialog> m_dialog;
    QPointer<QMessageBox> m_replacing;
};

} // namespace inkling
