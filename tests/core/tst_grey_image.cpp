// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/drawing/drawing.h"
#include "resources/mnist/embedded_mnist.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace inkling;

namespace {

constexpr int imageCount = 500;

/// An image of this size with the brightness a function gives to each pixel, rounded to 0 ... 255.
GreyImage imageOf(int width, int height, const std::function<double(int x, int y)>& brightness) {
    GreyImage image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.pixels.push_back(static_cast<std::uint8_t>(std::clamp(brightness(x, y) + 0.5, 0.0, 255.0)));
    return image;
}

/// Ink 0 ... 1 of an MNIST image; 0 outside.
double inkAt(std::span<const std::uint8_t> digit, int x, int y) {
    if (x < 0 || y < 0 || x >= Picture::side || y >= Picture::side)
        return 0.0;
    return digit[static_cast<std::size_t>(y * Picture::side + x)] / 255.0;
}

/// Mean difference of two pictures' pixels.
double difference(const Picture& picture, std::span<const std::uint8_t> digit) {
    double sum = 0.0;
    for (std::size_t i = 0; i < digit.size(); ++i)
        sum += std::abs(int{picture.pixels[i]} - int{digit[i]});
    return sum / static_cast<double>(digit.size());
}

/// A test digit as it might be scanned.
struct Scan {
    int scale = 1;
    int left = 0;
    int top = 0;
    int width = 28;
    int height = 28;
    double paper = 0.0; ///< brightness at the upper left
    double ink = 255.0; ///< added to it where there is ink
    double slope = 0.0; ///< of the paper, per pixel to the right
    double noise = 0.0; ///< standard deviation

    GreyImage image(std::span<const std::uint8_t> digit, Random& random) const {
        return imageOf(width, height, [&](int x, int y) {
            const double level = inkAt(digit, (x - left + scale) / scale - 1, (y - top + scale) / scale - 1);
            return paper + slope * x + ink * level + (noise > 0.0 ? noise * random.normal() : 0.0);
        });
    }
};

} // namespace

Q_DECLARE_METATYPE(Scan)
Q_DECLARE_METATYPE(inkling::Drawing)
Q_DECLARE_METATYPE(inkling::GreyImage)

class TestGreyImage : public QObject {
    Q_OBJECT

private slots:
    void a_digit_of_mnist_comes_back_as_it_was_data() {
        QTest::addColumn<Scan>("scan");
        QTest::addColumn<double>("meanDifference");
        QTest::addRow("as it is") << Scan{} << 0.5;
        QTest::addRow("dark on white") << Scan{.paper = 255, .ink = -255} << 0.5;
        QTest::addRow("dark on grey") << Scan{.paper = 180, .ink = -140} << 0.6;
        QTest::addRow("light on grey") << Scan{.paper = 60, .ink = 120} << 0.6;
        QTest::addRow("faint") << Scan{.paper = 200, .ink = -40} << 2.0;
        QTest::addRow("moved")
            << Scan{.left = 13, .top = 40, .width = 60, .height = 90, .paper = 255, .ink = -255} << 0.6;
        QTest::addRow("ten times as large")
            << Scan{.scale = 10, .width = 280, .height = 280, .paper = 255, .ink = -255} << 0.6;
        QTest::addRow("larger than what is worked on, moved") << Scan{.scale = 23,
                                                                      .left = 31,
                                                                      .top = 50,
                                                                      .width = 700,
                                                                      .height = 900,
                                                                      .paper = 230,
                                                                      .ink = -200}
                                                              << 2.5;
        QTest::addRow("unevenly lit")
            << Scan{.scale = 8, .width = 224, .height = 224, .paper = 120, .ink = -110, .slope = 0.4} << 1.5;
        QTest::addRow("noisy") << Scan{.paper = 200, .ink = -180, .noise = 4} << 2.5;
    }
    void a_digit_of_mnist_comes_back_as_it_was() {
        QFETCH(Scan, scan);
        QFETCH(double, meanDifference);
        const Dataset digits = embeddedMnist().test;
        Random random{1, RandomStream::weights};
        double sum = 0.0;
        const int count = scan.width > 100 ? imageCount / 10 : imageCount;

        for (int i = 0; i < count; ++i) {
            const auto digit = digits.image(static_cast<std::size_t>(i));
            const auto picture = pictureOf(scan.image(digit, random));
            QVERIFY(picture);
            sum += difference(*picture, digit);
        }

        QCOMPARE_LT(sum / count, meanDifference);
    }

    void a_digit_of_mnist_comes_back_to_the_bit() {
        const Dataset digits = embeddedMnist().test;
        int same = 0;
        for (std::size_t i = 0; i < imageCount; ++i) {
            const auto digit = digits.image(i);
            for (const bool isOnWhite : {false, true}) {
                const auto picture = pictureOf(imageOf(28, 28, [&](int x, int y) {
                    const double ink = 255.0 * inkAt(digit, x, y);
                    return isOnWhite ? 255.0 - ink : ink;
                }));
                QVERIFY(picture);
                same += std::ranges::equal(picture->pixels, digit);
            }
        }
        QCOMPARE(same, 2 * imageCount);
    }

    void the_picture_of_a_drawing_comes_back_to_the_bit_data() {
        QTest::addColumn<Drawing>("drawing");
        QTest::addRow("1") << Drawing{{{{140, 40}, {140, 240}}}};
        QTest::addRow("a slanted 1") << Drawing{{{{100, 60}, {160, 30}, {117, 251}}}};
        QTest::addRow("4") << Drawing{{{{70, 30}, {55, 150}, {200, 150}}, {{160, 90}, {160, 250}}}};
        QTest::addRow("7") << Drawing{{{{60, 50}, {220, 50}, {110, 250}}}};
        QTest::addRow("a broad -") << Drawing{{{{20, 141}, {260, 133}}}};
        QTest::addRow("0") << Drawing{
            {{{140, 30}, {80, 80}, {80, 200}, {140, 250}, {200, 200}, {200, 80}, {140, 30}}}};
    }
    void the_picture_of_a_drawing_comes_back_to_the_bit() {
        QFETCH(Drawing, drawing);
        const auto seen = pictureOf(drawing);
        QVERIFY(seen);

        const auto again = pictureOf(imageOf(28, 28, [&](int x, int y) {
            return 255.0 - seen->pixels[static_cast<std::size_t>(y * Picture::side + x)];
        }));

        QVERIFY(again == seen);
    }

    void a_small_picture_that_is_not_as_mnists_is_made_so_data() {
        QTest::addColumn<GreyImage>("image");
        const auto bar = [](int x, int top, double paper, double ink) {
            return imageOf(28, 28, [=](int atX, int y) {
                return x <= atX && atX < x + 3 && top <= y && y < top + 20 ? ink : paper;
            });
        };
        QTest::addRow("faint") << bar(13, 4, 255, 200);
        QTest::addRow("on grey") << bar(13, 4, 220, 0);
        QTest::addRow("beside its place") << bar(4, 4, 255, 0);
        QTest::addRow("too low") << bar(13, 7, 255, 0);
        QTest::addRow("too small") << imageOf(
            28, 28, [](int x, int y) { return x == 14 && y >= 10 && y < 18 ? 0.0 : 255.0; });
    }
    void a_small_picture_that_is_not_as_mnists_is_made_so() {
        QFETCH(GreyImage, image);

        const auto picture = pictureOf(image);

        QVERIFY(picture);
        QCOMPARE(std::ranges::max(picture->pixels), std::uint8_t{255});
        int inkRows = 0;
        for (int y = 0; y < Picture::side; ++y)
            inkRows += picture->pixels[static_cast<std::size_t>(y * Picture::side + 14)] > 200;
        QCOMPARE(inkRows, 20);
    }

    void an_image_without_ink_gives_nothing_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<double>("paper");
        QTest::addColumn<double>("slope");
        QTest::addColumn<double>("noise");
        QTest::addRow("no pixels") << 0 << 0 << 0.0 << 0.0 << 0.0;
        QTest::addRow("one pixel") << 1 << 1 << 128.0 << 0.0 << 0.0;
        QTest::addRow("white") << 28 << 28 << 255.0 << 0.0 << 0.0;
        QTest::addRow("black") << 100 << 50 << 0.0 << 0.0 << 0.0;
        QTest::addRow("one long row") << 10'000 << 1 << 200.0 << 0.0 << 0.0;
        QTest::addRow("uneven light") << 300 << 200 << 100.0 << 0.5 << 0.0;
        QTest::addRow("noise") << 100 << 100 << 200.0 << 0.0 << 4.0;
    }
    void an_image_without_ink_gives_nothing() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(double, paper);
        QFETCH(double, slope);
        QFETCH(double, noise);
        Random random{2, RandomStream::weights};

        const auto picture = pictureOf(
            imageOf(width, height, [&](int x, int) { return paper + slope * x + noise * random.normal(); }));

        QVERIFY(!picture);
    }

    void specks_do_not_count_for_the_size() {
        const auto bar = [](int x, int y) { return x >= 90 && x < 110 && y >= 50 && y < 150 ? 20.0 : 230.0; };
        const auto withSpecks = [&bar](int x, int y) {
            const bool isSpeck = (x == 10 && y == 10) || (x == 180 && y > 188 && y < 192);
            return isSpeck ? 60.0 : bar(x, y);
        };

        QVERIFY(pictureOf(imageOf(200, 200, withSpecks)) == pictureOf(imageOf(200, 200, bar)));
    }

    void a_bar_is_twenty_pixels_long_and_full_ink() {
        const auto bar = [](int x, int y) { return x >= 90 && x < 110 && y >= 50 && y < 150 ? 20.0 : 230.0; };

        const auto picture = pictureOf(imageOf(200, 200, bar));

        // 20 by 100 pixels become 4 by 20; its middle, 13.5 + 0.5, cannot be nearer to 14 with whole pixels.
        QVERIFY(picture);
        int inked = 0;
        for (const std::uint8_t pixel : picture->pixels) {
            QVERIFY(pixel == 0 || pixel == 255);
            inked += pixel == 255 ? 1 : 0;
        }
        QCOMPARE(inked, 80);
        QCOMPARE(int{picture->pixels[14 * Picture::side + 14]}, 255);
    }

    void a_digit_cut_out_tightly_is_still_ink() {
        // A seven whose upper bar is the whole upper border.
        const auto seven = [](int x, int y) { return y < 12 || (x + y > 68 && x + y < 82) ? 30.0 : 220.0; };

        const auto picture = pictureOf(imageOf(70, 110, seven));

        QVERIFY(picture);
        const auto inked = std::count_if(picture->pixels.begin(), picture->pixels.end(),
                                         [](std::uint8_t pixel) { return pixel > 127; });
        QCOMPARE_GT(inked, 30);
        QCOMPARE_LT(inked, 120);
    }

    void a_thin_stroke_of_a_large_scan_is_full_ink() {
        const auto stroke = [](int x, int y) {
            return x >= 250 && x < 254 && y >= 50 && y < 450 ? 0.0 : 255.0;
        };

        const auto picture = pictureOf(imageOf(500, 500, stroke));

        QVERIFY(picture);
        QCOMPARE(int{*std::max_element(picture->pixels.begin(), picture->pixels.end())}, 255);
    }
};

QTEST_GUILESS_MAIN(TestGreyImage)
#include "tst_grey_image.moc"
