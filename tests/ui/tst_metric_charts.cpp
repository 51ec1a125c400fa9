// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/metric_csv.h"
#include "tests/support/colours.h"
#include "tests/support/patience.h"
#include "tests/support/shown_charts.h"
#include "ui/charts/axis.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/end_labels.h"
#include "ui/charts/metric_text.h"

#include <QtWidgets>

#include <QValueAxis>
#include <QtTest>

#include <ctime>
#include <limits>

using namespace inkling;
using namespace inkling::test;

namespace {

QLabel* noteOf(const MetricPlot& plot) {
    return plot.findChild<QLabel*>("note");
}

} // namespace

class TestMetricCharts : public QObject {
    Q_OBJECT

private slots:
    void the_batch_axis_grows_in_steps_to_the_end_of_the_plan_data() {
        QTest::addColumn<qint64>("planned");
        QTest::addColumn<QList<double>>("ends");
        QTest::addRow("the tutorial's run") << qint64{100} << QList<double>{100};
        QTest::addRow("shorter") << qint64{20} << QList<double>{20, 100, 200, 500, 1000};
        QTest::addRow("three epochs") << qint64{2812} << QList<double>{100, 200, 500, 1000};
        QTest::addRow("a little longer than a step") << qint64{700} << QList<double>{100, 200, 700, 1000};
        QTest::addRow("unknown") << qint64{0} << QList<double>{100, 200, 500, 1000};
    }
    void the_batch_axis_grows_in_steps_to_the_end_of_the_plan() {
        QFETCH(qint64, planned);
        QFETCH(QList<double>, ends);

        QList<double> seen;
        for (qint64 end = 0; end <= 1000; ++end) {
            const double max = batchAxis(0, end, planned).max;
            QCOMPARE_GE(max, static_cast<double>(end));
            if (seen.isEmpty() || seen.back() != max)
                seen.append(max);
        }

        if (planned == 100)
            ends += {200, 500, 1000};
        QCOMPARE(seen, ends);
    }

    void the_loss_axis_follows_upwards_at_once_and_downwards_by_half() {
        Axis axis = lossAxis({0, 0}, 2.3);
        QCOMPARE(axis.max, 2.5);
        axis = lossAxis(axis, 3.4);
        QCOMPARE(axis.max, 4.0);
        axis = lossAxis(axis, 2.6);
        QCOMPARE(axis.max, 4.0);
        axis = lossAxis(axis, 900.0);
        QCOMPARE(axis.max, 1000.0);
        axis = lossAxis(axis, std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(axis.max, 2.5);
    }

    void ticks_are_round_numbers() {
        QCOMPARE(ticks({0, 2.5}, 7), (std::vector<double>{0, 0.5, 1, 1.5, 2, 2.5}));
        QCOMPARE(ticks({0, 1}, 6).size(), std::size_t{6});
        QCOMPARE(ticks({0, 2812}, 8), (std::vector<double>{0, 500, 1000, 1500, 2000, 2500}));
        QCOMPARE(tickDecimals({0, 0.5, 1}), 1);
        QCOMPARE(tickDecimals({0, 20, 40}), 0);
    }

    void labels_move_apart_as_little_as_needed() {
        QCOMPARE(spreadLabels({50, 100}, 20, 0, 200), (std::vector<double>{50, 100}));
        QCOMPARE(spreadLabels({100, 100}, 20, 0, 200), (std::vector<double>{90, 110}));
        QCOMPARE(spreadLabels({104, 100}, 20, 0, 200), (std::vector<double>{112, 92}));
        QCOMPARE(spreadLabels({-5, 2}, 20, 0, 200), (std::vector<double>{10, 30}));
        QCOMPARE(spreadLabels({199, 500, 198}, 20, 0, 200), (std::vector<double>{170, 190, 150}));
    }

    void labels_move_apart_only_where_they_share_columns() {
        const QRectF left(0, 50, 40, 20);
        const QRectF right(100, 50, 40, 20);
        QCOMPARE(spreadLabels({left, right}, 0.0, 200.0), (std::vector<QRectF>{left, right}));
        QCOMPARE(spreadLabels({right, left.translated(70, 0)}, 0.0, 200.0),
                 (std::vector<QRectF>{right.translated(0, -10), left.translated(70, 10)}));
        // The one between them ties the outer two together.
        const auto chained =
            spreadLabels({left, right, left.translated(30, 0).adjusted(0, 0, 40, 0)}, 0, 200);
        QCOMPARE(chained, (std::vector<QRectF>{left.translated(0, -20), right, QRectF(30, 70, 80, 20)}));
    }

    void names_make_way_for_lines() {
        QCOMPARE(freePlace(100, 20, {}, {0, 200}), 100.0);
        QCOMPARE(freePlace(100, 20, {{120, 130}, {70, 90}}, {0, 200}), 100.0);
        QCOMPARE(freePlace(100, 20, {{98, 130}}, {0, 200}), 88.0);
        QCOMPARE(freePlace(100, 20, {{98, 130}, {80, 85}}, {0, 200}), 70.0);
        QCOMPARE(freePlace(10, 20, {{5, 30}}, {0, 200}), 40.0);
        QCOMPARE(freePlace(10, 20, {{5, 190}}, {0, 200}), 10.0);
    }

    void an_empty_view_says_what_will_appear() {
        Shown shown;

        const auto notes = shown.charts.findChildren<QLabel*>();
        const auto says = [&](const QString& text) {
            return std::any_of(notes.begin(), notes.end(),
                               [&](const QLabel* note) { return note->isVisible() && note->text() == text; });
        };
        QVERIFY(says("Press Train: loss will appear here"));
        QVERIFY(says("Press Train: accuracy will appear here"));

        shown.train(1);
        shown.settle();
        QVERIFY(!says("Press Train: loss will appear here"));
    }

    void an_empty_chart_is_as_long_as_the_plan() {
        Shown shown(2812);
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()})
            QCOMPARE(plot->xAxis(), (Axis{0, 2812}));

        ChartContent content = shown.charts.content();
        content.plannedBatches = 0; // unknown
        shown.charts.setContent(content);
        shown.settle();
        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 100}));
    }

    void what_will_appear_is_said_where_no_line_runs_data() {
        QTest::addColumn<int>("others");
        QTest::addRow("an empty plot") << 0;
        QTest::addRow("beside other runs") << 3;
    }
    void what_will_appear_is_said_where_no_line_runs() {
        QFETCH(int, others);
        Shown shown(300);
        std::vector<OtherRun> runs;
        for (int i = 0; i < others; ++i)
            runs.push_back(otherRun(QString("Run %1").arg(i), 300, static_cast<quint64>(i + 2)));
        shown.setOthers(runs);

        const Theme& theme = shown.theme.theme();
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            const auto words = noteOf(*plot);
            QVERIFY(words && words->isVisible());
            const QRect place(words->mapTo(&shown.charts, QPoint()), words->size());
            QVERIFY(plot->geometry().contains(place));
            const QRect beside(place.topLeft(), QSize(Theme::unit / 2, place.height())); // no letters
            QCOMPARE(count(shown.charts.grab(beside).toImage(), theme.grid), 0);
            words->hide(); // whatever it covers
            QCOMPARE(count(shown.charts.grab(place).toImage(), MetricPlot::otherRunColour(theme)), 0);
        }
    }

    void an_opened_model_shows_where_it_begins() {
        Shown shown(100, {1200, 600});
        const QRectF area = shown.charts.plotArea();

        shown.setFinalTest({-1, {.loss = 0.36, .accuracy = 0.875, .count = 10'000}});

        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            QVERIFY(noteOf(*plot)->text().startsWith("The square is this network before its first batch."));
            const auto labels = plot->endLabelRects();
            QCOMPARE(labels.size(), std::size_t{1});
            QVERIFY(
                !labels[0].intersects(QRectF(noteOf(*plot)->mapTo(plot, QPoint()), noteOf(*plot)->size())));
        }
        QCOMPARE(shown.charts.accuracy().endLabelTexts(), QStringList{"test 87.5 % on 10,000"});
        QCOMPARE(shown.charts.accuracy().reading(),
                 "before the first batch · test 87.5 % (86.8 – 88.1 %) on 10,000");
        QVERIFY(shown.view(shown.charts.loss())
                    ->accessibleDescription()
                    .contains(" Test before the first batch: 0.36 on 10000 image"));
        QCOMPARE(shown.charts.plotArea(), area); // its label takes nothing of the plot
        ChartContent content = shown.charts.content();
        content.beginsTrained = true;
        shown.charts.setContent(content);
        shown.settle();
        QCOMPARE(shown.charts.accuracy().reading(),
                 "as it was opened · test 87.5 % (86.8 – 88.1 %) on 10,000");
        shown.charts.files().copyValues();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(csvHeader()));

        shown.train(1);
        shown.settle();
        QCOMPARE(shown.charts.loss().endLabelRects().size(), std::size_t{2});
        QVERIFY(!noteOf(shown.charts.loss())->isVisible());
    }

    void fit_says_why_it_has_nothing_to_do() {
        Shown shown;
        shown.train(50);
        shown.settle();
        const QAction* fit = shown.charts.viewActions().front();
        QVERIFY(!fit->isEnabled());
        QVERIFY2(fit->toolTip().startsWith("All of the run is shown"), qPrintable(fit->toolTip()));

        shown.charts.zoomIn();
        shown.settle();

        QVERIFY(fit->isEnabled());
        QVERIFY2(fit->toolTip().startsWith("All of the run again"), qPrintable(fit->toolTip()));
    }

    void no_column_of_pixels_holds_more_than_two_points_of_a_line_data() {
        QTest::addColumn<int>("batches");
        for (const int batches : {100, 700, 701, 1500, 100'000})
            QTest::addRow("%d batches", batches) << batches;
    }
    void no_column_of_pixels_holds_more_than_two_points_of_a_line() {
        QFETCH(int, batches);
        Shown shown(batches);
        shown.train(batches);
        shown.settle();

        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            const int columns = qCeil(plot->plotArea().width());
            QCOMPARE_LE(shown.points(*plot, "batches").size(), 2 * columns);
            QCOMPARE_LE(shown.points(*plot, "smoothed").size(), columns);
            QCOMPARE_GE(shown.points(*plot, "smoothed").size(), std::min(batches, columns / 2));
            QCOMPARE_LE(shown.points(*plot, "tests").size(), columns / 4);
        }
    }

    void a_spike_survives_data() {
        QTest::addColumn<int>("batches");
        for (const int batches : {300, 2000, 50'000})
            QTest::addRow("among %d batches", batches) << batches;
    }
    void a_spike_survives() {
        QFETCH(int, batches);
        Shown shown(batches);
        shown.train(batches / 2);
        shown.history->append({.batch = shown.history->end(),
                               .train = {.loss = 2.4, .accuracy = 0.97, .count = 64},
                               .test = {},
                               .validation = {}});
        shown.train(batches / 2 - 1);
        shown.settle();

        // Around the middle of the run and well above its other losses.
        const QRectF area = shown.charts.loss().plotArea().translated(shown.charts.loss().pos());
        const QRectF above(area.center().x() - 3, area.top() + 10, 6, 0.5 * area.height());
        const QImage picture = shown.charts.grab(above.toRect()).toImage();
        const QColor plot = shown.theme.theme().plot;
        const QColor grid = shown.theme.theme().grid;
        QCOMPARE_GT(picture.width() * picture.height() - count(picture, plot) - count(picture, grid),
                    picture.height() / 2);
    }

    void values_that_are_not_numbers_do_not_blank_the_chart() {
        Shown shown;
        shown.train(30);
        for (const double loss : {std::nan(""), 1e300, -std::numeric_limits<double>::infinity()})
            shown.history->append({.batch = shown.history->end(),
                                   .train = {.loss = loss, .accuracy = std::nan(""), .count = 64},
                                   .test = Score{.loss = loss, .accuracy = std::nan(""), .count = 1000},
                                   .validation = {}});
        shown.train(1);
        shown.settle();

        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            for (const char* name : {"batches", "smoothed", "tests"}) {
                const auto points = shown.points(*plot, name);
                QCOMPARE_GT(points.size(), 5);
                for (const QPointF& point : points)
                    QVERIFY(std::isfinite(point.y()) && std::abs(point.y()) < 1000.0);
            }
        }
        QCOMPARE_GT(count(shown.charts.grab().toImage(), shown.theme.theme().train), 100);
    }

    void axes_rest_while_a_thousand_batches_arrive_one_by_one() {
        Shown shown(1000);
        int xChanges = 0;
        int yChanges = 0;
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            for (QAbstractAxis* axis : shown.view(*plot)->chart()->axes()) {
                int& changes = axis->orientation() == Qt::Horizontal ? xChanges : yChanges;
                connect(qobject_cast<QValueAxis*>(axis), &QValueAxis::rangeChanged, this,
                        [&changes] { ++changes; });
            }
        }

        for (int i = 0; i < 1000; ++i) {
            shown.train(1);
            const_cast<MetricPlot&>(shown.charts.loss()).redraw();
            const_cast<MetricPlot&>(shown.charts.accuracy()).redraw();
        }

        qInfo("axis changes: x %d, y %d", xChanges, yChanges);
        QCOMPARE_LE(xChanges, 2 * 4); // 100, 200, 500, 1000; and the frame that sets the margins
        QCOMPARE_LE(yChanges, 3);
    }

    void labels_stay_in_the_window_and_never_overlap_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("small") << QSize(360, 260);
        QTest::addRow("the smallest window's") << QSize(500, 300);
        QTest::addRow("large") << QSize(1400, 900);
    }
    void labels_stay_in_the_window_and_never_overlap() {
        QFETCH(QSize, size);
        Shown shown(200, size);
        for (int i = 0; i < 12; ++i) {
            shown.train(i < 4 ? 1 : 25);
            if (i == 8)
                shown.history->append({.batch = shown.history->end(),
                                       .train = {.loss = 1e12, .accuracy = 1.0, .count = 64},
                                       .test = Score{.loss = 1e12, .accuracy = 1.0, .count = 1000},
                                       .validation = {}});
            QTest::qWait(50);
            for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
                const auto labels = plot->endLabelRects();
                QCOMPARE(labels.size(), std::size_t{2});
                QVERIFY(!labels[0].adjusted(0, 0.01, 0, -0.01).intersects(labels[1]));
                for (const QRectF& label : labels)
                    QVERIFY2(QRectF(plot->rect()).contains(label), qPrintable(QDebug::toString(label)));
            }
        }
    }

    void the_plots_line_up() {
        Shown shown;
        shown.train(50);
        shown.settle();

        QCOMPARE(shown.charts.loss().plotArea().left(), shown.charts.accuracy().plotArea().left());
        QCOMPARE(shown.charts.loss().plotArea().width(), shown.charts.accuracy().plotArea().width());
        QVERIFY(std::abs(shown.charts.loss().height() - shown.charts.accuracy().height()) <= 1);
    }

    void a_click_beside_every_item_does_not_crash_and_one_on_the_plot_names_its_batch() {
        Shown shown;
        QSignalSpy clicked(&shown.charts, &MetricCharts::batchClicked);
        QWidget* viewport = shown.view(shown.charts.loss())->viewport();
        for (const QPoint place : {QPoint(1, 1), viewport->rect().center(), viewport->rect().bottomRight()}) {
            QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
            QTest::mouseDClick(viewport, Qt::LeftButton, {}, place);
        }
        QCOMPARE(clicked.count(), 0);

        shown.train(100);
        shown.settle();
        QTest::mouseClick(viewport, Qt::LeftButton, {}, QPoint(1, 1));
        QCOMPARE(clicked.count(), 0);
        const QRectF area = shown.charts.loss().plotArea();
        const QPointF middle = area.center() - QPointF(viewport->parentWidget()->pos());
        QTest::mouseClick(viewport, Qt::LeftButton, {}, middle.toPoint());
        QCOMPARE(clicked.count(), 1);
        QVERIFY(std::abs(clicked[0][0].toLongLong() - 49) <= 1);
    }

    void the_wheel_over_an_empty_chart_goes_to_whoever_scrolls() {
        Shown shown;
        QWidget* viewport = shown.view(shown.charts.loss())->viewport();
        QWheelEvent wheel({50, 50}, viewport->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        wheel.accept();

        QApplication::sendEvent(viewport, &wheel);

        QVERIFY(!wheel.isAccepted());
    }

    void hovering_one_chart_reads_both() {
        Shown shown;
        shown.train(100);
        shown.settle();
        QSignalSpy hovered(&shown.charts, &MetricCharts::hoveredBatch);
        QWidget* viewport = shown.view(shown.charts.loss())->viewport();
        const QPointF middle = shown.charts.loss().plotArea().center() - viewport->parentWidget()->pos();

        QTest::mouseMove(viewport, middle.toPoint());

        QTRY_VERIFY(!hovered.isEmpty());
        const auto batch = hovered.back()[0].value<std::optional<qint64>>();
        QVERIFY(batch && std::abs(*batch - 49) <= 1);
        const QString start = QString("batch %1 · ").arg(*batch + 1);
        QVERIFY2(shown.charts.loss().reading().startsWith(start), qPrintable(shown.charts.loss().reading()));
        QVERIFY(shown.charts.accuracy().reading().startsWith(start));

        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(viewport->parentWidget(), &leave);
        QVERIFY(shown.charts.loss().reading().startsWith("batch 100 · "));
    }

    void validation_is_dotted_violet_and_called_by_its_name() {
        Shown shown;
        shown.train(40);
        QVERIFY(shown.charts.loss().endLabelRects().size() <= 2);
        for (int i = 0; i < 60; ++i) {
            BatchRecord record = noisyRecord(shown.history->end(), shown.random);
            if (i % 10 == 9)
                record.validation = Score{.loss = 1.5, .accuracy = 0.4, .count = 9000};
            shown.history->append(record);
        }
        shown.charts.markDirty();
        shown.settle();

        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            QCOMPARE(shown.points(*plot, "validations").size(), 6);
            QCOMPARE(shown.series(*plot, "tests")->points().size(), 20);
            const QPen pen = shown.series(*plot, "validations")->pen();
            const QPen tests = shown.series(*plot, "tests")->pen();
            QCOMPARE(pen.color(), shown.theme.theme().validation);
            QVERIFY(pen.dashPattern() != tests.dashPattern() && pen.color() != tests.color());
            QCOMPARE(plot->endLabelRects().size(), std::size_t{3});
        }
        QCOMPARE_GT(count(shown.charts.grab().toImage(), shown.theme.theme().validation), 100);

        const_cast<MetricPlot&>(shown.charts.loss()).setHoveredBatch(49);
        QVERIFY2(shown.charts.loss().reading().contains(" · validation 1.50"),
                 qPrintable(shown.charts.loss().reading()));
        const_cast<MetricPlot&>(shown.charts.loss()).setHoveredBatch(48);
        QVERIFY(!shown.charts.loss().reading().contains("validation"));
        const auto description = shown.view(shown.charts.accuracy())->accessibleDescription();
        QVERIFY2(description.contains("Validation after batch 100: 40.0 % on 9000 image"),
                 qPrintable(description));
    }

    void the_final_test_has_a_mark_and_a_name_of_its_own_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addRow("light") << Appearance::light;
        QTest::addRow("dark") << Appearance::dark;
    }
    void the_final_test_has_a_mark_and_a_name_of_its_own() {
        QFETCH(Appearance, appearance);
        Shown shown(100, {1200, 600});
        shown.theme.setAppearance(appearance);
        shown.train(100);
        shown.settle();
        const auto markAtTheEnd = [&] {
            const QPointF place(shown.charts.batchPosition(99), shown.charts.accuracy().y());
            const QRectF area = shown.charts.plotArea();
            const QRectF column(place.x() - 6, area.top() + 0.45 * area.height(), 12, 0.1 * area.height());
            return count(shown.charts.grab(column.toRect()).toImage(), shown.theme.theme().test);
        };
        QCOMPARE(markAtTheEnd(), 0);

        shown.setFinalTest({99, {.loss = 1.25, .accuracy = 0.5, .count = 10'000}});

        QCOMPARE_GT(markAtTheEnd(), 20); // a filled square, where the small tests' circles are hollow
        QVERIFY(contrast(shown.theme.theme().test, shown.theme.theme().plot) >= 3.0);
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()})
            QCOMPARE(plot->endLabelRects().size(), std::size_t{2});
        QVERIFY2(shown.charts.accuracy().reading().contains(" · final test 50.0 % (49.0 – 51.0 %) on 10,000"),
                 qPrintable(shown.charts.accuracy().reading()));
        QVERIFY(shown.charts.loss().reading().contains(" · final test 1.25 on 10,000"));
        QVERIFY(shown.charts.loss().detail(99).contains("final test"));
        QVERIFY(!shown.charts.loss().detail(98).contains("final test"));
        const auto description = shown.view(shown.charts.accuracy())->accessibleDescription();
        QVERIFY2(description.contains(" Final test: 50.0 % on 10000 image"), qPrintable(description));
    }

    void labels_of_tests_say_of_how_many_images_where_they_differ() {
        Shown shown(100, {1200, 600});
        shown.train(100);
        shown.settle();
        const auto small = shown.charts.accuracy().endLabelTexts();
        QCOMPARE(small.size(), 2);
        QVERIFY(!small[1].contains(" on "));

        shown.setFinalTest({99, {.loss = 1.25, .accuracy = 0.5, .count = 10'000}});

        const auto both = shown.charts.accuracy().endLabelTexts();
        QCOMPARE(both.size(), 2); // the small one before it would seem another answer
        QCOMPARE(both[1], "final test 50.0 % on 10,000");

        shown.charts.resize(500, 600); // the lines need the room more
        shown.settle();
        QCOMPARE(shown.charts.accuracy().endLabelTexts().back(), "final test 50.0 %");
    }

    void at_a_runs_end_the_older_small_test_goes_before_the_smoothed_value() {
        Shown shown;
        shown.train(100); // tested after batch 96
        shown.setFinalTest({99, {.loss = 1.25, .accuracy = 0.5, .count = 10'000}});
        QSet<QString> readings;
        for (int width = 1300; width > 500; width -= 40) {
            shown.charts.resize(width, 600);
            shown.settle();
            for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
                const auto reading = plot->reading();
                readings << reading;
                QVERIFY2(reading.contains("smoothed") || !reading.contains(" after batch 96"),
                         qPrintable(reading));
            }
        }
        const auto value =
            MetricText::value(Metric::accuracy, double{shown.history->value(Metric::accuracy, 99)});
        const auto smoothed =
            MetricText::value(Metric::accuracy, double{shown.history->smoothed(Metric::accuracy, 99)});
        QVERIFY(readings.contains(
            QString("batch 100 · %1 in training on 64 · smoothed %2 · final test 50.0 % on 10,000")
                .arg(value, smoothed)));
    }

    void the_end_of_a_smoothed_line_is_named_so_data() {
        QTest::addColumn<double>("smoothing");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("name");
        QTest::addRow("wide") << 0.8 << 1200 << "train, smoothed";
        QTest::addRow("narrow") << 0.8 << 500 << "smoothed";
        QTest::addRow("wide, the batches themselves") << 0.0 << 1200 << "train";
        QTest::addRow("narrow, the batches themselves") << 0.0 << 500 << "train";
    }
    void the_end_of_a_smoothed_line_is_named_so() {
        QFETCH(double, smoothing);
        QFETCH(int, width);
        QFETCH(QString, name);
        Shown shown(100, {width, 600});
        shown.charts.setSettings({.smoothing = smoothing});
        shown.train(50);
        shown.settle();

        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            const Metric metric = plot == &shown.charts.loss() ? Metric::loss : Metric::accuracy;
            const auto value = double{shown.history->smoothed(metric, 49, smoothing)};
            QCOMPARE(plot->endLabelTexts().front(), name + ' ' + MetricText::value(metric, value));
        }
    }

    void a_run_that_goes_on_leaves_its_final_test_behind() {
        Shown shown(200);
        shown.train(100);
        shown.setFinalTest({99, {.loss = 1.25, .accuracy = 0.5, .count = 10'000}});
        const auto last = [&] { return shown.charts.loss().endLabelTexts().back(); };
        QVERIFY2(last().startsWith("final test "), qPrintable(last()));

        shown.train(1);
        shown.settle();
        QVERIFY2(last().startsWith("test "), qPrintable(last()));
        shown.history->truncate(50);
        shown.charts.markDirty();
        shown.settle();
        QCOMPARE(shown.charts.loss().endLabelRects().size(), std::size_t{2});
    }

    void the_reading_is_of_the_shown_batch() {
        Shown shown;
        shown.train(100);
        shown.charts.setShownBatch(62);
        shown.settle();

        const auto loss = static_cast<double>(shown.history->value(Metric::loss, 62));
        const auto smoothed = static_cast<double>(shown.history->smoothed(Metric::loss, 62));
        QCOMPARE(shown.charts.loss().reading(),
                 QString("batch 63 · %1 in training on 64 · smoothed %2 · test %3 on 1,000 after batch 61")
                     .arg(loss, 0, 'f', 2)
                     .arg(smoothed, 0, 'f', 2)
                     .arg(shown.history->tests().at(60)->loss, 0, 'f', 2));
    }

    void rewinding_takes_the_lines_back() {
        Shown shown;
        shown.train(100);
        shown.settle();

        shown.history->truncate(10);
        shown.charts.markDirty();
        shown.settle();
        QCOMPARE(shown.points(shown.charts.loss(), "batches").size(), 10);
        QCOMPARE(shown.points(shown.charts.loss(), "tests").size(), 2);

        shown.history->truncate(0);
        shown.charts.markDirty();
        shown.settle();
        QVERIFY(shown.points(shown.charts.loss(), "batches").isEmpty());
        QVERIFY(shown.charts.loss().endLabelRects().empty());
    }

    void divergence_is_told_in_words_beside_the_curve() {
        Shown shown;
        shown.train(12);
        const QString message =
            "Training stopped at batch 12: the loss is no longer a number. Try a lower learning rate.";
        shown.charts.setContent(
            {.history = shown.history, .plannedBatches = 100, .shownBatch = {}, .message = message});
        shown.settle();

        const auto labels = shown.charts.findChildren<QLabel*>();
        const auto note = std::find_if(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text() == message;
        });
        QVERIFY(note != labels.end());
        const QRect place((*note)->mapTo(&shown.charts, QPoint()), (*note)->size());
        QVERIFY(shown.charts.rect().contains(place));
        for (const QRectF& label : shown.charts.loss().endLabelRects()) {
            const QPointF offset = shown.charts.loss().pos();
            QVERIFY(!QRectF(place).intersects(label.translated(offset)));
        }
    }

    void words_about_a_run_rest_while_it_goes_on() {
        Shown shown;
        const QString message = "The loss jumped to 9.2 at batch 1. Rewind, and try a smaller learning rate.";
        QList<QRect> places;
        for (int batches = 10; batches <= 100; batches += 10) {
            shown.train(10);
            shown.charts.setContent(
                {.history = shown.history, .plannedBatches = 100, .shownBatch = {}, .message = message});
            shown.settle();
            for (const auto* label : shown.charts.findChildren<QLabel*>())
                if (label->isVisible() && label->text() == message)
                    places << label->geometry();
        }

        QCOMPARE(places, QList<QRect>(10, places.value(0)));
    }

    void a_change_of_theme_recolours_everything() {
        Shown shown;
        shown.train(60);
        shown.theme.setAppearance(Appearance::light);
        shown.settle();
        const QImage light = shown.charts.grab().toImage();

        shown.theme.setAppearance(Appearance::dark);
        shown.settle();
        const QImage dark = shown.charts.grab().toImage();

        for (const auto& [image, theme] :
             {std::pair{light, Theme::light()}, std::pair{dark, Theme::dark()}}) {
            for (const QColor& colour :
                 {theme.train, theme.test, theme.trainPale, blend(theme.testPale, theme.plot), theme.grid})
                QCOMPARE_GT(count(image, colour), 20);
            QCOMPARE_GT(count(image, theme.plot), image.width() * image.height() / 2);
        }
        QCOMPARE(count(dark, Theme::light().plot), 0);
    }

    void assistive_technology_hears_name_and_last_values() {
        Shown shown;
        QCOMPARE(shown.view(shown.charts.loss())->accessibleName(), "Loss by batch");
        QCOMPARE(shown.view(shown.charts.loss())->accessibleDescription(),
                 "Press Train: loss will appear here");

        shown.train(97);
        shown.settle();

        const QString description = shown.view(shown.charts.accuracy())->accessibleDescription();
        QVERIFY2(description.contains("Batch 97: ") && description.contains("Test after batch 96: ")
                     && description.contains("1000 image"),
                 qPrintable(description));
    }

    void a_hidden_chart_does_no_work_and_catches_up_when_shown() {
        Shown shown;
        shown.charts.hide();
        shown.train(100);
        QTest::qWait(100);
        QVERIFY(shown.points(shown.charts.loss(), "batches").isEmpty());

        shown.charts.show();
        QTRY_COMPARE(shown.points(shown.charts.loss(), "batches").size(), 100);
    }

    void a_hundred_thousand_batches_in_slices_cost_little_data() {
        QTest::addColumn<int>("others");
        QTest::addRow("alone") << 0;
        QTest::addRow("beside eight others") << 8;
    }
    void a_hundred_thousand_batches_in_slices_cost_little() {
        QFETCH(int, others);
        Shown shown(100'000, {800, 600});
        const OtherRun other = otherRun("Run 1", others > 0 ? 100'000 : 0, 2);
        shown.setOthers(std::vector<OtherRun>(static_cast<std::size_t>(others), other));
        int frames = 0;
        connect(&shown.charts.loss(), &MetricPlot::painted, this, [&] { ++frames; });
        constexpr int slice = 400;
        QElapsedTimer wall;
        wall.start();
        const std::clock_t start = std::clock();
        std::clock_t appending = 0;
        std::clock_t worst = 0;

        for (int i = 0; i < 100'000 / slice; ++i) {
            const std::clock_t before = std::clock();
            shown.train(slice);
            appending += std::clock() - before;
            const std::clock_t drawing = std::clock();
            QTest::qWait(8);
            worst = std::max(worst, std::clock() - drawing);
        }

        const double milliseconds =
            1e3 * static_cast<double>(std::clock() - start - appending) / CLOCKS_PER_SEC;
        qInfo("%d frames in %lld ms: %.1f ms of CPU a frame, worst 8 ms slice %.1f ms; appending %.2f µs a "
              "record",
              frames, static_cast<long long>(wall.elapsed()), milliseconds / std::max(1, frames),
              1e3 * static_cast<double>(worst) / CLOCKS_PER_SEC,
              1e6 * static_cast<double>(appending) / CLOCKS_PER_SEC / 100'000);
        QCOMPARE_GT(frames, 5);
        QCOMPARE_LE(frames, static_cast<int>(wall.elapsed() / 33) + 2);
    }
};

QTEST_MAIN(TestMetricCharts)
#include "tst_metric_charts.moc"
