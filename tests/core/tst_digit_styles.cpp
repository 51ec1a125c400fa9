// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/digit_styles.h"

#include "core/base/sha256.h"
#include "resources/mnist/embedded_mnist.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

class TestDigitStyles : public QObject {
    Q_OBJECT

private slots:
    void every_digit_is_drawn_within_reach_data() {
        QTest::addColumn<int>("digit");
        for (int digit = 0; digit < 10; ++digit)
            QTest::addRow("%d", digit) << digit;
    }
    void every_digit_is_drawn_within_reach() {
        QFETCH(const int, digit);
        for (std::uint64_t i = 0; i < 300; ++i) {
            Random random{i, RandomStream::drawnDigits};
            const Drawing drawing = drawnDigit(digit, random);
            QVERIFY(!drawing.isEmpty());
            for (const auto& stroke : drawing.strokes)
                for (const auto& point : stroke)
                    QVERIFY(std::abs(point.x) < 2.0 && std::abs(point.y) < 2.0);
        }
    }

    void no_two_are_the_same() {
        for (int digit = 0; digit < 10; ++digit) {
            Random a{1, RandomStream::drawnDigits};
            Random b{2, RandomStream::drawnDigits};
            QVERIFY(!(drawnDigit(digit, a) == drawnDigit(digit, b)));
        }
    }

    void some_sevens_are_crossed_and_some_ones_have_a_foot() {
        int crossed = 0;
        int footed = 0;
        for (std::uint64_t i = 0; i < 1000; ++i) {
            Random seven{i, RandomStream::drawnDigits};
            crossed += drawnDigit(7, seven).strokes.size() == 2 ? 1 : 0;
            Random one{i, RandomStream::drawnDigits};
            footed += drawnDigit(1, one).strokes.size() == 2 ? 1 : 0;
        }
        QVERIFY2(crossed > 600 && crossed < 900, qPrintable(QString::number(crossed)));
        QVERIFY2(footed > 150 && footed < 450, qPrintable(QString::number(footed)));
    }

    void drawn_digits_stand_between_what_is_learned_and_what_is_held_out() {
        const Dataset all = embeddedMnist().test;
        const Dataset more = withDrawnDigits(all, 9000, 25, 1);

        QCOMPARE(more.size(), all.size() + 25);
        QVERIFY(std::ranges::equal(more.image(0), all.image(0)));
        QVERIFY(std::ranges::equal(more.image(8999), all.image(8999)));
        QVERIFY(std::ranges::equal(more.image(9025), all.image(9000)));
        QCOMPARE(more.label(9025), all.label(9000));
        for (std::size_t i = 0; i < 25; ++i) {
            QCOMPARE(int{more.label(9000 + i)}, static_cast<int>(i % 10));
            QVERIFY(std::ranges::any_of(more.image(9000 + i), [](auto pixel) { return pixel > 200; }));
        }
    }

    void they_are_the_same_on_every_machine() {
        const Dataset drawn = withDrawnDigits(embeddedMnist().test, 0, 100, 1);
        const std::span pixels{drawn.image(0).data(), 100 * drawn.imageShape().size()};
        QCOMPARE(QString::fromStdString(sha256(std::as_bytes(pixels))),
                 "22290d813ab6ed7c2ca38a327fd52f26c3a4ecb7d454369cb081120394468fdb");
    }

    void another_seed_draws_others() {
        const Dataset a = withDrawnDigits(embeddedMnist().test, 0, 10, 1);
        const Dataset b = withDrawnDigits(embeddedMnist().test, 0, 10, 2);
        QVERIFY(!std::ranges::equal(a.image(0), b.image(0)));
    }
};

QTEST_GUILESS_MAIN(TestDigitStyles)
#include "tst_digit_styles.moc"
