// SPDX-License-Identifier: GPL-3.0-or-later
// The figures below mistakes are in the order that the mistakes are in.
#include "tests/support/evaluations.h"
#include "ui/evaluation/answers_model.h"

#include <QtTest>

using namespace inkling;
using namespace inkling::test;

class TestMistakeNotes : public QObject {
    Q_OBJECT

private slots:
    void below_an_image_stands_what_they_are_in_order_of() {
        const auto evaluation = evaluationOf({{4, 9, 9.2F}, {7, 2, 1.4F}, {3, 5, 4.25F}});
        AnswersModel model;
        model.setAnswers(evaluation, evaluation->order);

        QStringList notes;
        for (int row = 0; row < model.rowCount(); ++row)
            notes << model.index(row).data(AnswersModel::NoteRole).toString();

        QCOMPARE(notes, (QStringList{"loss 9.20", "loss 4.25", "loss 1.40"}));
    }
};

QTEST_GUILESS_MAIN(TestMistakeNotes)
#include "tst_mistake_notes.moc"
