// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_saver.h"

#include "ui/exchange/format_text.h"
#include "ui/files/file_question.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"

#include <QFile>
#include <QFileInfo>

namespace inkling {

namespace {

QString endingOf(const PreparedExport& prepared) {
    return QLatin1String{prepared.wish.format->extension.data()};
}

QString withEnding(const PreparedExport& prepared, const QString& path) {
    const auto ending = endingOf(prepared);
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

/// Of the files that will be written at this place, those that are there.
QStringList replacedFiles(const PreparedExport& prepared, const QString& path) {
    if (!prepared.preview)
        return QFileInfo::exists(path) ? QStringList{QFileInfo{path}.fileName()} : QStringList{};
    QStringList replaced;
    const auto base = path.left(path.size() - endingOf(prepared).size());
    for (const auto& file : prepared.preview->files) {
        const auto name = QString::fromStdString(file.name);
        const auto written = base + name.mid(QString::fromStdString(prepared.wish.name).size());
        if (QFileInfo::exists(written))
            replaced.append(QFileInfo{written}.fileName());
    }
    return replaced;
}

} // namespace

ExportSaver::ExportSaver(QObject* parent)
    : QObject{parent} {
    m_pool.setMaxThreadCount(1);
}

void ExportSaver::save(const Export& prepared, const QString& path) {
    const auto target = withEnding(*prepared, path);
    ++m_saving;
    emit begun();
    inBackground(
        m_pool, this,
        [prepared, file = QFile::encodeName(target).toStdString()] {
            const auto& wish = prepared->wish;
            return wish.format->write(*wish.moment.model, file, prepared->options);
        },
        [this, target](const Result<void>& written) {
            --m_saving;
            if (!written) {
                emit failed(textOf(written.error()));
                return;
            }
            rememberFolderOf(FileKind::exportedModel, target);
            emit succeeded(target);
        });
}

void ExportSaver::chooseAndSave(const Export& prepared, const QString& title, QWidget* asker) {
    if (!m_question)
        m_question = new FileQuestion{FileQuestion::For::saving, FileKind::exportedModel, asker};
    const auto ending = endingOf(*prepared);
    const auto label = translatedLabel(*prepared->wish.format);
    m_question->ask(
        {.title = title,
         .filters = {ending.isEmpty() ? tr("All files (*)") : QStringLiteral("%1 (*%2)").arg(label, ending)},
         .name = QString::fromStdString(prepared->wish.name) + ending,
         .completed = [prepared](const QString& path, auto&) { return withEnding(*prepared, path); },
         .replaced = [prepared](const QString& path) { return replacedFiles(*prepared, path); }},
        [this, prepared](const QString& path, auto&) { save(prepared, path); });
}

} // namespace inkling
