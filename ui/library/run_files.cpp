// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/run_files.h"

#include "core/runs/run_command.h"
#include "ui/files/file_question.h"
#include "ui/language/run_name.h"
#include "ui/library/library_files.h"
#include "ui/library/run_library.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

namespace inkling {

RunFiles::RunFiles(TrainingSession& session, RunLibrary& library, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_library{library}
    , m_toOpen{new FileQuestion{FileQuestion::For::opening, FileKind::run, window}}
    , m_toSave{new FileQuestion{FileQuestion::For::saving, FileKind::run, window}} {
    const auto add = [&](const QString& text, const QString& tip, const QKeySequence& key, auto chosen) {
        auto* action = new QAction{text, this};
        action->setToolTip(tip);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, chosen);
        m_actions.append(action);
    };
    add(tr("Open &run…"), tr("Open a run file and go on from its end, or a description to make the run anew"),
        {Qt::CTRL | Qt::ALT | Qt::Key_O}, &RunFiles::chooseAndOpen);
    add(tr("Save r&un…"), tr("Save this run as one file, to go on with it elsewhere; or its figures"),
        {Qt::CTRL | Qt::ALT | Qt::Key_S}, &RunFiles::chooseAndSave);
    add(tr("Copy as co&mmand"), tr("Copy the line that repeats this run in a terminal, to the same weights"),
        {Qt::CTRL | Qt::ALT | Qt::Key_C}, &RunFiles::copyCommand);
    for (auto done : {&RunLibrary::exported, &RunLibrary::imported})
        connect(&library, done, this, [](const QString& path) { rememberFolderOf(FileKind::run, path); });
}

void RunFiles::open(const QString& path) {
    m_library.importRun(path);
}

void RunFiles::save(const QString& path) {
    save(m_session.hasRun() ? m_session.run().id : RunId{}, path);
}

void RunFiles::save(RunId run, const QString& path) {
    if (m_session.state() != RunState::running)
        m_session.settle(); // so that all of it is stored
    if (const auto key = m_library.keyOf(run))
        m_library.exportRun(*key, path);
    else if (m_session.state() == RunState::running && m_session.run().id == run)
        // About to be stored for the first time, which the library does before anybody else hears of it.
        connect(
            &m_session, &TrainingSession::stateKept, this, [this, run, path] { save(run, path); },
            Qt::SingleShotConnection);
    else
        emit failed(tr("Nothing has been trained yet; train first, then save the run."));
}

void RunFiles::copyCommand() {
    auto description = describe(m_session.run());
    if (m_session.end() == 0) {
        description.spec = m_session.spec(); // what is on the screen, and waits
        description.changes.clear();
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(commandOf(description)));
    emit succeeded(tr("The command is on the clipboard."));
}

void RunFiles::chooseAndOpen() {
    m_toOpen->ask({.title = tr("Open run"), .filters = LibraryFiles::importFilters()},
                  [this](const QString& path, auto&) { open(path); });
}

/// Of the run that was current when it was asked, what has been trained when it is answered.
void RunFiles::chooseAndSave() {
    if (!m_session.hasRun())
        return;
    const auto& run = m_session.run();
    const auto name = runNameText(run.name);
    m_toSave->ask({.title = tr("Save %1", "a run").arg(name),
                   .filters = LibraryFiles::exportFilters(),
                   .name = LibraryFiles::fileName(name),
                   .completed = &LibraryFiles::withExtension},
                  [this, id = run.id](const QString& path, auto&) { save(id, path); });
}

} // namespace inkling
