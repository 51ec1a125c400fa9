// SPDX-License-Identifier: GPL-3.0-or-later
// A pooled convolution's derivatives, chosen window by window, on every target this processor has: against
// loops from the definition over the whole convolution's derivative.
#include "core/base/aligned_buffer.h"
#include "core/base/random.h"
#include "core/kernels/conv2d.h"
#include "core/kernels/conv2d_by_windows.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

namespace {

std::size_t windowsOf(const Conv2dShape& s) {
    return static_cast<std::size_t>(s.filters * (s.outputHeight() / 2) * (s.outputWidth() / 2));
}

/// Winners drawn lane by lane: one pixel of a window or, in a fifth of the lanes, none.
std::vector<std::uint16_t> randomWinners(std::size_t windows) {
    Random random{5, RandomStream::weights};
    std::vector<std::uint16_t> winners(windows * 4);
    for (std::size_t window = 0; window < windows; ++window)
        for (int lane = 0; lane < 16; ++lane)
            if (const auto pixel = static_cast<std::size_t>(random.uniform(0.0, 5.0)); pixel < 4)
                winners[window * 4 + pixel] |= static_cast<std::uint16_t>(1 << lane);
    return winners;
}

struct Case {
    Conv2dShape shape;
    AlignedFloats x, w, dyPooled;
    std::vector<std::uint16_t> winners;
    naive::Values dyConvolved;         ///< what is chosen from, written out
    AlignedFloats dyConvolvedAsFloats; ///< as the judges read it

    explicit Case(const Conv2dShape& s)
        : shape{s}
        , x{randomFloats(static_cast<std::size_t>(s.channels * s.height * s.width * 16), 1)}
        , w{randomFloats(static_cast<std::size_t>(s.kernelHeight * s.kernelWidth * s.channels * s.filters),
                         2)}
        , dyPooled{randomFloats(windowsOf(s) * 16, 3)}
        , winners{randomWinners(windowsOf(s))}
        , dyConvolved{naive::reluMaxPoolBackward(s, dyPooled.data(), winners.data())}
        , dyConvolvedAsFloats(dyConvolved.size()) {
        for (std::size_t i = 0; i < dyConvolved.size(); ++i)
            dyConvolvedAsFloats[i] = static_cast<float>(dyConvolved[i]);
    }
};

struct Derivatives {
    AlignedFloats dy;
    std::vector<std::uint16_t> sides;
    AlignedFloats dx, dw, db;
};

/// All three kernels; dw and db begin with `start`.
Derivatives derivativesOf(const Case& c, float start = 0.0F) {
    const std::size_t windows = windowsOf(c.shape);
    Derivatives d{unwritten(windows * 16), std::vector<std::uint16_t>(windows * 2, 0xAAAA),
                  unwritten(c.x.size()), AlignedFloats(c.w.size(), start),
                  AlignedFloats(static_cast<std::size_t>(c.shape.filters), start)};
    windowDerivatives(windows, c.dyPooled.data(), c.winners.data(), d.dy.data(), d.sides.data());
    backwardKernelByWindows(c.shape, c.x.data(), d.dy.data(), d.sides.data(), d.dw.data(), d.db.data());
    backwardInputByWindows(c.shape, c.w.data(), d.dy.data(), d.sides.data(), d.dx.data());
    return d;
}

struct NamedShape {
    const char* name;
    Conv2dShape shape;
};

//                       channels height width filters kernel  stride
const NamedShape shapes[] = {
    {"tutorial, first", {1, 28, 28, 8, 5, 5, 1, 1}}, {"tutorial, second", {8, 12, 12, 16, 5, 5, 1, 1}},
    {"one window, 5x5", {1, 6, 6, 1, 5, 5, 1, 1}},   {"one window, 3x3", {2, 4, 4, 2, 3, 3, 1, 1}},
    {"no window, 5x5", {3, 5, 7, 4, 5, 5, 1, 1}},    {"odd output, 5x5", {3, 9, 11, 3, 5, 5, 1, 1}},
    {"odd output, 3x3", {2, 9, 11, 5, 3, 3, 1, 1}},  {"one row, wide", {1, 6, 27, 7, 5, 5, 1, 1}},
    {"one column, high", {2, 19, 4, 6, 3, 3, 1, 1}}, {"17 filters", {3, 8, 6, 17, 5, 5, 1, 1}},
    {"35 filters", {2, 6, 8, 35, 3, 3, 1, 1}},       {"9 channels", {9, 8, 10, 4, 3, 3, 1, 1}},
};

void addRows() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("index");
    for (const std::string& target : availableTargets())
        for (std::size_t i = 0; i < std::size(shapes); ++i)
            QTest::addRow("%s: %s", target.c_str(), shapes[i].name)
                << QString::fromStdString(target) << static_cast<int>(i);
}

/// The row's shape, the row's target forced.
Case caseOfRow() {
    QFETCH(QString, target);
    QFETCH(int, index);
    if (!forceTarget(target.toStdString()))
        qFatal("no target %s", qPrintable(target));
    return Case{shapes[index].shape};
}

} // namespace

class TestConv2dByWindows : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void square_kernels_of_3_and_5_and_stride_1_go_back_by_windows() {
        for (const auto& [name, shape] : shapes)
            QVERIFY2(goesBackByWindows(shape), name);
        QVERIFY(!goesBackByWindows({1, 28, 28, 8, 7, 7, 1, 1}));
        QVERIFY(!goesBackByWindows({1, 28, 28, 8, 3, 5, 1, 1}));
        QVERIFY(!goesBackByWindows({1, 28, 28, 8, 5, 3, 1, 1}));
        QVERIFY(!goesBackByWindows({1, 28, 28, 8, 5, 5, 2, 1}));
        QVERIFY(!goesBackByWindows({1, 28, 28, 8, 5, 5, 1, 2}));
    }

    void a_window_keeps_its_derivative_where_a_pixel_won_data() { addRows(); }
    void a_window_keeps_its_derivative_where_a_pixel_won() {
        const Case c = caseOfRow();

        const Derivatives found = derivativesOf(c);

        for (std::size_t i = 0; i < found.dy.size(); ++i) {
            const auto won = [&](std::size_t pixel) {
                return (c.winners[i / 16 * 4 + pixel] >> i % 16 & 1) != 0;
            };
            const auto side = [&](std::size_t which) {
                return (found.sides[i / 16 * 2 + which] >> i % 16 & 1) != 0;
            };
            QCOMPARE(found.dy[i], won(0) || won(1) || won(2) || won(3) ? c.dyPooled[i] : 0.0F);
            QCOMPARE(side(0), won(1) || won(3));
            QCOMPARE(side(1), won(2) || won(3));
        }
    }

    void the_derivative_by_the_input_agrees_with_the_naive_loop_data() { addRows(); }
    void the_derivative_by_the_input_agrees_with_the_naive_loop() {
        const Case c = caseOfRow();

        const Derivatives found = derivativesOf(c);

        const auto terms = static_cast<double>(c.w.size());
        AGREES(found.dx, naive::conv2dBackwardInput(c.shape, c.w.data(), c.dyConvolvedAsFloats.data()),
               0x1p-24 * terms + 1e-6);
    }

    void the_derivative_by_the_kernel_is_added_data() { addRows(); }
    void the_derivative_by_the_kernel_is_added() {
        const Case c = caseOfRow();

        const Derivatives found = derivativesOf(c, 2.0F);

        auto expected = naive::conv2dBackwardKernel(c.shape, c.x.data(), c.dyConvolvedAsFloats.data());
        for (double& value : expected.dw)
            value += 2.0;
        for (double& value : expected.db)
            value += 2.0;
        const auto terms = static_cast<double>(windowsOf(c.shape) / expected.db.size() * 16);
        AGREES(found.dw, expected.dw, 0x1p-24 * terms + 1e-6);
        AGREES(found.db, expected.db, 0x1p-24 * terms + 1e-6);
    }

    void it_is_as_exact_as_the_dense_loops() {
        for (const Conv2dShape& shape : {shapes[0].shape, shapes[1].shape}) {
            const Case c{shape};
            const auto exact = naive::conv2dBackwardKernel(shape, c.x.data(), c.dyConvolvedAsFloats.data());
            const auto exactDx = naive::conv2dBackwardInput(shape, c.w.data(), c.dyConvolvedAsFloats.data());
            const auto relativeError = [](const AlignedFloats& values, const naive::Values& truth) {
                double squares = 0.0;
                double size = 0.0;
                for (std::size_t i = 0; i < truth.size(); ++i) {
                    squares += std::pow(double{values[i]} - truth[i], 2);
                    size += truth[i] * truth[i];
                }
                return std::sqrt(squares / size);
            };

            const Derivatives found = derivativesOf(c);
            AlignedFloats dx = unwritten(c.x.size());
            AlignedFloats dw(c.w.size());
            AlignedFloats db(found.db.size());
            conv2dBackwardInput(shape, c.w.data(), c.dyConvolvedAsFloats.data(), dx.data());
            conv2dBackwardKernel(shape, c.x.data(), c.dyConvolvedAsFloats.data(), dw.data(), db.data());

            qInfo("relative RMS error: dx %.1e (dense %.1e), dw %.1e (dense %.1e)",
                  relativeError(found.dx, exactDx), relativeError(dx, exactDx),
                  relativeError(found.dw, exact.dw), relativeError(dw, exact.dw));
            QCOMPARE_LT(relativeError(found.dx, exactDx), 1.25 * relativeError(dx, exactDx));
            QCOMPARE_LT(relativeError(found.dw, exact.dw), 1.25 * relativeError(dw, exact.dw));
        }
    }

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            for (const auto& [name, shape] : shapes) {
                const Derivatives found = derivativesOf(Case{shape});
                append(bits, found.dx);
                append(bits, found.dw);
                append(bits, found.db);
            }
            return bits;
        });
        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestConv2dByWindows)
#include "tst_conv2d_by_windows.moc"
