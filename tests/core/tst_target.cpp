// SPDX-License-Identifier: GPL-3.0-or-later
// Which vector instructions run.
#include "core/kernels/target.h"
#include "core/kernels/vectors.h"
#include "tests/support/kernel_test.h"

#include <QtTest>

#include <string>

using namespace inkling;
using namespace inkling::kernels;
using namespace inkling::test;

class TestTarget : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { QVERIFY(forceTarget("")); }

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
};

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_target.moc"
