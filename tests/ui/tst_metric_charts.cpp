// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "ui/charts/axis.h"
#include "ui/charts/end_labels.h"
#include "ui/charts/metric_charts.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>
#include <QtTest>

#include <cmath>
#include <ctime>
#include <limits>

using namespace inkling;

namespace {

BatchRecord noisyRecord(qint64 batch, Random& random) {
    const double t = static_cast<double>(batch);
    const double accuracy = 0.97 - 0.87 * std::exp(-t / 40.0);
    const double loss = 0.1 + 2.2 * std::exp(-t / 40.0);
    const auto measured = [&](int count) {
        const double deviation = std::sqrt(accuracy * (1.0 - accuracy) / count);
        return Score{.loss = loss * std::max(0.1, 1.0 + 0.2 * random.normal()),
                     .accuracy = std::clamp(accuracy + deviation * random.normal(), 0.0, 1.0),
                     .count = count};
    };
    BatchRecord record{.batch = batch, .train = measured(64), .test = {}, .validation = {}};
    if (batch % 5 == 0)
        record.test = measured(1000);
    return record;
}

/// A window with both charts and the run they show.
struct Shown {
    ThemeSource theme;
    std::shared_ptr<MetricHistory> history = std::make_shared<MetricHistory>();
    MetricCharts charts{theme};
    Random random{1, RandomStream::weights};

    explicit Shown(qint64 planned = 100, QSize size = {800, 600}) {
        charts.resize(size);
        charts.setContent({.history = history, .plannedBatches = planned, .shownBatch = {}, .message = {}});
        charts.show();
        settle();
    }
    void train(qint64 batches) {
        for (qint64 i = 0; i < batches; ++i)
            history->append(noisyRecord(history->end(), random));
        charts.markDirty();
    }
    void settle() {
        QVERIFY(QTest::qWaitForWindowExposed(&charts));
        QTest::qWait(120); // three frames
    }
    QChartView* view(const MetricPlot& plot) const { return plot.findChild<QChartView*>(); }
    QLineSeries* series(const MetricPlot& plot, const QString& name) const {
        for (QAbstractSeries* one : view(plot)->chart()->series()) {
            if (one->objectName() == name)
                return qobject_cast<QLineSeries*>(one);
        }
        return nullptr;
    }
    QList<QPointF> points(const MetricPlot& plot, const QString& name) const {
        return series(plot, name)->points();
    }
    void setOthers(const std::vector<OtherRun>& others) {
        ChartContent content = charts.content();
        content.others = others;
        charts.setContent(content);
        settle();
    }
    void setShownBatch(std::optional<qint64> batch) {
        charts.setShownBatch(batch);
        settle();
    }
    /// What the loss plot shows between two batches.
    QImage strip(double first, double last) {
        QRectF area = charts.loss().plotArea().translated(charts.loss().pos());
        area.setLeft(charts.batchPosition(first));
        area.setRight(charts.batchPosition(last));
        return charts.grab(area.toRect()).toImage();
    }
    /// Where in the loss plot's view this batch is.
    QPoint placeOf(double batch) const {
        const QPoint view = this->view(charts.loss())->mapTo(&charts, QPoint());
        return QPoint(qRound(charts.batchPosition(batch)) - view.x(),
                      qRound(charts.loss().plotArea().center().y()) + charts.loss().y() - view.y());
    }
};

/// A run that has ended.
OtherRun otherRun(const QString& name, qint64 batches, quint64 seed) {
    Random random{seed, RandomStream::weights};
    auto history = std::make_shared<MetricHistory>();
    for (qint64 batch = 0; batch < batches; ++batch)
        history->append(noisyRecord(batch, random));
    return {.name = name, .history = history};
}

QColor blend(const QColor& over, const QColor& below) {
    const auto mix = [&](float a, float b) { return over.alphaF() * a + (1.0F - over.alphaF()) * b; };
    return QColor::fromRgbF(mix(over.redF(), below.redF()), mix(over.greenF(), below.greenF()),
                            mix(over.blueF(), below.blueF()));
}

/// As WCAG defines it: 1 ... 21.
double contrast(const QColor& one, const QColor& other) {
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](float c) {
            return c <= 0.04045F ? c / 12.92 : std::pow((static_cast<double>(c) + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

/// Pixels of about this colour.
int count(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - colour.red())
                + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue());
            found += distance < 24 ? 1 : 0;
        }
    }
    return found;
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
        QVERIFY(std::abs(clicked[0][0].toLongLong() - 50) <= 1);
    }

    void the_wheel_goes_to_whoever_scrolls() {
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
        QVERIFY(batch && std::abs(*batch - 50) <= 1);
        const QString start = QString("batch %1 · ").arg(*batch);
        QVERIFY2(shown.charts.loss().reading().startsWith(start), qPrintable(shown.charts.loss().reading()));
        QVERIFY(shown.charts.accuracy().reading().startsWith(start));

        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(viewport->parentWidget(), &leave);
        QVERIFY(shown.charts.loss().reading().startsWith("batch 99 · "));
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
        QVERIFY2(shown.charts.loss().reading().endsWith(" · validation 1.50"),
                 qPrintable(shown.charts.loss().reading()));
        const_cast<MetricPlot&>(shown.charts.loss()).setHoveredBatch(50);
        QVERIFY(!shown.charts.loss().reading().contains("validation"));
        const auto description = shown.view(shown.charts.accuracy())->accessibleDescription();
        QVERIFY2(description.contains("Validation after batch 99: 40.0 % on 9000 image"),
                 qPrintable(description));
    }

    void the_reading_is_of_the_shown_batch() {
        Shown shown;
        shown.train(100);
        shown.charts.setShownBatch(62);
        shown.settle();

        const auto loss = static_cast<double>(shown.history->value(Metric::loss, 62));
        const auto smoothed = static_cast<double>(shown.history->smoothed(Metric::loss, 62));
        QCOMPARE(
            shown.charts.loss().reading(),
            QString("batch 62 · %1 in training · smoothed %2").arg(loss, 0, 'f', 2).arg(smoothed, 0, 'f', 2));
    }

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
                                        [&](const QPointF& point) { return point.x() >= batches / 2; });
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
        QCOMPARE_GT(count(shown.strip(-0.3, 0.3), shown.theme.theme().mutedText), 20); // the dotted line

        shown.charts.setHoveredBatch(50);
        QVERIFY(shown.charts.loss().reading().startsWith("batch 50 · "));
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

        QCOMPARE(shown.charts.lastOnAxis(), last);
        const auto* loss =
            qobject_cast<QValueAxis*>(shown.view(shown.charts.loss())->chart()->axes(Qt::Vertical).first());
        QCOMPARE_GE(loss->max(), 7.0);
    }

    void others_without_batches_and_those_after_the_eighth_are_left_out() {
        Shown shown({}, {800, 900});
        shown.train(20);
        std::vector<OtherRun> others{{.name = "none", .history = nullptr}, otherRun("empty", 0, 1)};
        for (int i = 1; i <= 9; ++i)
            others.push_back(otherRun(QString("Run %1").arg(i), 50, static_cast<quint64>(i)));
        shown.setOthers(others);

        QCOMPARE(shown.charts.loss().endLabelRects().size(), std::size_t{2 + 8});
        const QString description = shown.view(shown.charts.loss())->accessibleDescription();
        QVERIFY2(description.endsWith(" Beside it: Run 1, Run 2, Run 3, Run 4, Run 5, Run 6, Run 7, Run 8."),
                 qPrintable(description));
    }

    void names_of_other_runs_stay_in_the_window_and_cover_no_label_data() {
        labels_stay_in_the_window_and_never_overlap_data();
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

    void before_a_run_begins_the_others_are_there_already() {
        Shown shown;
        shown.setOthers({otherRun("Run 1", 300, 2)});

        QCOMPARE(shown.charts.lastOnAxis(), 300.0);
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
        QCOMPARE(shown.charts.lastOnAxis(), 100.0);
        QCOMPARE(shown.charts.batchPosition(0.0), area.left());
        QCOMPARE(shown.charts.batchPosition(25.0), area.left() + 0.25 * area.width());
        QCOMPARE(shown.charts.batchPosition(100.0), area.right());
    }

    void who_stands_under_the_batch_axis_hears_of_each_change_and_of_nothing_else() {
        Shown shown(1000);
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
        QCOMPARE(shown.charts.lastOnAxis(), 200.0);

        shown.charts.resize(900, 700);
        shown.settle();
        QCOMPARE_GE(changed.count(), 2);
        QCOMPARE(heard, shown.charts.plotArea());
        changed.clear();

        shown.setOthers({otherRun("a name of some length", 100, 2)});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(heard, shown.charts.plotArea());
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
        const QString message = "Training went off at batch 1. Rewind, and try a smaller learning rate.";
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
        QVERIFY2(description.contains("Batch 96: ") && description.contains("Test after batch 95: ")
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
