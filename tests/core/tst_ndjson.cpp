// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drawing/ndjson.h"

#include <QtTest>

#include <fstream>
#include <limits>

using namespace inkling;

namespace {

constexpr auto form = R"(write {"word":"7","drawing":[[[x0,x1,..],[y0,y1,..]],..]}.)";

std::string messageOf(std::string_view line, const NdjsonLimits& limits = {}) {
    const auto drawing = parseDrawing(line, "a.ndjson, line 3", limits);
    return drawing ? "no error" : drawing.error().message();
}

} // namespace

class TestNdjson : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path fileWith(const std::string& text) {
        const std::filesystem::path path = m_folder.filePath("drawings.ndjson").toStdString();
        std::ofstream{path, std::ios::binary} << text;
        return path;
    }

private slots:
    void a_line_is_a_word_and_strokes() {
        const auto drawing = parseDrawing(R"({"word":"7","drawing":[[[0,10.5],[1,-2e1]],[[3],[4]]]})", "x");

        QVERIFY(drawing);
        const LabelledDrawing expected{"7", {{{{0, 1}, {10.5, -20}}, {{3, 4}}}}};
        QVERIFY(*drawing == expected);
    }

    void what_does_not_belong_to_a_drawing_is_passed_over_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addRow("order of keys") << QByteArray{R"({"drawing":[[[1,2],[3,4]]],"word":"5"})"};
        QTest::addRow("other keys") << QByteArray{
            R"({"key_id":"9","word":"5","recognized":true,"at":null,"drawing":[[[1,2],[3,4]]]})"};
        QTest::addRow("nested other keys") << QByteArray{
            R"({"word":"5","a":{"word":[{"drawing":3}]},"drawing":[[[1,2],[3,4]]],"b":[[[[1]]]]})"};
        QTest::addRow("times") << QByteArray{R"({"word":"5","drawing":[[[1,2],[3,4],[0,16]]]})"};
        QTest::addRow("times and anything")
            << QByteArray{R"({"word":"5","drawing":[[[1,2],[3,4],[null,"x",[[]],{"a":1}],[7]]]})"};
        QTest::addRow("spaces") << QByteArray{
            " { \"word\" : \"5\" , \"drawing\" : [ [ [1, 2] ,[3,4] ] ] } \r"};
        QTest::addRow("a byte-order mark")
            << QByteArray{"\xEF\xBB\xBF{\"word\":\"5\",\"drawing\":[[[1,2],[3,4]]]}"};
    }
    void what_does_not_belong_to_a_drawing_is_passed_over() {
        QFETCH(QByteArray, line);

        const auto drawing = parseDrawing(line.toStdString(), "x");

        QVERIFY2(drawing, drawing ? "" : drawing.error().message().c_str());
        const LabelledDrawing expected{"5", {{{{1, 3}, {2, 4}}}}};
        QVERIFY(*drawing == expected);
    }

    void a_word_may_be_missing_and_a_drawing_empty() {
        const auto drawing = parseDrawing(R"({"drawing":[]})", "x");

        QVERIFY(drawing);
        QVERIFY(*drawing == LabelledDrawing{});
        QVERIFY(drawing->drawing.isEmpty());
    }

    void a_wrong_line_is_refused_in_one_sentence_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, QByteArray line, const QString& error) {
            QTest::addRow("%s", name) << line << error;
        };
        const QString wrongForm = QString{"; "} + form;
        row("empty", "", "is not JSON from byte 1 on" + wrongForm);
        row("cut off", R"({"drawing":[[[1,2],[3)", "is not JSON from byte 22 on" + wrongForm);
        row("not JSON", "digits", "is not JSON from byte 1 on" + wrongForm);
        row("something after it", R"({"drawing":[]} 7)", "is not JSON from byte 16 on" + wrongForm);
        row("not a number", R"({"drawing":[[[NaN],[1]]]})", "is not JSON from byte 15 on" + wrongForm);
        row("a single quote", "{'drawing':[]}", "is not JSON from byte 2 on" + wrongForm);
        row("bad UTF-8", "{\"word\":\"\xC3\x28\",\"drawing\":[]}", "is not JSON from byte 11 on" + wrongForm);
        row("UTF-16", QByteArray{"\xFF\xFE{\0\"\0", 6}, "is not JSON from byte 1 on" + wrongForm);
        row("a lone surrogate", R"({"word":"\ud800","drawing":[]})",
            "is not JSON from byte 16 on" + wrongForm);
        row("too large a number", R"({"drawing":[[[1e999],[1]]]})",
            "has a number that no double holds at byte 19; write smaller coordinates.");
        row("no drawing", R"({"word":"7"})", "has no \"drawing\"" + wrongForm);
        row("two drawings", R"({"drawing":[],"drawing":[]})", "has \"drawing\" twice; keep one of them.");
        row("two words", R"({"word":"1","word":"2","drawing":[]})", "has \"word\" twice; keep one of them.");
        row("a list", "[1]", "has an array in the wrong place in the line" + wrongForm);
        row("a number alone", "5", "has a number in the wrong place in the line" + wrongForm);
        row("a word that is a number", R"({"word":7,"drawing":[]})",
            "has a number in the wrong place in \"word\"" + wrongForm);
        row("a drawing that is null", R"({"drawing":null})",
            "has null in the wrong place in \"drawing\"" + wrongForm);
        row("a drawing that is an object", R"({"drawing":{}})",
            "has an object in the wrong place in \"drawing\"" + wrongForm);
        row("points instead of strokes", R"({"drawing":[1,2]})",
            "has a number in the wrong place in \"drawing\"" + wrongForm);
        row("points instead of axes", R"({"drawing":[[1,2]]})",
            "has a number in the wrong place in \"drawing\"" + wrongForm);
        row("a coordinate that is a text", R"({"drawing":[[["1"],[2]]]})",
            "has a text in the wrong place in \"drawing\"" + wrongForm);
        row("a coordinate that is true", R"({"drawing":[[[true],[2]]]})",
            "has true or false in the wrong place in \"drawing\"" + wrongForm);
        row("points as pairs", R"({"drawing":[[[[1,2],[3,4]]]]})",
            "has an array in the wrong place in \"drawing\"" + wrongForm);
        row("x without y", R"({"drawing":[[[1],[2]],[[1,2]]]})",
            "stroke 2 has 1 arrays instead of 2" + wrongForm);
        row("a stroke without anything", R"({"drawing":[[]]})",
            "stroke 1 has 0 arrays instead of 2" + wrongForm);
        row("fewer y than x", R"({"drawing":[[[1,2,3],[4,5]]]})",
            "stroke 1 has 3 x and 2 y values; give as many of both.");
    }
    void a_wrong_line_is_refused_in_one_sentence() {
        QFETCH(QByteArray, line);
        QFETCH(QString, error);

        const auto message = messageOf(line.toStdString());

        QCOMPARE(QString::fromStdString(message), "a.ndjson, line 3: " + error);
    }

    void every_part_of_a_line_that_was_cut_off_is_refused() {
        const std::string line = R"({"word":"7","drawing":[[[0,10.5],[1,-2e1],[7,8]],[[3],[4]]]})";

        for (std::size_t length = 0; length < line.size(); ++length)
            QVERIFY(!parseDrawing(line.substr(0, length), "x"));
    }

    void deep_nesting_is_no_trouble() {
        const std::string deep(1'000'000, '[');

        QVERIFY(!parseDrawing(deep, "x"));
        QVERIFY(!parseDrawing("{\"a\":" + deep, "x"));
        QVERIFY(!parseDrawing("{\"drawing\":" + deep, "x"));
        QVERIFY(parseDrawing("{\"a\":" + deep + std::string(deep.size(), ']') + ",\"drawing\":[]}", "x"));
    }

    void too_many_points_are_refused() {
        QCOMPARE(messageOf(R"({"drawing":[[[1,2],[3,4]]]})", {.pointsPerDrawing = 2}),
                 std::string{"no error"});
        QCOMPARE(messageOf(R"({"drawing":[[[1,2],[3,4]],[[1],[2]]]})", {.pointsPerDrawing = 2}),
                 std::string{"a.ndjson, line 3: has more than 2 points; leave some out."});
    }

    void what_was_written_is_read_back_as_it_was() {
        const LabelledDrawing drawing{"\"ſieben\"\n\\",
                                      {{{{0.1, 1e300}, {-1.0 / 3, 5e-324}}, {}, {{-0.0, 123456789.125}}}}};

        const std::string line = toNdjsonLine(drawing);
        const auto read = parseDrawing(line, "x");

        QVERIFY2(read, line.c_str());
        QVERIFY2(*read == drawing, line.c_str());
        QVERIFY(line.find('\n') == std::string::npos);
    }

    void a_line_is_written_in_the_shortest_form() {
        QCOMPARE(toNdjsonLine({"7", {{{{1, 2.5}, {30, 4}}}}}),
                 std::string{R"({"word":"7","drawing":[[[1,30],[2.5,4]]]})"});
        QCOMPARE(toNdjsonLine({}), std::string{R"({"drawing":[]})"});
    }

    void what_cannot_be_written_is_left_out() {
        const double notANumber = std::numeric_limits<double>::quiet_NaN();

        const std::string line = toNdjsonLine({"\xFF", {{{{1, notANumber}, {2, 3}}}}});

        QCOMPARE(line, std::string{"{\"word\":\"\xEF\xBF\xBD\",\"drawing\":[[[2],[3]]]}"});
    }

    void a_file_is_read_line_by_line() {
        const auto path =
            fileWith("{\"word\":\"1\",\"drawing\":[]}\n\n  \r\n{\"word\":\"2\",\"drawing\":[]}\r\n"
                     "{\"word\":\"3\",\"drawing\":[]}");
        auto reader = DrawingReader::open(path);
        QVERIFY(reader);

        QStringList read;
        while (true) {
            const auto drawing = reader->next();
            QVERIFY(drawing);
            if (!*drawing)
                break;
            read << QString{"%1 in line %2"}
                        .arg(QString::fromStdString((*drawing)->word))
                        .arg(reader->lineNumber());
        }

        QCOMPARE(read, (QStringList{"1 in line 1", "2 in line 4", "3 in line 5"}));
        QVERIFY(!*reader->next());
    }

    void a_file_of_many_lines_is_read_whole() {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text +=
                toNdjsonLine({std::to_string(i), {{Stroke(static_cast<std::size_t>(i % 40), Point{1, 2})}}})
                + "\n";
        auto reader = DrawingReader::open(fileWith(text));
        QVERIFY(reader);

        for (int i = 0; i < 5000; ++i) {
            const auto drawing = reader->next();
            QVERIFY(drawing && *drawing);
            QCOMPARE((*drawing)->word, std::to_string(i));
            QCOMPARE((*drawing)->drawing.strokes[0].size(), static_cast<std::size_t>(i % 40));
        }
        QVERIFY(!*reader->next());
    }

    void an_error_names_the_file_and_the_line_and_reading_goes_on() {
        const auto path = fileWith("{\"drawing\":[]}\n\n{\"drawing\":[[[1],[]]]}\n{\"drawing\":[]}\n");
        auto reader = DrawingReader::open(path);
        QVERIFY(reader && reader->next());

        const auto wrong = reader->next();

        QVERIFY(!wrong);
        QCOMPARE(wrong.error(),
                 (Error{ErrorKind::badData,
                        path.string() + ", line 3: stroke 1 has 1 x and 0 y values; give as many of both."}));
        QVERIFY(*reader->next());
    }

    void a_line_that_is_too_long_is_refused_without_reading_it_whole() {
        const auto path = fileWith("{\"drawing\":[]}\n" + std::string(300'000, ' ') + "\n{\"drawing\":[]}\n");
        auto reader = DrawingReader::open(path, {.bytesPerLine = 1000});
        QVERIFY(reader && reader->next());

        const auto wrong = reader->next();

        QVERIFY(!wrong);
        QCOMPARE(wrong.error().message(),
                 path.string() + ", line 2: is longer than 1000 bytes; put one drawing on a line.");
        QCOMPARE(reader->next().error(), wrong.error());
    }

    void a_file_that_cannot_be_opened_is_named() {
        const std::filesystem::path folder = m_folder.path().toStdString();
        const auto missing = folder / "missing.ndjson";

        QCOMPARE(DrawingReader::open(folder).error().kind, ErrorKind::noInput);
        QVERIFY(DrawingReader::open(folder).error().message().starts_with(folder.string()));
        QCOMPARE(DrawingReader::open(missing).error().kind, ErrorKind::noInput);
        QVERIFY(DrawingReader::open(missing).error().message().starts_with(missing.string()));
    }

    void an_empty_file_has_no_drawings() {
        auto reader = DrawingReader::open(fileWith(""));

        QVERIFY(reader);
        const auto drawing = reader->next();
        QVERIFY(drawing);
        QVERIFY(!*drawing);
    }
};

QTEST_GUILESS_MAIN(TestNdjson)
#include "tst_ndjson.moc"
