// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/gzip.h"
#include "tests/support/bytes.h"

#include <QtTest>

#include <string_view>

using namespace inkling;
using test::Bytes;

class TestGzip : public QObject {
    Q_OBJECT

    /// The content, or why there is none. At most `limit` bytes, read in pieces of `step`.
    static Result<Bytes> inflated(const Bytes& file, std::size_t step = 1000, std::size_t limit = 1'000'000) {
        GzipReader reader{test::sourceOf(file), "x.gz"};
        Bytes content;
        Bytes piece(step);
        std::size_t count = step;
        while (count == step && content.size() < limit) {
            const auto read = reader.read(piece);
            if (!read)
                return read.error();
            count = *read;
            content.insert(content.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(count));
        }
        return content;
    }

    static Bytes bytesOf(std::string_view text) {
        const auto bytes = std::as_bytes(std::span{text});
        return {bytes.begin(), bytes.end()};
    }

    static Bytes noise(std::size_t size) {
        Random random{1, RandomStream::weights};
        Bytes bytes(size);
        for (std::byte& byte : bytes)
            byte = static_cast<std::byte>(random.below(256));
        return bytes;
    }

    /// With one byte, counted from the end if negative, changed to another.
    static Bytes changed(Bytes bytes, std::ptrdiff_t place, unsigned change) {
        const auto end = static_cast<std::ptrdiff_t>(bytes.size());
        bytes.at(static_cast<std::size_t>(place < 0 ? end + place : place)) ^= static_cast<std::byte>(change);
        return bytes;
    }

    static Bytes joined(Bytes first, const Bytes& second) {
        first.insert(first.end(), second.begin(), second.end());
        return first;
    }

private slots:
    void what_was_compressed_comes_out_in_pieces_of_any_size_data() {
        QTest::addColumn<Bytes>("content");
        QTest::addRow("nothing") << Bytes{};
        QTest::addRow("one byte") << Bytes(1);
        QTest::addRow("zeros") << Bytes(300'000);
        QTest::addRow("noise, longer than the reader's own buffer") << noise(200'000);
    }
    void what_was_compressed_comes_out_in_pieces_of_any_size() {
        QFETCH(const Bytes, content);
        const Bytes file = test::gzipped(content);

        for (const std::size_t step : {7U, 1000U, 300'000U, 1'000'000U}) {
            const auto read = inflated(file, step);
            QVERIFY(read);
            QVERIFY(*read == content);
        }
    }

    void a_file_name_inside_means_nothing() {
        // FLG 8: a name follows the header, ended by 0.
        Bytes file = changed(test::gzipped(bytesOf("seven")), 3, 8);
        const Bytes name = joined(bytesOf("../../etc/passwd"), Bytes(1));
        file.insert(file.begin() + 10, name.begin(), name.end());

        const auto read = inflated(file);

        QVERIFY(read);
        QVERIFY(*read == bytesOf("seven"));
    }

    void a_bad_file_is_refused_in_words_data() {
        QTest::addColumn<Bytes>("file");
        QTest::addColumn<QString>("message");

        const Bytes good = test::gzipped(noise(1000)); // 1,023 bytes
        QTest::addRow("empty") << Bytes{} << "x.gz: the file is empty. Download it again.";
        QTest::addRow("cut at 10 per cent")
            << Bytes(good.begin(), good.begin() + 102)
            << "x.gz: the file breaks off after 102 bytes, having given 87. Download it again.";
        QTest::addRow("cut at 50 per cent")
            << Bytes(good.begin(), good.begin() + 511)
            << "x.gz: the file breaks off after 511 bytes, having given 496. Download it again.";
        QTest::addRow("cut at 99 per cent")
            << Bytes(good.begin(), good.begin() + 1016)
            << "x.gz: the file breaks off after 1,016 bytes, having given 1,000. Download it again.";
        QTest::addRow("bad CRC") << changed(good, -8, 1)
                                 << "x.gz: the compressed data is damaged near byte 1,019 (incorrect data "
                                    "check). Download it again.";
        QTest::addRow("bad ISIZE")
            << changed(good, -1, 1)
            << "x.gz: the compressed data is damaged near byte 1,023 (incorrect length "
               "check). Download it again.";
        QTest::addRow("two members")
            << joined(good, good)
            << "x.gz: the compressed data ends at byte 1,023, but something follows: a "
               "second one, or rubbish. Download it again.";
        QTest::addRow("a trailing byte")
            << joined(good, Bytes(1))
            << "x.gz: the compressed data ends at byte 1,023, but something follows: "
               "a second one, or rubbish. Download it again.";
        QTest::addRow("not compressed at all")
            << bytesOf("seven")
            << "x.gz: this is not a gzip file, whatever its name says. Download it again.";
        QTest::addRow("reserved flag") << changed(good, 3, 0x20)
                                       << "x.gz: the compressed data is damaged near byte 4 (unknown header "
                                          "flags set). Download it again.";
        QTest::addRow("unknown method") << changed(good, 2, 1)
                                        << "x.gz: the compressed data is damaged near byte 4 (unknown "
                                           "compression method). Download it again.";
    }
    void a_bad_file_is_refused_in_words() {
        QFETCH(const Bytes, file);
        QFETCH(const QString, message);

        const auto read = inflated(file);

        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().message()), message);
        QCOMPARE(read.error().kind, ErrorKind::badData);
    }

    void every_truncation_is_refused() {
        const Bytes file = test::gzipped(noise(300));

        for (std::size_t size = 0; size < file.size(); ++size)
            QVERIFY(!inflated(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size))));
    }

    void a_bomb_gives_no_more_than_was_asked_for() {
        const Bytes bomb = test::gzippedWithZeros({}, std::uint64_t{100} << 20U);
        QCOMPARE_LT(bomb.size(), std::size_t{110'000});
        GzipReader reader{test::sourceOf(bomb), "x.gz"};

        Bytes buffer(5000);
        const auto read = reader.read(buffer);

        QVERIFY(read);
        QCOMPARE(*read, std::size_t{5000});
        QCOMPARE(reader.position(), std::uint64_t{5000});
    }

    void an_error_of_the_source_is_passed_on() {
        const Error broken{ErrorKind::io, "disk: gone."};
        GzipReader reader{[&](std::span<std::byte>) { return Result<std::size_t>{broken}; }, "x.gz"};

        Bytes buffer(10);
        const auto read = reader.read(buffer);

        QVERIFY(!read);
        QVERIFY(read.error() == broken);
    }

    void no_bit_of_a_file_turns_without_notice() {
        const auto file =
            readFile(INKLING_TESTS_DIR "/../resources/mnist/train-labels-idx1-ubyte.gz", 100'000);
        QVERIFY(file);
        const auto content = inflated(*file);
        QVERIFY(content);
        const std::size_t lastOfContent = file->size() - 9; // before CRC and length
        Random random{2, RandomStream::weights};

        for (int i = 0; i < 2000; ++i) {
            const std::uint32_t place = random.below(static_cast<std::uint32_t>(file->size()));
            const auto read = inflated(changed(*file, place, 1U << random.below(8)));
            // What gzip itself ignores: "is text", time, level and system, and the bits after the last code.
            const bool meansNothing = (place >= 3 && place < 10) || place == lastOfContent;
            QVERIFY2(!read || (meansNothing && *read == *content), qPrintable(QString::number(place)));
        }
    }
};

QTEST_GUILESS_MAIN(TestGzip)
#include "tst_gzip.moc"
