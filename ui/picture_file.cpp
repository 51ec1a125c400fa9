// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_file.h"

#include "core/base/system_reason.h"

#include <QFile>
#include <QImage>
#include <QImageReader>

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>

namespace inkling {
namespace {

/// As Qt names them. Not SVG: a drawing program's file can be a program's worth of trouble.
constexpr std::array formats{"png", "jpeg", "bmp", "pgm", "ppm", "gif"};

/// Room for the largest image at four times 16 bits a pixel.
constexpr int megabytesPerImage = largestImageSide / 1024 * (largestImageSide / 1024) * 8;

/// Qt's own limit of 128 MB is less than a photograph of 50 megapixels needs. It is the process's: set once.
void makeRoom() {
    static const bool isDone = [] {
        QImageReader::setAllocationLimit(std::max(QImageReader::allocationLimit(), megabytesPerImage));
        return true;
    }();
    static_cast<void>(isDone);
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string text(const QSize& size) {
    return std::to_string(size.width()) + "×" + std::to_string(size.height());
}

} // namespace

GreyImage greyImageOf(QImage image) {
    image.convertTo(QImage::Format_ARGB32);
    GreyImage grey{image.width(), image.height(), {}};
    grey.pixels.reserve(static_cast<std::size_t>(grey.width) * static_cast<std::size_t>(grey.height));
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            grey.pixels.push_back(
                static_cast<std::uint8_t>((qGray(line[x]) * alpha + 255 * (255 - alpha) + 127) / 255));
        }
    }
    return grey;
}

Result<GreyImage> readGreyImage(const std::filesystem::path& path) {
    std::error_code reason;
    const auto status = std::filesystem::status(path, reason);
    if (std::filesystem::is_directory(status))
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1 is a folder; name a picture in it.").arg(path.string())};
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return Error{
            ErrorKind::noInput,
            Sentence::tr("%1 is not a regular file; save the picture to one first.").arg(path.string())};
    // Opened by its bytes: a QString cannot hold every name a file may have.
    const std::unique_ptr<std::FILE, CloseFile> opened{std::fopen(path.c_str(), "rb")};
    QFile file;
    if (!opened || !file.open(opened.get(), QIODevice::ReadOnly))
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1 cannot be opened: %2; check its name and permissions.")
                         .arg(path.string(), systemReason(errno))};

    makeRoom();
    QImageReader reader{&file};
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format.isEmpty())
        return Error{ErrorKind::badData,
                     Sentence::tr("%1 is not a picture of a known format; use a PNG, JPEG, BMP, PGM, PPM or "
                                  "GIF picture of one digit.")
                         .arg(path.string())};
    if (std::find(formats.begin(), formats.end(), format) == formats.end())
        return Error{ErrorKind::badData,
                     Sentence::tr("%1 is of the format %2; use a PNG, JPEG, BMP, PGM, PPM or GIF picture of "
                                  "one digit.")
                         .arg(path.string(), format.toStdString())};
    const QSize size = reader.size();
    if (size.width() > largestImageSide || size.height() > largestImageSide)
        return Error{ErrorKind::badData,
                     Sentence::tr("%1 has %2 pixels, more than %3; make it smaller.")
                         .arg(path.string(), text(size), text({largestImageSide, largestImageSide}))};

    const QImage image = reader.read();
    if (image.isNull())
        return Error{ErrorKind::badData,
                     Sentence::tr("%1 cannot be decoded: %2; save it again or use another.")
                         .arg(path.string(), reader.errorString().toStdString())};
    return greyImageOf(image);
}

} // namespace inkling
