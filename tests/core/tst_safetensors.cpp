// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors.h"
#include "tests/support/counted_new.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <array>
#include <bit>
#include <filesystem>
#include <limits>
#include <numeric>
#include <random>
#include <string>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::byte>;

const fs::path golden = fs::path{INKLING_TESTS_DIR} / "golden" / "safetensors";

Bytes bytesOf(const std::string& text) {
    const auto bytes = std::as_bytes(std::span{text});
    return {bytes.begin(), bytes.end()};
}

std::string textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A file of this header and so many zeros.
std::string fileOf(const std::string& header, std::size_t zeros) {
    const std::uint64_t length = header.size();
    return std::string{reinterpret_cast<const char*>(&length), sizeof length} + header
        + std::string(zeros, '\0');
}

/// In words; empty where it went well.
template<class T>
QString problemOf(const Result<T>& result) {
    return result ? QString{} : test::said(result.error());
}

QString outcomeOf(const std::string& file) {
    const auto read = parseSafetensors(bytesOf(file), "f");
    if (read)
        return "is read";
    return read.error().kind == ErrorKind::badData ? test::said(read.error()) : "of another kind";
}

/// "conv2d/bias F32 [8] 32 bytes".
QStringList contentsOf(const Safetensors& file) {
    QStringList lines;
    for (const auto& [key, value] : file.metadata())
        lines << QString::fromStdString(key + " = " + value);
    for (const NamedTensor& tensor : file.tensors()) {
        QStringList sizes;
        for (const std::uint64_t size : tensor.shape)
            sizes << QString::number(size);
        lines << QString::fromStdString(tensor.name + " " + std::string{nameOf(tensor.type)}) + " ["
                + sizes.join(',') + "] " + QString::number(tensor.bytes.size()) + " bytes";
    }
    return lines;
}

/// What a reader that knows nothing of ours finds.
struct PlainFile {
    QJsonObject header;
    QByteArray data;

    explicit PlainFile(std::span<const std::byte> bytes) {
        const QByteArray file{reinterpret_cast<const char*>(bytes.data()),
                              static_cast<qsizetype>(bytes.size())};
        qsizetype length = 0;
        for (int i = 7; i >= 0; --i)
            length = length * 256 + static_cast<unsigned char>(file[i]);
        header = QJsonDocument::fromJson(file.mid(8, length)).object();
        data = file.mid(8 + length);
    }

    QByteArray bytesOf(const QString& name) const {
        const auto offsets = header[name].toObject()["data_offsets"].toArray();
        return data.mid(offsets[0].toInteger(), offsets[1].toInteger() - offsets[0].toInteger());
    }
};

const std::array<float, 6> floats{0.0F,
                                  -1.5F,
                                  1e-40F,
                                  3.25F,
                                  std::numeric_limits<float>::infinity(),
                                  std::numeric_limits<float>::quiet_NaN()};
const std::array<std::int64_t, 1> steps{-9'000'000'000};
const std::array<std::uint8_t, 3> pixels{0, 128, 255};
const std::array<std::int32_t, 2> labels{7, -1};

std::vector<NamedTensor> someTensors() {
    return {namedTensor("w", {2, 3}, std::span<const float>{floats}),
            namedTensor("step", {}, std::span<const std::int64_t>{steps}),
            namedTensor("pixels", {3}, std::span<const std::uint8_t>{pixels}),
            namedTensor("behind an odd size", {2}, std::span<const std::int32_t>{labels}),
            namedTensor("none", {4, 0}, std::span<const float>{})};
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path in(const std::string& name) const { return fs::path{m_folder.path().toStdString()} / name; }

private slots:
    void a_file_that_others_made_is_read() {
        const auto file = readSafetensors(golden / "good/tutorial.safetensors");

        QCOMPARE(problemOf(file), "");
        QCOMPARE(contentsOf(*file),
                 (QStringList{"format = tf", "producer = format-proof",
                              "conv2d/kernel F32 [5,5,1,8] 800 bytes", "conv2d/bias F32 [8] 32 bytes",
                              "conv2d_1/kernel F32 [5,5,8,16] 12800 bytes", "conv2d_1/bias F32 [16] 64 bytes",
                              "dense/kernel F32 [256,10] 10240 bytes", "dense/bias F32 [10] 40 bytes"}));
        const auto kernel = file->values<float>("conv2d/kernel", {5, 5, 1, 8});
        QVERIFY(kernel);
        QCOMPARE(kernel->span().size(), std::size_t{200});
        QCOMPARE(std::bit_cast<std::uint32_t>(kernel->span()[0]), 0xbc93'9bf9U);
        QVERIFY(!kernel->isCopied());
    }

    void what_the_reference_accepts_is_read_data() {
        QTest::addColumn<QStringList>("found");
        QTest::addRow("empty") << QStringList{};
        QTest::addRow("scalar") << QStringList{"a F32 [] 4 bytes"};
        QTest::addRow("zero_dim") << QStringList{"a F32 [0,5] 0 bytes"};
        QTest::addRow("nan") << QStringList{"a F32 [2] 8 bytes"};
    }
    void what_the_reference_accepts_is_read() {
        QFETCH(const QStringList, found);

        const auto file =
            readSafetensors(golden / "good" / (std::string{QTest::currentDataTag()} + ".safetensors"));

        QCOMPARE(problemOf(file), "");
        QCOMPARE(contentsOf(*file), found);
    }

    void what_the_reference_refuses_is_refused_in_words_data() {
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* file, const char* sentence) {
            QTest::addRow("%s", file) << QString{sentence};
        };
        row("badutf8", ": header:1:4: the byte 0xff is not UTF-8; save it as UTF-8.");
        row("dup", ": header:1:57: the key \"a\" appears a second time in its object.");
        row("hdr_gt_100MB",
            ": says that its header has 100,000,001 bytes, safetensors allows 100,000,000; it is another "
            "kind "
            "of file.");
        row("hole",
            ": the tensor \"b\" begins at byte 12, but the tensor \"a\" ends at 8: there is a hole between.");
        row("hugeheader",
            ": says that its header has 9,223,372,036,854,775,808 bytes, safetensors allows 100,000,000; it "
            "is "
            "another kind of file.");
        row("leading_space", ": its header begins with \" \", expected \"{\"; it is another kind of file.");
        row("len7", ": holds 7 bytes, a safetensors file has 8 at least.");
        row("meta_nonstring", ": __metadata__: x: expected a text, found 1.");
        row("neg", ": the tensor \"a\": shape[0]: expected a whole number from 0 on, found -2.");
        row("overflow",
            ": the tensor \"a\": is F32 [9223372036854775808,9223372036854775808], which is more than any "
            "file "
            "holds.");
        row("overlap", ": the tensor \"b\" begins at byte 4, but the tensor \"a\" ends at 8: they overlap.");
        row("shape_mismatch",
            ": the tensor \"a\": is F32 [3], which takes 12 bytes, but its data_offsets span 8.");
        row("short", ": its tensors take 8 bytes, but 7 follow its header; it was cut short.");
        row("trailing", ": its tensors take 8 bytes, but 9 follow its header; it has bytes left over.");
        row("unknown_dtype", ": the tensor \"a\": is of the type \"F33\", which safetensors does not know.");
    }
    void what_the_reference_refuses_is_refused_in_words() {
        QFETCH(const QString, sentence);
        const auto path = golden / "bad" / (std::string{QTest::currentDataTag()} + ".safetensors");

        const auto file = readSafetensors(path);

        QVERIFY(!file);
        QCOMPARE(test::said(file.error()), QString::fromStdString(path.string()) + sentence);
        QVERIFY(file.error().kind == ErrorKind::badData);
    }

    void other_contradictions_are_refused_in_words_data() {
        QTest::addColumn<std::string>("file");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const std::string& header, std::size_t zeros,
                            const char* sentence) {
            QTest::addRow("%s", name) << fileOf(header, zeros) << QString{sentence};
        };
        row("nested too deep", std::string(100'000, '['), 0,
            "f: its header begins with \"[\", expected \"{\"; it is another kind of file.");
        row("nested too deep in an object", R"({"a":)" + std::string(100'000, '['), 0,
            "f: header:1:8: nested more than 3 levels deep.");
        row("no header", "", 0,
            "f: its header begins with \"\", expected \"{\"; it is another kind of file.");
        row("too long a header", "{" + std::string(std::size_t{2} << 20U, ' '), 0,
            "f: has a header of 2,097,153 bytes, at most 2,097,152 are read.");
        row("something behind the header", R"({} {})", 0, "f: header:1:4: expected the end, found \"{\".");
        row("offsets the wrong way round", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[4,0]}})", 4,
            "f: the tensor \"a\": its data_offsets end at 0, before they begin at 4.");
        row("offsets that wrap round",
            R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[4,18446744073709551616]}})", 4,
            "f: the tensor \"a\": data_offsets[1]: expected a whole number from 0 on, found "
            "1.8446744073709552e+19.");
        row("offsets beyond the file",
            R"({"a":{"dtype":"U8","shape":[18446744073709551615],"data_offsets":[0,18446744073709551615]}})",
            4,
            "f: its tensors take 18,446,744,073,709,551,615 bytes, but 4 follow its header; it was cut "
            "short.");
        row("a hole before the first", R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}})", 8,
            "f: the tensor \"a\" begins at byte 4, but the data begin at 0: there is a hole between.");
        row("an empty one outside", R"({"a":{"dtype":"U8","shape":[0],"data_offsets":[4,4]}})", 0,
            "f: the tensor \"a\" begins at byte 4, but the data begin at 0: there is a hole between.");
        row("a size times nothing that overflows before",
            R"({"a":{"dtype":"I64","shape":[9223372036854775808,0],"data_offsets":[0,0]}})", 0,
            "f: the tensor \"a\": is I64 [9223372036854775808,0], which is more than any file holds.");
        row("3.0 is no size", R"({"a":{"dtype":"U8","shape":[3.0],"data_offsets":[0,3]}})", 3,
            "f: the tensor \"a\": shape[0]: expected a whole number from 0 on, found 3.0.");
        row("33 dimensions",
            R"({"a":{"dtype":"U8","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,1]}})",
            1, "f: the tensor \"a\": shape: expected a list of at most 32, found a list of 33.");
        row("no type", R"({"a":{"shape":[],"data_offsets":[0,1]}})", 1,
            "f: the tensor \"a\": dtype: expected a text, found nothing.");
        row("no shape", R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1,
            "f: the tensor \"a\": shape: expected a list, found nothing.");
        row("one offset", R"({"a":{"dtype":"U8","shape":[],"data_offsets":[0]}})", 1,
            "f: the tensor \"a\": data_offsets: expected a list of 2, found a list of 1.");
        row("three offsets", R"({"a":{"dtype":"U8","shape":[],"data_offsets":[0,1,1]}})", 1,
            "f: the tensor \"a\": data_offsets: expected a list of at most 2, found a list of 3.");
        row("a field too many", R"({"a":{"dtype":"U8","shape":[],"data_offsets":[0,1],"scale":2}})", 1,
            "f: the tensor \"a\": has 4 fields, expected dtype, shape and data_offsets alone.");
        row("a tensor that is no object", R"({"a":[]})", 0,
            "f: the tensor \"a\": expected an object, found a list of 0.");
        row("metadata that are no object", R"({"__metadata__":"x"})", 0,
            "f: __metadata__: expected an object, found \"x\".");
        row("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", 0,
            "f: header:1:33: the key \"__metadata__\" appears a second time in its object.");
    }
    void other_contradictions_are_refused_in_words() {
        QFETCH(const std::string, file);
        QFETCH(const QString, sentence);

        QCOMPARE(outcomeOf(file), sentence);
    }

    void a_truncated_file_is_refused_with_its_name() {
        const std::string whole = test::contentOf(golden / "good/tutorial.safetensors").toStdString();
        constexpr std::size_t headerEnd = 512;
        std::vector<std::size_t> lengths(headerEnd);
        std::iota(lengths.begin(), lengths.end(), std::size_t{0});
        std::mt19937 random{1};
        for (int i = 0; i < 200; ++i)
            lengths.push_back(headerEnd + random() % (whole.size() - headerEnd));

        for (const std::size_t length : lengths) {
            const QString outcome = outcomeOf(whole.substr(0, length));

            QVERIFY2(outcome.startsWith("f: ") && outcome.endsWith('.'), qPrintable(outcome));
            QVERIFY2(length < 8 || outcome.endsWith("; it was cut short."), qPrintable(outcome));
        }
    }

    void a_flipped_bit_in_the_header_is_refused_or_harmless() {
        const std::string whole = test::contentOf(golden / "good/tutorial.safetensors").toStdString();
        for (std::size_t bit = 0; bit < std::size_t{512} * 8; ++bit) {
            std::string flipped = whole;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));

            const auto file = parseSafetensors(bytesOf(flipped), "f");

            // A letter of a name may have changed, or a size of a scalar's shape: never the amount of data.
            if (!file)
                continue;
            std::size_t bytes = 0;
            for (const NamedTensor& tensor : file->tensors())
                bytes += tensor.bytes.size();
            QCOMPARE(bytes, std::size_t{23'976});
        }
    }

    void memory_follows_what_is_there_not_what_is_claimed() {
        constexpr std::uint64_t mostBytes = 64U << 20U;
        const auto allocatedBy = [](const std::string& file) {
            auto bytes = bytesOf(file);
            const std::uint64_t before = test::bytesAllocated();
            const auto read = parseSafetensors(std::move(bytes), "f");
            return read ? 0 : test::bytesAllocated() - before;
        };
        const auto repeated = [](std::string head, const std::string& part) {
            while (head.size() + part.size() <= mostSafetensorsHeaderBytes)
                head += part;
            return fileOf(head, 0);
        };

        // What takes most memory for its length: lists in a list, and numbers in one.
        for (
            const std::string& file :
            {repeated(R"({"a":[)", "[],"), repeated(R"({"a":[)", "1,"), repeated(R"({"a":[)", "{},"),
             fileOf(
                 R"({"a":{"dtype":"U8","shape":[9000000000000000000],"data_offsets":[0,9000000000000000000]}})",
                 0)}) {
            const std::uint64_t bytes = allocatedBy(file);
            QCOMPARE_GT(bytes, std::uint64_t{0});
            QCOMPARE_LT(bytes, 4 * mostBytes); // freed ones included: lists double while they grow
        }
    }

    void the_tensors_are_not_copied() {
        const std::vector<float> values(1'000'000, 1.0F);
        const std::vector<NamedTensor> tensors{namedTensor("a", {1000, 1000}, std::span{values})};
        auto bytes = *toSafetensors(tensors);
        const std::uint64_t before = test::bytesAllocated();

        const auto file = parseSafetensors(std::move(bytes), "f");
        const Safetensors copy = *file;

        QCOMPARE(copy.values<float>("a", {1000, 1000})->span().back(), 1.0F);
        QCOMPARE_LT(test::bytesAllocated() - before, std::uint64_t{20'000});
    }

    void what_was_written_is_read_back() {
        const auto tensors = someTensors();
        const TensorMetadata metadata{{"made by", "\"us\"\n\x01 – 我們"}, {"", ""}};

        const auto bytes = toSafetensors(tensors, metadata);
        QCOMPARE(problemOf(bytes), "");
        const auto file = parseSafetensors(*bytes, "f");

        QCOMPARE(problemOf(file), "");
        QCOMPARE(file->metadata(), metadata);
        QCOMPARE(contentsOf(*file).mid(2),
                 (QStringList{"w F32 [2,3] 24 bytes", "step I64 [] 8 bytes", "pixels U8 [3] 3 bytes",
                              "behind an odd size I32 [2] 8 bytes", "none F32 [4,0] 0 bytes"}));
        for (std::size_t i = 0; i < tensors.size(); ++i)
            QCOMPARE(textOf(file->tensors()[i].bytes), textOf(tensors[i].bytes));
        QCOMPARE(textOf(*toSafetensors(file->tensors(), file->metadata())), textOf(*bytes));
    }

    void numbers_come_with_their_type_wherever_they_lie() {
        const auto file = parseSafetensors(*toSafetensors(someTensors()), "f");

        const auto aligned = file->values<std::int64_t>("step", {});
        const auto moved = file->values<std::int32_t>("behind an odd size", {2});

        QVERIFY(aligned && moved);
        QCOMPARE(aligned->span()[0], steps[0]);
        QVERIFY(!aligned->isCopied());
        QCOMPARE(std::vector(moved->span().begin(), moved->span().end()), (std::vector{7, -1}));
        QVERIFY(moved->isCopied());
        QVERIFY(file->values<float>("none", {4, 0})->span().empty());
    }

    void another_tensor_than_expected_is_refused_in_words() {
        const auto file = parseSafetensors(*toSafetensors(someTensors()), "f");

        QCOMPARE(problemOf(file->values<float>("v", {2, 3})),
                 "f: the tensor \"v\" is missing, expected F32 [2,3].");
        QCOMPARE(problemOf(file->values<float>("w", {3, 2})),
                 "f: the tensor \"w\" is F32 [2,3], expected F32 [3,2].");
        QCOMPARE(problemOf(file->values<float>("step", {})),
                 "f: the tensor \"step\" is I64 [], expected F32 [].");
    }

    void a_file_is_these_bytes() {
        const std::vector<NamedTensor> tensors{namedTensor("b", {2}, std::span{labels}),
                                               namedTensor("a", {1, 3}, std::span{pixels})};

        const auto bytes = toSafetensors(tensors, {{"k", "v"}});

        const std::string header =
            R"({"__metadata__":{"k":"v"},"b":{"dtype":"I32","shape":[2],"data_offsets":[0,8]},)"
            R"("a":{"dtype":"U8","shape":[1,3],"data_offsets":[8,11]}})";
        const std::string padded = header + std::string((8 - header.size() % 8) % 8, ' ');
        const std::string data("\x07\0\0\0\xFF\xFF\xFF\xFF\0\x80\xFF", 11);
        QCOMPARE(textOf(*bytes), fileOf(padded, 0) + data);
        QCOMPARE(padded.size() % 8, std::size_t{0});
    }

    void another_reader_finds_the_same() {
        const auto tensors = someTensors();

        const PlainFile file{*toSafetensors(tensors, {{"k", "v"}})};

        QCOMPARE(file.header.size(), 6);
        QCOMPARE(file.header["__metadata__"].toObject(), (QJsonObject{{"k", "v"}}));
        QCOMPARE(file.header["w"].toObject(),
                 (QJsonObject{
                     {"dtype", "F32"}, {"shape", QJsonArray{2, 3}}, {"data_offsets", QJsonArray{0, 24}}}));
        for (const NamedTensor& tensor : tensors)
            QCOMPARE(file.bytesOf(QString::fromStdString(tensor.name)).toStdString(), textOf(tensor.bytes));
        QCOMPARE(file.data.size(), 24 + 8 + 3 + 8);
    }

    void what_could_not_be_read_back_is_not_written_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("sentence");
        const char* sentences[] = {
            "The tensor \"a\" appears twice.",
            "The tensor \"__metadata__\" is the name of the metadata.",
            "The tensor \"\\xff\" has a name that is not UTF-8.",
            "The tensor \"a\" is F32 [3], which takes 12 bytes, but has 8.",
            "The tensor \"a\" is F32 [9223372036854775808], which takes more than any file holds, but has 8.",
            "The tensor \"a\" has 33 dimensions, at most 32 are read.",
            "The names and shapes take 2,500,056 bytes, at most 2,097,152 are read.",
        };
        for (int i = 0; i < static_cast<int>(std::size(sentences)); ++i)
            QTest::addRow("%s", sentences[i]) << i << QString{sentences[i]};
    }
    void what_could_not_be_read_back_is_not_written() {
        QFETCH(const int, which);
        QFETCH(const QString, sentence);
        const NamedTensor good = namedTensor("a", {2}, std::span{labels});
        const std::vector<std::vector<NamedTensor>> bad{
            {good, good},
            {namedTensor("__metadata__", {2}, std::span{labels})},
            {namedTensor("\xFF", {2}, std::span{labels})},
            {{"a", TensorType::f32, {3}, good.bytes}},
            {{"a", TensorType::f32, {std::uint64_t{1} << 63U}, good.bytes}},
            {namedTensor("a", TensorShape(33, 1), std::span{labels}.first(1))},
            {namedTensor(std::string(2'500'000, 'a'), {2}, std::span{labels})}};

        const auto bytes = toSafetensors(bad[static_cast<std::size_t>(which)]);
        const auto written = writeSafetensors(in("bad"), bad[static_cast<std::size_t>(which)]);

        QVERIFY(!bytes && !written);
        // A name of any length is cut.
        QCOMPARE(test::said(bytes.error()), sentence);
        QCOMPARE(test::said(written.error()),
                 QString::fromStdString(in("bad").string()) + ": " + sentence + " Nothing was written.");
        QVERIFY(!fs::exists(in("bad")));
        QVERIFY(!toSafetensors({}, {{"k", "\xFF"}}));
    }

    void a_file_on_disk_holds_the_same_bytes() {
        const auto tensors = someTensors();

        const auto written = writeSafetensors(in("some.safetensors"), tensors, {{"k", "v"}});

        QCOMPARE(problemOf(written), "");
        const std::string bytes = textOf(*toSafetensors(tensors, {{"k", "v"}}));
        QCOMPARE(test::contentOf(in("some.safetensors")).toStdString(), bytes);
        QVERIFY(readSafetensors(in("some.safetensors")));
    }

    void too_large_a_file_is_refused_before_it_is_read() {
        const auto file = readSafetensors(golden / "good/tutorial.safetensors", 24'487);

        const QString problem = problemOf(file);
        QVERIFY2(problem.contains("the file has 24,488 bytes, at most 24,487 are read"), qPrintable(problem));
    }

    void types_of_numbers_that_we_do_not_compute_with_keep_their_bytes() {
        for (int i = 0; i <= static_cast<int>(TensorType::u64); ++i) {
            const auto type = static_cast<TensorType>(i);
            const std::string bytes(2 * sizeOf(type), 'x');
            const std::vector<NamedTensor> tensors{{"a", type, {2}, std::as_bytes(std::span{bytes})}};

            const auto file = parseSafetensors(*toSafetensors(tensors), "f");

            QVERIFY(file);
            QVERIFY(file->find("a")->type == type);
            QCOMPARE(textOf(file->find("a")->bytes), bytes);
        }
        QCOMPARE(QByteArray{nameOf(TensorType::bf16).data()}, "BF16");
        QCOMPARE(sizeOf(TensorType::f64), std::size_t{8});
    }

    void an_empty_file_is_eight_bytes_and_a_header() {
        QCOMPARE(textOf(*toSafetensors({})), fileOf("{}" + std::string(6, ' '), 0));
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
