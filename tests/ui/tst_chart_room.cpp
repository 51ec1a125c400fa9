// SPDX-License-Identifier: GPL-3.0-or-later
// How much room the charts leave to what stands beside their lines.
#include "tests/support/shown_charts.h"

using namespace inkling;
using namespace inkling::test;

namespace {

/// To the end, with the test of all images.
void finish(Shown& shown) {
    shown.train(100);
    shown.setFinalTest({99, {.loss = 0.36, .accuracy = 0.877, .count = 10'000}});
}

} // namespace

class TestChartRoom : public QObject {
    Q_OBJECT

private slots:
    void charts_that_come_back_to_a_size_have_the_plots_of_before_data() {
        QTest::addColumn<QSize>("between");
        QTest::addColumn<double>("scale"); // of texts
        QTest::addRow("wider") << QSize{1200, 600} << 1.0;
        QTest::addRow("higher") << QSize{500, 900} << 1.0;
        QTest::addRow("larger, as in a lesson") << QSize{900, 700} << 1.5;
    }
    void charts_that_come_back_to_a_size_have_the_plots_of_before() {
        QFETCH(QSize, between);
        QFETCH(double, scale);
        const QSize size{500, 400};
        Shown shown(100, size);
        finish(shown);
        const QRectF before = shown.charts.plotArea();

        shown.theme.setTextScale(scale);
        shown.charts.resize(between);
        shown.settle();
        QVERIFY(shown.charts.plotArea() != before); // or this tests nothing
        shown.theme.setTextScale(1.0);
        shown.charts.resize(size);
        shown.settle();

        QCOMPARE(shown.charts.plotArea(), before);
        QCOMPARE(shown.charts.loss().plotArea().left(), shown.charts.accuracy().plotArea().left());
        QCOMPARE(shown.charts.loss().plotArea().right(), shown.charts.accuracy().plotArea().right());
    }
};

QTEST_MAIN(TestChartRoom)
#include "tst_chart_room.moc"
