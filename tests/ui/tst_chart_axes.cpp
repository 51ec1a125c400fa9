// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts' axes count, and how much of a run they show.
#include "tests/support/colours.h"
#include "tests/support/shown_charts.h"
#include "ui/charts/axis.h"
#include "ui/charts/batch_scale.h"
#include "ui/charts/chart_header.h"
#include "ui/charts/event_marks.h"
#include "ui/charts/metric_text.h"
#include "ui/timeline/timeline_slider.h"

using namespace inkling;
using namespace inkling::test;

namespace {

QStringList texts(const std::vector<double>& values) {
    QStringList all;
    for (const double value : values)
        all << QString::number(value, 'g', 4);
    return all;
}

/// A run that takes 10 ms a batch, at first; then 30.
void trainTimed(Shown& shown, qint64 batches) {
    for (qint64 i = 0; i < batches; i += 10) {
        std::vector<BatchRecord> records;
        for (qint64 k = 0; k < 10; ++k)
            records.push_back(noisyRecord(shown.history->end() + k, shown.random));
        shown.history->append(records, shown.history->end() < 100 ? 0.1 : 0.3);
    }
    shown.charts.markDirty();
}

void setUnit(Shown& shown, XUnit unit) {
    ChartSettings settings = shown.charts.settings();
    settings.x = unit;
    shown.charts.setSettings(settings);
    shown.settle();
}

void setEpoch(Shown& shown, double batches) {
    ChartContent content = shown.charts.content();
    content.batchesPerEpoch = batches;
    shown.charts.setContent(content);
}

} // namespace

class TestChartAxes : public QObject {
    Q_OBJECT

private slots:
    void a_logarithmic_axis_has_round_values_at_its_ends_and_rests() {
        const auto values = [](const Axis& axis) {
            return texts({std::pow(10, axis.min), std::pow(10, axis.max)});
        };
        const Axis first = logLossAxis({0, 0}, 0.3, 2.4);
        QCOMPARE(values(first), (QStringList{"0.2", "2.5"}));
        QCOMPARE(logLossAxis(first, 0.25, 2.4), first);
        const Axis lower = logLossAxis(first, 0.03, 2.4);
        QCOMPARE(values(lower), (QStringList{"0.02", "2.5"}));
        QCOMPARE(logLossAxis(lower, 0.06, 2.0), lower);
        QCOMPARE(values(logLossAxis(lower, 0.0, 2.0)), (QStringList{"1e-07", "2.5"}));
        QCOMPARE(values(logLossAxis(lower, std::nan(""), 900.0)), (QStringList{"1e-07", "1000"}));
    }

    void an_axis_with_room_for_two_ticks_has_two() {
        QCOMPARE(ticks({0.0, 2.5}, 2), (std::vector<double>{0.0, 2.0}));
        QCOMPARE(ticks({0.0, 1.0}, 2), (std::vector<double>{0.0, 1.0}));
        QCOMPARE(ticks({0.0, 2.5}, 1), (std::vector<double>{0.0}));
        QCOMPARE(ticks({0.0, 2.5}, 3), (std::vector<double>{0.0, 2.0}));
        QCOMPARE(ticks({0.7, 2.3}, 2).size(), std::size_t{2});
    }

    void ticks_of_a_logarithmic_axis_are_as_many_as_there_is_room_for() {
        const auto values = [](const Axis& axis, int most) {
            std::vector<double> ticks = logTicks(axis, most);
            for (double& tick : ticks)
                tick = std::pow(10.0, tick);
            return texts(ticks);
        };
        QCOMPARE(values({-1, std::log10(2.5)}, 7), (QStringList{"0.1", "0.2", "0.5", "1", "2"}));
        QCOMPARE(values({-4, 0}, 7), (QStringList{"0.0001", "0.001", "0.01", "0.1", "1"}));
        QCOMPARE_LE(values({-7, 3}, 4).size(), 5);
        QCOMPARE(values({std::log10(0.11), std::log10(0.16)}, 6),
                 (QStringList{"0.11", "0.12", "0.13", "0.14", "0.15", "0.16"}));
    }

    void seconds_are_divided_as_on_clocks() {
        QCOMPARE(timeTicks({0, 10}, 6), (std::vector<double>{0, 2, 4, 6, 8, 10}));
        QCOMPARE(timeTicks({0, 120}, 5), (std::vector<double>{0, 30, 60, 90, 120}));
        QCOMPARE(timeTicks({0, 7200}, 5), (std::vector<double>{0, 1800, 3600, 5400, 7200}));
        QCOMPARE(MetricText::clock(90), "1:30");
        QCOMPARE(MetricText::clock(3723), "1:02:03");
    }

    void a_closer_look_stays_within_what_there_is() {
        QCOMPARE(zoomed({0, 100}, 20, 0.5), (Axis{10, 60}));
        QCOMPARE(moved({10, 60}, 15), (Axis{25, 75}));
        QCOMPARE(inside({-5, 20}, {0, 100}), (Axis{0, 25}));
        QCOMPARE(inside({90, 120}, {0, 100}), (Axis{70, 100}));
        QCOMPARE(inside({-50, 120}, {0, 100}), (Axis{0, 100}));
    }

    void epochs_are_batches_with_other_numbers() {
        Shown shown(200);
        shown.train(120);
        setEpoch(shown, 50);
        shown.settle();
        const double place = shown.charts.batchPosition(75);

        setUnit(shown, XUnit::epoch);

        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 4}));
        QVERIFY(std::abs(shown.charts.batchPosition(75) - place) < 1e-6);
        QVERIFY(std::abs(shown.charts.lastOnAxis() - 199) < 1e-6);
        const auto points = shown.points(shown.charts.loss(), "smoothed");
        QCOMPARE(points.size(), 120);
        QCOMPARE(points[74].x(), 1.5);
    }

    void seconds_are_of_training_and_grow_in_steps() {
        Shown shown(300);
        trainTimed(shown, 200);
        setUnit(shown, XUnit::seconds);

        // 1 s for the first hundred, 3 s for the second.
        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 5}));
        const QRectF area = shown.charts.plotArea();
        QVERIFY(std::abs(shown.charts.batchPosition(99) - (area.left() + area.width() / 5)) < 1e-6);
        QVERIFY(std::abs(shown.charts.batchPosition(149) - (area.left() + area.width() / 2)) < 1e-6);
        QVERIFY(std::abs(shown.charts.batchAt(shown.charts.batchPosition(150)) - 150) < 1e-6);
        QCOMPARE_GE(shown.charts.lastOnAxis(), 199.0);

        trainTimed(shown, 100);
        shown.settle();
        QVERIFY(std::abs(shown.charts.loss().xAxis().max - 7.0) < 1e-9); // it has ended: exactly
    }

    void what_is_not_known_is_not_counted_by() {
        Shown shown;
        shown.train(60);
        for (const XUnit unit : {XUnit::epoch, XUnit::seconds}) {
            setUnit(shown, unit);
            QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 100}));
            QCOMPARE(shown.charts.lastOnAxis(), 99.0);
        }
        setEpoch(shown, 20);
        setUnit(shown, XUnit::epoch);
        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 5}));
    }

    void other_runs_stand_where_their_own_epochs_and_seconds_are() {
        Shown shown(100);
        trainTimed(shown, 100);
        setEpoch(shown, 50);
        OtherRun other = otherRun("Run 1", 0, 2);
        auto history = std::make_shared<MetricHistory>();
        for (int i = 0; i < 40; ++i)
            history->append(std::vector{noisyRecord(i, shown.random)}, 0.1);
        other.history = history;
        other.batchesPerEpoch = 10;
        shown.setOthers({other, otherRun("without times", 80, 3)});

        setUnit(shown, XUnit::epoch);
        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 4})); // 40 batches of it, 200 of the run's own
        setUnit(shown, XUnit::seconds);
        QVERIFY(std::abs(shown.charts.loss().xAxis().max - 4.0) < 1e-9);
        QCOMPARE(shown.charts.loss().endLabelRects().size(), std::size_t{2 + 1});
    }

    void a_logarithmic_loss_spreads_what_is_small() {
        Shown shown;
        for (int i = 0; i < 100; ++i)
            shown.history->append(
                {.batch = i,
                 .train = {.loss = i == 50 ? 0.0 : std::pow(10.0, -i / 25.0), .accuracy = 0.5, .count = 64},
                 .test = {},
                 .validation = {}});
        ChartSettings settings;
        settings.logLoss = true;
        settings.smoothing = 0.0;
        shown.charts.setSettings(settings);
        shown.settle();

        const auto points = shown.points(shown.charts.loss(), "batches");
        QCOMPARE(points.size(), 100);
        QVERIFY(std::abs(points[0].y()) < 1e-6);
        QVERIFY(std::abs(points[75].y() + 3.0) < 1e-6);
        QCOMPARE(points[50].y(), -7.0); // clamped: a logarithm knows no zero
        QCOMPARE(shown.charts.accuracy().yAxis(), (Axis{0, 1}));
        QCOMPARE_GT(count(shown.strip(0, 99), shown.theme.theme().train), 100);
    }

    void without_smoothing_the_batches_are_the_line_data() {
        QTest::addColumn<int>("batches");
        QTest::addRow("a point a batch") << 100;
        QTest::addRow("many batches in a column") << 20'000;
    }
    void without_smoothing_the_batches_are_the_line() {
        QFETCH(int, batches);
        Shown shown(batches);
        shown.train(batches);
        shown.settle();
        const Theme& theme = shown.theme.theme();
        QCOMPARE_GT(count(shown.strip(0, batches), theme.trainPale), 50);

        ChartSettings settings;
        settings.smoothing = 0.0;
        shown.charts.setSettings(settings);
        shown.settle();

        if (batches == 100) // its pale pixels are those of a thin line's edges
            QCOMPARE(shown.series(shown.charts.loss(), "batches")->pen().color(), theme.train);
        else
            QCOMPARE(count(shown.strip(batches / 2, batches), theme.trainPale), 0);
        QCOMPARE_GT(count(shown.strip(0, batches), theme.train), 200);
        QCOMPARE(shown.charts.loss().endLabelRects().size(), std::size_t{2});
        QVERIFY(!shown.charts.loss().reading().contains("smoothed"));
    }

    void more_smoothing_makes_a_calmer_line() {
        Shown shown(1000);
        shown.train(1000);
        const auto unrest = [&](double smoothing) {
            ChartSettings settings;
            settings.smoothing = smoothing;
            shown.charts.setSettings(settings);
            shown.settle();
            const auto points = shown.points(shown.charts.loss(), "smoothed");
            double sum = 0.0;
            for (qsizetype i = points.size() / 2; i < points.size(); ++i)
                sum += std::abs(points[i].y() - points[i - 1].y());
            return sum;
        };
        const double little = unrest(0.5);
        const double usual = unrest(0.8);
        const double much = unrest(0.99);

        QCOMPARE_GT(little, 1.5 * usual);
        QCOMPARE_GT(usual, 3.0 * much);
    }

    void the_slider_of_smoothing_reaches_all_that_tensorboards_does() {
        QCOMPARE(ChartHeader::smoothingAt(0), 0.0);
        QCOMPARE(ChartHeader::smoothingAt(ChartHeader::stopOf(0.999)), 0.999);
        QCOMPARE(ChartHeader::smoothingAt(ChartHeader::stopOf(0.8)), MetricHistory::usualSmoothing);
        for (int stop = 1; stop <= ChartHeader::stopOf(0.999); ++stop) {
            QCOMPARE_GT(ChartHeader::smoothingAt(stop), ChartHeader::smoothingAt(stop - 1));
            QCOMPARE(ChartHeader::stopOf(ChartHeader::smoothingAt(stop)), stop);
        }
    }

    void the_row_above_sets_how_the_charts_are_drawn() {
        Shown shown;
        trainTimed(shown, 60);
        setEpoch(shown, 20);
        shown.settle();
        QSignalSpy changed(&shown.charts, &MetricCharts::settingsChanged);
        const ChartHeader& header = shown.charts.header();

        QTest::keyClick(header.findChild<QSlider*>(), Qt::Key_Home);
        QTest::mouseClick(header.findChild<QCheckBox*>(), Qt::LeftButton, {}, {8, 8});
        QTest::keyClick(header.findChild<QComboBox*>(), Qt::Key_Down);

        QCOMPARE(changed.count(), 3);
        const ChartSettings expected{.smoothing = 0.0, .logLoss = true, .x = XUnit::epoch};
        QCOMPARE(changed.back()[0].value<ChartSettings>(), expected);
        QCOMPARE(shown.charts.settings(), expected);

        shown.charts.setSettings({});
        QCOMPARE(changed.count(), 3);
        QVERIFY(!header.findChild<QCheckBox*>()->isChecked());
        QCOMPARE(header.findChild<QComboBox*>()->currentIndex(), 0);
    }

    void the_row_above_folds_into_its_menu() {
        Shown shown(100, {840, 400});
        auto* unit = shown.charts.header().findChild<QComboBox*>();
        QVERIFY(unit->isVisible());
        for (const int width : {500, 360, 240}) {
            shown.charts.resize(width, 400);
            shown.settle();
            QCOMPARE(shown.charts.width(), std::max(width, shown.charts.minimumSizeHint().width()));
            for (const QWidget* part :
                 shown.charts.header().findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
                if (part->isVisible()) {
                    QVERIFY(shown.charts.header().rect().contains(part->geometry()));
                    QCOMPARE_GE(part->width(), part->minimumSizeHint().width());
                }
        }
        QVERIFY(!unit->isVisible());
        QStringList titles;
        for (const QAction* action : shown.charts.menu()->actions())
            titles << action->text();
        for (const char* title : {"&Smoothing", "&Logarithmic loss", "&Horizontal axis", "&Fit"})
            QVERIFY2(titles.contains(title), title);
    }

    void events_that_are_close_share_the_weightiest_sign() {
        const auto marks = eventMarks({{ChartEvent::Kind::paused, 300, "paused"},
                                       {ChartEvent::Kind::diverged, 104, "diverged"},
                                       {ChartEvent::Kind::settings, 100, "learning rate 0.1 → 0.01"}},
                                      [](double batch) { return batch; });

        QCOMPARE(marks.size(), std::size_t{2});
        QCOMPARE(marks[0].kind, ChartEvent::Kind::diverged);
        QCOMPARE(marks[0].texts, (QStringList{"learning rate 0.1 → 0.01", "diverged"}));
        QCOMPARE(markAt(marks, 296.0), &marks[1]);
        QCOMPARE(markAt(marks, 200.0), nullptr);
    }

    void events_are_signs_at_the_foot_and_words_where_one_looks() {
        Shown shown(100, {1200, 600});
        shown.train(100);
        shown.settle();
        const auto foot = [&] {
            const QPointF place(shown.charts.batchPosition(59),
                                shown.charts.loss().plotArea().bottom() + shown.charts.loss().y());
            return shown.charts.grab(QRectF(place.x() - 4, place.y() - 8, 8, 8).toRect()).toImage();
        };
        const int before = count(foot(), shown.theme.theme().mutedText);
        ChartContent content = shown.charts.content();
        content.events = {{ChartEvent::Kind::settings, 60, "learning rate 0.1 → 0.01"}};
        shown.charts.setContent(content);
        shown.settle();

        QCOMPARE_GT(count(foot(), shown.theme.theme().mutedText), before + 12);
        QVERIFY(!shown.charts.loss().reading().contains("learning rate"));
        shown.charts.setHoveredBatch(59);
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()})
            QVERIFY2(plot->reading().endsWith("learning rate 0.1 → 0.01"), qPrintable(plot->reading()));
        QVERIFY(shown.charts.loss().detail(59).contains("learning rate 0.1 → 0.01"));
        QVERIFY(!shown.charts.loss().detail(30).contains("learning rate"));
    }

    void every_figure_says_on_how_many_images_it_stands() {
        Shown shown(100, {1400, 600});
        shown.train(62);
        BatchRecord last = noisyRecord(62, shown.random);
        last.train = {.loss = 0.36, .accuracy = 0.875, .count = 24};
        last.validation = Score{.loss = 0.5, .accuracy = 0.5, .count = 9000};
        shown.history->append(last);
        shown.charts.markDirty();
        shown.settle();

        shown.charts.setHoveredBatch(62);

        const QString reading = shown.charts.accuracy().reading();
        const Score test = shown.history->tests().at(60).value();
        QVERIFY2(reading.startsWith("batch 63 · 87.5 % in training on 24 · smoothed "), qPrintable(reading));
        QVERIFY2(reading.contains(" · validation 50.0 % (49.0 – 51.0 %) on 9,000 · "), qPrintable(reading));
        QVERIFY2(reading.endsWith("test " + MetricText::measured(Metric::accuracy, test) + " after batch 61"),
                 qPrintable(reading));
        QVERIFY(shown.charts.loss().reading().startsWith("batch 63 · 0.36 in training on 24 · "));
        const QString detail = shown.charts.loss().detail(62);
        for (const char* part :
             {"87.5 % on 24", "50.0 % (49.0 – 51.0 %) on 9,000", "on 1,000 after batch 61"})
            QVERIFY2(detail.contains(part), part);
    }

    void intervals_go_before_figures_and_their_numbers() {
        Shown shown;
        shown.train(62);
        shown.charts.setHoveredBatch(61); // tested after batch 61
        for (int width = 1000; width > 720; width -= 20) {
            shown.charts.resize(width, 600);
            shown.settle();
            const QString reading = shown.charts.accuracy().reading();
            QVERIFY2(reading.contains(" in training on 64 · smoothed ")
                         && reading.endsWith(" on 1,000 after batch 61"),
                     qPrintable(QString::number(width) + ": " + reading));
        }
        QVERIFY(!shown.charts.accuracy().reading().contains(QString::fromUtf8("–")));
    }

    void where_there_is_little_room_it_still_does_data() {
        QTest::addColumn<int>("width");
        for (const int width : {360, 430, 500, 840})
            QTest::addRow("%d pixels", width) << width;
    }
    void where_there_is_little_room_it_still_does() {
        QFETCH(int, width);
        Shown shown(100, {width, 400});
        shown.train(100);
        shown.settle();

        shown.charts.setHoveredBatch(66); // no test there

        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()})
            QVERIFY2(plot->reading().contains(" in training on 64"), qPrintable(plot->reading()));
    }

    void a_timeline_below_stands_where_the_batches_are_data() {
        QTest::addColumn<XUnit>("unit");
        QTest::addColumn<bool>("isZoomed");
        QTest::addRow("batches") << XUnit::batch << false;
        QTest::addRow("batches, a closer look") << XUnit::batch << true;
        QTest::addRow("seconds, of which a batch takes more and more") << XUnit::seconds << false;
        QTest::addRow("seconds, a closer look") << XUnit::seconds << true;
    }
    void a_timeline_below_stands_where_the_batches_are() {
        QFETCH(XUnit, unit);
        QFETCH(bool, isZoomed);
        Shown shown;
        trainTimed(shown, 200);
        setUnit(shown, unit);
        if (isZoomed)
            shown.charts.zoomIn();
        shown.settle();
        const auto& charts = shown.charts;
        const QRectF area = charts.plotArea();
        TimelineSlider slider(shown.theme);
        slider.resize(charts.width(), 24);
        slider.setRecorded(200, 0);

        slider.setAxis({.left = area.left(),
                        .right = area.right(),
                        .xOf = [&](double batch) { return charts.batchPosition(batch); },
                        .batchAt = [&](double x) { return charts.batchAt(x); }});

        int seen = 0;
        for (int batch = 1; batch < 200; ++batch) {
            const double x = charts.batchPosition(batch);
            if (x < area.left() || x > area.right())
                continue;
            ++seen;
            QCOMPARE(slider.xOf(batch + 1), x);
            QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint{qRound(x), 12});
            QCOMPARE_LE(std::abs(charts.batchPosition(slider.value() - 1) - x), 4.0); // to the nearest batch
        }
        QCOMPARE_GT(seen, 50);
        QCOMPARE_GE(slider.xOf(0), area.left());
        if (!isZoomed)
            QCOMPARE(slider.xOf(0), area.left());
    }
};

QTEST_MAIN(TestChartAxes)
#include "tst_chart_axes.moc"
