// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_saver.h"

#include "ui/exchange/format_text.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

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
    : QObject{parent}
    , m_folder{QDir::homePath()} {
    m_pool.setMaxThreadCount(1);
}

void ExportSaver::save(const Export& prepared, const QString& path) {
    const auto target = withEnding(*prepared, path);
    m_folder = QFileInfo{target}.absolutePath();
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
            if (written)
                emit succeeded(target);
            else
                emit failed(textOf(written.error()));
        });
}

void ExportSaver::chooseAndSave(const Export& prepared, const QString& title, QWidget* asker) {
    const auto& format = *prepared->wish.format;
    const auto ending = endingOf(*prepared);
    const auto name = QString::fromStdString(prepared->wish.name) + ending;
    auto* dialog = new QFileDialog{asker, title, m_folder};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // One question for all files that are written, also those that nobody has chosen.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilter(ending.isEmpty() ? tr("All files (*)")
                                           : QStringLiteral("%1 (*%2)").arg(translatedLabel(format), ending));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, prepared, asker](const QString& path) { chosen(prepared, path, asker); });
    dialog->open();
}

void ExportSaver::chosen(const Export& prepared, const QString& path, QWidget* asker) {
    const auto target = withEnding(*prepared, path);
    if (const auto files = replacedFiles(*prepared, target); !files.isEmpty())
        askToReplace(prepared, target, files, asker);
    else
        save(prepared, target);
}

void ExportSaver::askToReplace(const Export& prepared, const QString& path, const QStringList& files,
                               QWidget* asker) {
    auto* question = new QMessageBox{
        QMessageBox::Warning, tr("Export"),
        tr("There already: %1. Replace?", "one or two file names").arg(files.join(QStringLiteral(", "))),
        QMessageBox::Cancel, asker};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName("replace");
    const QAbstractButton* replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, prepared, path, replace](const QAbstractButton* button) {
                if (button == replace)
                    save(prepared, path);
            });
    question->open();
}

} // namespace inkling
