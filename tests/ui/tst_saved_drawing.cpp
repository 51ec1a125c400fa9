// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drawing/ndjson.h"
#include "tests/support/user_home.h"
#include "tests/support/whole_file.h"
#include "ui/canvas/drawing_canvas.h"
#include "ui/canvas/drawing_formats.h"
#include "ui/canvas/drawing_saver.h"
#include "ui/picture_file.h"

#include <QtWidgets>

#include <QSvgRenderer>
#include <QtTest>

#include <algorithm>

using namespace inkling;

namespace {

/// A bar across the top, a stem that leans, and a dot.
const Drawing seven{{{{60, 60}, {200, 60}, {120.015625, 220}}, {{220, 200}}}};

Picture someGreys() {
    Picture picture;
    for (int y = 6; y < 22; ++y)
        for (int x = 12; x < 16; ++x)
            picture.pixels[static_cast<std::size_t>(y * Picture::side + x)] = x == 12 ? 128 : 255;
    return picture;
}

/// Ink of an image, from 0 to 1, at a place in canvas units.
double inkAt(const QImage& image, double x, double y) {
    const double scale = image.width() / DrawingCanvas::side;
    return 1.0 - qGray(image.pixel(static_cast<int>(x * scale), static_cast<int>(y * scale))) / 255.0;
}

QImage rendered(const QByteArray& svg) {
    QSvgRenderer renderer{svg};
    QImage image{560, 560, QImage::Format_RGB32};
    image.fill(Qt::red); // what the file leaves open
    QPainter painter{&image};
    renderer.render(&painter);
    return image;
}

double meanDifference(const QImage& a, const QImage& b) {
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / 255.0 / a.width() / a.height();
}

int elements(const QByteArray& svg, const QString& name) {
    QXmlStreamReader reader{svg};
    int count = 0;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            ++count;
    return reader.hasError() ? -1 : count;
}

std::vector<LabelledDrawing> drawingsIn(const QString& path) {
    std::vector<LabelledDrawing> all;
    auto reader = DrawingReader::open(path.toStdString());
    if (!reader)
        return all;
    for (auto next = reader->next(); next && *next; next = reader->next())
        all.push_back(**next);
    return all;
}

} // namespace

class TestSavedDrawing : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // --- PNG ---

    void a_png_is_black_ink_on_white_paper_at_two_pixels_to_a_unit() {
        QVERIFY(DrawingSaver::write(seven, path("7.png"), {}));

        const QImage image{path("7.png")};
        QCOMPARE(image.size(), (QSize{560, 560}));
        QVERIFY(image.isGrayscale());
        QCOMPARE(inkAt(image, 130, 60), 1.0);
        QCOMPARE(inkAt(image, 220, 200), 1.0);
        QCOMPARE(inkAt(image, 20, 20), 0.0);
    }

    void a_png_opened_again_shows_the_network_almost_the_same() {
        QVERIFY(DrawingSaver::write(seven, path("7.png"), {}));

        const auto image = readGreyImage(path("7.png").toStdString());

        QVERIFY(image);
        const auto before = pictureOf(seven);
        const auto after = pictureOf(*image);
        QVERIFY(before && after);
        // A scan is moved by whole pixels, and its pen is not made as thin: half a pixel of difference.
        double difference = 0.0;
        double ink = 0.0;
        for (std::size_t i = 0; i < before->pixels.size(); ++i) {
            difference += std::abs(int{before->pixels[i]} - int{after->pixels[i]});
            ink += before->pixels[i];
        }
        QVERIFY2(difference < 0.35 * ink, qPrintable(QString::number(difference / ink)));
    }

    void a_picture_as_png_comes_back_as_it_was() {
        QVERIFY(DrawingSaver::write(someGreys(), path("1.png"), {}));

        const QImage image{path("1.png")};

        for (int y = 0; y < Picture::side; ++y)
            for (int x = 0; x < Picture::side; ++x)
                QCOMPARE(qGray(image.pixel(20 * x + 10, 20 * y + 10)),
                         255 - someGreys().pixels[static_cast<std::size_t>(y * Picture::side + x)]);
    }

    // --- SVG ---

    void an_svg_has_the_strokes_in_canvas_units() {
        const auto svg = svgOf(seven);

        QCOMPARE(elements(svg, "polyline"), 1);
        QCOMPARE(elements(svg, "circle"), 1);
        QVERIFY(svg.contains("viewBox=\"0 0 280 280\""));
        QVERIFY(svg.contains("points=\"60,60 200,60 120.016,220\""));
        QVERIFY(svg.contains("stroke-linecap=\"round\""));
    }

    void an_svg_looks_as_the_png_data() {
        QTest::addColumn<bool>("isPicture");
        QTest::newRow("strokes") << false;
        QTest::newRow("a picture") << true;
    }
    void an_svg_looks_as_the_png() {
        QFETCH(bool, isPicture);
        const auto content = isPicture ? CanvasContent{someGreys()} : CanvasContent{seven};
        QVERIFY(QSvgRenderer{svgOf(content)}.isValid());

        const auto difference = meanDifference(rendered(svgOf(content)), paperImageOf(content));

        QVERIFY2(difference < 0.002, qPrintable(QString::number(difference)));
    }

    void an_svg_of_a_picture_has_a_square_for_each_pixel_with_ink() {
        QCOMPARE(elements(svgOf(someGreys()), "rect"), 1 + 16 * 4);
        QVERIFY(svgOf(someGreys()).contains("fill-opacity=\"0.5020\""));
    }

    // --- ndjson ---

    void strokes_are_read_back_as_they_were() {
        QVERIFY(DrawingSaver::write(seven, path("digits.ndjson"), "7"));

        const auto read = drawingsIn(path("digits.ndjson"));

        QCOMPARE(read.size(), std::size_t{1});
        QVERIFY(read[0] == (LabelledDrawing{"7", seven}));
    }

    void drawings_are_collected_in_one_file() {
        const Drawing one{{{{140, 40}, {140, 240}}}};
        QVERIFY(DrawingSaver::write(seven, path("digits.ndjson"), "7"));
        QVERIFY(DrawingSaver::write(one, path("digits.ndjson"), {}));

        const auto read = drawingsIn(path("digits.ndjson"));

        QCOMPARE(read.size(), std::size_t{2});
        QVERIFY(read[0] == (LabelledDrawing{"7", seven}));
        QVERIFY(read[1] == (LabelledDrawing{{}, one}));
    }

    void a_file_that_ends_in_the_middle_of_a_line_gets_a_new_one() {
        test::write(path("digits.ndjson"), "{\"word\":\"1\",\"drawing\":[[[5],[5]]]}");

        QVERIFY(DrawingSaver::write(seven, path("digits.ndjson"), "7"));

        const auto read = drawingsIn(path("digits.ndjson"));
        QCOMPARE(read.size(), std::size_t{2});
        QVERIFY(read[1] == (LabelledDrawing{"7", seven}));
    }

    void a_picture_has_no_strokes_to_save() {
        const auto saved = DrawingSaver::write(someGreys(), path("digits.ndjson"), "1");

        QVERIFY(!saved);
        QVERIFY(QString::fromStdString(saved.error().message()).contains("keeps strokes"));
        QVERIFY(!QFile::exists(path("digits.ndjson")));
    }

    // --- Where files go wrong ---

    void the_ending_chooses_the_kind() {
        QVERIFY(drawingFormatOf("a.PNG") == DrawingFormat::png);
        QVERIFY(drawingFormatOf("a.b.svg") == DrawingFormat::svg);
        QVERIFY(drawingFormatOf("a.ndjson") == DrawingFormat::ndjson);
        QVERIFY(!drawingFormatOf("png"));

        const auto saved = DrawingSaver::write(seven, path("seven.jpg"), {});
        QVERIFY(!saved);
        QVERIFY(QString::fromStdString(saved.error().message()).contains(".png, .svg and .ndjson"));
        QVERIFY(!QFile::exists(path("seven.jpg")));
    }

    void what_cannot_be_written_is_said_in_one_sentence_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"nowhere/7.png", "nowhere/7.svg", "nowhere/7.ndjson", "folder.png", "folder.ndjson"})
            QTest::newRow(name) << name;
    }
    void what_cannot_be_written_is_said_in_one_sentence() {
        QFETCH(QString, name);
        QVERIFY(QDir{m_folder->path()}.mkdir("folder.png"));
        QVERIFY(QDir{m_folder->path()}.mkdir("folder.ndjson"));

        const auto saved = DrawingSaver::write(seven, m_folder->filePath(name), {});

        QVERIFY(!saved);
        const auto message = QString::fromStdString(saved.error().message());
        QVERIFY2(message.contains(name) && message.endsWith('.') && !message.contains('\n'),
                 qPrintable(message));
    }

    void a_file_that_cannot_be_replaced_stays_as_it_was() {
        test::write(path("7.svg"), "an older drawing");
        QVERIFY(QFile::setPermissions(path("7.svg"), QFile::ReadOwner));
        if (QFileInfo{path("7.svg")}.isWritable())
            QSKIP("who may write everything cannot be refused");

        QVERIFY(!DrawingSaver::write(seven, path("7.svg"), {}));

        QCOMPARE(test::contentOf(path("7.svg")), "an older drawing");
        QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files).size(), 1);
    }
};

INKLING_WINDOW_TEST_MAIN(TestSavedDrawing)
#include "tst_saved_drawing.moc"
