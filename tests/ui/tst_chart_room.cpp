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

    void large_letters_leave_out_what_they_have_no_room_for_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("scale"); // of texts
        QTest::addColumn<bool>("areCounted");
        QTest::addRow("wide") << 690 << 1.0 << true;
        QTest::addRow("as wide, in a lesson") << 690 << 1.5 << false;
        QTest::addRow("wide in a lesson") << 1030 << 1.5 << true;
        QTest::addRow("narrow") << 500 << 1.0 << false;
    }
    void large_letters_leave_out_what_they_have_no_room_for() {
        QFETCH(int, width);
        QFETCH(double, scale);
        QFETCH(bool, areCounted);
        Shown shown(100, {width, 600});
        finish(shown);

        const auto usual = qScopeGuard([&] { shown.theme.setTextScale(1.0); });
        shown.theme.setTextScale(scale);
        shown.settle();

        const auto& plot = shown.charts.accuracy();
        const QString texts = plot.endLabelTexts().join('\n');
        QCOMPARE(texts.contains("10,000"), areCounted);
        QCOMPARE(texts.contains("train, smoothed"), areCounted);
        for (const QRectF& label : plot.endLabelRects())
            QVERIFY2(label.left() >= plot.plotArea().right(), qPrintable(texts));
    }
};

QTEST_MAIN(TestChartRoom)
#include "tst_chart_room.moc"
