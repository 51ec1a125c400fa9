// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json.h"

#include "tests/support/said.h"

#include <QtTest>

#include <array>
#include <string>

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
        row("1e999", "[1e999]", "f:1:6: number overflow parsing '1e999'.");
        row("NaN", "[NaN]", "f:1:2: invalid literal; last read: '[N'.");
        row("no UTF-8", "{\"a\":\n\"\xFF\"}", "f:2:2: the byte 0xff is not UTF-8; save it as UTF-8.");
        row("overlong UTF-8", "\"\xC0\x80\"", "f:1:2: the byte 0xc0 is not UTF-8; save it as UTF-8.");
        row("something after the end", "{} x",
            "f:1:4: invalid literal; last read: '{} x'; expected end of input.");
        row("a key twice", "{\"a\":1,\n \"b\":2,\n \"a\":3}",
            "f:3:4: the key \"a\" appears a second time in its object.");
        row("30 MB", '[' + std::string(30'000'000, ' ') + ']',
            "f: is 30,000,002 bytes long, at most 1,048,576 are read.");
        row("1 MiB and a byte", '[' + std::string((1U << 20U) - 1, ' ') + ']',
            "f: is 1,048,577 bytes long, at most 1,048,576 are read.");
        row("nothing", "", "f: is empty, expected JSON.");
        row("blanks", "  ", "f:1:3: unexpected end of input; expected '[', '{', or a literal.");
        row("byte-order mark", "\xEF\xBB\xBF{}",
            "f: begins with a byte-order mark; save it as UTF-8 without one.");
        row("UTF-16", std::string{"\xFF\xFE{\0}\0", 6},
            "f:1:1: the byte 0xff is not UTF-8; save it as UTF-8.");
        row("half a surrogate pair", R"(["\ud800"])",
            "f:1:9: invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF; last read: "
            "'\"\\ud800\"'.");
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

    void what_the_parser_says_stays_so_in_english_data() {
        QTest::addColumn<std::string>("text");

        constexpr std::array texts{"[-]",
                                   "[1.]",
                                   "[1e+]",
                                   "[1e]",
                                   "[1e999]",
                                   "[\"\\u12\"]",
                                   "[\"\\x\"]",
                                   "[\"a",
                                   "[\"\\ud800\"]",
                                   "[\"\\udc00\"]",
                                   "[\"\x01\"]",
                                   "[\"\n\"]",
                                   "[tru]",
                                   "[true false]",
                                   "[1 2]",
                                   "[1 null]",
                                   "[1 {]",
                                   "{\"a\" 1}",
                                   "{\"a\":}",
                                   "{1:2}",
                                   "{\"a\":1",
                                   "[",
                                   "[,]",
                                   "[] 1",
                                   "[] \"; expected \"",
                                   "[\"'; expected end of input",
                                   "[\"'; last read: '"};
        for (const char* text : texts)
            QTest::addRow("%s", text) << std::string{text};
        QTest::addRow("a long text") << "[\"" + std::string(1'000, 'x');
        QTest::addRow("a long number") << "[1e" + std::string(1'000, '9') + "]";
    }

    void what_the_parser_says_stays_so_in_english() {
        QFETCH(std::string, text);
        QString theirs;
        try {
            theirs = QString::fromStdString(nlohmann::json::parse(text).dump());
        } catch (const nlohmann::json::exception& exception) {
            theirs = exception.what();
        }

        const auto document = parseJson(text, "f");

        QVERIFY(!document);
        auto ours = test::said(document.error());
        QVERIFY(ours.endsWith('.'));
        ours = ours.section(' ', 1).chopped(1);
        const bool isCut = ours.endsWith("…");
        QCOMPARE(isCut, text.size() > 100);
        QVERIFY2(isCut ? theirs.contains(ours.chopped(1)) : theirs.endsWith(ours),
                 qPrintable(theirs + '\n' + ours));
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
