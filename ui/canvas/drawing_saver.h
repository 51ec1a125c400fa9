// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/canvas/canvas_content.h"

#include <QObject>
#include <QThreadPool>

#include <string>

class QWidget;

namespace inkling {

class FileQuestion;

/// Saves what lies on the canvas, in the background: a disk may take seconds. One file after the other; to
/// end it waits for the last.
class DrawingSaver : public QObject {
    Q_OBJECT

public:
    explicit DrawingSaver(QWidget* window);

    /// Asks for a file, then whether one that is there may be replaced, or for ndjson what the drawing shows.
    void chooseAndSave(const CanvasContent& content);
    void save(const CanvasContent& content, const QString& path, const QString& word = {});

    /// PNG and SVG (by the ending of `path`) replace what the file holds, wholly or not at all. ndjson is for
    /// collecting: it adds one line, and only strokes have one. `word` says what the drawing shows; ndjson
    /// alone has room for it, and it may be empty. Any thread may call. Blocks until the file is written.
    static Result<void> write(const CanvasContent& content, const QString& path, const std::string& word);

signals:
    void succeeded(const QString& sentence);
    void failed(const QString& sentence);

private:
    void chosen(const CanvasContent& content, const QString& path);
    void askForWord(const CanvasContent& content, const QString& path);

    QWidget* m_window;
    FileQuestion* m_question;
    int m_word = 0; ///< chosen last, as an index into the list that is shown
    QThreadPool m_pool;
};

} // namespace inkling
