// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace inkling;

class TestRandom : public QObject {
    Q_OBJECT

private slots:
    void the_same_seed_gives_the_same_numbers() {
        Random one{7, RandomStream::weights};
        Random other{7, RandomStream::weights};

        for (int i = 0; i < 100; ++i)
            QCOMPARE(one.next(), other.next());
    }

    void the_first_numbers_of_seed_1_are_as_recorded() {
        // Recorded from this implementation: they must never change, stored seeds would mean something else.
        Random random{1, RandomStream::weights};

        QCOMPARE(random.next(), std::uint64_t{14306731028545861951U});
        QCOMPARE(random.next(), std::uint64_t{13128399948125202525U});
        QCOMPARE(random.below(1000), std::uint32_t{686});
        QCOMPARE(random.truncatedNormal(), -0.52558316810446348);
    }

    void streams_and_indices_are_different_sequences() {
        QVERIFY(Random(1, RandomStream::weights).next() != Random(1, RandomStream::trainOrder).next());
        QVERIFY(Random(1, RandomStream::trainOrder, 0).next()
                != Random(1, RandomStream::trainOrder, 1).next());
        QVERIFY(Random(1, RandomStream::weights).next() != Random(2, RandomStream::weights).next());
    }

    void below_is_uniform_and_within_its_bound() {
        Random random{3, RandomStream::weights};
        std::array<int, 10> counts{};

        for (int i = 0; i < 100'000; ++i)
            ++counts.at(random.below(10));

        // Binomial: mean 10,000, standard deviation 95; five of those on each side.
        for (const int count : counts)
            QVERIFY2(std::abs(count - 10'000) < 475, qPrintable(QString::number(count)));
    }

    void a_normal_has_mean_0_and_deviation_1() {
        Random random{4, RandomStream::weights};
        double sum = 0;
        double squares = 0;
        constexpr int n = 200'000;

        for (int i = 0; i < n; ++i) {
            const double value = random.normal();
            sum += value;
            squares += value * value;
        }

        QCOMPARE_LT(std::abs(sum / n), 0.01);
        QCOMPARE_LT(std::abs(squares / n - 1.0), 0.02);
    }

    void a_truncated_normal_stays_within_two_deviations() {
        Random random{5, RandomStream::weights};
        double squares = 0;
        constexpr int n = 100'000;

        for (int i = 0; i < n; ++i) {
            const double value = random.truncatedNormal();
            QCOMPARE_LE(std::abs(value), 2.0);
            squares += value * value;
        }

        // The variance of a standard normal truncated at ±2 is 0.7737.
        QCOMPARE_LT(std::abs(squares / n - 0.7737), 0.01);
    }

    void a_shuffle_keeps_every_item() {
        std::vector<int> items(1000);
        std::iota(items.begin(), items.end(), 0);
        auto shuffled = items;

        Random{6, RandomStream::trainOrder}.shuffle(std::span{shuffled});

        QVERIFY(shuffled != items);
        std::sort(shuffled.begin(), shuffled.end());
        QVERIFY(shuffled == items);
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
