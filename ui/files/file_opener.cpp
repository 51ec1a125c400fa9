// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_opener.h"

#include "core/exchange/model_formats.h"
#include "core/runs/run_description.h"
#include "core/runs/run_file.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace inkling {

namespace {

bool isRunFile(const QString& path) {
    return path.endsWith(QLatin1String{runFileExtension}, Qt::CaseInsensitive) && !QFileInfo{path}.isDir();
}

bool isPicture(const QString& path) {
    return QImageReader::supportedImageFormats().contains(QFileInfo{path}.suffix().toLower().toLatin1());
}

std::string nameOf(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

enum class Kind { run, model, picture, unknown };

/// Looks into the file where its name does not say it: a disk may take its time.
Result<Kind> kindOf(const QString& path) {
    if (isRunFile(path) || isRunDescription(nameOf(path)))
        return Kind::run;
    if (readableFormatOf(nameOf(path)))
        return Kind::model;
    return isPicture(path) ? Kind::picture : Kind::unknown;
}

QStringList readableEndings() {
    QStringList endings{QStringLiteral(".json")};
    for (const auto& format : modelFormats())
        if (format.read && !format.extension.empty())
            endings.append(QLatin1String{format.extension.data()});
    return endings;
}

/// The one file that is dropped; none: it is something else.
QString fileOf(const QMimeData& data) {
    const auto urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString{};
}

} // namespace

FileOpener::FileOpener(QWidget* window)
    : QObject{window}
    , m_window{window} {
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void FileOpener::watch(QWidget& part) {
    part.installEventFilter(this);
}

bool FileOpener::knows(const QString& path) {
    return !path.isEmpty() && readableFormatOf(nameOf(path)).has_value();
}

void FileOpener::open(const QString& path) {
    inBackground(
        diskPool(), this, [path] { return kindOf(path); },
        [this, path, ask = ++m_asked](const Result<Kind>& kind) {
            if (ask != m_asked)
                return;
            if (!kind)
                emit failed(textOf(kind.error()));
            else if (*kind == Kind::run)
                emit runCame(path);
            else if (*kind == Kind::model)
                emit modelCame(path);
            else if (*kind == Kind::picture)
                emit pictureCame(path);
            else
                emit failed(
                    tr("%1 cannot be opened. Inkling opens models and runs (%2, or a folder), and pictures.")
                        .arg(QDir::toNativeSeparators(path), readableEndings().join(QStringLiteral(", "))));
        });
}

bool FileOpener::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // of which entering is one
    const auto path = fileOf(*drop->mimeData());
    if (path.isEmpty() || (watched != m_window && !knows(path)))
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        open(path);
    return true;
}

} // namespace inkling
