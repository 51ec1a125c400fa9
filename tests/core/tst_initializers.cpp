// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/build_layer.h"
#include "core/layers/initializers.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace inkling;

Q_DECLARE_METATYPE(inkling::Initializer)

namespace {

// The variance of a standard normal that is drawn again while outside ±2.
constexpr double truncatedVariance = 0.7737413;

struct Moments {
    double mean = 0.0;
    double variance = 0.0;
    double largest = 0.0; ///< of the sizes
};

Moments momentsOf(std::span<const float> values) {
    Moments moments;
    const auto n = static_cast<double>(values.size());
    for (const float value : values)
        moments.mean += static_cast<double>(value) / n;
    for (const float value : values) {
        moments.variance += std::pow(static_cast<double>(value) - moments.mean, 2) / n;
        moments.largest = std::max(moments.largest, std::abs(static_cast<double>(value)));
    }
    return moments;
}

std::vector<float> drawn(const Initializer& initializer, Fans fans, std::uint64_t seed = 1,
                         std::size_t count = 200'000) {
    std::vector<float> values(count);
    Random random{seed, RandomStream::weights};
    initialize(values, initializer, fans, random);
    return values;
}

} // namespace

class TestInitializers : public QObject {
    Q_OBJECT

private slots:
    void random_weights_have_the_variance_asked_for_data() {
        QTest::addColumn<Initializer>("initializer");
        QTest::addColumn<double>("varianceBefore"); // of the normal before it is truncated
        const auto add = [](const char* name, const Initializer& initializer, double variance) {
            QTest::addRow("%s", name) << initializer << variance;
        };
        // given 25 inputs and 75 outputs
        add("fan-in, normal", VarianceScaling{}, 1.0 / 25);
        add("fan-in, truncated normal", VarianceScaling{.distribution = Distribution::truncatedNormal},
            1.0 / 25);
        add("fan-in, uniform", VarianceScaling{.distribution = Distribution::uniform}, 1.0 / 25);
        add("fan-out, normal", VarianceScaling{.mode = FanMode::fanOut}, 1.0 / 75);
        add("fan-out, truncated normal",
            VarianceScaling{.mode = FanMode::fanOut, .distribution = Distribution::truncatedNormal},
            1.0 / 75);
        add("fan-out, uniform",
            VarianceScaling{.mode = FanMode::fanOut, .distribution = Distribution::uniform}, 1.0 / 75);
        add("fan-avg, normal", VarianceScaling{.mode = FanMode::fanAvg}, 1.0 / 50);
        add("fan-avg, truncated normal",
            VarianceScaling{.mode = FanMode::fanAvg, .distribution = Distribution::truncatedNormal},
            1.0 / 50);
        add("fan-avg, uniform",
            VarianceScaling{.mode = FanMode::fanAvg, .distribution = Distribution::uniform}, 1.0 / 50);
        add("scale 3", VarianceScaling{.scale = 3.0}, 3.0 / 25);
        add("Glorot, normal", glorotNormal(), 1.0 / 50);
        add("Glorot, uniform", glorotUniform(), 1.0 / 50);
        add("He, normal", heNormal(), 2.0 / 25);
        add("He, uniform", heUniform(), 2.0 / 25);
    }
    void random_weights_have_the_variance_asked_for() {
        QFETCH(const Initializer, initializer);
        QFETCH(const double, varianceBefore);
        const bool isUniform = std::get<VarianceScaling>(initializer).distribution == Distribution::uniform;
        const double variance = isUniform ? varianceBefore : truncatedVariance * varianceBefore;
        const double limit = std::sqrt((isUniform ? 3.0 : 4.0) * varianceBefore);

        const auto [mean, measured, largest] = momentsOf(drawn(initializer, {25.0, 75.0}));

        // Five standard errors of 200,000 draws, generously.
        QCOMPARE_LT(std::abs(mean), 5.0 * std::sqrt(variance / 200'000));
        QCOMPARE_LT(std::abs(measured / variance - 1.0), 0.015);
        QCOMPARE_LE(largest, limit * (1.0 + 1e-6));
        QCOMPARE_GT(largest, limit * 0.999);
    }

    void a_fan_below_one_counts_as_one() {
        const auto values = drawn(VarianceScaling{.distribution = Distribution::uniform}, {0.0, 0.0});

        QCOMPARE_LE(momentsOf(values).largest, std::sqrt(3.0));
        QCOMPARE_GT(momentsOf(values).largest, std::sqrt(3.0) * 0.999);
    }

    void constants_are_the_same_number_everywhere_data() {
        QTest::addColumn<Initializer>("initializer");
        QTest::addColumn<float>("value");
        QTest::addRow("zeros") << zeros() << 0.0F;
        QTest::addRow("ones") << ones() << 1.0F;
        QTest::addRow("a constant") << Initializer{Constant{-0.25}} << -0.25F;
    }
    void constants_are_the_same_number_everywhere() {
        QFETCH(const Initializer, initializer);
        QFETCH(const float, value);

        const auto values = drawn(initializer, {25.0, 75.0}, 1, 100);

        QVERIFY(values == std::vector<float>(100, value));
    }

    void constants_draw_no_random_number() {
        Random random{1, RandomStream::weights};
        const Random before = random;
        std::vector<float> values(100);

        initialize(values, ones(), {}, random);

        QVERIFY(random == before);
    }

    void the_same_seed_gives_the_same_values_and_another_seed_others() {
        QVERIFY(drawn(heNormal(), {9.0, 9.0}, 1) == drawn(heNormal(), {9.0, 9.0}, 1));
        QVERIFY(drawn(heNormal(), {9.0, 9.0}, 1) != drawn(heNormal(), {9.0, 9.0}, 2));
    }

    void a_layer_s_fans_count_its_kernel_s_taps_data() {
        QTest::addColumn<bool>("isConv");
        QTest::addColumn<int>("mode");
        QTest::addColumn<double>("fan");
        QTest::addRow("conv2d, in") << true << int(FanMode::fanIn) << 3.0 * 4 * 20;
        QTest::addRow("conv2d, out") << true << int(FanMode::fanOut) << 3.0 * 4 * 40;
        QTest::addRow("dense, in") << false << int(FanMode::fanIn) << 20.0;
        QTest::addRow("dense, out") << false << int(FanMode::fanOut) << 40.0;
    }
    void a_layer_s_fans_count_its_kernel_s_taps() {
        QFETCH(const bool, isConv);
        QFETCH(const int, mode);
        QFETCH(const double, fan);
        const Initializer kernel =
            VarianceScaling{.mode = static_cast<FanMode>(mode), .distribution = Distribution::uniform};
        const LayerSpec spec = isConv
            ? LayerSpec{Conv2d{.filters = 40,
                               .kernelSize = {3, 4},
                               .kernelInitializer = kernel,
                               .biasInitializer = Constant{7.0}}}
            : LayerSpec{Dense{.units = 40, .kernelInitializer = kernel, .biasInitializer = Constant{7.0}}};
        const auto built = buildLayers({&spec, 1}, isConv ? Shape{8, 8, 20} : Shape{1, 1, 20});
        std::vector<float> w(built.layers[0]->parameterCount());
        Random random{1, RandomStream::weights};

        built.layers[0]->initialize(w, random);

        // The kernel comes first, the bias behind it.
        const auto [kernelPart, biasPart] =
            std::pair{std::span{w}.first(w.size() - 40), std::span{w}.last(40)};
        const double limit = std::sqrt(3.0 / fan);
        QCOMPARE_LE(momentsOf(kernelPart).largest, limit * (1.0 + 1e-6));
        QCOMPARE_GT(momentsOf(kernelPart).largest, limit * 0.98);
        QVERIFY(std::ranges::all_of(biasPart, [](float value) { return value == 7.0F; }));
    }
};

QTEST_GUILESS_MAIN(TestInitializers)
#include "tst_initializers.moc"
