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

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

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
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestActivationKernels)
#include "tst_activation_kernels.moc"
