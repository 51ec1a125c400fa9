// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npz.h"

#include "core/base/file.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/npy.h"
#include "core/formats/zip_file.h"
#include "core/train/run_spec.h"
#include "tests/support/inspected.h"
#include "tests/support/said.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <cstring>
#include <limits>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::byte>;

/// np.savez_compressed of x = [[1, 2, 3], [4, 5, 6]] and y = 0.5, both float32, by NumPy 1.24.
const QByteArray packedByNumpy = QByteArray::fromBase64(
    "UEsDBBQAAAAIAAAAIQB8nN6iWAAAAJgAAAAFABQAeC5ucHkBABAAmAAAAAAAAABYAAAAAAAAAJvsF+obEMnIUMZQrZ6S"
    "WpxcpG6loG6TZqKuo6Cell9UUpSYF59flJIKEndLzClOBYoXZyQWpAL5GkY6CsaaOgq1CmQDLgaGBnsGBgYHIALiBiBe"
    "AMQHHABQSwMEFAAAAAgAAAAhAGvEHJZGAAAAhAAAAAUAFAB5Lm5weQEAEACEAAAAAAAAAEYAAAAAAAAAm+wX6hsQychQ"
    "xlCtnpJanFykbqWgbpNmoq6joJ6WX1RSlJgXn1+UkgoSd0vMKU4FihdnJBakAvkamjoKtQoUAS4GBgZ7AFBLAQIUAxQA"
    "AAAIAAAAIQB8nN6iWAAAAJgAAAAFAAAAAAAAAAAAAACAAQAAAAB4Lm5weVBLAQIUAxQAAAAIAAAAIQBrxByWRgAAAIQA"
    "AAAFAAAAAAAAAAAAAACAAY8AAAB5Lm5weVBLBQYAAAAAAgACAGYAAAAMAQAAAAA=");

Bytes bytesOf(const QByteArray& array) {
    const auto bytes = std::as_bytes(std::span{array.constData(), static_cast<std::size_t>(array.size())});
    return {bytes.begin(), bytes.end()};
}

Bytes twoArrays() {
    return toNpz({.arrays = {{"dense/kernel", {2, 3}, {1, 2, 3, 4, 5, 6}}, {"dense/bias", {3}, {7, 8, 9}}},
                  .texts = {{"note", "told"}}});
}

template<class Number>
Bytes with(Bytes bytes, std::size_t at, Number number) {
    std::memcpy(bytes.data() + at, &number, sizeof number);
    return bytes;
}

/// The last place of these bytes.
std::size_t lastOf(const Bytes& bytes, std::string_view text) {
    const std::string_view all{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    return all.rfind(text);
}

/// An archive of one array whose .npy file is this text.
Bytes withNpy(const std::string& header, std::size_t dataBytes) {
    std::string text{"\x93NUMPY\x01\x00", 8};
    text += static_cast<char>(header.size() & 0xffU);
    text += static_cast<char>(header.size() >> 8U);
    text += header + std::string(dataBytes, '\0');
    const auto bytes = std::as_bytes(std::span{text});
    return toZip(std::vector<ZipMember>{{"x.npy", {bytes.begin(), bytes.end()}}});
}

/// 32 MiB of zeros in 33 kB.
Bytes bomb() {
    constexpr std::uint32_t unpacked = 32U << 20U;
    QByteArray zeros(unpacked, '\0');
    const QByteArray packed = qCompress(zeros, 9).mid(6).chopped(4); // without Qt's size and zlib's frame
    const auto file = std::as_bytes(std::span{packed.constData(), static_cast<std::size_t>(packed.size())});
    Bytes zip = toZip(std::vector<ZipMember>{{"x.npy", {file.begin(), file.end()}}});
    const std::size_t directory = lastOf(zip, "PK\x01\x02");
    for (const std::size_t at : {std::size_t{8}, directory + 10})
        zip = with(zip, at, std::uint16_t{8});
    for (const std::size_t at : {std::size_t{22}, directory + 24})
        zip = with(zip, at, unpacked);
    return zip;
}

QString messageOf(const Bytes& bytes) {
    const auto arrays = parseNpz(bytes, "x.npz");
    return arrays ? QStringLiteral("was read") : test::said(arrays.error());
}

Npz npzIn(const fs::path& path) {
    return parseNpz(readFile(path, std::size_t{1} << 30U).value(), "x").value();
}

bool sameBits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

} // namespace

class TestNpz : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const char* name) const { return fs::path{m_folder.path().toStdString()} / name; }

private slots:
    void what_is_written_reads_back_to_the_last_bit_data() {
        QTest::addColumn<QString>("preset");
        for (const auto& preset : presets())
            QTest::addRow("%s", std::string{preset.key}.c_str())
                << QString::fromStdString(std::string{preset.key});
        QTest::addRow("batch normalization") << "varied";
    }
    void what_is_written_reads_back_to_the_last_bit() {
        QFETCH(QString, preset);
        const Model model = test::modelOf(
            preset == "varied" ? test::variedNetwork() : findPreset(preset.toStdString())->spec().network);

        QVERIFY(writeNpz(model, path("model.npz")));

        const auto back = readNpz(path("model.npz"));
        QVERIFY2(back, back ? "" : back.error().message().c_str());
        QVERIFY(back->architecture->specs() == model.architecture->specs());
        QVERIFY(sameBits(back->parameters, model.parameters));
    }

    void what_numpy_packed_is_read() {
        const auto arrays = parseNpz(bytesOf(packedByNumpy), "numpy.npz");

        QVERIFY2(arrays, arrays ? "" : arrays.error().message().c_str());
        QCOMPARE(arrays->arrays.size(), std::size_t{2});
        QCOMPARE(arrays->arrays.at(0).name.c_str(), "x");
        QVERIFY(arrays->arrays.at(0).shape == (TensorShape{2, 3}));
        QVERIFY(arrays->arrays.at(0).values == (std::vector<float>{1, 2, 3, 4, 5, 6}));
        QVERIFY(arrays->arrays.at(1).shape.empty());
        QVERIFY(arrays->arrays.at(1).values == std::vector<float>{0.5F});
    }

    void numbers_begin_at_a_multiple_of_64_bytes_in_their_own_file() {
        const Bytes file = toNpy({10}, std::vector<float>(10));

        QCOMPARE((file.size() - 40) % 64, std::size_t{0});
        QCOMPARE(lastOf(file, "'shape': (10,), }") > 0, true);
    }

    void the_same_arrays_give_the_same_file() { QVERIFY(twoArrays() == twoArrays()); }

    void a_file_cut_anywhere_is_refused() {
        for (const Bytes& whole : {twoArrays(), bytesOf(packedByNumpy)}) {
            for (std::size_t size = 0; size < whole.size(); ++size) {
                const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
                QVERIFY2(messageOf(cut).startsWith("x.npz: "), qPrintable(QString::number(size)));
            }
        }
    }

    void a_flipped_bit_never_gives_other_numbers() {
        for (const Bytes& whole : {twoArrays(), bytesOf(packedByNumpy)}) {
            const auto right = parseNpz(whole, "whole");
            QVERIFY(right);
            for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
                Bytes flipped = whole;
                flipped[bit / 8] ^= std::byte{1} << (bit % 8);
                const auto read = parseNpz(flipped, "x.npz");
                if (!read)
                    continue; // else the bit was a date's, a version's or an attribute's
                QCOMPARE(read->arrays.size(), right->arrays.size());
                for (std::size_t i = 0; i < read->arrays.size(); ++i) {
                    QVERIFY(read->arrays[i].name == right->arrays[i].name);
                    QVERIFY(sameBits(read->arrays[i].values, right->arrays[i].values));
                }
                QVERIFY(read->texts == right->texts);
            }
        }
    }

    void hostile_files_are_refused_in_words_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const Bytes& bytes, const char* message) {
            QTest::addRow("%s", name) << QByteArray{reinterpret_cast<const char*>(bytes.data()),
                                                    static_cast<qsizetype>(bytes.size())}
                                      << message;
        };
        const Bytes whole = twoArrays();
        const std::size_t directory = lastOf(whole, "PK\x01\x02");
        const std::size_t end = lastOf(whole, "PK\x05\x06");
        row("empty", {}, "holds 0 bytes, expected a zip file");
        row(
            "something behind",
            [&] {
                Bytes b = whole;
                b.push_back({});
                return b;
            }(),
            "does not end as a zip file does");
        row(
            "something before",
            [&] {
                Bytes b = whole;
                b.insert(b.begin(), std::byte{});
                return b;
            }(),
            "directory");
        row("4 GiB unpacked", with(whole, directory + 24, std::uint32_t{0xffffffff}),
            "unpacks to 4,294,967,");
        row("a bomb", bomb(), "unpacks to 33,554,4");
        row("packed size beyond the end", with(whole, directory + 20, std::uint32_t{0x7fffffff}),
            "reaches into what follows it");
        row("unpacked size too small", with(whole, directory + 24, std::uint32_t{1}), "is stored in ");
        row("thousands of times larger",
            with(with(whole, directory + 10, std::uint16_t{8}), directory + 24, std::uint32_t{15000000}),
            "something else where it lies");
        row("overlapping members", with(whole, directory + 42, std::uint32_t{0}),
            "begins at byte 0, expected at byte ");
        row("encrypted", with(whole, directory + 8, std::uint16_t{1}), "is encrypted");
        row("another method", with(whole, directory + 10, std::uint16_t{14}), "is packed by method 14");
        row("more members than lines",
            with(with(whole, end + 8, std::uint16_t{4}), end + 10, std::uint16_t{4}),
            "line 4 of its directory is none");
        row("fewer members than lines",
            with(with(whole, end + 8, std::uint16_t{1}), end + 10, std::uint16_t{1}), "has bytes left over");
        row("several parts", with(whole, end + 4, std::uint16_t{1}), "several parts");
        row("a name twice", toNpz({.arrays = {{"x", {1}, {1}}, {"x", {1}, {1}}}, .texts = {}}),
            "\"x.npy\" is there twice");
        row("no array", toZip(std::vector<ZipMember>{{"../../evil", {}}}),
            "its name does not end in \".npy\"");
        row("no numpy file", toZip(std::vector<ZipMember>{{"x.npy", {}}}), "no array of NumPy's version 1.0");
        row("doubles", withNpy("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }\n", 16),
            "of the type \"<f8\", expected \"<f4\"");
        row("big-endian", withNpy("{'descr': '>f4', 'fortran_order': False, 'shape': (2,), }\n", 8),
            "of the type \">f4\"");
        row("objects", withNpy("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }\n", 16),
            "of the type \"|O\"");
        row("Fortran's order", withNpy("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }\n", 16),
            "in Fortran's order");
        row("shape too large", withNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }\n", 8),
            "is [3] and has 8 bytes");
        row("shape beyond 64 bits",
            withNpy(
                "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 4294967296), }\n",
                0),
            "and has 0 bytes");
        row("number beyond 64 bits",
            withNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }\n", 0),
            "a header that NumPy would not write");
        row("negative shape", withNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }\n", 0),
            "a header that NumPy would not write");
        row("a table of bytes", withNpy("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 2), }\n", 4),
            "of the type \"|u1\"");
        row("fewer bytes than said",
            withNpy("{'descr': '|u1', 'fortran_order': False, 'shape': (5,), }\n", 4),
            "is [5] and has 4 bytes");
        row("code in the header",
            withNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (exit(),), }\n", 0),
            "a header that NumPy would not write");
        row("header beyond the end", withNpy(std::string(10, '{'), 0), "a header that NumPy would not write");
    }
    void hostile_files_are_refused_in_words() {
        QFETCH(QByteArray, file);
        QFETCH(QString, message);

        const QString said = messageOf(bytesOf(file));

        QVERIFY2(said.startsWith("x.npz: ") && said.contains(message), qPrintable(said));
    }

    void the_arrays_of_another_network_are_refused_by_name() {
        QVERIFY(writeNpz(test::modelOf(test::variedNetwork()), path("varied.npz")));
        auto npz = npzIn(path("varied.npz"));
        QVERIFY(writeNpz(test::modelOf(test::tutorialNetwork()), path("model.npz")));
        npz.arrays = npzIn(path("model.npz")).arrays;
        test::write(path("mixed.npz"), toNpz(npz));

        const auto back = readNpz(path("mixed.npz"));

        QVERIFY(!back);
        QVERIFY2(back.error().message().ends_with(
                     "the array \"conv2d/kernel\" is [5,5,1,8], its layer needs [5,3,1,6]."),
                 back.error().message().c_str());
    }

    void the_file_says_what_the_network_is_and_what_it_expects() {
        QVERIFY(writeNpz(test::modelOf(test::tutorialNetwork()), path("model.npz")));

        const auto texts = npzIn(path("model.npz")).texts;

        QVERIFY(parseSequential(texts.at("topology"), "x"));
        QCOMPARE(texts.at("preprocessing").c_str(),
                 R"({"paper":0,"ink":1,"longerSidePixels":20,"middle":"centre of mass"})");
        QVERIFY(texts.at("terms").ends_with("may be used by anyone for anything, without conditions."));
    }

    void arrays_that_say_nothing_of_their_network_are_refused_with_what_to_do() {
        QVERIFY(writeNpz(test::modelOf(test::tutorialNetwork()), path("model.npz")));
        auto npz = npzIn(path("model.npz"));
        npz.texts.clear();
        test::write(path("foreign.npz"), toNpz(npz));

        const auto back = readNpz(path("foreign.npz"));

        QVERIFY(!back);
        QCOMPARE(back.error().kind, ErrorKind::badData);
        QCOMPARE(
            test::said(back.error()),
            QString::fromStdString(path("foreign.npz").string())
                + ": its arrays alone do not say what network they belong to; put the network's JSON, as "
                  "Keras' to_json() gives it, beside them under the name \"topology\".");
    }

    void a_text_is_a_list_of_bytes() {
        const auto read = parseNpy(toNpy("one\ntwo"), "x");

        QVERIFY(read && std::holds_alternative<std::string>(*read));
        QCOMPARE(std::get<std::string>(*read).c_str(), "one\ntwo");
    }

    void weights_that_are_no_numbers_are_refused() {
        Model model = test::modelOf(test::tutorialNetwork());
        model.parameters[1] = std::numeric_limits<float>::infinity();

        const auto written = writeNpz(model, path("infinite.npz"));

        QVERIFY(!written);
        QVERIFY(!fs::exists(path("infinite.npz")));
    }
};

QTEST_GUILESS_MAIN(TestNpz)
#include "tst_npz.moc"
