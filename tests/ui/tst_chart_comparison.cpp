// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of a run that stands in its past, or beside others.
#include "tests/support/colours.h"
#include "tests/support/shown_charts.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/end_labels.h"

#include <QValueAxis>

using namespace inkling;
using namespace inkling::test;

class TestChartComparison : public QObject {
    Q_OBJECT

private slots:
    void the_future_is_pale_and_the_past_strong() {
        Shown shown;
        shown.train(100);
        shown.settle();
        const QColor train = shown.theme.theme().train;
        const int past = count(shown.strip(5, 45), train);
        const int future = count(shown.strip(55, 99), train);
        QCOMPARE_GT(std::min(past, future), 50);

        shown.setShownBatch(50);
        QCOMPARE(count(shown.strip(5, 45), train), past);
        QCOMPARE(count(shown.strip(55, 99), train), 0);

        shown.setShownBatch(99);
        QCOMPARE(count(shown.strip(55, 99), train), future);
        shown.setShownBatch({});
        QCOMPARE(count(shown.strip(55, 99), train), future);
    }

    void the_shown_batch_has_a_marker_on_the_smoothed_curve_data() {
        QTest::addColumn<int>("batches");
        QTest::addRow("one point a batch") << 100;
        QTest::addRow("many batches in a column") << 50'000;
    }
    void the_shown_batch_has_a_marker_on_the_smoothed_curve() {
        QFETCH(int, batches);
        Shown shown(batches);
        shown.train(batches);
        shown.setShownBatch(batches / 2);

        const QList<QPointF> curve = shown.points(shown.charts.loss(), "smoothed");
        const auto after = std::find_if(curve.begin(), curve.end(),
                                        [&](const QPointF& point) { return point.x() >= batches / 2 + 1; });
        const auto* axis =
            qobject_cast<QValueAxis*>(shown.view(shown.charts.loss())->chart()->axes(Qt::Vertical).first());
        const QRectF area = shown.charts.loss().plotArea();
        const double pixel = (axis->max() - axis->min()) / (area.height() + 8.0);
        const QPointF centre(shown.charts.batchPosition(batches / 2.0),
                             shown.charts.loss().y() + area.bottom() + 4.0
                                 - (after->y() - axis->min()) / pixel);
        const QImage marker =
            shown.charts.grab(QRectF(centre.x() - 1.5, centre.y() - 1.5, 3, 3).toRect()).toImage();
        QCOMPARE(count(marker, shown.theme.theme().train), marker.width() * marker.height());
    }

    void before_the_first_batch_everything_is_future() {
        Shown shown;
        shown.train(100);
        shown.setShownBatch(-1);

        QCOMPARE(count(shown.strip(1, 99), shown.theme.theme().train), 0);
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()})
            QCOMPARE(plot->reading(), "before the first batch");
        const QString description = shown.view(shown.charts.loss())->accessibleDescription();
        QVERIFY2(description.startsWith("Before the first batch. "), qPrintable(description));
        QCOMPARE_GT(count(shown.strip(-1.3, -0.7), shown.theme.theme().mutedText), 20); // the dotted line

        shown.charts.setHoveredBatch(50);
        QVERIFY(shown.charts.loss().reading().startsWith("batch 51 · "));
    }

    void end_labels_are_muted_while_the_window_shows_the_past() {
        Shown shown;
        shown.train(100);
        shown.settle();
        const auto labels = [&] {
            const QRectF label = shown.charts.loss().endLabelRects().front();
            return shown.charts.grab(label.translated(shown.charts.loss().pos()).toRect()).toImage();
        };
        QCOMPARE_GT(count(labels(), shown.theme.theme().train), 20);
        const auto places = shown.charts.loss().endLabelRects();

        shown.setShownBatch(50);
        QCOMPARE(shown.charts.loss().endLabelRects(), places);
        QCOMPARE(count(labels(), shown.theme.theme().train), 0);
        QCOMPARE_GT(count(labels(), shown.theme.theme().mutedText), 20);
    }

    void dragging_over_the_plot_scrubs_and_stays_within_the_run() {
        Shown shown(200);
        shown.train(100);
        shown.settle();
        QSignalSpy clicked(&shown.charts, &MetricCharts::batchClicked);
        QWidget* viewport = shown.view(shown.charts.loss())->viewport();
        const auto drag = [&](QPoint to, Qt::MouseButtons buttons) {
            QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, buttons,
                             Qt::NoModifier);
            QApplication::sendEvent(viewport, &move);
        };
        const auto last = [&] { return clicked.isEmpty() ? -1 : clicked.back()[0].toLongLong(); };

        drag(shown.placeOf(30), Qt::NoButton);
        drag(shown.placeOf(30), Qt::LeftButton); // pressed somewhere else
        QCOMPARE(clicked.count(), 0);

        QTest::mousePress(viewport, Qt::LeftButton, {}, shown.placeOf(20));
        QCOMPARE(last(), 20);
        drag(shown.placeOf(40), Qt::LeftButton);
        QCOMPARE(last(), 40);
        drag(shown.placeOf(40) + QPoint(0, 30), Qt::LeftButton);
        QCOMPARE(clicked.count(), 2); // the same batch
        drag(shown.placeOf(150), Qt::LeftButton);
        QCOMPARE(last(), 99);
        drag(QPoint(-500, 10), Qt::LeftButton);
        QCOMPARE(last(), 0);
        drag(QPoint(5000, -200), Qt::LeftButton);
        QCOMPARE(last(), 99);
        QCOMPARE(clicked.count(), 5);

        QTest::mouseRelease(viewport, Qt::LeftButton, {}, shown.placeOf(30));
        drag(shown.placeOf(10), Qt::LeftButton);
        drag(shown.placeOf(10), Qt::NoButton);
        QCOMPARE(clicked.count(), 5);
    }

    void other_runs_are_grey_lines_with_their_names_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addRow("light") << Appearance::light;
        QTest::addRow("dark") << Appearance::dark;
    }
    void other_runs_are_grey_lines_with_their_names() {
        QFETCH(Appearance, appearance);
        Shown shown;
        shown.theme.setAppearance(appearance);
        shown.train(20);
        shown.settle();
        const QColor grey = MetricPlot::otherRunColour(shown.theme.theme());
        const int before = count(shown.strip(50, 99), grey);

        shown.setOthers({otherRun("Run 1", 100, 2), otherRun("Run 2", 90, 3)});

        QCOMPARE_GE(contrast(grey, shown.theme.theme().plot), 3.0);
        QCOMPARE(before, 0);
        QCOMPARE_GT(count(shown.strip(50, 99), grey), 40);
        for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
            QCOMPARE(plot->endLabelRects().size(), std::size_t{4});
            QCOMPARE(shown.series(*plot, "smoothed")->points().size(), 20);
        }
        QVERIFY(
            shown.view(shown.charts.loss())->accessibleDescription().endsWith(" Beside it: Run 1, Run 2."));
    }

    void the_final_test_of_another_run_has_its_mark_in_grey_data() {
        QTest::addColumn<Appearance>("appearance");
        QTest::addColumn<XUnit>("unit");
        QTest::addRow("light") << Appearance::light << XUnit::batch;
        QTest::addRow("dark") << Appearance::dark << XUnit::batch;
        QTest::addRow("by epochs that are longer") << Appearance::light << XUnit::epoch;
    }
    void the_final_test_of_another_run_has_its_mark_in_grey() {
        QFETCH(Appearance, appearance);
        QFETCH(XUnit, unit);
        Shown shown(100);
        shown.theme.setAppearance(appearance);
        ChartContent content = shown.charts.content();
        content.batchesPerEpoch = 10.0;
        shown.charts.setContent(content);
        shown.charts.setSettings({.x = unit});
        shown.train(20);
        OtherRun other = otherRun("Run 1", 81, 2);
        if (unit == XUnit::epoch)
            other.batchesPerEpoch = 20.0;
        const double end = unit == XUnit::epoch ? 39.5 : 80.0; // of the run's own batches
        shown.setOthers({other});
        /// Where no line goes: its network was tested at 10 %.
        const auto squaresAt = [&](double batch) {
            const QRectF area = shown.charts.plotArea();
            const QRectF place(shown.charts.batchPosition(batch) - 6,
                               shown.charts.accuracy().y() + shown.charts.accuracy().plotArea().top()
                                   + 0.8 * area.height(),
                               12, 0.2 * area.height() - 6);
            return count(shown.charts.grab(place.toRect()).toImage(),
                         MetricPlot::otherRunColour(shown.theme.theme()));
        };
        const auto greyInPicture = [&] {
            return count(shown.charts.files().picture(), MetricPlot::otherRunColour(shown.theme.theme()));
        };
        QCOMPARE(squaresAt(end), 0);
        const int before = greyInPicture();

        other.finalTest = ScorePoint{80, {.loss = 1.25, .accuracy = 0.1, .count = 10'000}};
        shown.setOthers({other});

        QCOMPARE_GT(squaresAt(end), 20);
        QCOMPARE(squaresAt(end - 10.0), 0);
        QVERIFY(shown.view(shown.charts.accuracy())
                    ->accessibleDescription()
                    .contains(" Beside it: Run 1 (final test 10.0 % on 10000 image"));
        QCOMPARE_GT(greyInPicture(), before + 40);

        other.finalTest->batch = 60; // it went on
        shown.setOthers({other});
        QCOMPARE(squaresAt(end), 0);
        QVERIFY(shown.view(shown.charts.accuracy())->accessibleDescription().endsWith(" Beside it: Run 1."));
    }

    void a_run_is_drawn_above_the_others() {
        Shown shown;
        shown.train(100);
        shown.settle();
        const QColor train = shown.theme.theme().train;
        const int alone = count(shown.strip(2, 98), train);

        shown.setOthers({{.name = "itself", .history = shown.history}});

        QCOMPARE_GE(count(shown.strip(2, 98), train), alone);
    }

    void the_axes_span_all_runs_data() {
        QTest::addColumn<int>("planned");
        QTest::addColumn<int>("other");
        QTest::addColumn<double>("last");
        QTest::addRow("the other is longer") << 100 << 340 << 340.0;
        QTest::addRow("the plan is longer") << 100 << 60 << 100.0;
        QTest::addRow("the plan is far away") << 5000 << 340 << 500.0;
    }
    void the_axes_span_all_runs() {
        QFETCH(int, planned);
        QFETCH(int, other);
        QFETCH(double, last);
        Shown shown(planned);
        shown.train(20);
        auto history = std::make_shared<MetricHistory>();
        while (history->end() < other - 1)
            history->append(noisyRecord(history->end(), shown.random));
        const Score tested{.loss = 7.0, .accuracy = 0.5, .count = 1000};
        history->append({.batch = other - 1, .train = {}, .test = tested, .validation = {}});
        shown.setOthers({{.name = "Run 1", .history = history}});

        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, last}));
        QCOMPARE(shown.charts.lastOnAxis(), last - 1.0);
        const auto* loss =
            qobject_cast<QValueAxis*>(shown.view(shown.charts.loss())->chart()->axes(Qt::Vertical).first());
        QCOMPARE_GE(loss->max(), 7.0);
    }

    void others_without_batches_and_those_after_the_eighth_are_left_out() {
        Shown shown({}, {800, 900});
        shown.train(20);
        std::vector<OtherRun> others{{.name = "none", .history = nullptr}, otherRun("empty", 0, 1)};
        for (int i = 1; i <= 9; ++i)
            others.push_back(otherRun(QString("Run %1").arg(i), 20 * i, static_cast<quint64>(i)));
        shown.setOthers(others);

        QCOMPARE(shown.charts.loss().endLabelRects().size(), std::size_t{2 + 8});
        const QString description = shown.view(shown.charts.loss())->accessibleDescription();
        QVERIFY2(description.endsWith(" Beside it: Run 1, Run 2, Run 3, Run 4, Run 5, Run 6, Run 7, Run 8."),
                 qPrintable(description));
    }

    void names_of_other_runs_stay_in_the_window_and_cover_no_label_data() {
        QTest::addColumn<QSize>("size");
        QTest::addRow("small") << QSize(360, 260);
        QTest::addRow("the smallest window's") << QSize(500, 300);
        QTest::addRow("large") << QSize(1400, 900);
    }
    void names_of_other_runs_stay_in_the_window_and_cover_no_label() {
        QFETCH(QSize, size);
        Shown shown(200, size);
        std::vector<OtherRun> others{otherRun("a run whose name is a whole sentence about it", 200, 9)};
        for (int i = 1; i <= 7; ++i)
            others.push_back(otherRun(QString("Run %1").arg(i), 30 * i, static_cast<quint64>(i)));
        shown.setOthers(others);
        for (const int batches : {1, 60, 120}) {
            shown.train(batches);
            shown.settle();
            for (const MetricPlot* plot : {&shown.charts.loss(), &shown.charts.accuracy()}) {
                const auto labels = plot->endLabelRects();
                QCOMPARE_GE(labels.size(), std::size_t{2});
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    QVERIFY2(QRectF(plot->rect()).contains(labels[i]),
                             qPrintable(QDebug::toString(labels[i])));
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY(!labels[i].adjusted(0, 0.01, 0, -0.01).intersects(labels[j]));
                }
            }
        }
    }

    void a_name_over_lines_is_readable() {
        Shown shown(200);
        shown.train(200);
        shown.setOthers({otherRun("Run 1", 100, 4)});
        const auto& plot = shown.charts.loss();

        const QRectF name = plot.endLabelRects().back().translated(plot.pos());
        const auto hasLines = [&](QRectF place) {
            return count(shown.charts.grab(place.toAlignedRect()).toImage(), shown.theme.theme().trainPale);
        };
        QCOMPARE_GT(hasLines(name.adjusted(0, 0, 0, name.height())), 0);
        QCOMPARE(hasLines(name.adjusted(0, 1, 0, -1)), 0);
    }

    void before_a_run_begins_the_others_are_there_already() {
        Shown shown;
        shown.setOthers({otherRun("Run 1", 300, 2)});

        QCOMPARE(shown.charts.loss().xAxis(), (Axis{0, 300}));
        QCOMPARE_GT(count(shown.strip(5, 295), MetricPlot::otherRunColour(shown.theme.theme())), 100);
        QCOMPARE(shown.view(shown.charts.loss())->accessibleDescription(),
                 "Press Train: loss will appear here. Beside it: Run 1.");
    }

    void a_slider_can_stand_under_the_batch_axis() {
        Shown shown;
        shown.train(100);
        shown.settle();

        const QRectF area = shown.charts.plotArea();
        QCOMPARE(area, shown.charts.accuracy().plotArea().translated(shown.charts.accuracy().pos()));
        QCOMPARE(shown.charts.lastOnAxis(), 99.0);
        QCOMPARE(shown.charts.batchPosition(-1.0), area.left()); // the beginning
        QCOMPARE(shown.charts.batchPosition(24.0), area.left() + 0.25 * area.width());
        QCOMPARE(shown.charts.batchPosition(99.0), area.right());
    }

    void who_stands_under_the_batch_axis_hears_of_each_change_and_of_nothing_else() {
        Shown shown(1000);
        shown.charts.setSettings({.smoothing = 0.0}); // the run's own label is shorter than a name
        shown.train(100);
        shown.settle();
        QSignalSpy changed(&shown.charts, &MetricCharts::axisChanged);
        QRectF heard;
        connect(&shown.charts, &MetricCharts::axisChanged, this, [&] { heard = shown.charts.plotArea(); });

        shown.charts.markDirty();
        shown.setShownBatch(50);
        QCOMPARE(changed.count(), 0);

        shown.train(1);
        shown.settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(shown.charts.lastOnAxis(), 199.0);

        shown.charts.resize(900, 700);
        shown.settle();
        QCOMPARE_GE(changed.count(), 2);
        QCOMPARE(heard, shown.charts.plotArea());
        changed.clear();

        shown.setOthers({otherRun("a name of some length", 100, 2)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(heard, shown.charts.plotArea());
    }
};

QTEST_MAIN(TestChartComparison)
#include "tst_chart_comparison.moc"
