// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are none, or are broken, or are not to be trusted. What networks are read, tst_onnx_model says.
#include "core/formats/onnx.h"

#include "tests/support/counted_new.h"
#include "tests/support/onnx_files.h"
#include "tests/support/said.h"

#include <QtTest>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::byte>;

Bytes bytesOf(std::string_view text) {
    const auto bytes = std::as_bytes(std::span{text});
    return {bytes.begin(), bytes.end()};
}

Bytes goodFile() {
    return test::bytesOfOnnx(test::onnxFolder() / "good" / "permuted_opset13.onnx");
}

/// A field that holds bytes, whose length takes four bytes.
std::string field(int number, const std::string& content) {
    const int key = number << 3 | 2;
    std::string text = key < 0x80
        ? std::string{static_cast<char>(key)}
        : std::string{static_cast<char>(0x80 | (key & 0x7f)), static_cast<char>(key >> 7)};
    auto size = content.size();
    for (int i = 0; i < 3; ++i, size >>= 7)
        text += static_cast<char>(0x80 | (size & 0x7f));
    return text + static_cast<char>(size) + content;
}

std::string repeated(const std::string& part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes)
        text += part;
    return text;
}

} // namespace

class TestOnnx : public QObject {
    Q_OBJECT

private slots:
    void what_is_broken_is_refused_with_its_name_and_the_reason_data() {
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* file, const char* reason) {
            QTest::newRow(file) << QString::fromUtf8(reason);
        };
        row("cycle", R"(, which nothing before it makes; nodes must stand in the order)");
        row("dims_2pow40", R"(the array "conv2d.weight" is [1099511627776,1,5,5], more numbers than)");
        row("dims_negative", R"(the array "conv2d.weight" is [-8,1,5,5]; no side can be below 0)");
        row("dims_overflow", R"(the array "conv2d.weight" is [)");
        row("duplicate_output", R"(the Relu node "Relu_r1" takes "c1", which nothing before it makes)");
        row("empty", "is empty");
        row("external_traversal", R"(the array "conv2d.weight" lies in another file, which is not read)");
        row("float16_declared", R"(the array "conv2d.weight" holds numbers of the type float16)");
        row("gemm_wrong_shape",
            R"(the Gemm node "Gemm_logits" takes the array "dense.weight", which is [10,256] for 10 inputs, and gets 256)");
        row("html", "byte 0: no part of an ONNX model begins here; this is no ONNX file");
        row("ir_99", "ir_version is 99; read are 3 to 10");
        row("nan_weight_ok", R"(takes the array "conv2d.weight", whose number 0 is NaN)");
        row("no_opset", "(opset_import) is missing");
        row("nodes_not_topological", "which nothing before it makes; nodes must stand in the order");
        row("opset_99", "(opset_import) is 99; read are 7 to 21");
        row("random", "this is no ONNX file");
        row("rawdata_short", R"(the array "conv2d.weight" is [8,1,5,5], which takes 800 bytes, but has )");
        row("truncated_half", "a field is cut short");
        row("truncated_last", "a field is cut short");
        row("unknown_op", R"( node "Relu_r1" means nothing here; read are Add, AveragePool, )");
    }
    void what_is_broken_is_refused_with_its_name_and_the_reason() {
        QFETCH(QString, reason);
        const fs::path path = test::onnxFolder() / "bad" / (std::string{QTest::currentDataTag()} + ".onnx");
        QElapsedTimer timer;
        timer.start();
        const auto before = test::bytesAllocated();

        const auto read = readOnnxModel(path);

        const auto allocated = test::bytesAllocated() - before;
        QVERIFY(!read);
        const auto message = test::said(read.error());
        QVERIFY2(message.startsWith(QString::fromStdString(path.string() + ": ")), qPrintable(message));
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY2(message.endsWith('.') && !message.endsWith(".."), qPrintable(message));
        QCOMPARE(read.error().kind, ErrorKind::badData);
        QCOMPARE_LT(allocated, std::uint64_t{1} << 20U);
    }

    void every_sample_of_a_broken_file_has_a_row() { QCOMPARE(test::onnxFilesIn("bad").size(), 20); }

    void a_side_below_0_is_refused_beside_one_of_0_too() {
        std::string array{"\x08\x00\x08", 3};
        array += "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"; // -1
        const auto file = field(7, field(5, array + "\x10\x01"));

        const auto read = parseOnnxModel(std::as_bytes(std::span{file}), "f");

        QVERIFY(!read);
        const auto message = test::said(read.error());
        QVERIFY2(message.contains(" is [0,-1]; no side can be below 0."), qPrintable(message));
    }

    void a_file_cut_anywhere_is_refused() {
        const auto file = goodFile();
        for (std::size_t length = 0; length < file.size(); length += length < 1'500 ? 1 : 97)
            QVERIFY2(!parseOnnxModel(std::span{file}.first(length), "f"),
                     qPrintable(QString::number(length)));
    }

    void a_flipped_bit_is_read_or_refused_in_words() {
        auto file = goodFile();
        for (std::size_t bit = 0; bit < 8 * file.size(); bit += bit < 8'000 ? 1 : 1'001) {
            const auto mask = static_cast<std::byte>(1U << bit % 8);
            file[bit / 8] ^= mask;
            const auto read = parseOnnxModel(file, "f");
            QVERIFY(read || read.error().message().starts_with("f: "));
            file[bit / 8] ^= mask;
        }
    }

    void memory_follows_what_is_there_not_what_is_claimed_data() {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const std::string& graph) {
            QTest::newRow(name) << QByteArray::fromStdString(field(7, graph));
        };
        constexpr std::size_t size = std::size_t{4} << 20U;
        const auto node = [](const std::string& content) { return field(1, content); };
        row("nodes with nothing in them", repeated(field(1, {}), size));
        row("arrays with nothing in them", repeated(field(5, "\x10\x01"), size));
        row("inputs with nothing in them", repeated(field(11, {}), size));
        row("a node of inputs", node(repeated({"\x0a\x00", 2}, size)));
        row("a node of attributes", node(repeated({"\x2a\x02\xa0\x01\x02", 5}, size)));
        row("an array of dimensions", field(5, repeated("\x08\x01", size)));
        row("whole numbers side by side", field(5, "\x10\x07" + field(7, repeated("\x01", size))));
        row("a claim of 2^62 numbers", field(5, "\x08\x80\x80\x80\x80\x80\x80\x80\x80\x40\x10\x01"));
    }
    void memory_follows_what_is_there_not_what_is_claimed() {
        QFETCH(QByteArray, file);
        const auto bytes = bytesOf({file.constData(), static_cast<std::size_t>(file.size())});
        const auto before = test::bytesAllocated();

        const auto read = parseOnnx(bytes, "f");

        QVERIFY(!read);
        QCOMPARE_LT(test::bytesAllocated() - before, std::uint64_t{64} << 20U); // freed ones included
    }

    void arrays_are_not_copied() {
        const std::vector<float> values(1'000'000, 1.0F);
        const auto bytes =
            toOnnx({.irVersion = 7,
                    .opset = 13,
                    .graph = {.initializers = {{.name = "a",
                                                .shape = {1000, 1000},
                                                .floats = std::as_bytes(std::span{values})}}}});
        const auto before = test::bytesAllocated();

        const auto model = parseOnnx(bytes, "f");

        QVERIFY(model);
        QCOMPARE(model->graph.initializers[0].floats.size(), std::size_t{4'000'000});
        QCOMPARE_LT(test::bytesAllocated() - before, std::uint64_t{20'000});
    }

    void what_is_not_read_is_refused_by_its_kind_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::string& file, const char* reason) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << reason;
        };
        const auto graph = [](const std::string& content) { return field(7, content); };
        const std::string named = field(3, "here") + field(4, "If");
        row("functions", field(25, {}) + graph({}), "defines functions of its own");
        row("a sparse array", graph(field(15, {})), "holds a sparse array");
        row("a graph in a node", graph(field(1, named + field(5, field(1, "then_branch") + "\xa0\x01\x05"))),
            "the If node \"here\": its attribute \"then_branch\" is a graph");
        row("an attribute without a type", graph(field(1, named + field(5, field(1, "a")))),
            "its attribute \"a\" is nothing");
        row("segments", graph(field(5, "\x10\x01" + field(3, {}))), "is in segments");
        row("numbers twice", graph(field(5, "\x10\x01" + field(4, "1234") + field(9, "1234"))),
            "has its numbers twice");
        row("texts for numbers", graph(field(5, "\x10\x08")), "numbers of the type text");
        row("a number for a text", graph(std::string{"\x10\x01"}), "a field is of another type");
        row("two graphs", graph({}) + graph({}), "a second graph");
        row("no graph", "\x08\x07", "holds no graph");
        row("a name of a megabyte", graph(field(1, field(3, std::string(1U << 20U, 'x')))),
            "a name has 1,048,576");
        row("a group", "\x0b", "no part of an ONNX model begins here");
        row("field 0", {"\x00\x00", 2}, "no part of an ONNX model begins here");
        row("a number without end", "\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "more than 64 bits");
    }
    void what_is_not_read_is_refused_by_its_kind() {
        QFETCH(QByteArray, file);
        QFETCH(QString, reason);

        const auto read = parseOnnx(bytesOf({file.constData(), static_cast<std::size_t>(file.size())}), "f");

        QVERIFY(!read);
        QVERIFY2(test::said(read.error()).contains(reason), read.error().message().c_str());
    }

    /// Beside an empty list of bytes.
    void numbers_may_lie_as_a_list_of_floats() {
        const auto model = readOnnxModel(test::onnxFolder() / "float_data.onnx");

        QVERIFY2(model, model ? "" : model.error().message().c_str());
        QCOMPARE(model->parameters[0], 0.5F);
        QCOMPARE(model->parameters[199], 0.5F);
    }

    void what_is_written_again_is_read_the_same() {
        const auto file = goodFile();
        const auto model = parseOnnx(file, "f").value();

        const auto again = toOnnx(parseOnnx(toOnnx(model), "f").value());

        QCOMPARE(again, toOnnx(model));
        QVERIFY(parseOnnxModel(again, "f")->parameters == parseOnnxModel(file, "f")->parameters);
    }
};

QTEST_GUILESS_MAIN(TestOnnx)
#include "tst_onnx.moc"
