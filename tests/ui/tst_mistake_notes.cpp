// SPDX-License-Identifier: GPL-3.0-or-later
// The figures below mistakes are in the order that the mistakes are in.
#include "tests/support/evaluations.h"
#include "ui/evaluation/answers_model.h"

#include <QtTest>

#include <cmath>

using namespace inkling;
using namespace inkling::test;

class TestMistakeNotes : public QObject {
    Q_OBJECT

private slots:
    void below_a_mistake_stands_the_probability_of_what_is_right() {
        const auto lossAt = [](double probability) { return static_cast<float>(-std::log(probability)); };
        const auto evaluation =
            evaluationOf({{4, 9, lossAt(0.0001)}, {7, 2, lossAt(0.24)}, {3, 5, lossAt(0.013)}});
        AnswersModel model;
        model.setAnswers(evaluation, evaluation->order);

        QStringList notes;
        for (int row = 0; row < model.rowCount(); ++row)
            notes << model.index(row).data(AnswersModel::NoteRole).toString();

        QCOMPARE(notes, (QStringList{"< 0.1 %", "1.3 %", "24.0 %"}));
        const auto tip = model.index(1).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.endsWith("\nBelow it: 1.3 %, the probability of its label, 3."), qPrintable(tip));
        QVERIFY2(tip.contains("wrongly read as 5 with 75.0 %"), qPrintable(tip));
    }

    void below_what_is_read_rightly_too() {
        const auto evaluation = evaluationOf({{4, 4, 0.3F}});
        AnswersModel model;
        model.setAnswers(evaluation, {0});

        QCOMPARE(model.index(0).data(AnswersModel::NoteRole).toString(), "75.0 %");
    }
};

QTEST_GUILESS_MAIN(TestMistakeNotes)
#include "tst_mistake_notes.moc"
