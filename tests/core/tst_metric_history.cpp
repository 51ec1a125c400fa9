// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/train/metric_csv.h"
#include "core/train/metric_history.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace inkling;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();

BatchRecord record(std::int64_t batch, double loss, double accuracy = 0.5) {
    return {.batch = batch,
            .train = {.loss = loss, .accuracy = accuracy, .count = 64},
            .test = {},
            .validation = {}};
}

BatchRecord tested(std::int64_t batch, double testLoss, double testAccuracy) {
    BatchRecord result = record(batch, 1.0);
    result.test = Score{.loss = testLoss, .accuracy = testAccuracy, .count = 1000};
    return result;
}

MetricHistory historyOf(const std::vector<double>& losses) {
    MetricHistory history;
    for (const double loss : losses)
        history.append(record(history.end(), loss));
    return history;
}

std::vector<float> noise(int count) {
    Random random{1, RandomStream::weights};
    std::vector<float> values;
    for (int i = 0; i < count; ++i)
        values.push_back(i % 97 == 13 ? notANumber : static_cast<float>(random.normal()));
    return values;
}

/// The obvious loop.
Extent naive(const std::vector<float>& values, std::size_t first, std::size_t last) {
    Extent extent;
    for (std::size_t i = first; i < last; ++i) {
        if (!std::isfinite(values[i]))
            continue;
        extent.min = std::min(extent.min, values[i]);
        extent.max = std::max(extent.max, values[i]);
        extent.sum += static_cast<double>(values[i]);
        ++extent.count;
    }
    return extent;
}

void compareWithNaive(const MetricSeries& series, const std::vector<float>& values) {
    Random random{2, RandomStream::weights};
    const auto size = static_cast<std::uint32_t>(values.size());
    for (int trial = 0; trial < 2000; ++trial) {
        const std::uint32_t a = random.below(size + 1);
        const std::uint32_t b =
            trial % 2 == 0 ? random.below(size + 1) : std::min(size, a + random.below(40));
        const auto [first, last] = std::minmax({a, b});

        const Extent extent = series.extent(first, last);

        const Extent expected = naive(values, first, last);
        QCOMPARE(extent.min, expected.min);
        QCOMPARE(extent.max, expected.max);
        QCOMPARE(extent.count, expected.count);
        QVERIFY(std::abs(extent.sum - expected.sum) < 1e-9 * std::max(1.0, std::abs(expected.sum)));
        QCOMPARE(series.range(first, last).min, expected.min);
    }
}

} // namespace

class TestMetricHistory : public QObject {
    Q_OBJECT

private slots:
    void any_stretch_is_as_the_obvious_loop_sees_it() {
        const std::vector<float> values = noise(70'000);
        MetricSeries series;

        for (const float value : values)
            series.append(value);

        compareWithNaive(series, values);
    }

    void a_copy_goes_its_own_way_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 15, 16, 255, 4095, 4096, 4097, 70'000})
            QTest::addRow("%d values", size) << size;
    }
    void a_copy_goes_its_own_way() {
        QFETCH(int, size);
        const auto value = [](int i) { return static_cast<float>(i % 97); };
        MetricSeries series;
        for (int i = 0; i < size; ++i)
            series.append(value(i));

        MetricSeries copy = series;
        for (int i = 0; i < 5000; ++i)
            copy.append(1000.0F);
        for (int i = size; i < size + 300; ++i)
            series.append(value(i));

        MetricSeries fresh;
        for (int i = 0; i < size + 300; ++i)
            fresh.append(value(i));
        QCOMPARE(series.range(0, series.size()).max, fresh.range(0, fresh.size()).max);
        QCOMPARE(series.extent(0, series.size()).sum, fresh.extent(0, fresh.size()).sum);
        for (std::int64_t i = 0; i < series.size(); ++i)
            QCOMPARE(series[i], fresh[i]);
        QCOMPARE(copy.range(0, copy.size()).max, 1000.0F);
        QCOMPARE(copy[copy.size() - 1], 1000.0F);
    }

    void a_truncated_series_is_as_if_the_rest_had_never_been_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 15, 16, 17, 255, 256, 257, 511, 512, 4095, 4096, 4097, 65'536, 69'999})
            QTest::addRow("to %d", size) << size;
    }
    void a_truncated_series_is_as_if_the_rest_had_never_been() {
        QFETCH(int, size);
        std::vector<float> values = noise(70'000);
        MetricSeries series;
        for (const float value : values)
            series.append(value);

        series.truncate(size);
        values.resize(static_cast<std::size_t>(size));
        for (const float value : noise(3000)) {
            series.append(value);
            values.push_back(value);
        }

        QCOMPARE(series.size(), std::int64_t{size} + 3000);
        compareWithNaive(series, values);
    }

    void the_moving_average_is_debiased() {
        const MetricHistory history = historyOf({4.0, 2.0, 1.0});

        // 0.5·4 / 0.5; (0.25·4 + 0.5·2) / 0.75; (0.125·4 + 0.25·2 + 0.5·1) / 0.875
        QCOMPARE(history.smoothed(Metric::loss, 0, 0.5), 4.0F);
        QCOMPARE(history.smoothed(Metric::loss, 1, 0.5), 8.0F / 3.0F);
        QCOMPARE(history.smoothed(Metric::loss, 2, 0.5), 1.5F / 0.875F);
    }

    void without_smoothing_the_average_is_the_value_itself() {
        const MetricHistory history = historyOf({4.0, 2.0, 1.0});

        for (std::int64_t batch = 0; batch < 3; ++batch)
            QCOMPARE(history.smoothed(Metric::loss, batch, 0.0), history.value(Metric::loss, batch));
    }

    void the_moving_average_of_any_batch_is_that_of_a_loop_from_the_first_data() {
        QTest::addColumn<double>("smoothing");
        for (const double smoothing : {0.0, 0.5, 0.8, 0.9, 0.99, 0.999})
            QTest::addRow("%g", smoothing) << smoothing;
    }
    void the_moving_average_of_any_batch_is_that_of_a_loop_from_the_first() {
        QFETCH(double, smoothing);
        MetricHistory history;
        double biased = 0;
        double bias = 1;
        std::vector<float> expected;
        std::vector<float> values = noise(60'000);
        values[20'000] = 1e30F; // of which something is left for a long time
        for (const float value : values) {
            history.append(record(history.end(), static_cast<double>(value)));
            if (std::isfinite(value)) {
                biased = smoothing * biased + (1.0 - smoothing) * static_cast<double>(value);
                bias *= smoothing;
            }
            expected.push_back(static_cast<float>(biased / (1 - bias)));
        }

        for (const std::size_t batch : {0U, 1U, 7U, 8U, 511U, 512U, 513U, 19'999U, 20'001U, 20'400U, 25'000U,
                                        32'768U, 59'998U, 59'999U}) {
            const float average = history.smoothed(Metric::loss, static_cast<std::int64_t>(batch), smoothing);
            QVERIFY2(
                std::abs(average - expected[batch]) <= 1e-6F * std::max(1.0F, std::abs(expected[batch])),
                qPrintable(QString("batch %1: %2, not %3").arg(batch).arg(average).arg(expected[batch])));
        }
        const auto columns = history.columns(Metric::loss, 0, 60'000, 30'000, smoothing);
        for (std::size_t i = 0; i < columns.size(); i += 997) {
            const float average = expected[static_cast<std::size_t>(columns[i].last)];
            if (smoothing >= 0.8) // else a column's mean is smoother
                QVERIFY(std::abs(columns[i].smoothed - average) <= 1e-6F * std::max(1.0F, std::abs(average)));
        }
    }

    void values_that_are_not_finite_leave_the_average_alone() {
        const MetricHistory history = historyOf({2.0, notANumber, infinite, 2.0});

        QVERIFY(std::isnan(history.value(Metric::loss, 1)));
        QCOMPARE(history.smoothed(Metric::loss, 2), 2.0F);
        QCOMPARE(history.smoothed(Metric::loss, 3), 2.0F);
        QVERIFY(std::isnan(historyOf({notANumber}).smoothed(Metric::loss, 0)));
    }

    void a_column_without_finite_values_is_empty() {
        const auto columns = historyOf({1.0, notANumber, 3.0}).columns(Metric::loss, 0, 3, 10);

        QCOMPARE(columns.size(), std::size_t{3});
        QVERIFY(!columns[0].isEmpty());
        QVERIFY(columns[1].isEmpty());
        QVERIFY(!columns[2].isEmpty());
    }

    void few_batches_are_a_column_each() {
        const auto columns = historyOf({1.0, 3.0}).columns(Metric::loss, 0, 100, 100, 0.0);

        QCOMPARE(columns.size(), std::size_t{2});
        QVERIFY((columns[0] == MetricColumn{.first = 0, .last = 0, .min = 1, .max = 1, .smoothed = 1}));
        QVERIFY((columns[1] == MetricColumn{.first = 1, .last = 1, .min = 3, .max = 3, .smoothed = 3}));
    }

    void many_batches_share_columns_and_a_spike_survives() {
        MetricHistory history;
        for (int i = 0; i < 100'000; ++i)
            history.append(record(i, i == 54'321 ? 9.0 : 0.5));

        const auto columns = history.columns(Metric::loss, 0, 100'000, 800);

        QCOMPARE_LE(columns.size(), std::size_t{800});
        QCOMPARE(columns.front().first, 0);
        QCOMPARE(columns.back().last, 99'999);
        int spikes = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                QCOMPARE(columns[i].first, columns[i - 1].last + 1);
            QCOMPARE(columns[i].min, 0.5F);
            spikes += columns[i].max > 8.0F ? 1 : 0;
        }
        QCOMPARE(spikes, 1);
    }

    void columns_stay_where_they_are_while_the_run_grows() {
        MetricHistory history;
        for (int i = 0; i < 5000; ++i)
            history.append(record(i, i % 7));
        const auto before = history.columns(Metric::loss, 0, 10'000, 300);

        for (int i = 5000; i < 6000; ++i)
            history.append(record(i, i % 7));

        const auto after = history.columns(Metric::loss, 0, 10'000, 300);
        QCOMPARE_LT(before.size(), after.size());
        for (std::size_t i = 0; i + 1 < before.size(); ++i)
            QVERIFY(before[i] == after[i]);
    }

    void wide_columns_are_smoothed_by_their_mean() {
        MetricHistory history;
        for (int i = 0; i < 10'000; ++i)
            history.append(record(i, i % 2 == 0 ? 1.0 : 3.0));

        const auto columns = history.columns(Metric::loss, 0, 10'000, 101);

        QCOMPARE(columns[50].smoothed, 2.0F);
    }

    void a_run_may_begin_at_any_batch() {
        MetricHistory history;
        history.append(record(500, 1.0));
        history.append(record(501, 2.0));

        QCOMPARE(history.begin(), 500);
        QCOMPARE(history.end(), 502);
        QCOMPARE(history.value(Metric::loss, 501), 2.0F);
        QCOMPARE(history.columns(Metric::loss, 0, 1000, 2000).front().first, 500);

        history.truncate(0);
        QVERIFY(history.isEmpty());
        history.append(record(0, 1.0));
        QCOMPARE(history.begin(), 0);
    }

    void rewinding_forgets_batches_and_tests() {
        MetricHistory history;
        for (int i = 0; i < 20; ++i)
            history.append(i % 5 == 0 ? tested(i, 0.1 * i, 0.9) : record(i, 2.0));

        history.truncate(10);

        QCOMPARE(history.end(), 10);
        QCOMPARE(history.tests().size(), 2);
        QCOMPARE(history.tests().last()->batch, 5);
        QVERIFY(!history.tests().at(10));
        history.append(record(10, 7.0));
        QCOMPARE(history.value(Metric::loss, 10), 7.0F);
    }

    void validations_are_kept_apart_from_tests() {
        MetricHistory history;
        for (int i = 0; i < 20; ++i) {
            BatchRecord one = i % 5 == 0 ? tested(i, 0.1 * i, 0.9) : record(i, 2.0);
            if (i % 4 == 3)
                one.validation = Score{.loss = 1.0 + i, .accuracy = 0.5, .count = 300};
            history.append(one);
        }

        QCOMPARE(history.tests().size(), 4);
        QCOMPARE(history.validations().size(), 5);
        QVERIFY(!history.validations().at(5));
        QCOMPARE(history.validations().at(7), (Score{.loss = 8.0, .accuracy = 0.5, .count = 300}));
        QVERIFY(!history.tests().at(7));
        const auto columns = history.validations().columns(Metric::loss, 0, 20, 100);
        QCOMPARE(columns.size(), std::size_t{5});
        QCOMPARE(columns[1].batch, 7.0);
        QCOMPARE(columns[1].value, 8.0F);
        QCOMPARE(history.validations().range(Metric::loss).max, 20.0F);

        history.truncate(7);
        QCOMPARE(history.validations().size(), 1);
        QCOMPARE(history.validations().last()->batch, 3);
    }

    void every_batch_knows_how_many_images_it_had() {
        MetricHistory history;
        for (int i = 0; i < 30; ++i) {
            BatchRecord one = record(i, 1.0);
            one.train.count = i % 10 == 9 ? 24 : 64; // the last of an epoch is short
            history.append(one);
        }
        for (const int batch : {0, 8, 10, 28})
            QCOMPARE(history.imageCount(batch), 64);
        for (const int batch : {9, 19, 29})
            QCOMPARE(history.imageCount(batch), 24);

        history.truncate(19);
        history.append(record(19, 1.0));
        QCOMPARE(history.imageCount(19), 64);
        QCOMPARE(history.imageCount(9), 24);
    }

    void seconds_are_of_training_and_lie_on_straight_lines() {
        MetricHistory history;
        const auto train = [&](int batches, double seconds) {
            std::vector<BatchRecord> records;
            for (int i = 0; i < batches; ++i)
                records.push_back(record(history.end() + i, 1.0));
            history.append(records, seconds);
        };
        QVERIFY(history.time().isEmpty());
        train(10, 1.0);
        train(10, 3.0);

        QCOMPARE(history.time().secondsAt(0.0), 0.0);
        QCOMPARE(history.time().secondsAt(5.0), 0.5);
        QCOMPARE(history.time().secondsAt(10.0), 1.0);
        QCOMPARE(history.time().secondsAt(15.0), 2.5);
        QCOMPARE(history.time().secondsAt(40.0), 8.0); // as fast as on average
        for (const double batch : {2.5, 10.0, 17.0, 33.0})
            QCOMPARE(history.time().batchAt(history.time().secondsAt(batch)), batch);

        MetricHistory fork = history;
        fork.truncate(15);
        QCOMPARE(fork.time().secondsAt(15.0), 2.5);
        QCOMPARE(fork.time().secondsAt(30.0), 5.0);
        fork.truncate(0);
        QVERIFY(fork.time().isEmpty());
        QCOMPARE(history.time().secondsAt(20.0), 4.0);
    }

    void the_text_for_other_programs_gives_every_figure_back() {
        MetricHistory history;
        history.append(record(7, 0.1, 1.0 / 3.0));
        BatchRecord second = tested(8, 2.5, 0.75);
        second.validation = Score{.loss = 0.5, .accuracy = 0.25, .count = 300};
        second.train.loss = notANumber;
        history.append(second);

        std::string text = csvHeader();
        appendCsv(text, history, 7, 9);

        QCOMPARE(text,
                 std::string("batch,seconds,train_loss,train_accuracy,train_n,test_loss,test_accuracy,test_n,"
                             "validation_loss,validation_accuracy,validation_n,learning_rate\n"
                             "7,,0.1,0.33333334,64,,,,,,,\n"
                             "8,,nan,0.5,64,2.5,0.75,1000,0.5,0.25,300,\n"));
        history.append(std::vector{record(9, 1.0), record(10, 1.0)}, 0.5);
        text.clear();
        appendCsv(text, history, 10, 11);
        QCOMPARE(text, std::string("10,0.25,1,0.5,64,,,,,,,\n"));
    }

    void a_day_of_training_is_remembered_in_few_points() {
        TrainingTime time;
        const std::int64_t slices = 86'400 * 125 / 10; // a tenth of a day, in slices of 8 ms
        for (std::int64_t i = 0; i < slices; ++i)
            time.append(2 * i, 2 * i + 2, 0.008);

        QCOMPARE_LE(time.pointCount(), slices / 30);
        QVERIFY(std::abs(time.secondsAt(static_cast<double>(slices)) - 4'320.0) < 1e-3);
    }

    void a_test_carries_its_interval() {
        MetricHistory history;
        history.append(tested(0, 0.25, 0.9));

        const auto accuracy = history.tests().columns(Metric::accuracy, 0, 100, 100);
        const auto loss = history.tests().columns(Metric::loss, 0, 100, 100);

        QCOMPARE(accuracy.size(), std::size_t{1});
        QCOMPARE(accuracy[0].value, 0.9F);
        QVERIFY(std::abs(accuracy[0].low - 0.879853F) < 1e-5F); // Wilson, 900 of 1000
        QVERIFY(std::abs(accuracy[0].high - 0.917089F) < 1e-5F);
        QVERIFY(
            (loss[0] == ScoreColumn{.batch = 0, .value = 0.25F, .low = 0.25F, .high = 0.25F, .count = 1}));
    }

    void crowded_tests_share_columns_that_enclose_them_all() {
        MetricHistory history;
        for (int i = 0; i < 1000; ++i)
            history.append(tested(i, i == 777 ? 5.0 : 1.0, 0.5));

        const auto columns = history.tests().columns(Metric::loss, 0, 1000, 50);

        QCOMPARE_LE(columns.size(), std::size_t{50});
        std::int64_t tests = 0;
        float high = 0;
        for (const ScoreColumn& column : columns) {
            tests += column.count;
            high = std::max(high, column.high);
        }
        QCOMPARE(tests, 1000);
        QCOMPARE(high, 5.0F);
    }

    void a_test_that_is_not_finite_is_left_out() {
        MetricHistory history;
        history.append(tested(0, 1.0, 0.5));
        history.append(tested(1, std::nan(""), 0.1));

        QCOMPARE(history.tests().columns(Metric::loss, 0, 10, 10).size(), std::size_t{1});
        QVERIFY(std::isnan(history.tests().at(1)->loss));
    }

    void the_cost_of_a_chart_does_not_depend_on_the_length_of_the_run_data() {
        QTest::addColumn<double>("smoothing");
        QTest::addRow("usually smoothed") << MetricHistory::usualSmoothing;
        QTest::addRow("smoothed most") << 0.999;
    }
    void the_cost_of_a_chart_does_not_depend_on_the_length_of_the_run() {
        QFETCH(double, smoothing);
        MetricHistory history;
        Random random{3, RandomStream::weights};
        for (int i = 0; i < 3'000'000; ++i)
            history.append(record(i, random.normal()));
        const auto time = [&](std::int64_t batches) {
            QElapsedTimer timer;
            timer.start();
            const auto columns = history.columns(Metric::loss, 0, batches, 1000, smoothing);
            return columns.empty() ? 0 : timer.nsecsElapsed();
        };

        // 100 times the batches; walking through them all would take more than 30 times as long. In turn, the
        // fastest of each: another program can only make a time longer.
        auto small = std::numeric_limits<qint64>::max();
        auto large = small;
        for (int i = 0; i < 30; ++i) {
            small = std::min(small, time(30'000));
            large = std::min(large, time(3'000'000));
        }

        qInfo("1000 columns of 30,000 batches: %.2f ms, of 3 million: %.2f ms", double(small) * 1e-6,
              double(large) * 1e-6);
        QCOMPARE_GT(small, qint64{0});
        QCOMPARE_LT(large, 25 * small + 2'000'000);
    }
};

QTEST_GUILESS_MAIN(TestMetricHistory)
#include "tst_metric_history.moc"
