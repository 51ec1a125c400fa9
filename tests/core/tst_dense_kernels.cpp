// SPDX-License-Identifier: GPL-3.0-or-later
// Dense layers on every target this processor has, against loops from the definition.
#include "core/base/aligned_buffer.h"
#include "core/kernels/dense.h"
#include "core/kernels/target.h"
#include "tests/support/kernel_test.h"
#include "tests/support/naive_kernels.h"

#include <QtTest>

#include <string>
#include <utility>
#include <vector>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

class TestDenseKernels : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

    void a_dense_layer_agrees_with_the_naive_loop_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("units");
        for (const std::string& target : availableTargets())
            for (const auto& [inputs, units] : std::vector<std::pair<int, int>>{
                     {256, 10}, {1, 1}, {3, 17}, {9, 16}, {7, 2}, {100, 64}, {13, 128}, {28, 42}, {8, 49}})
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

    void every_target_with_fused_multiply_add_gives_the_same_bits() {
        const QString other = targetThatDiffers([] {
            Bits bits;
            for (const DenseShape& s : {DenseShape{256, 10}, DenseShape{37, 61}, DenseShape{28, 42}}) {
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
            return bits;
        });

        QVERIFY2(other.isEmpty(), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestDenseKernels)
#include "tst_dense_kernels.moc"
