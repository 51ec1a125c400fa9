// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/drawing_saver.h"

#include "core/base/atomic_file.h"
#include "core/drawing/ndjson.h"
#include "ui/canvas/drawing_formats.h"
#include "ui/controls/beside.h"
#include "ui/files/file_question.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QInputDialog>
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
    , m_window{window}
    , m_question{new FileQuestion{FileQuestion::For::saving, FileKind::drawing, window}} {
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
    inBackground(
        m_pool, this, [content, path, word = word.toStdString()] { return write(content, path, word); },
        [this, path](const Result<void>& result) {
            if (!result) {
                emit failed(textOf(result.error()));
                return;
            }
            rememberFolderOf(FileKind::drawing, path);
            if (drawingFormatOf(path) == DrawingFormat::ndjson)
                emit succeeded(tr("Added the drawing to %1.").arg(QDir::toNativeSeparators(path)));
            else
                emit succeeded(tr("Saved the drawing: %1").arg(QDir::toNativeSeparators(path)));
        });
}

// --- The dialogs ---

void DrawingSaver::chooseAndSave(const CanvasContent& content) {
    const QStringList filters{tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"),
                              tr("Strokes, added to an ndjson file (*.ndjson)")};
    const auto completed = [filters](const QString& path, const QString& filter) {
        const QStringList endings{QStringLiteral(".png"), QStringLiteral(".svg"), QStringLiteral(".ndjson")};
        const auto chosen = std::max<qsizetype>(0, filters.indexOf(filter));
        return QFileInfo{path}.suffix().isEmpty() ? path + endings[chosen] : path;
    };
    const auto replaced = [](const QString& path) { // an ndjson file is added to
        const auto format = drawingFormatOf(path);
        const bool isReplaced = format && *format != DrawingFormat::ndjson && QFileInfo::exists(path);
        return isReplaced ? QStringList{QFileInfo{path}.fileName()} : QStringList{};
    };
    m_question->ask(
        {.title = tr("Save drawing"), .filters = filters, .completed = completed, .replaced = replaced},
        [this, content](const QString& path, auto&) { chosen(content, path); });
}

void DrawingSaver::chosen(const CanvasContent& content, const QString& path) {
    const bool isCollection = drawingFormatOf(path) == DrawingFormat::ndjson;
    if (isCollection && std::holds_alternative<Drawing>(content))
        askForWord(content, path);
    else
        save(content, path);
}

void DrawingSaver::askForWord(const CanvasContent& content, const QString& path) {
    QStringList words{tr("not said")};
    for (int digit = 0; digit <= 9; ++digit)
        words << QString::number(digit);
    auto* question = new QInputDialog{m_window};
    question->setWindowTitle(tr("Save drawing"));
    question->setLabelText(tr("Which digit is it?"));
    question->setComboBoxItems(words);
    question->setTextValue(words[m_word]); // who collects draws the same digit many times
    connect(question, &QInputDialog::textValueSelected, this,
            [this, content, path, words](const QString& word) {
                m_word = std::max(0, static_cast<int>(words.indexOf(word)));
                save(content, path, m_word == 0 ? QString{} : word);
            });
    showBeside(*question);
}

} // namespace inkling
