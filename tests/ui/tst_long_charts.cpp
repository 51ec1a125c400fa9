// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of a run of ten million batches.
#include "tests/support/colours.h"
#include "tests/support/counted_new.h"
#include "tests/support/shown_charts.h"

#include <ctime>

using namespace inkling;
using namespace inkling::test;

namespace {

constexpr qint64 length = 10'000'000;
constexpr qint64 spike = 6'543'210;

BatchRecord cheapRecord(qint64 batch) {
    const auto noise = static_cast<double>(static_cast<quint32>(batch) * 2'654'435'761U >> 16U) / 65'536.0;
    BatchRecord record{.batch = batch,
                       .train = {.loss = batch == spike ? 4.0 : 0.1 + 0.1 * noise,
                                 .accuracy = batch == spike ? 0.0 : 0.9 + 0.1 * noise,
                                 .count = batch % 938 == 937 ? 32 : 64},
                       .test = {},
                       .validation = {}};
    if (batch % 1000 == 0)
        record.test = Score{.loss = 0.2, .accuracy = 0.95, .count = 10'000};
    return record;
}

double milliseconds(std::clock_t ticks) {
    return 1e3 * static_cast<double>(ticks) / CLOCKS_PER_SEC;
}

} // namespace

class TestLongCharts : public QObject {
    Q_OBJECT

    std::shared_ptr<MetricHistory> m_history = std::make_shared<MetricHistory>();
    double m_bytes = 0.0;

private slots:
    void initTestCase() {
        const auto before = bytesAllocated();
        std::vector<BatchRecord> slice;
        while (m_history->end() < length) {
            slice.clear();
            for (qint64 i = 0; i < 100; ++i)
                slice.push_back(cheapRecord(m_history->end() + i));
            m_history->append(slice, 0.008);
        }
        // More than is held at the end: what vectors outgrew counts too. The slice's own is small.
        m_bytes = static_cast<double>(bytesAllocated() - before);
    }

    void memory_is_below_150_mb() {
        qInfo("%.1f MB for %lld batches, everything ever allocated", m_bytes / 1e6, length);
        QCOMPARE_LT(m_bytes, 150e6);
    }

    void a_frame_costs_about_as_much_as_one_of_a_short_run_data() {
        QTest::addColumn<double>("smoothing");
        QTest::addColumn<bool>("logLoss");
        QTest::addColumn<XUnit>("unit");
        QTest::addRow("as usual") << 0.8 << false << XUnit::batch;
        QTest::addRow("smoothed most") << 0.999 << false << XUnit::batch;
        QTest::addRow("not smoothed") << 0.0 << false << XUnit::batch;
        QTest::addRow("logarithmic, by seconds") << 0.8 << true << XUnit::seconds;
    }
    void a_frame_costs_about_as_much_as_one_of_a_short_run() {
        QFETCH(double, smoothing);
        QFETCH(bool, logLoss);
        QFETCH(XUnit, unit);
        auto shorter = std::make_shared<MetricHistory>(*m_history);
        shorter->truncate(length / 1000);
        Shown shown(length, {840, 560});
        shown.charts.setSettings({.smoothing = smoothing, .logLoss = logLoss, .x = unit});
        ChartContent content = shown.charts.content();
        const auto frame = [&](const std::shared_ptr<MetricHistory>& history) {
            content.history = history;
            content.plannedBatches = history->end();
            shown.charts.setContent(content);
            shown.settle();
            auto least = std::numeric_limits<std::clock_t>::max();
            for (int i = 0; i < 10; ++i) {
                history->append(cheapRecord(history->end())); // every line is another one
                const std::clock_t start = std::clock();
                for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
                    const_cast<MetricPlot*>(plot)->redraw();
                    shown.view(*plot)->viewport()->repaint();
                }
                least = std::min(least, std::clock() - start);
            }
            return milliseconds(least);
        };

        const double few = frame(shorter);
        const double many = frame(m_history);

        qInfo("a frame of %lld batches: %.1f ms of CPU, of %lld: %.1f ms", length / 1000, few, length, many);
        QCOMPARE_LT(many, 4.0 * few + 4.0); // a thousand times as many
    }

    void a_closer_look_anywhere_costs_no_more() {
        Shown shown(length, {840, 560});
        ChartContent content = shown.charts.content();
        content.history = m_history;
        shown.charts.setContent(content);
        shown.charts.setSettings({.smoothing = 0.999, .logLoss = false, .x = XUnit::batch});
        shown.settle();
        double worst = 0.0;
        for (int i = 0; i < 20; ++i) {
            shown.charts.zoomIn();
            shown.settle();
            const std::clock_t start = std::clock();
            const_cast<MetricPlot&>(shown.charts.loss()).redraw();
            shown.view(shown.charts.loss())->viewport()->repaint();
            worst = std::max(worst, milliseconds(std::clock() - start));
        }
        qInfo("from all of it down to %.0f batches, the worst frame of one chart: %.1f ms of CPU",
              shown.charts.lastOnAxis() - shown.charts.firstOnAxis(), worst);
        QCOMPARE_LT(shown.charts.lastOnAxis() - shown.charts.firstOnAxis(), 20.0);
        QCOMPARE_GE(shown.points(shown.charts.loss(), "smoothed").size(), 10);
    }

    void one_batch_among_ten_million_is_seen_data() {
        QTest::addColumn<double>("smoothing");
        QTest::addRow("smoothed") << 0.999;
        QTest::addRow("not smoothed") << 0.0;
    }
    void one_batch_among_ten_million_is_seen() {
        QFETCH(double, smoothing);
        Shown shown(length, {840, 560});
        ChartContent content = shown.charts.content();
        content.history = m_history;
        shown.charts.setContent(content);
        shown.charts.setSettings({.smoothing = smoothing, .logLoss = false, .x = XUnit::batch});
        shown.settle();

        const QRectF area = shown.charts.loss().plotArea().translated(shown.charts.loss().pos());
        const QRectF above(shown.charts.batchPosition(static_cast<double>(spike)) - 3, area.top() + 10, 6,
                           0.5 * area.height());
        const QImage picture = shown.charts.grab(above.toRect()).toImage();
        const Theme& theme = shown.theme.theme();
        QCOMPARE_GT(count(picture, smoothing > 0.0 ? theme.trainPale : theme.train), picture.height() / 2);
    }
};

QTEST_MAIN(TestLongCharts)
#include "tst_long_charts.moc"
