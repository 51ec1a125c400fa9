// SPDX-License-Identifier: GPL-3.0-or-later
// Convolutions on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/kernels/conv2d.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

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

Conv2dShape shapeOfRow() {
    QFETCH(int, index);
    return conv2dShapes[index].shape;
}

} // namespace

class TestConv2dKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

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

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            for (const NamedConv2d& named : conv2dShapes) {
                const Conv2dCase c{named.shape};
                append(bits, forward(c));
                append(bits, pooledForward(c).y);
                append(bits, backwardInput(c));
                const Gradients gradients = backwardKernel(c);
                append(bits, gradients.dw);
                append(bits, gradients.db);
            }
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestConv2dKernels)
#include "tst_conv2d_kernels.moc"
