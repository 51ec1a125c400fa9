// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/run_files.h"

#include "core/runs/run_command.h"
#include "core/runs/run_exports.h"
#include "ui/library/library_files.h"
#include "ui/library/run_library.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>

namespace inkling {

RunFiles::RunFiles(TrainingSession& session, RunLibrary& library, QWidget* window)
    : QObject{window}
    , m_session{session}
    , m_library{library}
    , m_window{window}
    , m_folder{QDir::homePath()} {
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
}

void RunFiles::open(const QString& path) {
    m_library.importRun(path);
}

void RunFiles::save(const QString& path) {
    const auto key = m_session.hasRun() ? m_library.keyOf(m_session.run().id) : std::nullopt;
    if (!key) {
        emit failed(tr("Nothing has been trained yet; train first, then save the run."));
        return;
    }
    m_session.settle(); // so that all of it is stored
    m_library.exportRun(*key, path);
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
    const auto path =
        QFileDialog::getOpenFileName(m_window, tr("Open run"), m_folder, LibraryFiles::importFilters());
    if (path.isEmpty())
        return;
    m_folder = QFileInfo{path}.absolutePath();
    open(path);
}

void RunFiles::chooseAndSave() {
    QStringList filters;
    for (const auto& format : runExports()) {
        const auto label = QCoreApplication::translate("RunExports", std::string{format.label}.c_str());
        filters.append(QStringLiteral("%1 (*%2)").arg(label, QLatin1String{format.extension.data()}));
    }
    const auto name =
        QString::fromStdString(m_session.run().name) + QLatin1String{runExports()[0].extension.data()};
    auto path = QFileDialog::getSaveFileName(m_window, tr("Save run"), QDir{m_folder}.filePath(name),
                                             filters.join(QStringLiteral(";;")));
    if (path.isEmpty())
        return;
    m_folder = QFileInfo{path}.absolutePath();
    save(path);
}

} // namespace inkling
