// SPDX-License-Identifier: GPL-3.0-or-later
// Pooling on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/kernels/max_pooling2d.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

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
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
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
};

QTEST_GUILESS_MAIN(TestPoolingKernels)
#include "tst_pooling_kernels.moc"
