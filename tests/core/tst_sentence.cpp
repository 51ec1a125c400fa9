// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sentence.h"
#include "core/base/system_reason.h"

#include <QtTest>

#include <clocale>
#include <string>

using inkling::Sentence;

namespace {

/// A language with other words in another order.
constexpr auto latin = [](const char* pattern) {
    return std::string{pattern} == "%1 holds %2" ? std::string{"in %1 sunt %2"} : std::string{};
};

} // namespace

class TestSentence : public QObject {
    Q_OBJECT

private slots:
    void words_are_the_same_in_every_language() {
        const Sentence words{"a/b.json"};

        QCOMPARE(words.english(), std::string{"a/b.json"});
        QCOMPARE(words.in(latin), std::string{"a/b.json"});
    }

    void a_pattern_is_filled_in_its_order() {
        QCOMPARE(Sentence::tr("%2 of %1, %2 again").arg("all", 7).english(),
                 std::string{"7 of all, 7 again"});
    }

    void another_language_has_its_own_order() {
        QCOMPARE(Sentence::tr("%1 holds %2").arg("x.npz", 3).in(latin), std::string{"in x.npz sunt 3"});
    }

    void what_stands_in_a_place_is_translated_too() {
        const auto sentence = Sentence::tr("%1: %2").arg("x", Sentence::tr("%1 holds %2").arg("y", 3));

        QCOMPARE(sentence.english(), std::string{"x: y holds 3"});
        QCOMPARE(sentence.in(latin), std::string{"x: in y sunt 3"});
    }

    void a_place_in_a_path_stays_a_path() {
        QCOMPARE(Sentence::tr("%1: %2").arg("100%2.json", "empty").english(),
                 std::string{"100%2.json: empty"});
    }

    void percent_signs_without_a_place_stay() {
        QCOMPARE(Sentence::tr("100 % of %1, %0, %2, %").arg(5).english(),
                 std::string{"100 % of 5, %0, %2, %"});
    }

    void a_sentence_goes_on_without_its_full_stop() {
        const auto within = [](const char* sentence) {
            return Sentence::tr("%1; choose another.").arg(Sentence{sentence}.withoutFullStop());
        };

        QCOMPARE(within("a.b is full.").english(), std::string{"a.b is full; choose another."});
        QCOMPARE(within("滿了。").english(), std::string{"滿了; choose another."});
        QCOMPARE(within("half").english(), std::string{"half; choose another."});
    }

    void the_reasons_of_the_system_are_its_own_words() {
        std::setlocale(LC_MESSAGES, "C");            // Qt has asked for the desktop's language
        for (int number = 1; number < 134; ++number) // Linux knows no more
            QCOMPARE(inkling::systemReason(number).english(), std::generic_category().message(number));
    }

    void sentences_are_equal_where_they_say_the_same() {
        QCOMPARE(Sentence::tr("%1 holds %2").arg("x", 3), Sentence{"x holds 3"});
        QVERIFY(Sentence{}.isEmpty());
        QVERIFY(!Sentence::tr("%1").isEmpty());
    }

    void words_can_be_left_out_wherever_they_stand_in_it() {
        const auto what = Sentence::tr("%1 holds %2").arg("/data/a/x and /data/a/y", 3);
        QCOMPARE(Sentence::tr("%1: %2 /data/a/").arg("/data/a/z", what).without("/data/a/").english(),
                 std::string{"z: x and y holds 3 /data/a/"});
        QCOMPARE(Sentence{"/data/b/x"}.without("/data/a/").english(), std::string{"/data/b/x"});
    }
};

QTEST_GUILESS_MAIN(TestSentence)
#include "tst_sentence.moc"
