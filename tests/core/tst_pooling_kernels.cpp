// SPDX-License-Identifier: GPL-3.0-or-later
// Pooling on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/kernels/average_pooling2d.h"
#include "core/kernels/max_pooling2d.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

class TestPoolingKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void pooling_agrees_with_the_naive_loop_data() { addPoolRows(); }
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

    void averages_agree_with_the_naive_loop_data() { addPoolRows(); }
    void averages_agree_with_the_naive_loop() {
        QFETCH(int, index);
        forceTargetOfRow();
        const Pool2dShape s = poolShapes()[static_cast<std::size_t>(index)].second;
        const AlignedFloats x = randomFloats(product({s.channels, s.height, s.width, 16}), 1);
        const AlignedFloats dy = randomFloats(product({s.channels, s.outputHeight, s.outputWidth, 16}), 2);
        AlignedFloats y = unwritten(dy.size());
        AlignedFloats dx = unwritten(x.size());

        averagePooling2dForward(s, x.data(), y.data());
        averagePooling2dBackward(s, dy.data(), dx.data());

        AGREES(y, naive::averagePooling2dForward(s, x.data()), 3e-7);
        AGREES(dx, naive::averagePooling2dBackward(s, dy.data()), 3e-7);
    }

    void nan_stays_in_its_lane_and_windows_data() { addTargetRows(); }
    void nan_stays_in_its_lane_and_windows() {
        forceTargetOfRow();
        const Pool2dShape s{1, 2, 4, 2, 2, 2, 2, 0, 0, 1, 2};
        AlignedFloats x(8 * 16, 1.0F);
        x[6 * 16 + 9] = notANumber; // of the second window
        AlignedFloats y = unwritten(32);

        averagePooling2dForward(s, x.data(), y.data());

        for (std::size_t i = 0; i < 32; ++i) {
            QCOMPARE(std::isnan(y[i]), i == 16 + 9);
            QVERIFY(i == 16 + 9 || y[i] == 1.0F);
        }
    }

    void averages_are_those_of_tensorflow_js_data() { addTargetRows(); }
    void averages_are_those_of_tensorflow_js() {
        forceTargetOfRow();
        const QJsonArray cases = golden("layers.json")["averagePooling"].toArray();
        QCOMPARE(cases.size(), 3);
        for (const QJsonValue& pooling : cases) {
            const Pool2dShape s = shapeOf(pooling);
            const AlignedFloats x = tileOf(pooling["x"], pooling["shape"]);
            const AlignedFloats dy = tileOf(pooling["dy"], pooling["outputShape"]);
            AlignedFloats y = unwritten(dy.size());
            AlignedFloats dx = unwritten(x.size());

            averagePooling2dForward(s, x.data(), y.data());
            averagePooling2dBackward(s, dy.data(), dx.data());

            AGREES(imagesOf(y, pooling["outputShape"]), valuesOf(pooling["y"]), 5e-7);
            AGREES(imagesOf(dx, pooling["shape"]), valuesOf(pooling["dx"]), 5e-7);
        }
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            for (const auto& [name, s] : poolShapes()) {
                const AlignedFloats x = randomFloats(product({s.channels, s.height, s.width, 16}), 1);
                AlignedFloats y = unwritten(product({s.channels, s.outputHeight, s.outputWidth, 16}));
                std::vector<std::uint16_t> winners(y.size());
                AlignedFloats dx = unwritten(x.size());
                maxPooling2dForward(s, x.data(), y.data(), winners.data());
                maxPooling2dBackward(s, y.data(), winners.data(), dx.data());
                append(bits, y);
                append(bits, dx);
                averagePooling2dForward(s, x.data(), y.data());
                averagePooling2dBackward(s, y.data(), dx.data());
                append(bits, y);
                append(bits, dx);
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }

private:
    static void addPoolRows() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("index");
        for (const std::string& target : availableTargets())
            for (int i = 0; i < int(poolShapes().size()); ++i)
                QTest::addRow("%s: %s", target.c_str(), poolShapes()[static_cast<std::size_t>(i)].first)
                    << QString::fromStdString(target) << i;
    }

    /// Padded as TensorFlow pads "same": what is odd lies below and right.
    static Pool2dShape shapeOf(const QJsonValue& pooling) {
        Pool2dShape s;
        s.channels = pooling["shape"][3].toInt();
        s.height = pooling["shape"][1].toInt();
        s.width = pooling["shape"][2].toInt();
        s.poolHeight = pooling["pool"][0].toInt();
        s.poolWidth = pooling["pool"][1].toInt();
        s.strideHeight = pooling["strides"][0].toInt();
        s.strideWidth = pooling["strides"][1].toInt();
        s.outputHeight = pooling["outputShape"][1].toInt();
        s.outputWidth = pooling["outputShape"][2].toInt();
        s.padTop = std::max((s.outputHeight - 1) * s.strideHeight + s.poolHeight - s.height, 0) / 2;
        s.padLeft = std::max((s.outputWidth - 1) * s.strideWidth + s.poolWidth - s.width, 0) / 2;
        return s;
    }

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
};

QTEST_GUILESS_MAIN(TestPoolingKernels)
#include "tst_pooling_kernels.moc"
