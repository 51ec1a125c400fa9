// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json.h"

#include "core/formats/json_words.h"
#include "tests/support/said.h"

#include <QtTest>

#include <string>
#include <utility>

using namespace inkling;

namespace {

/// A document, read at "a" as a whole number from 1 to 9.
QString problemOf(const char* json) {
    const auto document = parseJson(json, "f");
    if (!document)
        return test::said(document.error());
    JsonProblems problems{"f"};
    JsonField{*document, problems}["a"].wholeNumber(1, 9);
    return problems.any() ? test::said(problems.first()) : "none";
}

} // namespace

class TestJson : public QObject {
    Q_OBJECT

private slots:
    void what_is_no_json_is_refused_with_its_place_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QString>("message");

        const auto row = [](const char* name, std::string text, const char* message) {
            QTest::addRow("%s", name) << std::move(text) << QString{message};
        };
        row("65 levels", std::string(65, '[') + std::string(65, ']'),
            "f:1:65: nested more than 64 levels deep.");
        row("a million levels", std::string(1'000'000, '['), "f:1:65: nested more than 64 levels deep.");
        row("65 objects", R"({"a":)" + std::string(64, '[') + std::string(64, ']') + "}",
            "f:1:69: nested more than 64 levels deep.");
        row("1e999", "[1e999]", "f:1:6: a number is too large; write one below 1.8e308.");
        row("NaN", "[NaN]",
            "f:1:2: expected a text in double quotes, a number, true, false, null, \"[\" or \"{\", found "
            "\"NaN\".");
        row("no UTF-8", "{\"a\":\n\"\xFF\"}", "f:2:2: the byte 0xff is not UTF-8; save it as UTF-8.");
        row("overlong UTF-8", "\"\xC0\x80\"", "f:1:2: the byte 0xc0 is not UTF-8; save it as UTF-8.");
        row("something after the end", "{} x", "f:1:4: expected the end, found \"x\".");
        row("a key twice", "{\"a\":1,\n \"b\":2,\n \"a\":3}",
            "f:3:4: the key \"a\" appears a second time in its object.");
        row("30 MB", '[' + std::string(30'000'000, ' ') + ']',
            "f: is 30,000,002 bytes long, at most 1,048,576 are read.");
        row("1 MiB and a byte", '[' + std::string((1U << 20U) - 1, ' ') + ']',
            "f: is 1,048,577 bytes long, at most 1,048,576 are read.");
        row("nothing", "", "f: is empty, expected JSON.");
        row("byte-order mark", "\xEF\xBB\xBF{}",
            "f: begins with a byte-order mark; save it as UTF-8 without one.");
        row("UTF-16", std::string{"\xFF\xFE{\0}\0", 6},
            "f:1:1: the byte 0xff is not UTF-8; save it as UTF-8.");
        row("half a surrogate pair", R"(["\ud800"])",
            "f:1:9: half of a surrogate pair stands alone; write both halves, or the character itself.");
        row("a NUL", std::string{"[\0]", 3}, "f:1:2: a NUL is not JSON.");
        row("a NUL after the end", std::string{"[]\0]", 4}, "f:1:3: a NUL is not JSON.");
        row("a NUL in a text", std::string{"[\"\0\"]", 5}, "f:1:3: a NUL is not JSON.");
    }

    void what_is_no_json_is_refused_with_its_place() {
        QFETCH(std::string, text);
        QFETCH(QString, message);

        const auto document = parseJson(text, "f");

        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::badData);
        QCOMPARE(test::said(document.error()), message);
    }

    void what_is_wrong_is_said_in_plain_words_data() {
        QTest::addColumn<QString>("message");

        const auto row = [](const char* text, const char* message) { QTest::addRow("%s", text) << message; };
        constexpr auto cut = "; it may have been cut short.";
        const QString value{"a text in double quotes, a number, true, false, null, \"[\" or \"{\""};
        const auto end = [&](const char* text, const char* place, const QString& expected) {
            QTest::addRow("%s", text) << place + (" ends where there should be " + expected) + cut;
        };
        const auto noValue = [&](const char* text, const char* place, const char* found) {
            QTest::addRow("%s", text) << place + (" expected " + value + ", found ") + found + '.';
        };
        end("[", "f:1:2:", value);
        end("  ", "f:1:3:", value);
        end("{", "f:1:2:", "a name in double quotes");
        end("{\"a\"", "f:1:5:", "a colon");
        end("{\"a\":1", "f:1:7:", "a comma or \"}\"");
        end("[1", "f:1:3:", "a comma or \"]\"");
        noValue("[tru]", "f:1:5:", "\"tru\"");
        noValue("[True]", "f:1:2:", "\"True\"");
        noValue("['a']", "f:1:2:", "\"'\"");
        noValue("[“a”]", "f:1:2:", "\"“\"");
        noValue("[.5]", "f:1:2:", "\".5\"");
        noValue("[1,]", "f:1:4:", "\"]\"");
        noValue("{\"a\":}", "f:1:6:", "\"}\"");
        constexpr auto noJson = " this is no JSON, it begins with %1; check that it is the right file.";
        const auto other = [&](const char* text, const char* place, const char* found) {
            QTest::addRow("%s", text) << place + QString{noJson}.arg(found);
        };
        other("undefined", "f:1:1:", "\"undefined\"");
        other("// a comment", "f:1:1:", "\"/\"");
        other("\n Dear reader", "f:2:2:", "\"Dear\"");
        other("]", "f:1:1:", "\"]\"");
        row("-", "f:1:2: a number breaks off; write it as in -0.5 or 1e-3.");
        row("{a:1}", "f:1:2: expected a name in double quotes, found \"a\".");
        row("{1:2}", "f:1:2: expected a name in double quotes, found a number.");
        row("{\"a\":1,}", "f:1:8: expected a name in double quotes, found \"}\".");
        row("{\"a\" 1}", "f:1:6: expected a colon, found a number.");
        row("{\"a\"=1}", "f:1:5: expected a colon, found \"=\".");
        row("[1 2]", "f:1:4: expected a comma or \"]\", found a number.");
        row("[01]", "f:1:3: expected a comma or \"]\", found a number.");
        row("[1 null]", "f:1:7: expected a comma or \"]\", found null.");
        row("[true;]", "f:1:6: expected a comma or \"]\", found \";\".");
        row("{\"a\":[1}", "f:1:8: expected a comma or \"]\", found \"}\".");
        row("{\"a\":1 \"b\":2}", "f:1:10: expected a comma or \"}\", found a text.");
        row("{} {}", "f:1:4: expected the end, found \"{\".");
        row("[] \"; expected \"", "f:1:16: expected the end, found a text.");
        for (const auto& [text, place] : {std::pair{"[-]", "f:1:3:"}, std::pair{"[1.]", "f:1:4:"},
                                          std::pair{"[1e]", "f:1:4:"}, std::pair{"[1e+]", "f:1:5:"}})
            QTest::addRow("%s", text)
                << QString{place} + " a number breaks off; write it as in -0.5 or 1e-3.";
        row("[\"'; expected end of input", "f:1:27: a text has no double quote at its end.");
        row("[\"a\nb\"]",
            "f:1:4: a text has a control character or the end of a line in it; write it with a "
            "backslash, as \\n or \\u0001.");
        row("[\"C:\\x\"]",
            "f:1:6: a backslash has no meaning before what follows it; write two of them for one.");
        row("[\"\\u12\"]", "f:1:7: \\u needs four hexadecimal digits after it.");
        row("[\"\\udc00\"]",
            "f:1:8: half of a surrogate pair stands alone; write both halves, or the "
            "character itself.");
    }

    void what_is_wrong_is_said_in_plain_words() {
        QFETCH(QString, message);

        const auto document = parseJson(QTest::currentDataTag(), "f");

        QVERIFY(!document);
        QCOMPARE(test::said(document.error()), message);
    }

    void words_of_another_version_of_the_parser_are_not_passed_on() {
        for (const char* words : {"", "a new complaint", "unexpected novelty; expected ']'",
                                  "unexpected ']'; expected a novelty", "invalid string: a novelty"})
            QCOMPARE(test::said(whyNoJson(words, "x", JsonPlace::later)),
                     "this is no JSON; look for a missing comma, quote or bracket");
        QCOMPARE(
            test::said(
                whyNoJson("invalid literal; last read: 'x'; expected a novelty", "x", JsonPlace::later)),
            "expected a text in double quotes, a number, true, false, null, \"[\" or \"{\", found \"x\"");
    }

    void as_much_as_is_allowed_is_read() {
        QVERIFY(parseJson(std::string(64, '[') + std::string(64, ']'), "f"));
        QVERIFY(parseJson('[' + std::string((1U << 20U) - 2, ' ') + ']', "f"));
    }

    void a_document_is_what_its_text_says() {
        const auto document = parseJson(R"({"a":[1,-2,3.5,true,null,"ä"],"b":{"c":{},"a":[[]]}})", "f");

        QVERIFY(document);
        QCOMPARE(document->dump(), R"({"a":[1,-2,3.5,true,null,"ä"],"b":{"a":[[]],"c":{}}})");
    }

    void a_whole_number_is_whole_and_within_its_bounds_data() {
        QTest::addColumn<QString>("message");

        const auto row = [](const char* json, const char* message) { QTest::addRow("%s", json) << message; };
        row(R"({"a":3})", "none");
        row(R"({"a":3.0})", "none");
        row(R"({"a":3.5})", "f: a: expected a whole number, found 3.5.");
        row(R"({"a":0})", "f: a: expected a whole number from 1 to 9, found 0.");
        row(R"({"a":-1})", "f: a: expected a whole number from 1 to 9, found -1.");
        row(R"({"a":18446744073709551617})",
            "f: a: expected a whole number from 1 to 9, found 1.8446744073709552e+19.");
        row(R"({"a":null})", "f: a: expected a whole number, found null.");
        row(R"({"a":"3"})", R"(f: a: expected a whole number, found "3".)");
        row(R"({"a":true})", "f: a: expected a whole number, found true.");
        row(R"({"a":[3]})", "f: a: expected a whole number, found a list of 1.");
        row(R"({"a":{}})", "f: a: expected a whole number, found an object.");
        row(R"({})", "f: a: expected a whole number, found nothing.");
        row(R"([])", "f: expected an object, found a list of 0.");
    }

    void a_whole_number_is_whole_and_within_its_bounds() {
        QFETCH(QString, message);

        QCOMPARE(problemOf(QTest::currentDataTag()), message);
    }

    void the_first_problem_is_the_one_told() {
        const auto document = parseJson(R"({"list":[{"x":1},{"x":"y"}]})", "f");
        QVERIFY(document);
        JsonProblems problems{"f"};
        const JsonField root{*document, problems};

        for (const JsonField& item : root["list"].items(9))
            item["x"].wholeNumber(0, 9);
        (void)root["other"].text();

        QCOMPARE(test::said(problems.first()), R"(f: list[1].x: expected a whole number, found "y".)");
    }

    void a_list_that_is_too_long_has_no_items() {
        const auto document = parseJson("[1,2,3]", "f");
        QVERIFY(document);
        JsonProblems problems{"f"};

        QVERIFY((JsonField{*document, problems}.items(2).empty()));
        QCOMPARE(test::said(problems.first()), "f: expected a list of at most 2, found a list of 3.");
    }

    void quotes_show_no_control_characters_and_end() {
        QCOMPARE(inQuotes("a\x1b[31m\xFFä"), "\"a\\x1b[31m\\xffä\"");
        QVERIFY(inQuotes(std::string(1000, 'x')).size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
