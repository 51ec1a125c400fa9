// SPDX-License-Identifier: GPL-3.0-or-later
// Every kernel on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/base/random.h"
#include "core/kernels/activations.h"
#include "core/kernels/conv2d.h"
#include "core/kernels/dense.h"
#include "core/kernels/max_pooling2d.h"
#include "core/kernels/target.h"
#include "core/kernels/vectors.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

std::size_t product(std::initializer_list<int> factors) {
    std::size_t result = 1;
    for (const int factor : factors)
        result *= static_cast<std::size_t>(factor);
    return result;
}

/// Uniform in [-1, 1).
AlignedFloats randomFloats(std::size_t count, std::uint64_t seed) {
    Random random{seed, RandomStream::weights};
    AlignedFloats values(count);
    for (float& value : values)
        value = static_cast<float>(random.uniform(-1.0, 1.0));
    return values;
}

/// Memory in which a value that was not overwritten shows.
AlignedFloats unwritten(std::size_t count) {
    return AlignedFloats(count, notANumber);
}

/// "" if all values are within `tolerance` of the judge's, else the first that is not.
QString difference(const AlignedFloats& values, const naive::Values& exact, double tolerance) {
    if (values.size() != exact.size())
        return QString("%1 values for %2").arg(values.size()).arg(exact.size());
    for (std::size_t i = 0; i < exact.size(); ++i)
        if (!(std::abs(double{values[i]} - exact[i]) <= tolerance))
            return QString("value %1 is %2, not %3").arg(i).arg(double{values[i]}).arg(exact[i]);
    return {};
}

#define AGREES(...)                                                                                          \
    do {                                                                                                     \
        const QString wrong = difference(__VA_ARGS__);                                                       \
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));                                                        \
    } while (false)

/// Each addition may err by half a unit in the last place of a sum around 1, 2⁻²⁴; a wrong product would by
/// 0.1.
double toleranceOf(std::size_t terms) {
    return 0x1p-24 * static_cast<double>(terms) + 1e-6;
}

struct Conv2dCase {
    Conv2dShape shape;
    AlignedFloats x, w, b, dy;

    explicit Conv2dCase(const Conv2dShape& s)
        : shape(s)
        , x(randomFloats(product({s.channels, s.height, s.width, 16}), 1))
        , w(randomFloats(product({s.kernelHeight, s.kernelWidth, s.channels, s.filters}), 2))
        , b(randomFloats(product({s.filters}), 3))
        , dy(randomFloats(product({s.filters, s.outputHeight(), s.outputWidth(), 16}), 4)) { }

    std::size_t products() const {
        return product({shape.kernelHeight, shape.kernelWidth, shape.channels, shape.filters});
    }
};

struct PooledOutput {
    AlignedFloats y;
    std::vector<std::uint16_t> winners;
};

AlignedFloats forward(const Conv2dCase& c) {
    AlignedFloats y = unwritten(c.dy.size());
    conv2dForward(c.shape, c.x.data(), c.w.data(), c.b.data(), y.data());
    return y;
}

PooledOutput pooledForward(const Conv2dCase& c) {
    const std::size_t windows =
        product({c.shape.filters, c.shape.outputHeight() / 2, c.shape.outputWidth() / 2});
    PooledOutput result{unwritten(windows * 16), std::vector<std::uint16_t>(windows * 4, 0xAAAA)};
    conv2dReluMaxPoolForward(c.shape, c.x.data(), c.w.data(), c.b.data(), result.y.data(),
                             result.winners.data());
    return result;
}

AlignedFloats backwardInput(const Conv2dCase& c) {
    AlignedFloats dx = unwritten(c.x.size());
    conv2dBackwardInput(c.shape, c.w.data(), c.dy.data(), dx.data());
    return dx;
}

struct Gradients {
    AlignedFloats dw, db;
};

Gradients backwardKernel(const Conv2dCase& c, float start = 0.0F) {
    Gradients result{AlignedFloats(c.w.size(), start), AlignedFloats(c.b.size(), start)};
    conv2dBackwardKernel(c.shape, c.x.data(), c.dy.data(), result.dw.data(), result.db.data());
    return result;
}

struct NamedConv2d {
    const char* name;
    Conv2dShape shape;
};

//                            channels height width filters kernel  stride
const NamedConv2d conv2dShapes[] = {
    {"a single pixel", {1, 1, 1, 1, 1, 1, 1, 1}},
    {"tutorial, first", {1, 28, 28, 8, 5, 5, 1, 1}},
    {"tutorial, second", {8, 12, 12, 16, 5, 5, 1, 1}},
    {"3 filters, width 5", {1, 6, 5, 3, 3, 3, 1, 1}},
    {"1x1 kernel", {5, 4, 7, 6, 1, 1, 1, 1}},
    {"7x7 kernel", {2, 9, 11, 5, 7, 7, 1, 1}},
    {"11x11 kernel", {1, 13, 12, 2, 11, 11, 1, 1}},
    {"kernel as large", {3, 5, 5, 7, 5, 5, 1, 1}},
    {"3x3, stride 2", {3, 9, 8, 9, 3, 3, 2, 2}},
    {"5x5, stride 2", {2, 11, 12, 10, 5, 5, 2, 2}},
    {"7x7, stride 3", {1, 16, 17, 11, 7, 7, 3, 3}},
    {"stride 2 down only", {2, 9, 9, 12, 3, 3, 2, 1}},
    {"stride past kernel", {1, 9, 10, 1, 1, 2, 3, 4}},
    {"3x5 kernel", {3, 7, 9, 13, 3, 5, 1, 1}},
    {"5x3 kernel", {2, 9, 7, 14, 5, 3, 1, 1}},
    {"2x4 kernel", {2, 6, 9, 15, 2, 4, 1, 1}},
    {"17 filters", {3, 6, 6, 17, 3, 3, 1, 1}},
    {"9 channels, width 13", {9, 8, 13, 4, 3, 3, 1, 1}},
    {"width 26", {2, 6, 26, 5, 3, 3, 1, 1}},
    {"width 4", {13, 4, 4, 16, 3, 3, 1, 1}},
    {"width 3", {2, 3, 3, 2, 3, 3, 1, 1}},
    {"width 9, 5x5", {1, 9, 9, 3, 5, 5, 1, 1}},
};

/// A row per target and shape, so that a failure names both.
void addConv2dRows() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("index");
    for (const std::string& target : availableTargets())
        for (std::size_t i = 0; i < std::size(conv2dShapes); ++i)
            QTest::addRow("%s: %s", target.c_str(), conv2dShapes[i].name)
                << QString::fromStdString(target) << static_cast<int>(i);
}

void addTargetRows() {
    QTest::addColumn<QString>("target");
    for (const std::string& target : availableTargets())
        QTest::addRow("%s", target.c_str()) << QString::fromStdString(target);
}

/// The row's target, forced.
void forceTargetOfRow() {
    QFETCH(QString, target);
    QVERIFY(forceTarget(target.toStdString()));
}

Conv2dShape shapeOfRow() {
    QFETCH(int, index);
    return conv2dShapes[index].shape;
}

void append(std::vector<std::uint32_t>& bits, const AlignedFloats& values) {
    for (const float value : values)
        bits.push_back(std::bit_cast<std::uint32_t>(value));
}

} // namespace

class TestKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    // ------------------------------------------------------------ targets

    void the_best_target_runs_unless_another_is_forced() {
        QCOMPARE(QString::fromStdString(targetName()), QString::fromStdString(availableTargets().front()));
    }

    void an_unknown_target_is_refused() {
        const std::string before = targetName();

        QVERIFY(!forceTarget("MMX"));

        QCOMPARE(targetName(), before);
    }

    void the_forced_target_really_runs_data() { addTargetRows(); }
    void the_forced_target_really_runs() {
        QFETCH(QString, target);

        forceTargetOfRow();

        QCOMPARE(QString::fromStdString(targetName()), target);
        // 1 - (1 + 2⁻¹²)(1 - 2⁻¹²) is 2⁻²⁴, and 0 if the product is rounded first.
        float w = 1.0F;
        const float gradient = 1.0F - 0x1p-12F;
        gradientDescent(1, 1.0F + 0x1p-12F, &gradient, &w);
        QCOMPARE(w, targetHasFusedMultiplyAdd() ? 0x1p-24F : 0.0F);
    }

    // ------------------------------------------------------------ convolution

    void a_convolution_agrees_with_the_naive_loop_data() { addConv2dRows(); }
    void a_convolution_agrees_with_the_naive_loop() {
        const Conv2dCase c{shapeOfRow()};
        forceTargetOfRow();

        const AlignedFloats y = forward(c);

        AGREES(y, naive::conv2dForward(c.shape, c.x.data(), c.w.data(), c.b.data()),
               toleranceOf(c.products()));
    }

    void convolution_relu_and_pooling_in_one_equal_the_three_data() { addConv2dRows(); }
    void convolution_relu_and_pooling_in_one_equal_the_three() {
        const Conv2dCase c{shapeOfRow()};
        forceTargetOfRow();

        const PooledOutput pooled = pooledForward(c);

        const naive::Pooled expected = naive::reluMaxPool(c.shape, forward(c).data());
        AGREES(pooled.y, expected.y, 0.0);
        QVERIFY(pooled.winners == expected.winners);
    }

    void the_first_of_equal_pixels_wins_data() { addTargetRows(); }
    void the_first_of_equal_pixels_wins() {
        forceTargetOfRow();
        Conv2dCase c{{1, 2, 2, 3, 1, 1, 1, 1}};
        c.w.assign(3, 1.0F);
        c.b.assign(3, 0.0F);
        // In lane n, pixel p is 1 if bit p of n is set, else 0: every combination of ties, and none open at
        // all.
        for (std::size_t p = 0; p < 4; ++p)
            for (std::size_t lane = 0; lane < 16; ++lane)
                c.x[p * 16 + lane] = (lane >> p & 1) != 0 ? 1.0F : 0.0F;

        const PooledOutput pooled = pooledForward(c);

        const std::vector<std::uint16_t> once{0b1010101010101010, 0b0100010001000100, 0b0001000000010000,
                                              0b0000000100000000};
        for (std::size_t i = 0; i < 12; ++i)
            QCOMPARE(pooled.winners[i], once[i % 4]);
    }

    void a_window_of_nan_shows_data() { addTargetRows(); }
    void a_window_of_nan_shows() {
        forceTargetOfRow();
        Conv2dCase c{{1, 2, 2, 4, 1, 1, 1, 1}};
        c.b.assign(4, notANumber);

        const PooledOutput pooled = pooledForward(c);

        QVERIFY(std::all_of(pooled.y.begin(), pooled.y.end(), [](float y) { return std::isnan(y); }));
        QVERIFY(pooled.winners == std::vector<std::uint16_t>(16, 0));
    }

    void a_derivative_returns_to_the_pixel_that_won_data() { addConv2dRows(); }
    void a_derivative_returns_to_the_pixel_that_won() {
        const Conv2dCase c{shapeOfRow()};
        forceTargetOfRow();
        const PooledOutput pooled = pooledForward(c);
        AlignedFloats dy = unwritten(c.dy.size());

        conv2dReluMaxPoolBackward(c.shape, pooled.y.data(), pooled.winners.data(), dy.data());

        AGREES(dy, naive::reluMaxPoolBackward(c.shape, pooled.y.data(), pooled.winners.data()), 0.0);
    }

    void the_derivative_by_the_input_agrees_with_the_naive_loop_data() { addConv2dRows(); }
    void the_derivative_by_the_input_agrees_with_the_naive_loop() {
        const Conv2dCase c{shapeOfRow()};
        forceTargetOfRow();

        const AlignedFloats dx = backwardInput(c);

        AGREES(dx, naive::conv2dBackwardInput(c.shape, c.w.data(), c.dy.data()), toleranceOf(c.products()));
    }

    void the_derivative_by_the_kernel_is_added_data() { addConv2dRows(); }
    void the_derivative_by_the_kernel_is_added() {
        const Conv2dCase c{shapeOfRow()};
        forceTargetOfRow();

        const Gradients found = backwardKernel(c, 2.0F);

        naive::KernelGradients expected = naive::conv2dBackwardKernel(c.shape, c.x.data(), c.dy.data());
        for (double& value : expected.dw)
            value += 2.0;
        for (double& value : expected.db)
            value += 2.0;
        const double tolerance = toleranceOf(product({c.shape.outputHeight(), c.shape.outputWidth(), 16}));
        AGREES(found.dw, expected.dw, tolerance);
        AGREES(found.db, expected.db, tolerance);
    }

    // ------------------------------------------------------------ dense

    void a_dense_layer_agrees_with_the_naive_loop_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("units");
        for (const std::string& target : availableTargets())
            for (const auto& [inputs, units] : std::vector<std::pair<int, int>>{
                     {256, 10}, {1, 1}, {3, 17}, {9, 16}, {7, 2}, {100, 64}, {13, 128}, {31, 33}, {8, 13}})
                QTest::addRow("%s: %d to %d", target.c_str(), inputs, units)
                    << QString::fromStdString(target) << inputs << units;
    }
    void a_dense_layer_agrees_with_the_naive_loop() {
        QFETCH(int, inputs);
        QFETCH(int, units);
        forceTargetOfRow();
        const DenseShape shape{inputs, units};
        const AlignedFloats x = randomFloats(product({inputs, 16}), 1);
        const AlignedFloats w = randomFloats(product({inputs, units}), 2);
        const AlignedFloats b = randomFloats(product({units}), 3);
        const AlignedFloats dy = randomFloats(product({units, 16}), 4);
        AlignedFloats y = unwritten(dy.size());
        AlignedFloats dx = unwritten(x.size());
        AlignedFloats dw(w.size(), 0.0F);
        AlignedFloats db(b.size(), 0.0F);

        denseForward(shape, x.data(), w.data(), b.data(), y.data());
        denseBackwardInput(shape, w.data(), dy.data(), dx.data());
        denseBackwardKernel(shape, x.data(), dy.data(), dw.data(), db.data());

        const naive::KernelGradients gradients = naive::denseBackwardKernel(shape, x.data(), dy.data());
        AGREES(y, naive::denseForward(shape, x.data(), w.data(), b.data()), toleranceOf(product({inputs})));
        AGREES(dx, naive::denseBackwardInput(shape, w.data(), dy.data()), toleranceOf(product({units})));
        AGREES(dw, gradients.dw, toleranceOf(16));
        AGREES(db, gradients.db, toleranceOf(16));
    }

    void dense_gradients_are_added_data() { addTargetRows(); }
    void dense_gradients_are_added() {
        forceTargetOfRow();
        const AlignedFloats x(16, 1.0F);
        const AlignedFloats dy(16, 2.0F);
        float dw = 10.0F;
        float db = 20.0F;

        denseBackwardKernel({1, 1}, x.data(), dy.data(), &dw, &db);

        QCOMPARE(dw, 42.0F);
        QCOMPARE(db, 52.0F);
    }

    // ------------------------------------------------------------ pooling

    void pooling_agrees_with_the_naive_loop_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("index");
        for (const std::string& target : availableTargets())
            for (int i = 0; i < int(poolShapes().size()); ++i)
                QTest::addRow("%s: %s", target.c_str(), poolShapes()[static_cast<std::size_t>(i)].first)
                    << QString::fromStdString(target) << i;
    }
    void pooling_agrees_with_the_naive_loop() {
        QFETCH(int, index);
        forceTargetOfRow();
        const Pool2dShape s = poolShapes()[static_cast<std::size_t>(index)].second;
        AlignedFloats x = randomFloats(product({s.channels, s.height, s.width, 16}), 1);
        for (float& value : x)
            value = std::round(value * 2); // many ties
        const std::size_t outputs = product({s.channels, s.outputHeight, s.outputWidth, 16});
        AlignedFloats y = unwritten(outputs);
        std::vector<std::uint16_t> winners(outputs, 0xAAAA);
        AlignedFloats dx = unwritten(x.size());

        maxPooling2dForward(s, x.data(), y.data(), winners.data());
        maxPooling2dBackward(s, y.data(), winners.data(), dx.data());

        const naive::Pooled expected = naive::maxPooling2dForward(s, x.data());
        AGREES(y, expected.y, 0.0);
        QVERIFY(winners == expected.winners);
        AGREES(dx, naive::maxPooling2dBackward(s, y.data(), winners.data()), 0.0);
    }

    // ------------------------------------------------------------ activations

    void relu_closes_below_zero_data() { addTargetRows(); }
    void relu_closes_below_zero() {
        forceTargetOfRow();
        AlignedFloats x = randomFloats(48, 1);
        x[5] = 0.0F;
        x[7] = notANumber;
        const AlignedFloats dy = randomFloats(48, 2);
        AlignedFloats y = unwritten(48);
        AlignedFloats dx = unwritten(48);

        reluForward(3, x.data(), y.data());
        reluBackward(3, y.data(), dy.data(), dx.data());

        QVERIFY(std::isnan(y[7]));
        for (std::size_t i = 0; i < 48; ++i) {
            if (i == 7)
                continue;
            QCOMPARE(y[i], std::max(x[i], 0.0F));
            QCOMPARE(dx[i], x[i] > 0 ? dy[i] : 0.0F);
        }
    }

    void softmax_agrees_with_the_naive_loop_data() { addTargetRows(); }
    void softmax_agrees_with_the_naive_loop() {
        forceTargetOfRow();
        AlignedFloats x = randomFloats(7 * 5 * 16, 1);
        for (float& value : x)
            value *= 20;
        const AlignedFloats dy = randomFloats(x.size(), 2);
        AlignedFloats y = unwritten(x.size());
        AlignedFloats dx = unwritten(x.size());

        softmaxForward(7, 5, x.data(), y.data());
        softmaxBackward(7, 5, y.data(), dy.data(), dx.data());

        AGREES(y, naive::softmaxForward(7, 5, x.data()), 3e-7);
        AGREES(dx, naive::softmaxBackward(7, 5, y.data(), dy.data()), 3e-7);
    }

    void exp_is_right_to_two_units_in_the_last_place_data() { addTargetRows(); }
    void exp_is_right_to_two_units_in_the_last_place() {
        // With logits z and 0, z < 0, dz of the second class times (1 + eᶻ) would add errors of its own.
        // Softmax's ratio of two classes is eᶻ but for the two roundings of the common factor: 1 unit more.
        forceTargetOfRow();
        double worst = 0;
        for (int step = 0; step < 20'000; ++step) {
            AlignedFloats x(32, 0.0F);
            for (std::size_t lane = 0; lane < 16; ++lane)
                x[lane] = -(static_cast<float>(step * 16) + static_cast<float>(lane)) * (87.2F / 320'000.0F);
            AlignedFloats y = unwritten(32);
            softmaxForward(2, 1, x.data(), y.data());
            for (std::size_t lane = 0; lane < 16; ++lane) {
                const double exact = std::exp(double{x[lane]});
                if (exact < 0x1p-125)
                    continue; // its share may be denormal
                worst = std::max(worst, std::abs(double{y[lane]} / double{y[16 + lane]} / exact - 1));
            }
        }
        QCOMPARE_LT(worst * 0x1p23, targetHasFusedMultiplyAdd() ? 2.0 : 3.0);
    }

    void the_loss_is_right_to_a_few_units_in_the_last_place_data() { addTargetRows(); }
    void the_loss_is_right_to_a_few_units_in_the_last_place() {
        // Two equal logits and one z below them: loss = log(2 + eᶻ); 256 equal ones: log 256.
        forceTargetOfRow();
        const std::vector<std::uint8_t> labels(16, 0);
        std::vector<std::uint8_t> predictions(16);
        double worst = 0;
        for (int classes = 1; classes <= 256; ++classes) {
            AlignedFloats z(product({classes, 16}), 0.25F);
            for (std::size_t lane = 0; lane < 16; ++lane)
                z[z.size() - 16 + lane] -= static_cast<float>(lane) * 0.21F;
            AlignedFloats dz = unwritten(z.size());
            AlignedFloats loss = unwritten(16);
            softmaxCrossEntropy(static_cast<std::size_t>(classes), z.data(), labels.data(), 16, 1.0F,
                                dz.data(), loss.data(), predictions.data());
            for (std::size_t lane = 0; lane < 16 && classes > 1; ++lane) {
                const double exact = std::log(classes - 1 + std::exp(double{z[z.size() - 16 + lane]} - 0.25));
                // The sum's own rounding is relative to the sum, not to its logarithm.
                worst = std::max(worst, std::abs(double{loss[lane]} - exact) / std::max(exact, 1.0));
            }
        }
        QCOMPARE_LT(worst * 0x1p23, 3.0);
    }

    void cross_entropy_agrees_with_the_definition_data() { addTargetRows(); }
    void cross_entropy_agrees_with_the_definition() {
        forceTargetOfRow();
        AlignedFloats z = randomFloats(160, 1);
        for (float& value : z)
            value *= 8;
        std::vector<std::uint8_t> labels(16);
        for (std::size_t i = 0; i < 16; ++i)
            labels[i] = static_cast<std::uint8_t>(i * 7 % 10);
        AlignedFloats dz = unwritten(160);
        AlignedFloats loss = unwritten(16);
        std::vector<std::uint8_t> predictions(16, 99);

        softmaxCrossEntropy(10, z.data(), labels.data(), 16, 0.25F, dz.data(), loss.data(),
                            predictions.data());

        const naive::Values p = naive::softmaxForward(10, 1, z.data());
        naive::Values expectedDz = p;
        naive::Values expectedLoss(16);
        for (std::size_t lane = 0; lane < 16; ++lane) {
            expectedDz[labels[lane] * 16U + lane] -= 1;
            expectedLoss[lane] = -std::log(p[labels[lane] * 16U + lane]);
            std::size_t best = 0;
            for (std::size_t c = 1; c < 10; ++c)
                if (p[c * 16 + lane] > p[best * 16 + lane])
                    best = c;
            QCOMPARE(std::size_t{predictions[lane]}, best);
        }
        for (double& value : expectedDz)
            value *= 0.25;
        AGREES(dz, expectedDz, 1e-7);
        AGREES(loss, expectedLoss, 3e-6);
    }

    void unused_lanes_weigh_nothing_data() { addTargetRows(); }
    void unused_lanes_weigh_nothing() {
        forceTargetOfRow();
        AlignedFloats z(48, 1.0F);
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t lane = 5; lane < 16; ++lane)
                z[c * 16 + lane] = notANumber;
        const std::vector<std::uint8_t> labels{0, 1, 2, 0, 1}; // one more would be read past the end
        AlignedFloats dz = unwritten(48);
        AlignedFloats loss = unwritten(16);
        std::vector<std::uint8_t> predictions(16, 99);

        softmaxCrossEntropy(3, z.data(), labels.data(), 5, 1.0F, dz.data(), loss.data(), predictions.data());

        for (std::size_t lane = 0; lane < 16; ++lane) {
            QCOMPARE(loss[lane] != 0.0F, lane < 5);
            QCOMPARE(int{predictions[lane]}, 0);
            for (std::size_t c = 0; c < 3; ++c)
                QCOMPARE(dz[c * 16 + lane] != 0.0F, lane < 5);
        }
    }

    void a_hopeless_sample_costs_no_more_than_a_probability_of_1e7th_data() { addTargetRows(); }
    void a_hopeless_sample_costs_no_more_than_a_probability_of_1e7th() {
        forceTargetOfRow();
        AlignedFloats z(32, 0.0F);
        std::fill(z.begin(), z.begin() + 16, 200.0F);
        const std::vector<std::uint8_t> labels(16, 1);
        AlignedFloats dz = unwritten(32);
        AlignedFloats loss = unwritten(16);
        std::vector<std::uint8_t> predictions(16, 99);

        softmaxCrossEntropy(2, z.data(), labels.data(), 16, 1.0F, dz.data(), loss.data(), predictions.data());

        for (std::size_t lane = 0; lane < 16; ++lane) {
            QCOMPARE(loss[lane], static_cast<float>(-std::log(1e-7)));
            QCOMPARE(dz[lane], 1.0F);
            QCOMPARE(dz[16 + lane], -1.0F);
        }
    }

    void a_logit_that_is_not_finite_makes_the_loss_so_data() { addTargetRows(); }
    void a_logit_that_is_not_finite_makes_the_loss_so() {
        forceTargetOfRow();
        AlignedFloats z = randomFloats(64, 1);
        // Three bad values in each of four classes; the last four lanes are good.
        const float bad[] = {notANumber, infinity, -infinity};
        for (std::size_t lane = 0; lane < 12; ++lane)
            z[lane % 4 * 16 + lane] = bad[lane / 4];
        const std::vector<std::uint8_t> labels{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
        AlignedFloats dz = unwritten(64);
        AlignedFloats loss = unwritten(16);
        std::vector<std::uint8_t> predictions(16);

        softmaxCrossEntropy(4, z.data(), labels.data(), 16, 1.0F, dz.data(), loss.data(), predictions.data());

        for (std::size_t lane = 0; lane < 16; ++lane)
            QCOMPARE(std::isfinite(loss[lane]), lane >= 12);
    }

    // ------------------------------------------------------------ arrays

    void every_byte_becomes_the_nearest_float_to_its_255th_data() { addTargetRows(); }
    void every_byte_becomes_the_nearest_float_to_its_255th() {
        forceTargetOfRow();
        // 259 pixels: 16 whole blocks and a rest. Lane n begins with byte n; lane 3 has no image.
        std::vector<std::vector<std::uint8_t>> images(16, std::vector<std::uint8_t>(259));
        std::array<const std::uint8_t*, 16> pointers{};
        for (std::size_t lane = 0; lane < 16; ++lane) {
            for (std::size_t p = 0; p < 259; ++p)
                images[lane][p] = static_cast<std::uint8_t>(p + lane * 17);
            pointers[lane] = lane == 3 ? nullptr : images[lane].data();
        }
        AlignedFloats x = unwritten(259 * 16);

        gatherPixels(259, pointers.data(), x.data());

        for (std::size_t p = 0; p < 259; ++p)
            for (std::size_t lane = 0; lane < 16; ++lane)
                QCOMPARE(std::bit_cast<std::uint32_t>(x[p * 16 + lane]),
                         std::bit_cast<std::uint32_t>(
                             lane == 3 ? 0.0F : static_cast<float>(images[lane][p]) / 255.0F));
    }

    void arrays_of_any_length_are_added_and_descended_data() { addTargetRows(); }
    void arrays_of_any_length_are_added_and_descended() {
        forceTargetOfRow();
        for (std::size_t count = 0; count < 70; ++count) {
            const AlignedFloats a = randomFloats(count + 1, 1);
            AlignedFloats sum = randomFloats(count + 2, 2);
            AlignedFloats w = sum;
            const AlignedFloats before = sum;

            addTo(count, a.data() + 1, sum.data() + 1);
            gradientDescent(count, 0.5F, a.data() + 1, w.data() + 1); // half of a float is exact

            for (std::size_t i = 0; i < count + 2; ++i) {
                const bool inside = i >= 1 && i < count + 1;
                QCOMPARE(sum[i], inside ? before[i] + a[i] : before[i]);
                QCOMPARE(w[i], inside ? before[i] - 0.5F * a[i] : before[i]);
            }
        }
    }

    void a_value_that_is_not_finite_is_found_anywhere_data() { addTargetRows(); }
    void a_value_that_is_not_finite_is_found_anywhere() {
        forceTargetOfRow();
        const float largest = std::numeric_limits<float>::max();
        for (const std::size_t count : {0U, 1U, 15U, 16U, 64U, 65U, 131U}) {
            AlignedFloats values(count, largest);
            QVERIFY(allFinite(count, values.data()));
            for (std::size_t i = 0; i < count; ++i)
                for (const float bad : {notANumber, infinity, -infinity}) {
                    values[i] = bad;
                    QVERIFY(!allFinite(count, values.data()));
                    values[i] = largest;
                }
        }
    }

    // ------------------------------------------------------------ the promise

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        std::vector<std::uint32_t> first;
        for (const std::string& target : availableTargets()) {
            QVERIFY(forceTarget(target));
            if (!targetHasFusedMultiplyAdd())
                continue;

            const std::vector<std::uint32_t> bits = bitsOfEverything();

            if (first.empty())
                first = bits;
            QVERIFY2(bits == first, target.c_str());
        }
    }

private:
    static const std::vector<std::pair<const char*, Pool2dShape>>& poolShapes() {
        //                      channels height width  pool   stride  pad   output
        static const std::vector<std::pair<const char*, Pool2dShape>> shapes{
            {"2x2", {3, 6, 8, 2, 2, 2, 2, 0, 0, 3, 4}},
            {"odd size", {1, 5, 7, 2, 2, 2, 2, 0, 0, 2, 3}},
            {"same, pad below and right", {2, 5, 7, 2, 2, 2, 2, 0, 0, 3, 4}},
            {"3x3 overlapping, padded", {2, 6, 5, 3, 3, 2, 2, 1, 1, 3, 3}},
            {"3x3, stride 1, padded", {1, 4, 5, 3, 3, 1, 1, 1, 1, 4, 5}},
            {"window larger than the input", {1, 2, 3, 5, 7, 1, 1, 2, 3, 2, 3}},
            {"whole image", {4, 4, 4, 4, 4, 4, 4, 0, 0, 1, 1}},
        };
        return shapes;
    }

    static std::vector<std::uint32_t> bitsOfEverything() {
        std::vector<std::uint32_t> bits;
        for (const NamedConv2d& named : conv2dShapes) {
            const Conv2dCase c{named.shape};
            append(bits, forward(c));
            append(bits, pooledForward(c).y);
            append(bits, backwardInput(c));
            const Gradients gradients = backwardKernel(c);
            append(bits, gradients.dw);
            append(bits, gradients.db);
        }
        for (const DenseShape& s : {DenseShape{256, 10}, DenseShape{37, 61}, DenseShape{5, 128}}) {
            const AlignedFloats x = randomFloats(product({s.inputs, 16}), 1);
            const AlignedFloats w = randomFloats(product({s.inputs, s.units}), 2);
            const AlignedFloats dy = randomFloats(product({s.units, 16}), 3);
            AlignedFloats y = unwritten(dy.size());
            AlignedFloats dx = unwritten(x.size());
            AlignedFloats dw = w;
            AlignedFloats db(w.begin(), w.begin() + s.units);
            denseForward(s, x.data(), w.data(), db.data(), y.data());
            denseBackwardInput(s, w.data(), dy.data(), dx.data());
            denseBackwardKernel(s, x.data(), dy.data(), dw.data(), db.data());
            for (const AlignedFloats* values : {&y, &dx, &dw, &db})
                append(bits, *values);
        }
        AlignedFloats z = randomFloats(4096 * 16, 1);
        for (float& value : z)
            value *= 40;
        AlignedFloats y = unwritten(z.size());
        AlignedFloats dz = unwritten(z.size());
        AlignedFloats loss = unwritten(16);
        std::vector<std::uint8_t> predictions(16);
        const std::vector<std::uint8_t> labels{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5};
        softmaxForward(16, 256, z.data(), y.data());
        append(bits, y);
        softmaxBackward(16, 256, y.data(), z.data(), dz.data());
        append(bits, dz);
        for (std::size_t i = 0; i + 160 <= z.size(); i += 160) {
            dz.assign(160, notANumber);
            softmaxCrossEntropy(10, z.data() + i, labels.data(), 16, 1.0F / 64, dz.data(), loss.data(),
                                predictions.data());
            append(bits, dz);
            append(bits, loss);
        }
        gradientDescent(4096 * 16 - 3, 0.15F, y.data(), z.data());
        append(bits, z);
        return bits;
    }
};

QTEST_GUILESS_MAIN(TestKernels)
#include "tst_kernels.moc"
