// SPDX-License-Identifier: GPL-3.0-or-later
// That test::said() would see a sentence of which a part stays English; specs of formats compare what it
// gives.
#include "tests/support/said.h"

#include <QtTest>

using inkling::Sentence;
using namespace inkling::test;

class TestSaid : public QObject {
    Q_OBJECT

private slots:
    void what_is_said_wholly_in_chinese_has_nothing_english() {
        const auto where =
            Sentence::tr("%1: the tensor %2").arg("/data/a-b/x.safetensors", "\"no such thing\"");
        const auto what = Sentence::tr("expected %1, found %2").arg(Sentence::tr("a list"), "[1,2]");
        QCOMPARE(englishIn(Sentence::tr("%1: %2.").arg(where, what)), QStringList{});
        QCOMPARE(englishIn(Sentence::tr("expected %1, found %2").arg("true", Sentence::tr("nothing"))),
                 QStringList{});
        QCOMPARE(englishIn(Sentence::tr("ends in %1 behind %2; expected Softmax, or a sum to take it of")
                               .arg("conv2d", "relu")),
                 QStringList{});
        QCOMPARE(englishIn(Sentence::tr("means nothing here; read are %1")
                               .arg(Sentence::tr("%1 and %2").arg("Add, AveragePool", "Unsqueeze"))),
                 QStringList{});
    }

    void words_in_a_place_are_found_wherever_they_stand() {
        QCOMPARE(englishIn("f: has no layers."), (QStringList{"has", "no", "layers"}));
        QCOMPARE(englishIn(Sentence::tr("%1: %2.").arg("x.npz", "has no input")),
                 (QStringList{"has", "no", "input"}));
        QCOMPARE(
            englishIn(Sentence::tr("%1: %2.").arg("x.npz: the tensor \"a b\"", Sentence::tr("is empty"))),
            (QStringList{"the", "tensor"}));
        const auto what = Sentence::tr("expected %1, found %2").arg(Sentence::tr("a list"), "nothing");
        QCOMPARE(englishIn(Sentence::tr("%1: %2").arg("modelTopology.config", what)), QStringList{"nothing"});
    }

    void a_pattern_without_a_translation_is_found_wherever_it_stands() {
        const char* pattern = "no one has %1 translated";
        QCOMPARE(englishIn(Sentence::tr(pattern).arg("this")), (QStringList{pattern, "this"}));
        QCOMPARE(englishIn(Sentence::tr("%1: %2.").arg("x.npz", Sentence::tr(pattern).arg(3))),
                 QStringList{pattern});
    }
};

QTEST_GUILESS_MAIN(TestSaid)
#include "tst_said.moc"
