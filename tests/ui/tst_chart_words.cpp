// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts say: before there are lines, at their ends, and of the batch that is looked at.
#include "core/train/metric_csv.h"
#include "tests/support/colours.h"
#include "tests/support/patience.h"
#include "tests/support/shown_charts.h"
#include "ui/charts/chart_files.h"
#include "ui/charts/metric_text.h"

using namespace inkling;
using namespace inkling::test;

namespace {

QLabel* noteOf(const MetricPlot& plot) {
    return plot.findChild<QLabel*>("note");
}

} // namespace

class TestChartWords : public QObject {
    Q_OBJECT

private slots:
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
};

QTEST_MAIN(TestChartWords)
#include "tst_chart_words.moc"
