// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_opener.h"

#include "core/runs/run_file.h"
#include "ui/files/model_files.h"
#include "ui/library/run_files.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace inkling {

namespace {

bool isRunFile(const QString& path) {
    return path.endsWith(QLatin1String{runFileExtension}, Qt::CaseInsensitive);
}

bool isModel(const QString& path) {
    const QFileInfo file{path};
    return file.isDir() ? QFileInfo::exists(path + QStringLiteral("/model.json"))
                        : path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

/// The one file that is dropped, if it is one of ours.
QString fileOf(const QMimeData& data) {
    const auto urls = data.urls();
    const auto path = urls.size() == 1 ? urls.front().toLocalFile() : QString{};
    return FileOpener::knows(path) ? path : QString{};
}

} // namespace

FileOpener::FileOpener(ModelFiles& models, RunFiles& runs, QWidget* window)
    : QObject{window}
    , m_models{models}
    , m_runs{runs} {
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileOpener::knows(const QString& path) {
    return !path.isEmpty() && (isRunFile(path) || isModel(path));
}

void FileOpener::open(const QString& path) {
    if (isRunFile(path))
        m_runs.open(path);
    else if (isModel(path))
        m_models.open(path);
}

bool FileOpener::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // of which entering is one
    const auto path = fileOf(*drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        open(path);
    return true;
}

} // namespace inkling
