// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/wilson.h"

#include <QtTest>

using namespace inkling;

class TestWilson : public QObject {
    Q_OBJECT

private slots:
    void known_intervals_data() {
        QTest::addColumn<double>("successes");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        // R 4: prop.test(x, n, correct = FALSE)$conf.int, to four places
        QTest::addRow("none of ten") << 0.0 << 10 << 0.0 << 0.2775;
        QTest::addRow("all of ten") << 10.0 << 10 << 0.7225 << 1.0;
        QTest::addRow("half of ten") << 5.0 << 10 << 0.2366 << 0.7634;
        // Newcombe 1998, table I, method 3
        QTest::addRow("81 of 263") << 81.0 << 263 << 0.2553 << 0.3662;
        QTest::addRow("15 of 148") << 15.0 << 148 << 0.0624 << 0.1605;
        QTest::addRow("0 of 20") << 0.0 << 20 << 0.0 << 0.1611;
        QTest::addRow("1 of 29") << 1.0 << 29 << 0.0061 << 0.1718;
    }
    void known_intervals() {
        QFETCH(double, successes);
        QFETCH(int, count);

        const Interval interval = wilsonInterval(successes / count, count);

        QTEST(QString::number(interval.low, 'f', 4).toDouble(), "low");
        QTEST(QString::number(interval.high, 'f', 4).toDouble(), "high");
    }

    void nothing_measured_means_nothing_known() {
        QCOMPARE(wilsonInterval(0.0, 0).low, 0.0);
        QCOMPARE(wilsonInterval(0.0, 0).high, 1.0);
    }

    void the_interval_encloses_the_share_and_narrows_with_more_images() {
        double width = 1.0;
        for (const int count : {10, 100, 1000, 10'000}) {
            const Interval interval = wilsonInterval(0.9, count);
            QCOMPARE_LT(interval.low, 0.9);
            QCOMPARE_GT(interval.high, 0.9);
            QCOMPARE_LT(interval.high - interval.low, width);
            width = interval.high - interval.low;
        }
    }
};

QTEST_GUILESS_MAIN(TestWilson)
#include "tst_wilson.moc"
