// SPDX-License-Identifier: GPL-3.0-or-later
// Losses on every target this processor has, against their definitions.
#include "core/base/aligned_buffer.h"
#include "core/kernels/activations.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

const std::vector<std::uint8_t> tenLabels{0, 7, 4, 1, 8, 5, 2, 9, 6, 3, 0, 7, 4, 1, 8, 5};

/// What a loss writes for one tile.
struct Loss {
    AlignedFloats dz;
    AlignedFloats loss = unwritten(16);
    std::vector<std::uint8_t> predictions = std::vector<std::uint8_t>(16, 99);
};

Loss crossEntropy(const AlignedFloats& z, const std::vector<std::uint8_t>& labels, std::size_t lanes,
                  float scale, float labelSmoothing) {
    Loss result{unwritten(z.size())};
    softmaxCrossEntropy(z.size() / 16, z.data(), labels.data(), lanes, scale, labelSmoothing,
                        result.dz.data(), result.loss.data(), result.predictions.data());
    return result;
}

Loss meanSquaredError(const AlignedFloats& z, const std::vector<std::uint8_t>& labels, std::size_t lanes,
                      float scale) {
    Loss result{unwritten(z.size())};
    softmaxMeanSquaredError(z.size() / 16, z.data(), labels.data(), lanes, scale, result.dz.data(),
                            result.loss.data(), result.predictions.data());
    return result;
}

/// Logits of ten classes within 8 of zero.
AlignedFloats tenLogits() {
    AlignedFloats z = randomFloats(160, 1);
    for (float& value : z)
        value *= 8;
    return z;
}

/// [samples][classes] of TensorFlow.js as a tile; unused lanes are NaN.
AlignedFloats recordedLogits(const QJsonValue& losses) {
    const int classes = losses["classes"].toInt();
    return tileOf(losses["z"], QJsonArray{losses["labels"].toArray().size(), 1, 1, classes}, notANumber);
}

AlignedFloats asRecorded(const AlignedFloats& dz, const QJsonValue& losses) {
    return imagesOf(dz, QJsonArray{losses["labels"].toArray().size(), 1, 1, losses["classes"].toInt()});
}

std::vector<std::uint8_t> recordedLabels(const QJsonValue& losses) {
    std::vector<std::uint8_t> labels;
    for (const double label : valuesOf(losses["labels"]))
        labels.push_back(static_cast<std::uint8_t>(label));
    return labels;
}

} // namespace

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
            softmaxCrossEntropy(static_cast<std::size_t>(classes), z.data(), labels.data(), 16, 1.0F, 0.0F,
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

        softmaxCrossEntropy(10, z.data(), labels.data(), 16, 0.25F, 0.0F, dz.data(), loss.data(),
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

        softmaxCrossEntropy(3, z.data(), labels.data(), 5, 1.0F, 0.0F, dz.data(), loss.data(),
                            predictions.data());

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

        softmaxCrossEntropy(2, z.data(), labels.data(), 16, 1.0F, 0.0F, dz.data(), loss.data(),
                            predictions.data());

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

        softmaxCrossEntropy(4, z.data(), labels.data(), 16, 1.0F, 0.0F, dz.data(), loss.data(),
                            predictions.data());

        for (std::size_t lane = 0; lane < 16; ++lane)
            QCOMPARE(std::isfinite(loss[lane]), lane >= 12);
    }

    void smoothing_moves_the_target_and_not_the_loss_data() { addTargetRows(); }
    void smoothing_moves_the_target_and_not_the_loss() {
        forceTargetOfRow();
        const AlignedFloats z = tenLogits();
        const Loss sharp = crossEntropy(z, tenLabels, 16, 0.25F, 0.0F);

        const Loss smooth = crossEntropy(z, tenLabels, 16, 0.25F, 0.2F);

        naive::Values expected = naive::softmaxForward(10, 1, z.data());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const double target = (i / 16 == tenLabels[i % 16] ? 0.8 : 0.0) + 0.02;
            expected[i] = 0.25 * (expected[i] - target);
        }
        AGREES(smooth.dz, expected, 1e-7);
        QCOMPARE(smooth.loss, sharp.loss);
        QCOMPARE(smooth.predictions, sharp.predictions);
    }

    void mean_squared_error_agrees_with_the_definition_data() { addTargetRows(); }
    void mean_squared_error_agrees_with_the_definition() {
        forceTargetOfRow();
        const AlignedFloats z = tenLogits();

        const Loss found = meanSquaredError(z, tenLabels, 16, 0.25F);

        const naive::Values p = naive::softmaxForward(10, 1, z.data());
        const auto difference = [&](std::size_t c, std::size_t lane) {
            return p[c * 16 + lane] - (c == tenLabels[lane] ? 1.0 : 0.0);
        };
        naive::Values expectedLoss(16);
        naive::Values expectedDz(160);
        for (std::size_t lane = 0; lane < 16; ++lane) {
            double dot = 0;
            for (std::size_t c = 0; c < 10; ++c) {
                expectedLoss[lane] += std::pow(difference(c, lane), 2) / 10;
                dot += difference(c, lane) * p[c * 16 + lane];
            }
            for (std::size_t c = 0; c < 10; ++c)
                expectedDz[c * 16 + lane] = 0.25 * 0.2 * p[c * 16 + lane] * (difference(c, lane) - dot);
        }
        AGREES(found.loss, expectedLoss, 1e-7);
        AGREES(found.dz, expectedDz, 2e-8);
        QCOMPARE(found.predictions, crossEntropy(z, tenLabels, 16, 1.0F, 0.0F).predictions);
    }

    void mean_squared_error_leaves_unused_lanes_and_shows_what_is_not_finite_data() { addTargetRows(); }
    void mean_squared_error_leaves_unused_lanes_and_shows_what_is_not_finite() {
        forceTargetOfRow();
        AlignedFloats z = randomFloats(48, 1);
        z[0] = notANumber;
        z[16 + 1] = infinity;
        z[32 + 2] = -infinity;
        for (std::size_t c = 0; c < 3; ++c)
            for (std::size_t lane = 5; lane < 16; ++lane)
                z[c * 16 + lane] = notANumber;
        const std::vector<std::uint8_t> labels{0, 1, 2, 0, 1}; // one more would be read past the end

        const Loss found = meanSquaredError(z, labels, 5, 1.0F);

        for (std::size_t lane = 0; lane < 16; ++lane) {
            QCOMPARE(std::isfinite(found.loss[lane]), lane >= 3);
            if (lane < 3)
                continue;
            QCOMPARE(found.loss[lane] != 0.0F, lane < 5);
            QVERIFY(lane < 5 || found.predictions[lane] == 0);
            for (std::size_t c = 0; c < 3; ++c)
                QCOMPARE(found.dz[c * 16 + lane] != 0.0F, lane < 5);
        }
    }

    void losses_are_those_of_tensorflow_js_data() { addTargetRows(); }
    void losses_are_those_of_tensorflow_js() {
        forceTargetOfRow();
        const QJsonValue recorded = golden("layers.json")["losses"];
        const auto labels = recordedLabels(recorded);
        const AlignedFloats z = recordedLogits(recorded);
        QCOMPARE(labels.size(), std::size_t{3});

        const auto smoothing = static_cast<float>(recorded["labelSmoothing"].toDouble());
        const Loss smooth = crossEntropy(z, labels, labels.size(), 1.0F, smoothing);
        Loss squares = meanSquaredError(z, labels, labels.size(), 1.0F);

        squares.loss.resize(labels.size());
        AGREES(asRecorded(smooth.dz, recorded), valuesOf(recorded["crossEntropy"]["dz"]), 5e-7);
        AGREES(squares.loss, valuesOf(recorded["meanSquaredError"]["loss"]), 2e-7);
        AGREES(asRecorded(squares.dz, recorded), valuesOf(recorded["meanSquaredError"]["dz"]), 2e-7);
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            AlignedFloats z = randomFloats(4096 * 16, 1);
            for (float& value : z)
                value *= 40;
            for (std::size_t i = 0; i + 160 <= z.size(); i += 160) {
                const AlignedFloats logits(z.begin() + static_cast<std::ptrdiff_t>(i),
                                           z.begin() + static_cast<std::ptrdiff_t>(i + 160));
                for (const Loss& found : {crossEntropy(logits, tenLabels, 16, 1.0F / 64, 0.0F),
                                          crossEntropy(logits, tenLabels, 16, 1.0F / 64, 0.1F),
                                          meanSquaredError(logits, tenLabels, 16, 1.0F / 64)}) {
                    append(bits, found.dz);
                    append(bits, found.loss);
                }
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestLossKernels)
#include "tst_loss_kernels.moc"
