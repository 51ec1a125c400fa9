// SPDX-License-Identifier: GPL-3.0-or-later
// Losses on every target this processor has, against their definitions.
#include "core/base/aligned_buffer.h"
#include "core/kernels/activations.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

class TestLossKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

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

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            AlignedFloats z = randomFloats(4096 * 16, 1);
            for (float& value : z)
                value *= 40;
            const std::vector<std::uint8_t> labels{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5};
            std::vector<std::uint8_t> predictions(16);
            for (std::size_t i = 0; i + 160 <= z.size(); i += 160) {
                AlignedFloats dz = unwritten(160);
                AlignedFloats loss = unwritten(16);
                softmaxCrossEntropy(10, z.data() + i, labels.data(), 16, 1.0F / 64, dz.data(), loss.data(),
                                    predictions.data());
                append(bits, dz);
                append(bits, loss);
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestLossKernels)
#include "tst_loss_kernels.moc"
