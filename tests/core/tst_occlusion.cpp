// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/occlusion.h"

#include "tests/support/inspected.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr std::size_t everything = 1'000;

Picture covered(Picture picture, int y, int x, int side) {
    for (int row = std::max(0, y - side / 2); row <= std::min(27, y + side / 2); ++row)
        for (int column = std::max(0, x - side / 2); column <= std::min(27, x + side / 2); ++column)
            picture.pixels[static_cast<std::size_t>(row * 28 + column)] = 0;
    return picture;
}

} // namespace

class TestOcclusion : public QObject {
    Q_OBJECT

private slots:
    void each_place_is_what_the_network_says_of_the_covered_picture_data() {
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("step");
        QTest::addRow("5x5, every place") << 5 << 1;
        QTest::addRow("7x7, every second place") << 7 << 2;
        QTest::addRow("one pixel, every third place") << 1 << 3;
    }
    void each_place_is_what_the_network_says_of_the_covered_picture() {
        QFETCH(int, side);
        QFETCH(int, step);
        const auto model = modelOf(tutorialNetwork());
        Occluder occluder{model.architecture, {side, step}};

        occluder.begin(model.parameters, seven().pixels);
        QVERIFY(occluder.advance(everything));

        const auto& map = occluder.map();
        Predictor predictor{model.architecture};
        const auto whole = predictor.predict(model.parameters, seven().pixels);
        const auto label = static_cast<std::size_t>(whole.label);
        QCOMPARE(map.label, whole.label);
        QCOMPARE(map.probability, whole.probabilities[label]);
        QCOMPARE(map.width, (28 + step - 1) / step);
        float spread = 0.0F;
        for (int y = 0; y < map.height; ++y)
            for (int x = 0; x < map.width; ++x) {
                const auto picture = covered(seven(), y * step, x * step, side);
                const float expected =
                    predictor.predict(model.parameters, picture.pixels).probabilities[label];
                const float actual = map.probabilities[static_cast<std::size_t>(y * map.width + x)];
                QVERIFY(std::abs(actual - expected) < 1e-6F);
                spread = std::max(spread, std::abs(actual - map.probability));
            }
        QCOMPARE_GT(spread, 1e-4F);
    }

    void a_map_in_parts_is_the_same_map() {
        const auto model = modelOf(tutorialNetwork());
        Occluder whole{model.architecture};
        whole.begin(model.parameters, seven().pixels);
        whole.advance(everything);
        Occluder parts{model.architecture};
        parts.begin(model.parameters, seven().pixels);

        int calls = 1;
        while (!parts.advance(1))
            ++calls;

        QVERIFY(parts.map().probabilities == whole.map().probabilities);
        QCOMPARE_GT(calls, 3);
        QCOMPARE_LE(calls, 28 * 28 / 16);
    }

    void a_new_picture_begins_anew() {
        const auto model = modelOf(tutorialNetwork());
        Occluder occluder{model.architecture};
        occluder.begin(model.parameters, seven().pixels);
        occluder.advance(2);

        const Picture paper{};
        occluder.begin(model.parameters, paper.pixels);

        QVERIFY(occluder.advance(0)); // paper over paper
        QVERIFY(std::ranges::all_of(occluder.map().probabilities,
                                    [&](float p) { return p == occluder.map().probability; }));
    }

    void how_long_a_map_takes() {
        const auto model = modelOf(tutorialNetwork());
        Occluder occluder{model.architecture};
        const auto picture = seven();
        QBENCHMARK {
            occluder.begin(model.parameters, picture.pixels);
            occluder.advance(everything);
        }
    }
};

QTEST_GUILESS_MAIN(TestOcclusion)
#include "tst_occlusion.moc"
