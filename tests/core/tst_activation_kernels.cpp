// SPDX-License-Identifier: GPL-3.0-or-later
// Activations on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/kernels/activations.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

constexpr float alpha = 0.3F;

/// An activation with one formula, ours and by definition. `slope` is the derivative, from x.
struct Activation {
    const char* name; ///< as in layers.json
    void (*forward)(std::size_t features, const float* x, float* y);
    void (*backward)(std::size_t features, const float* y, const float* dy, float* dx);
    double (*definition)(double x);
    double (*slope)(double x);
};

const Activation activations[] = {
    {"leakyRelu", [](auto n, auto x, auto y) { leakyReluForward(n, alpha, x, y); },
     [](auto n, auto y, auto dy, auto dx) { leakyReluBackward(n, alpha, y, dy, dx); },
     [](double x) { return x > 0 ? x : double{alpha} * x; },
     [](double x) { return x > 0 ? 1.0 : double{alpha}; }},
    {"elu", [](auto n, auto x, auto y) { eluForward(n, 1.0F, x, y); },
     [](auto n, auto y, auto dy, auto dx) { eluBackward(n, 1.0F, y, dy, dx); },
     [](double x) { return x > 0 ? x : std::expm1(x); }, [](double x) { return x > 0 ? 1.0 : std::exp(x); }},
    {"tanh", tanhForward, tanhBackward, [](double x) { return std::tanh(x); },
     [](double x) { return 1 - std::tanh(x) * std::tanh(x); }},
    {"sigmoid", sigmoidForward, sigmoidBackward, [](double x) { return 1 / (1 + std::exp(-x)); },
     [](double x) { return std::exp(-x) / (1 + std::exp(-x)) / (1 + std::exp(-x)); }},
};

void addActivationRows() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("index");
    for (const std::string& target : availableTargets())
        for (int i = 0; i < int(std::size(activations)); ++i)
            QTest::addRow("%s: %s", target.c_str(), activations[i].name)
                << QString::fromStdString(target) << i;
}

const Activation& activationOfRow() {
    QFETCH(int, index);
    return activations[index];
}

} // namespace

class TestActivationKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

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

    void an_activation_is_right_to_four_units_in_the_last_place_data() { addActivationRows(); }
    void an_activation_is_right_to_four_units_in_the_last_place() {
        forceTargetOfRow();
        const Activation& a = activationOfRow();
        // 300,000 values from -90 to 90, and as many from -1 to 1.
        double worst = 0;
        double worstSlope = 0;
        for (const float range : {90.0F, 1.0F}) {
            AlignedFloats x = randomFloats(300'000, 1);
            for (float& value : x)
                value *= range;
            const AlignedFloats dy(x.size(), 1.0F);
            AlignedFloats y = unwritten(x.size());
            AlignedFloats dx = unwritten(x.size());

            a.forward(x.size() / 16, x.data(), y.data());
            a.backward(x.size() / 16, y.data(), dy.data(), dx.data());

            for (std::size_t i = 0; i < x.size(); ++i) {
                const double exact = a.definition(double{x[i]});
                const double size = std::max(1.0, std::abs(exact)); // above zero, leakyRelu and elu are exact
                worst = std::max(worst, std::abs(double{y[i]} - exact) / size);
                worstSlope = std::max(worstSlope, std::abs(double{dx[i]} - a.slope(double{x[i]})));
            }
        }
        qInfo("%.2f units, the derivative %.2f", worst * 0x1p23, worstSlope * 0x1p23);
        QCOMPARE_LT(worst * 0x1p23, 4.0);
        QCOMPARE_LT(worstSlope * 0x1p23, 8.0);
    }

    void an_activation_has_ends_and_leaves_nan_data() { addActivationRows(); }
    void an_activation_has_ends_and_leaves_nan() {
        forceTargetOfRow();
        const Activation& a = activationOfRow();
        const float bad[] = {notANumber, infinity, -infinity, 1e30F, -1e30F, 0.0F, -0.0F, 100.0F};
        AlignedFloats x(16);
        for (std::size_t lane = 0; lane < 16; ++lane)
            x[lane] = bad[lane % 8];
        AlignedFloats y(16, 5.0F);

        a.forward(1, x.data(), y.data());

        for (std::size_t lane = 0; lane < 16; ++lane)
            if (lane % 8 == 0)
                QVERIFY(std::isnan(y[lane]));
            else
                QCOMPARE(y[lane], static_cast<float>(a.definition(double{x[lane]})));
    }

    void alpha_scales_what_lies_below_zero_data() { addTargetRows(); }
    void alpha_scales_what_lies_below_zero() {
        forceTargetOfRow();
        AlignedFloats x = randomFloats(48, 1);
        const AlignedFloats dy = randomFloats(48, 2);
        AlignedFloats y = unwritten(48);
        AlignedFloats dx = unwritten(48);

        eluForward(3, 2.5F, x.data(), y.data());
        eluBackward(3, 2.5F, y.data(), dy.data(), dx.data());

        for (std::size_t i = 0; i < 48; ++i) {
            const double e = std::exp(double{x[i]});
            QVERIFY(std::abs(double{y[i]} - (x[i] > 0 ? double{x[i]} : 2.5 * (e - 1))) < 1e-6);
            QVERIFY(std::abs(double{dx[i]} - double{dy[i]} * (x[i] > 0 ? 1.0 : 2.5 * e)) < 1e-6);
        }
    }

    void an_activation_is_that_of_tensorflow_js_data() { addActivationRows(); }
    void an_activation_is_that_of_tensorflow_js() {
        forceTargetOfRow();
        const Activation& a = activationOfRow();
        const QJsonValue recorded = golden("layers.json")["activations"];
        AlignedFloats x = floatsOf(recorded["x"]);
        AlignedFloats dy = floatsOf(recorded["dy"]);
        const std::size_t count = x.size();
        QCOMPARE(count, std::size_t{12});
        x.resize(16);
        dy.resize(16);
        AlignedFloats y = unwritten(16);
        AlignedFloats dx = unwritten(16);

        a.forward(1, x.data(), y.data());
        a.backward(1, y.data(), dy.data(), dx.data());

        y.resize(count);
        dx.resize(count);
        AGREES(y, valuesOf(recorded[a.name]["y"]), 5e-7);
        AGREES(dx, valuesOf(recorded[a.name]["dx"]), 1e-6);
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

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            AlignedFloats x = randomFloats(4096 * 16, 1);
            for (float& value : x)
                value *= 40;
            AlignedFloats y = unwritten(x.size());
            AlignedFloats dx = unwritten(x.size());
            softmaxForward(16, 256, x.data(), y.data());
            softmaxBackward(16, 256, y.data(), x.data(), dx.data());
            append(bits, y);
            append(bits, dx);
            for (const Activation& a : activations) {
                a.forward(4096, x.data(), y.data());
                a.backward(4096, y.data(), x.data(), dx.data());
                append(bits, y);
                append(bits, dx);
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestActivationKernels)
#include "tst_activation_kernels.moc"
