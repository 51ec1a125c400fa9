// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/remembered_folders.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace inkling {

namespace {

QString keyOf(FileKind kind) {
    const auto name = [kind] {
        switch (kind) {
        case FileKind::model:
            return "model";
        case FileKind::modelFolder:
            return "modelFolder";
        case FileKind::exportedModel:
            return "exportedModel";
        case FileKind::run:
            return "run";
        case FileKind::data:
            return "data";
        case FileKind::picture:
            return "picture";
        case FileKind::drawing:
            return "drawing";
        case FileKind::chart:
            return "chart";
        }
        return "";
    };
    return QStringLiteral("window/folders/") + QLatin1String{name()};
}

} // namespace

QString rememberedFolder(FileKind kind) {
    const auto remembered = QSettings{}.value(keyOf(kind)).toString();
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const auto& folder : {remembered, documents})
        if (!folder.isEmpty() && QFileInfo{folder}.isDir())
            return folder;
    return QDir::homePath();
}

void rememberFolder(FileKind kind, const QString& folder) {
    QSettings{}.setValue(keyOf(kind), QFileInfo{folder}.absoluteFilePath());
}

void rememberFolderOf(FileKind kind, const QString& file) {
    rememberFolder(kind, QFileInfo{file}.absolutePath());
}

} // namespace inkling
