// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_saver.h"

#include "core/base/atomic_file.h"
#include "core/drawing/ndjson.h"
#include "ui/canvas/drawing_formats.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

#include <algorithm>
#include <span>

namespace inkling {

namespace {

bool endsInMiddleOfLine(QFile& file) {
    char last = '\n';
    return file.size() > 0 && file.seek(file.size() - 1) && file.getChar(&last) && last != '\n';
}

Result<void> appendLine(const QString& path, const std::string& line) {
    const QFileInfo info{path};
    if (info.exists() && !info.isFile()) // a pipe would be waited for
        return Error{ErrorKind::cannotCreate,
                     Sentence::tr("%1 is not a regular file; choose another name.").arg(path.toStdString())};
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return Error{
            ErrorKind::cannotCreate,
            Sentence::tr("%1 cannot be written: %2; choose another file, or a folder you may write to.")
                .arg(path.toStdString(), reasonOf(file))};
    const qint64 before = file.size();
    const auto bytes = (endsInMiddleOfLine(file) ? "\n" : "") + QByteArray::fromStdString(line) + '\n';
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const auto reason = reasonOf(file);
        file.resize(before); // half a line would spoil the file for its readers
        return Error{ErrorKind::io,
                     Sentence::tr("%1 could not be added to: %2; free some space, or choose another disk.")
                         .arg(path.toStdString(), reason)};
    }
    return {};
}

Result<void> append(const CanvasContent& content, const QString& path, const std::string& word) {
    const auto* drawing = std::get_if<Drawing>(&content);
    if (!drawing || drawing->isEmpty())
        return Error{
            ErrorKind::badData,
            Sentence::tr("An ndjson file keeps strokes, and here are none; draw the digit, or save the "
                         "picture as .png or .svg.")};
    return appendLine(path, toNdjsonLine({word, *drawing}));
}

} // namespace

DrawingSaver::DrawingSaver(QWidget* window)
    : QObject{window}
    , m_window{window} {
    m_pool.setMaxThreadCount(1);
}

Result<void> DrawingSaver::write(const CanvasContent& content, const QString& path, const std::string& word) {
    const auto format = drawingFormatOf(path);
    if (!format)
        return Error{ErrorKind::usage,
                     Sentence::tr("%1 ends in none of .png, .svg and .ndjson; give it the ending of the kind "
                                  "you want.")
                         .arg(path.toStdString())};
    if (*format == DrawingFormat::ndjson)
        return append(content, path, word);
    const auto bytes = *format == DrawingFormat::png ? pngOf(content) : svgOf(content);
    return writeFileAtomically(
        QFile::encodeName(path).toStdString(),
        std::as_bytes(std::span{bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

void DrawingSaver::save(const CanvasContent& content, const QString& path, const QString& word) {
    m_folder = QFileInfo{path}.absolutePath();
    inBackground(
        m_pool, this, [content, path, word = word.toStdString()] { return write(content, path, word); },
        [this, path](const Result<void>& result) {
            if (!result)
                emit failed(textOf(result.error()));
            else if (drawingFormatOf(path) == DrawingFormat::ndjson)
                emit succeeded(tr("Added the drawing to %1.").arg(QDir::toNativeSeparators(path)));
            else
                emit succeeded(tr("Saved the drawing: %1").arg(QDir::toNativeSeparators(path)));
        });
}

// --- The dialogs ---

void DrawingSaver::chooseAndSave(const CanvasContent& content) {
    const QStringList filters{tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"),
                              tr("Strokes, added to an ndjson file (*.ndjson)")};
    auto* dialog = new QFileDialog{m_window, tr("Save drawing"), m_folder};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // An ndjson file is added to: only chosen() knows what there is to confirm.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix("png");
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& filter) {
        const QStringList suffixes{"png", "svg", "ndjson"};
        dialog->setDefaultSuffix(suffixes.value(filters.indexOf(filter)));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content](const QString& path) { chosen(content, path); });
    dialog->open();
}

void DrawingSaver::chosen(const CanvasContent& content, const QString& path) {
    const auto format = drawingFormatOf(path);
    if (format == DrawingFormat::ndjson && std::holds_alternative<Drawing>(content))
        askForWord(content, path);
    else if (format && format != DrawingFormat::ndjson && QFileInfo::exists(path))
        askToReplace(content, path);
    else
        save(content, path);
}

void DrawingSaver::askToReplace(const CanvasContent& content, const QString& path) {
    auto* question = new QMessageBox{QMessageBox::Warning, tr("Save drawing"),
                                     tr("%1 is there already. Replace it?").arg(QFileInfo{path}.fileName()),
                                     QMessageBox::Cancel, m_window};
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* replace = question->addButton(tr("Replace"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, content, path, replace](const QAbstractButton* button) {
                if (button == replace)
                    save(content, path);
            });
    question->open();
}

void DrawingSaver::askForWord(const CanvasContent& content, const QString& path) {
    QStringList words{tr("not said")};
    for (int digit = 0; digit <= 9; ++digit)
        words << QString::number(digit);
    auto* question = new QInputDialog{m_window};
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Save drawing"));
    question->setLabelText(tr("Which digit is it?"));
    question->setComboBoxItems(words);
    question->setTextValue(words[m_word]); // who collects draws the same digit many times
    connect(question, &QInputDialog::textValueSelected, this,
            [this, content, path, words](const QString& word) {
                m_word = std::max(0, static_cast<int>(words.indexOf(word)));
                save(content, path, m_word == 0 ? QString{} : word);
            });
    question->open();
}

} // namespace inkling
