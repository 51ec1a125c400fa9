// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_file.h"

#include <QtTest>

#include <QImage>

#include <algorithm>
#include <fstream>
#include <sys/stat.h>
#include <zlib.h>

using namespace inkling;

namespace {

namespace fs = std::filesystem;

/// Grey: black to the upper left of a diagonal, white elsewhere.
QImage corner(int width, int height) {
    QImage image{width, height, QImage::Format_Grayscale8};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.scanLine(y)[x] = x * height + y * width < width * height ? 0 : 255;
    return image;
}

GreyImage greyOf(const QImage& image) {
    GreyImage grey{image.width(), image.height(), {}};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            grey.pixels.push_back(static_cast<std::uint8_t>(qGray(image.pixel(x, y))));
    return grey;
}

QByteArray encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return bytes;
}

QByteArray bigEndian(quint32 number) {
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray& typeAndContent) {
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(typeAndContent.constData()),
                           static_cast<uInt>(typeAndContent.size()));
    return bigEndian(static_cast<quint32>(typeAndContent.size() - 4)) + typeAndContent
        + bigEndian(static_cast<quint32>(crc));
}

/// A PNG that says it has this many pixels and holds none.
QByteArray pngPromising(quint32 width, quint32 height) {
    return QByteArray{"\x89PNG\r\n\x1a\n"}
    + pngChunk("IHDR" + bigEndian(width) + bigEndian(height) + QByteArray{"\x08\x00\x00\x00\x00", 5})
        + pngChunk("IDAT" + qCompress(QByteArray{"\0", 1}).mid(4)) + pngChunk("IEND");
}

/// A JPEG with the EXIF orientation "turn it right by 90 degrees to see it upright".
QByteArray lyingOnItsLeftSide(const QByteArray& jpeg) {
    const QByteArray exif{"\xFF\xE1\x00\x22"
                          "Exif\0\0"
                          "MM\0\x2A\0\0\0\x08"
                          "\0\x01"
                          "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
                          "\0\0\0\0",
                          36};
    return jpeg.left(2) + exif + jpeg.mid(2);
}

/// 8×8 in cyan, magenta, yellow and black: the left half black, the right half without ink.
const auto cmykJpeg = QByteArray::fromBase64(
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUV"
    "FQwPFxgWFBgSFBUU/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAkB/8QAGBABAAMBAAAAAAAAAAAA"
    "AAAAAAlHhcT/2gAOBEMATQBZAEsAAD8AVMqZU0gxuzE73//Z");

/// One pixel, black in the first picture and white in the second.
const QByteArray animatedGif{"GIF89a\1\0\1\0\x80\0\0\0\0\0\xFF\xFF\xFF"
                             "\x2C\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
                             "\x2C\0\0\0\0\1\0\1\0\0\2\2\x4C\1\0;",
                             50};

} // namespace

class TestPictureFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    fs::path fileWith(const QByteArray& bytes, const std::string& name = "digit") {
        const fs::path path = fs::path{m_folder.path().toStdString()} / name;
        std::ofstream{path, std::ios::binary}
            << std::string_view{bytes.constData(), static_cast<std::size_t>(bytes.size())};
        return path;
    }

private slots:
    void no_application_object_is_needed() { QVERIFY(QCoreApplication::instance() == nullptr); }

    void a_picture_is_read_whatever_its_format_and_name_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("tolerance");
        const QImage image = corner(40, 30);
        QTest::addRow("PNG") << encoded(image, "png") << 0;
        QTest::addRow("BMP") << encoded(image, "bmp") << 0;
        QTest::addRow("PGM") << encoded(image, "pgm") << 0;
        QTest::addRow("PPM") << encoded(image.convertToFormat(QImage::Format_RGB32), "ppm") << 0;
        QTest::addRow("JPEG") << encoded(image, "jpeg") << 12;
        QTest::addRow("16-bit PNG") << encoded(image.convertToFormat(QImage::Format_Grayscale16), "png") << 0;
        QTest::addRow("16-bit colour PNG")
            << encoded(image.convertToFormat(QImage::Format_RGBX64), "png") << 0;
        QTest::addRow("two colours") << encoded(image.convertToFormat(QImage::Format_Mono), "png") << 0;
        QTest::addRow("palette") << encoded(image.convertToFormat(QImage::Format_Indexed8), "png") << 0;
        QTest::addRow("opaque with alpha")
            << encoded(image.convertToFormat(QImage::Format_ARGB32), "png") << 0;
    }
    void a_picture_is_read_whatever_its_format_and_name() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, tolerance);
        QVERIFY(!bytes.isEmpty());

        const auto image = readGreyImage(fileWith(bytes, "digit.txt"));

        QVERIFY2(image, image ? "" : image.error().message().c_str());
        const GreyImage expected = greyOf(corner(40, 30));
        QCOMPARE(image->width, expected.width);
        QCOMPARE(image->height, expected.height);
        for (std::size_t i = 0; i < expected.pixels.size(); ++i)
            QCOMPARE_LE(std::abs(int{image->pixels[i]} - int{expected.pixels[i]}), tolerance);
    }

    void a_picture_may_have_any_shape_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addRow("one pixel") << 1 << 1;
        QTest::addRow("as wide as may be") << largestImageSide << 1;
        QTest::addRow("as high as may be") << 1 << largestImageSide;
        QTest::addRow("odd") << 37 << 3;
    }
    void a_picture_may_have_any_shape() {
        QFETCH(int, width);
        QFETCH(int, height);
        const QImage picture = corner(width, height);

        const auto image = readGreyImage(fileWith(encoded(picture, "png")));

        QVERIFY(image);
        QVERIFY(*image == greyOf(picture));
    }

    void what_is_transparent_is_white_paper() {
        QImage picture{3, 1, QImage::Format_ARGB32};
        picture.setPixel(0, 0, qRgba(0, 0, 0, 0));
        picture.setPixel(1, 0, qRgba(0, 0, 0, 255));
        picture.setPixel(2, 0, qRgba(0, 0, 0, 55));

        const auto image = readGreyImage(fileWith(encoded(picture, "png")));

        QVERIFY(image);
        QVERIFY(*image == (GreyImage{3, 1, {255, 0, 200}}));
    }

    void exif_says_which_side_is_up() {
        QImage leftBlack{32, 16, QImage::Format_Grayscale8};
        for (int y = 0; y < 16; ++y)
            for (int x = 0; x < 32; ++x)
                leftBlack.scanLine(y)[x] = x < 16 ? 0 : 255;

        const auto image = readGreyImage(fileWith(lyingOnItsLeftSide(encoded(leftBlack, "jpeg"))));

        QVERIFY(image);
        QCOMPARE(image->width, 16);
        QCOMPARE(image->height, 32);
        QCOMPARE_LT(int{image->pixels.front()}, 10);
        QCOMPARE_LT(int{image->pixels[15]}, 10);
        QCOMPARE_GT(int{image->pixels.back()}, 245);
    }

    void printers_colours_are_read() {
        const auto image = readGreyImage(fileWith(cmykJpeg));

        QVERIFY2(image, image ? "" : image.error().message().c_str());
        QCOMPARE(image->width, 8);
        QCOMPARE_LT(int{image->pixels.front()}, 10);
        QCOMPARE_GT(int{image->pixels.back()}, 245);
    }

    void the_first_picture_of_an_animation_counts() {
        const auto image = readGreyImage(fileWith(animatedGif));

        QVERIFY2(image, image ? "" : image.error().message().c_str());
        QVERIFY(*image == (GreyImage{1, 1, {0}}));
    }

    void what_is_no_picture_is_refused_in_one_sentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QByteArray png = encoded(corner(40, 30), "png");
        QTest::addRow("empty") << QByteArray{} << " is not a picture of a known format; ";
        QTest::addRow("text") << QByteArray{"just a note\n"} << " is not a picture of a known format; ";
        QTest::addRow("SVG")
            << QByteArray{"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>"}
            << " is of the format svg; ";
        QTest::addRow("too wide") << pngPromising(8193, 10) << " has 8193×10 pixels, more than 8192×8192; ";
        QTest::addRow("too large") << pngPromising(50'000, 50'000)
                                   << " has 50000×50000 pixels, more than 8192×8192; ";
        QTest::addRow("empty JPEG") << QByteArray{"\xFF\xD8\xFF\xE0"} << " cannot be decoded: ";
        QTest::addRow("no pixels in it") << pngPromising(100, 100) << " cannot be decoded: ";
        QTest::addRow("cut off") << png.left(png.size() / 2) << " cannot be decoded: ";
        QTest::addRow("PGM without size") << QByteArray{"P5\nmany"} << " cannot be decoded: ";
    }
    void what_is_no_picture_is_refused_in_one_sentence() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const fs::path path = fileWith(bytes, "digit.png");

        const auto image = readGreyImage(path);

        QVERIFY(!image);
        const auto message = QString::fromStdString(image.error().message());
        QVERIFY2(message.startsWith(QString::fromStdString(path.string()) + reason), qPrintable(message));
        QVERIFY2(message.endsWith('.') && !message.endsWith("..") && !message.contains('\n'),
                 qPrintable(message));
        QCOMPARE(image.error().kind, ErrorKind::badData);
    }

    void what_cannot_be_opened_is_named_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::addRow("missing") << "nowhere/digit.png"
                                 << " cannot be opened: ";
        QTest::addRow("a folder") << "."
                                  << " is a folder; ";
        QTest::addRow("a pipe") << "pipe"
                                << " is not a regular file; ";
    }
    void what_cannot_be_opened_is_named() {
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const fs::path path = fs::path{m_folder.path().toStdString()} / name.toStdString();
        if (name == "pipe")
            QCOMPARE(mkfifo(path.c_str(), 0600), 0);

        const auto image = readGreyImage(path);

        QVERIFY(!image);
        const auto message = QString::fromStdString(image.error().message());
        QVERIFY2(message.startsWith(QString::fromStdString(path.string()) + reason), qPrintable(message));
        QCOMPARE(image.error().kind, ErrorKind::noInput);
    }

    void a_file_name_need_not_be_text() {
        const fs::path path = fileWith(encoded(corner(5, 5), "png"), "\xFF\xFE.png");

        const auto image = readGreyImage(path);

        fs::remove(path); // the temporary folder cannot
        QVERIFY(image);
    }

    void reading_many_files_leaves_none_open() {
        const fs::path path = fileWith(encoded(corner(5, 5), "png"));
        const fs::path wrong = fileWith("no picture", "wrong");

        // More than a process may usually have open at once.
        for (int i = 0; i < 1100; ++i)
            QVERIFY(readGreyImage(path) && !readGreyImage(wrong));
    }
};

QTEST_APPLESS_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
