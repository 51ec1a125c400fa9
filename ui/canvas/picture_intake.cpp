// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture_intake.h"

#include "ui/canvas/drawing_formats.h"
#include "ui/files/file_question.h"
#include "ui/in_background.h"
#include "ui/language/error_text.h"
#include "ui/picture_file.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace inkling {

namespace {

Result<Picture> withInk(const GreyImage& image, Sentence name) {
    if (auto picture = pictureOf(image))
        return *picture;
    return Error{ErrorKind::badData,
                 Sentence::tr("%1 shows no ink; use a picture of one digit, dark on light or light on dark.")
                     .arg(std::move(name))};
}

Result<Picture> pictureIn(const QString& path) {
    const auto image = readGreyImage(QFile::encodeName(path).toStdString());
    if (!image)
        return image.error();
    return withInk(*image, path.toStdString());
}

Result<Picture> pictureOfImage(const QImage& image) {
    if (image.width() > largestImageSide || image.height() > largestImageSide)
        return Error{ErrorKind::badData,
                     Sentence::tr("The picture has %1×%2 pixels, more than %3×%3; make it smaller.")
                         .arg(image.width(), image.height(), largestImageSide)};
    return withInk(greyImageOf(image), Sentence::tr("The picture"));
}

} // namespace

PictureIntake::PictureIntake(QWidget* window)
    : QObject{window}
    , m_question{new FileQuestion{FileQuestion::For::opening, FileKind::picture, window}} { }

void PictureIntake::choose() {
    m_question->ask(
        {.title = tr("Open the picture of a digit"),
         .filters = {tr("Pictures (*.png *.jpg *.jpeg *.bmp *.pgm *.ppm *.gif)"), tr("All files (*)")}},
        [this](const QString& path, auto&) { openFile(path); });
}

void PictureIntake::openFile(const QString& path) {
    read([path] { return pictureIn(path); }, path);
}

void PictureIntake::paste() {
    if (!take(*QGuiApplication::clipboard()->mimeData()))
        emit failed(tr("The clipboard holds no picture; copy one first."));
}

bool PictureIntake::take(const QMimeData& mime) {
    if (const auto drawing = strokesIn(mime)) {
        forget();
        emit drawingRead(*drawing);
        return true;
    }
    for (const auto& url : mime.urls()) {
        if (url.isLocalFile()) {
            openFile(url.toLocalFile());
            return true;
        }
    }
    const auto image = qvariant_cast<QImage>(mime.imageData());
    if (image.isNull())
        return false;
    read([image] { return pictureOfImage(image); });
    return true;
}

void PictureIntake::read(std::function<Result<Picture>()> source, const QString& file) {
    inBackground(diskPool(), this, std::move(source),
                 [this, file, ask = ++m_asked](const Result<Picture>& result) {
                     if (ask != m_asked)
                         return;
                     if (!result) {
                         emit failed(textOf(result.error()));
                         return;
                     }
                     if (!file.isEmpty())
                         rememberFolderOf(FileKind::picture, file);
                     emit pictureRead(*result);
                 });
}

} // namespace inkling
