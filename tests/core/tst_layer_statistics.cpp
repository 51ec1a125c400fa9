// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/layer_statistics.h"

#include "core/inspection/statistics_history.h"
#include "core/model/model.h"
#include "tests/support/runs.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace inkling;
using namespace inkling::test;

Q_DECLARE_METATYPE(std::vector<float>)

namespace {

/// Two images of two pixels: ink and paper is a 0, paper and ink a 1.
constexpr std::array<std::uint8_t, 4> twoImages{255, 0, 0, 255};
constexpr std::array<std::uint8_t, 2> twoLabels{0, 1};

Dataset twoDigits() {
    return {{1, 2, 1}, 2, twoImages, twoLabels};
}

std::shared_ptr<const Architecture> networkOf(LayerSpecs specs) {
    return Architecture::build({1, 2, 1}, std::move(specs)).value();
}

Dense dense(Activation activation) {
    return Dense{.units = 2, .activation = activation};
}

/// "31:2 40:1": how many values lie in which bin.
QString binsOf(const Histogram& histogram) {
    QStringList texts;
    for (int bin = 0; bin < Histogram::binCount; ++bin)
        if (const auto count = histogram.bins[static_cast<std::size_t>(bin)])
            texts << QString{"%1:%2"}.arg(bin).arg(count);
    return texts.join(" ");
}

StatisticsHistory::Sample sampleAt(std::int64_t batch) {
    return std::make_shared<const NetworkStatistics>(
        NetworkStatistics{.batch = batch, .changeBatches = 0, .images = 0, .layers = {}});
}

QString batchesOf(const StatisticsHistory& history) {
    QStringList texts;
    for (const auto& sample : history.samples())
        texts << QString::number(sample->batch);
    return texts.join(" ");
}

} // namespace

class TestLayerStatistics : public QObject {
    Q_OBJECT

private slots:
    void a_histogram_reaches_to_the_next_power_of_two_data() {
        QTest::addColumn<std::vector<float>>("values");
        QTest::addColumn<double>("reach");
        QTest::addColumn<QString>("bins");
        // With reach 1 a bin is 1/32 wide; 32 begins at 0.
        QTest::addRow("below one") << std::vector{0.5F, -0.5F, 0.99F} << 1.0 << "16:1 48:1 63:1";
        QTest::addRow("a power of two") << std::vector{1.0F, -1.0F} << 2.0 << "16:1 48:1";
        QTest::addRow("edges belong to the bin above")
            << std::vector{0.0F, 1.0F / 32, -1.0F / 32, 0.75F} << 1.0 << "31:1 32:1 33:1 56:1";
        QTest::addRow("just below an edge")
            << std::vector{std::nextafter(0.5F, 0.0F), 0.5F} << 1.0 << "47:1 48:1";
        QTest::addRow("small") << std::vector{0.01F} << 1.0 / 64 << "52:1"; // 0.01 * 64 * 32 = 20.5
        QTest::addRow("nothing but zeros") << std::vector{0.0F, -0.0F} << std::ldexp(1.0, -40) << "32:2";
        QTest::addRow("too small to tell")
            << std::vector{1e-30F, -1e-30F} << std::ldexp(1.0, -40) << "31:1 32:1";
    }
    void a_histogram_reaches_to_the_next_power_of_two() {
        QFETCH(const std::vector<float>, values);
        QFETCH(const double, reach);
        QFETCH(const QString, bins);

        const auto histogram = histogramOf(values);

        QCOMPARE(histogram.reach(), reach);
        QCOMPARE(binsOf(histogram), bins);
        QCOMPARE(histogram.total(), values.size());
    }

    void what_is_not_finite_is_counted_apart() {
        const std::array values{0.5F, std::numeric_limits<float>::infinity(), -0.25F, std::nanf("")};

        const auto histogram = histogramOf(values);

        QCOMPARE(histogram.notFinite, 2U);
        QCOMPARE(histogram.total(), std::uint64_t{2});
        QCOMPARE(histogram.reach(), 1.0);
    }

    void shares_and_edges_of_bins_are_those_of_its_values() {
        const auto histogram = histogramOf(std::array{0.5F, 0.51F, -0.5F, 0.9F});

        QCOMPARE(histogram.share(48), 0.5);
        QCOMPARE(histogram.share(47), 0.0);
        QCOMPARE(histogram.edge(0), -1.0);
        QCOMPARE(histogram.edge(32), 0.0);
        QCOMPARE(histogram.edge(48), 0.5);
        QCOMPARE(histogram.binOf(0.52), 48);
        QCOMPARE(histogram.binOf(7.0), 64);
        QCOMPARE(histogram.binOf(-7.0), -1);
        QCOMPARE(Histogram{}.share(0), 0.0);
    }

    void twice_the_reach_joins_neighbours() {
        const auto histogram = histogramOf(std::array{-1.0F + 1e-6F, -0.95F, -0.01F, 0.01F, 0.04F, 0.99F});
        QCOMPARE(binsOf(histogram), "0:1 1:1 31:1 32:1 33:1 63:1");

        QCOMPARE(binsOf(histogram.widened(1)), "16:2 31:1 32:2 47:1");
        QCOMPARE(binsOf(histogram.widened(2)), "24:2 31:1 32:2 39:1");
        QCOMPARE(binsOf(histogram.widened(40)), "31:3 32:3");
        QVERIFY(histogram.widened(0) == histogram);
    }

    void widening_is_the_same_as_a_histogram_that_reached_as_far_from_the_beginning() {
        std::vector<float> values;
        for (int i = 0; i < 1000; ++i)
            values.push_back(static_cast<float>(std::sin(i * i)) * 0.24F);
        auto narrow = histogramOf(values).widened(3);
        narrow.add(7.5);
        values.push_back(7.5F);

        QVERIFY(narrow == histogramOf(values));
    }

    void a_layers_figures_are_those_of_all_that_it_learns() {
        const auto network = networkOf({Flatten{}, dense(Activation::softmax)});
        // Four weights and two biases.
        const std::vector<float> parameters{3.0F, -1.0F, 1.0F, 3.0F, 1.0F, -2.0F}; // squares: 25
        const std::vector<float> gradient{0.5F, -0.5F, 0.5F, 0.5F, -0.5F, 0.5F};
        const std::vector<float> before{2.0F, -3.0F, 2.0F, 1.0F, 3.0F, -4.0F}; // 1 2 -1 2 -2 2: 18

        const auto layers = statisticsOf(*network, parameters, gradient, EarlierParameters{before, 4});

        QCOMPARE(layers.size(), 1U);
        QCOMPARE(layers[0].spec, 1U);
        QCOMPARE(layers[0].weightCount, 6U);
        QCOMPARE(layers[0].weights.rms, std::sqrt(25.0 / 6.0));
        QCOMPARE(layers[0].gradient.rms, 0.5);
        QCOMPARE(layers[0].change->rms, std::sqrt(18.0 / 6.0) / 4.0);
        QCOMPARE(*layers[0].ratio(), std::sqrt(18.0 / 25.0) / 4.0);
        // 0.25 and 0.5 with reach 1: the largest is a half
        QCOMPARE(binsOf(layers[0].change->histogram), "16:1 24:1 40:1 48:3");
    }

    void without_earlier_weights_there_is_no_change() {
        const auto network = networkOf({Flatten{}, dense(Activation::softmax)});
        const std::vector<float> zeros(6);

        const auto layers = statisticsOf(*network, zeros, zeros, {});

        QVERIFY(!layers[0].change && !layers[0].ratio());
        const auto later = statisticsOf(*network, zeros, zeros, EarlierParameters{zeros, 1});
        QCOMPARE(later[0].change->rms, 0.0);
        QVERIFY(!later[0].ratio()); // weights of 0 have no ratio
    }

    void what_is_only_remembered_does_not_count() {
        const auto network = networkOf({BatchNormalization{}, Flatten{}, dense(Activation::softmax)});
        const std::vector<float> parameters(network->parameterCount(), 1.0F);

        const auto layers = statisticsOf(*network, parameters, parameters, {});

        QCOMPARE(layers.size(), 2U);
        QCOMPARE(network->layers()[0].parameterCount, 4U);
        QCOMPARE(layers[0].weightCount, 2U); // gamma and beta
    }

    void the_probe_finds_the_gradient_and_the_dead_units() {
        const auto network = networkOf({Flatten{}, dense(Activation::relu), dense(Activation::softmax)});
        // Unit 0 is the first pixel, unit 1 is minus both: open for no image. The second layer is 0, so both
        // probabilities are a half.
        const std::vector<float> parameters{1, -1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0};
        SerialExecutor executor;
        StatisticsProbe probe{network, executor};

        const auto found = probe.measure(7, parameters, twoDigits(), {}, {});

        QCOMPARE(found.batch, 7);
        QCOMPARE(found.images, 2U);
        QCOMPARE(found.layers.size(), 2U);
        // By hand: only unit 0 carries something, of the first image: ∓1/4 of six values.
        QCOMPARE(found.layers[1].gradient.rms, std::sqrt(2.0 / 16.0 / 6.0));
        QCOMPARE(found.layers[0].gradient.rms, 0.0);
        QVERIFY(found.layers[0].units == (ReluUnits{.units = 2, .dead = 1, .zeroShare = 0.75}));
        QVERIFY(!found.layers[1].units);
    }

    void a_relu_of_its_own_counts_for_the_filters_before_it() {
        const auto network = networkOf({Conv2d{.filters = 3, .kernelSize = {1, 1}},
                                        Activate{Activation::relu}, Flatten{}, dense(Activation::softmax)});
        std::vector<float> parameters(network->parameterCount());
        // Filters: the pixel itself, its negative, and always open: zeros are 1, 2 and 0 of 2 in each image.
        std::ranges::copy(std::array{1.0F, -1.0F, 0.0F, 0.0F, 0.0F, 1.0F}, parameters.begin());
        SerialExecutor executor;
        StatisticsProbe probe{network, executor};

        const auto found = probe.measure(0, parameters, twoDigits(), {}, {});

        QVERIFY(found.layers[0].units == (ReluUnits{.units = 3, .dead = 1, .zeroShare = 0.5}));
    }

    void it_looks_at_no_more_than_512_images_and_finds_the_same_again() {
        const auto data = firstDigits(600, 1).train;
        const auto network = Architecture::build({28, 28, 1}, shortRun().network).value();
        const auto model = initializedModel(network, 1);
        SerialExecutor executor;
        StatisticsProbe probe{network, executor};

        const auto first = probe.measure(0, model.parameters, data, {}, {});
        probe.measure(0, initializedModel(network, 2).parameters, data, {}, {});

        QCOMPARE(first.images, 512U);
        QVERIFY(probe.measure(0, model.parameters, data, {}, {}) == first);
    }

    void the_loss_that_is_trained_on_is_the_one_that_pushes() {
        const auto network = networkOf({Flatten{}, dense(Activation::softmax)});
        const std::vector<float> zeros(6);
        SerialExecutor executor;
        StatisticsProbe probe{network, executor};
        const auto of = [&](const LossSettings& loss) {
            return probe.measure(0, zeros, twoDigits(), loss, {}).layers[0].gradient.rms;
        };
        const double plain = of({});

        QCOMPARE(of({.labelSmoothing = 0.5F}), plain / 2); // 3/4 instead of 1
        QVERIFY(of({.loss = Loss::meanSquaredError}) < plain);
    }

    void a_history_is_ordered_by_batch_whenever_samples_come() {
        StatisticsHistory history;
        for (const std::int64_t batch : {5, 9, 1, 7, 5})
            history.add(sampleAt(batch));

        QCOMPARE(batchesOf(history), "1 5 7 9");
        QCOMPARE(history.at(7)->batch, 7);
        QVERIFY(!history.at(6));
        QVERIFY(!history.at(10));
    }

    void of_a_full_history_the_sample_goes_that_is_missed_least() {
        StatisticsHistory history{4};
        for (const std::int64_t batch : {0, 10, 12, 20, 30})
            history.add(sampleAt(batch));
        QCOMPARE(batchesOf(history), "0 10 20 30"); // 12 left a hole of 10, 10 would have left one of 12

        history.add(sampleAt(11));
        QCOMPARE(batchesOf(history), "0 11 20 30"); // what just came is there to be shown
    }

    void a_long_run_stays_covered_from_its_beginning_to_its_end() {
        StatisticsHistory history{16};
        for (std::int64_t batch = 0; batch <= 1000; ++batch)
            history.add(sampleAt(batch));

        const auto& samples = history.samples();
        QCOMPARE(samples.size(), 16U);
        QCOMPARE(samples.front()->batch, 0);
        QCOMPARE(samples.back()->batch, 1000);
        for (std::size_t i = 1; i < samples.size(); ++i)
            QCOMPARE_LE(samples[i]->batch - samples[i - 1]->batch, 3 * 1000 / 16);
    }

    void how_long_a_look_takes() {
        const auto data = firstDigits(512, 1).train;
        const auto network = Architecture::build({28, 28, 1}, shortRun().network).value();
        const auto model = initializedModel(network, 1);
        SerialExecutor executor;
        StatisticsProbe probe{network, executor};
        QBENCHMARK {
            probe.measure(0, model.parameters, data, {}, EarlierParameters{model.parameters, 1});
        }
    }
};

QTEST_GUILESS_MAIN(TestLayerStatistics)
#include "tst_layer_statistics.moc"
