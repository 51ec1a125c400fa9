// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of digits from elsewhere: chosen, pasted, dropped.
#pragma once

#include "core/base/result.h"
#include "core/drawing/drawing.h"

#include <QObject>
#include <QString>

#include <functional>

class QMimeData;
class QWidget;

namespace inkling {

class FileQuestion;

/// Makes of an image what a network sees of it. Reads in the background, for a photograph takes tenths of a
/// second to decode; the last one asked for wins.
class PictureIntake : public QObject {
    Q_OBJECT

public:
    explicit PictureIntake(QWidget* window);

    /// Asks for a file, in front of the window.
    void choose();
    void openFile(const QString& path);
    void paste();
    /// Strokes of ours, a file or an image; whether there is one of them.
    bool take(const QMimeData& mime);
    /// What is still being read comes too late.
    void forget() { ++m_asked; }

signals:
    void pictureRead(const inkling::Picture& picture);
    void drawingRead(const inkling::Drawing& drawing);
    void failed(const QString& sentence);

private:
    void read(std::function<Result<Picture>()> source, const QString& file = {});

    FileQuestion* m_question;
    int m_asked = 0; ///< images asked for so far
};

} // namespace inkling
