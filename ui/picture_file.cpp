// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_file.h"

#include <QFile>
#include <QImage>
#include <QImageReader>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

namespace inkling {
namespace {

/// As Qt names them. Not SVG: a drawing program's file can be a program's worth of trouble.
constexpr std::array formats{"png", "jpeg", "bmp", "pgm", "ppm", "gif"};
constexpr auto hint = "use a PNG, JPEG, BMP, PGM, PPM or GIF picture of one digit";

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

Error error(ErrorKind kind, const std::filesystem::path& path, const std::string& what) {
    return {kind, path.string() + " " + what + "."};
}

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
        return error(ErrorKind::noInput, path, "is a folder; name a picture in it");
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return error(ErrorKind::noInput, path, "is not a regular file; save the picture to one first");
    // Opened by its bytes: a QString cannot hold every name a file may have.
    const std::unique_ptr<std::FILE, CloseFile> opened{std::fopen(path.c_str(), "rb")};
    QFile file;
    if (!opened || !file.open(opened.get(), QIODevice::ReadOnly))
        return error(ErrorKind::noInput, path,
                     std::string{"cannot be opened: "} + std::strerror(errno)
                         + "; check its name and permissions");

    makeRoom();
    QImageReader reader{&file};
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format.isEmpty())
        return error(ErrorKind::badData, path, std::string{"is not a picture of a known format; "} + hint);
    if (std::find(formats.begin(), formats.end(), format) == formats.end())
        return error(ErrorKind::badData, path, "is of the format " + format.toStdString() + "; " + hint);
    const QSize size = reader.size();
    if (size.width() > largestImageSide || size.height() > largestImageSide)
        return error(ErrorKind::badData, path,
                     "has " + text(size) + " pixels, more than " + text({largestImageSide, largestImageSide})
                         + "; make it smaller");

    const QImage image = reader.read();
    if (image.isNull())
        return error(ErrorKind::badData, path,
                     "cannot be decoded: " + reader.errorString().toStdString()
                         + "; save it again or use another");
    return greyImageOf(image);
}

} // namespace inkling
