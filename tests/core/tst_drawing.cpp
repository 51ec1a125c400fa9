// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/drawing/drawing.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace inkling;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

Drawing seven() {
    return {{{{100, 100}, {180, 100}, {150, 150}, {130, 220}}, {{115, 160}, {165, 160}}}};
}

Drawing moved(Drawing drawing, double right, double down) {
    for (auto& stroke : drawing.strokes)
        for (Point& point : stroke)
            point = {point.x + right, point.y + down};
    return drawing;
}

Drawing scaled(Drawing drawing, double factor) {
    for (auto& stroke : drawing.strokes)
        for (Point& point : stroke)
            point = {point.x * factor, point.y * factor};
    return drawing;
}

/// A few strokes of a few points, anywhere.
Drawing scribble(Random& random) {
    Drawing drawing;
    drawing.strokes.resize(1 + random.below(4));
    for (auto& stroke : drawing.strokes) {
        stroke.resize(1 + random.below(20));
        for (Point& point : stroke)
            point = {random.uniform(-50, 300), random.uniform(20, 200)};
    }
    return drawing;
}

int at(const Picture& picture, int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y * Picture::side + x)];
}

int ink(const Picture& picture) {
    return std::accumulate(picture.pixels.begin(), picture.pixels.end(), 0);
}

Point massCentre(const Picture& picture) {
    Point sum;
    for (int y = 0; y < Picture::side; ++y)
        for (int x = 0; x < Picture::side; ++x)
            sum = {sum.x + at(picture, x, y) * x, sum.y + at(picture, x, y) * y};
    return {sum.x / ink(picture), sum.y / ink(picture)};
}

/// How long the ink is from left to right and from top to bottom. A pixel at its end that is only partly ink
/// counts by its part: its row's or column's darkest pixel.
Point lengths(const Picture& picture) {
    Point sum;
    for (int i = 0; i < Picture::side; ++i) {
        int column = 0;
        int row = 0;
        for (int k = 0; k < Picture::side; ++k) {
            column = std::max(column, at(picture, i, k));
            row = std::max(row, at(picture, k, i));
        }
        sum = {sum.x + column / 255.0, sum.y + row / 255.0};
    }
    return sum;
}

} // namespace

class TestDrawing : public QObject {
    Q_OBJECT

private slots:
    void nothing_drawn_gives_nothing_data() {
        QTest::addColumn<int>("index");
        QTest::addRow("no stroke") << 0;
        QTest::addRow("strokes without points") << 1;
        QTest::addRow("points that are no numbers") << 2;
    }
    void nothing_drawn_gives_nothing() {
        QFETCH(int, index);
        const std::array<Drawing, 3> drawings{
            Drawing{}, Drawing{{{}, {}}},
            Drawing{{{{notANumber, 1}, {1, infinity}}, {{-infinity, notANumber}}}}};

        const auto picture = pictureOf(drawings.at(static_cast<std::size_t>(index)));

        QVERIFY(!picture);
    }

    void moved_and_scaled_strokes_give_the_same_picture_data() {
        QTest::addColumn<double>("factor");
        QTest::addColumn<double>("right");
        QTest::addColumn<double>("down");
        QTest::addRow("moved") << 1.0 << 1234.5 << -777.25;
        QTest::addRow("a thousandth") << 1e-3 << 0.0 << 0.0;
        QTest::addRow("a thousandth, moved") << 1e-3 << 0.3 << 17.1;
        QTest::addRow("a third") << 1.0 / 3 << -0.1 << 0.7;
        QTest::addRow("as on a large screen") << 2.375 << 0.0 << 0.0;
        QTest::addRow("a million times") << 1e6 << 1e5 << 3e7;
        QTest::addRow("almost too large for a number") << 5e305 << 0.0 << 0.0;
        QTest::addRow("almost too small for a number") << 1e-300 << 0.0 << 0.0;
    }
    void moved_and_scaled_strokes_give_the_same_picture() {
        QFETCH(double, factor);
        QFETCH(double, right);
        QFETCH(double, down);
        Random random{1, RandomStream::weights};
        for (int i = 0; i < 200; ++i) {
            const Drawing drawing = i == 0 ? seven() : scribble(random);

            const auto picture = pictureOf(moved(scaled(drawing, factor), right, down));

            QVERIFY(picture == pictureOf(drawing));
        }
    }

    void strokes_of_the_whole_range_of_numbers_have_a_picture() {
        const double most = std::numeric_limits<double>::max();

        const auto picture = pictureOf(Drawing{{{{-most, -most}, {most, most}}}});

        QVERIFY(picture == pictureOf(Drawing{{{{0, 0}, {1, 1}}}}));
    }

    void the_direction_of_a_stroke_makes_no_difference() {
        Random random{2, RandomStream::weights};
        for (int i = 0; i < 100; ++i) {
            const Drawing drawing = scribble(random);
            Drawing backwards = drawing;
            std::reverse(backwards.strokes.begin(), backwards.strokes.end());
            for (auto& stroke : backwards.strokes)
                std::reverse(stroke.begin(), stroke.end());

            QVERIFY(pictureOf(backwards) == pictureOf(drawing));
        }
    }

    void repeated_points_and_points_that_are_no_numbers_make_no_difference() {
        Drawing drawing = seven();
        drawing.strokes.push_back({{notANumber, 7}});
        drawing.strokes.emplace_back();
        drawing.strokes[0].insert(drawing.strokes[0].begin() + 2, {infinity, 100});
        drawing.strokes[0].insert(drawing.strokes[0].begin() + 1, 5, drawing.strokes[0][0]);

        QVERIFY(pictureOf(drawing) == pictureOf(seven()));
    }

    void the_longer_side_is_as_long_as_it_shall_be_data() {
        QTest::addColumn<double>("side");
        QTest::addRow("as MNIST's") << 20.0;
        QTest::addRow("smaller") << 16.0;
        QTest::addRow("larger") << 24.0;
        QTest::addRow("fills the picture") << 28.0;
    }
    void the_longer_side_is_as_long_as_it_shall_be() {
        QFETCH(double, side);
        // A rectangle: the ends of round strokes would not fill their pixels.
        const Drawing wide{{{{0, 0}, {30, 0}, {30, 20}, {0, 20}, {0, 0}}}};

        const auto picture = pictureOf(wide, {.inkSide = side});

        QVERIFY(picture);
        QCOMPARE_LT(std::abs(lengths(*picture).x - side), 0.15);
        QCOMPARE_LT(lengths(*picture).y, side);
    }

    void the_centre_of_mass_is_where_it_shall_be_data() {
        QTest::addColumn<double>("centre");
        QTest::addRow("as MNIST's") << 14.0;
        QTest::addRow("in the middle of the picture") << 13.5;
        QTest::addRow("on no pixel") << 13.8;
    }
    void the_centre_of_mass_is_where_it_shall_be() {
        QFETCH(double, centre);
        const Drawing cross{{{{0, 0}, {10, 11}}, {{0, 9}, {10, 0}, {8, 3}}}};

        const auto picture = pictureOf(cross, {.massCentre = centre});

        QVERIFY(picture);
        QCOMPARE_LT(std::abs(massCentre(*picture).x - centre), 0.04);
        QCOMPARE_LT(std::abs(massCentre(*picture).y - centre), 0.04);
    }

    void a_dot_is_as_large_as_the_pen_data() {
        QTest::addColumn<double>("pen");
        QTest::addRow("thinnest") << 0.125;
        QTest::addRow("thin") << 1.6;
        QTest::addRow("usual") << 2.3;
        QTest::addRow("thick") << 6.0;
        QTest::addRow("as thick as the ink") << 20.0;
    }
    void a_dot_is_as_large_as_the_pen() {
        QFETCH(double, pen);

        const auto once = pictureOf(Drawing{{{{3, 4}}}}, {.penWidth = pen});
        const auto twice = pictureOf(Drawing{{{{3, 4}, {3, 4}}, {{3, 4}}}}, {.penWidth = pen});

        QVERIFY(once);
        QVERIFY(once == twice);
        const double area = 3.14159265358979 * pen * pen / 4;
        QCOMPARE_LT(std::abs(ink(*once) / 255.0 - area), 0.02 + area * 0.01);
    }

    void a_line_is_as_thick_as_the_pen_data() {
        QTest::addColumn<bool>("isUpright");
        QTest::addRow("horizontal") << false;
        QTest::addRow("vertical") << true;
    }
    void a_line_is_as_thick_as_the_pen() {
        QFETCH(bool, isUpright);
        const Point end = isUpright ? Point{0, 9} : Point{9, 0};

        const auto picture = pictureOf(Drawing{{{{0, 0}, end}}});

        QVERIFY(picture);
        const Point length = lengths(*picture);
        QCOMPARE_LT(std::abs((isUpright ? length.x : length.y) - 2.3), 0.1);
        QCOMPARE_LT(std::abs(ink(*picture) / 255.0 - (17.7 * 2.3 + 3.14159265 * 1.15 * 1.15)), 0.5);
    }

    void ink_that_the_centring_would_cut_stays_inside() {
        // A block of strokes at the left, a long arm to the right: its mass is far from its middle.
        Drawing drawing{{{{0, 10}, {100, 10}}}};
        for (int y = 0; y <= 20; ++y)
            drawing.strokes.push_back({{0, static_cast<double>(y)}, {6, static_cast<double>(y)}});

        const auto cut = pictureOf(drawing, {.inkSide = 27.0});
        const auto whole = pictureOf(moved(drawing, 5, 5), {.inkSide = 27.0, .massCentre = 6.0});

        QVERIFY(cut && whole);
        QCOMPARE_LT(std::abs(ink(*cut) - ink(*whole)), ink(*whole) / 100);
        QVERIFY(at(*cut, Picture::side - 1, 14) > 0 || at(*cut, Picture::side - 1, 13) > 0);
    }

    void a_long_drawing_is_read_within_a_frame() {
        Drawing drawing{{{}}};
        for (int i = 0; i < 300; ++i)
            drawing.strokes[0].push_back({std::cos(i * 0.05) * (100 + i), std::sin(i * 0.07) * 150});

        QElapsedTimer timer;
        timer.start();
        constexpr int times = 20;
        for (int i = 0; i < times; ++i)
            QVERIFY(pictureOf(drawing));

        // Under 1 ms where nothing else runs; sanitizers and busy machines get a whole frame.
        QCOMPARE_LT(timer.nsecsElapsed() / times, 16'000'000);
    }
};

QTEST_GUILESS_MAIN(TestDrawing)
#include "tst_drawing.moc"
