// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/training_session.h"

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace inkling {

class FileQuestion;
class RunLibrary;

/// The current run as a file and as a command: the actions with their dialogs, and what they do without one.
class RunFiles : public QObject {
    Q_OBJECT

public:
    RunFiles(TrainingSession& session, RunLibrary& library, QWidget* window);

    /// Open, save, copy as command.
    QList<QAction*> actions() const { return m_actions; }

    /// The run of a run file joins the library and becomes the current one; what a description (.json)
    /// describes becomes the current one, at its beginning.
    void open(const QString& path);
    /// The current run, as the file's extension says. Training goes on: then it is as far as it was stored,
    /// half a second ago at most.
    void save(const QString& path);
    /// The line that repeats the run in a terminal, to the clipboard.
    void copyCommand();

signals:
    void failed(const QString& sentence);
    void succeeded(const QString& sentence);

private:
    void chooseAndOpen();
    void chooseAndSave();
    void save(RunId run, const QString& path);

    TrainingSession& m_session;
    RunLibrary& m_library;
    QList<QAction*> m_actions;
    FileQuestion* m_toOpen;
    FileQuestion* m_toSave;
};

} // namespace inkling
