// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/idx_file.h"
#include "tests/support/bytes.h"
#include "tests/support/counted_new.h"

#include <QtTest>

#include <filesystem>
#include <sys/stat.h>

using namespace inkling;
using test::Bytes;
using test::idx;

namespace {

constexpr std::uint32_t all = 0xffffffff;

Bytes cut(Bytes bytes, std::size_t size) {
    bytes.resize(size);
    return bytes;
}

Bytes withLast(Bytes bytes, unsigned last) {
    bytes.back() = static_cast<std::byte>(last);
    return bytes;
}

Bytes joined(Bytes first, const Bytes& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

class TestIdxFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path in(const char* name) const { return m_folder.filePath(name).toStdString(); }

    static QString messageOf(const auto& result) {
        return result ? QString{"read"} : QString::fromStdString(result.error().message());
    }

    /// As messageOf, without the folder.
    QString fileMessage(const std::filesystem::path& path, IdxKind kind) const {
        return messageOf(readIdxFile(path, kind)).remove(m_folder.path() + '/');
    }

private slots:
    void images_are_read_as_they_are() {
        const Bytes file = withLast(test::idxImages(2), 255);

        const auto pixels = readIdxImages(file, "x");

        QVERIFY(pixels);
        QCOMPARE(pixels->size(), std::size_t{2 * 784});
        QCOMPARE(pixels->front(), std::uint8_t{0});
        QCOMPARE(pixels->back(), std::uint8_t{255});
    }

    void labels_are_read_as_they_are() {
        const Bytes file = withLast(test::idxLabels(3), 9);

        const auto labels = readIdxLabels(file, "x");

        QVERIFY(labels);
        QVERIFY(std::ranges::equal(*labels, std::array<std::uint8_t, 3>{0, 0, 9}));
    }

    void bad_images_are_refused_in_words_data() {
        QTest::addColumn<Bytes>("file");
        QTest::addColumn<QString>("message");

        const Bytes good = test::idxImages(10); // 7,856 bytes
        const QString notIdx =
            "x: this is not an IDX file: it begins with %1, a file of images with 00 00 08 03. "
            "Check that it is the right file.";
        const QString tooShort =
            "x: the file has %1 bytes, the header of a file of images alone has 16. Download it again.";
        const QString wrongShape =
            "x: the header promises images of %1, Inkling reads 28×28. Scale them first.";
        const QString tooMany =
            "x: the header promises %1 images, Inkling reads at most 1,000,000. Check that it "
            "is the right file.";

        QTest::addRow("empty") << Bytes{} << "x: the file is empty. Download it again.";
        QTest::addRow("1 byte") << cut(good, 1) << tooShort.arg(1);
        QTest::addRow("7 bytes") << cut(good, 7) << tooShort.arg(7);
        QTest::addRow("15 bytes") << cut(good, 15) << tooShort.arg(15);
        QTest::addRow("all zeros") << Bytes(7856) << notIdx.arg("00 00 00 00");
        QTest::addRow("text") << idx({0x68656c6c, 10, 28, 28}, 7840) << notIdx.arg("68 65 6c 6c");
        QTest::addRow("byte-swapped") << idx({0x03080000, 0x0a000000, 0x1c000000, 0x1c000000}, 7840)
                                      << "x: the bytes of its numbers are in the reverse order: it begins "
                                         "with 03 08 00 00, a file of images "
                                         "with 00 00 08 03. Write it again, most significant byte first.";
        QTest::addRow("labels")
            << test::idxLabels(10)
            << "x: it holds labels (magic number 2049) where images (2051) are due. Check that "
               "no two files are exchanged.";
        QTest::addRow("floats")
            << idx({0x00000d03, 10, 28, 28}, std::size_t{4} * 7840)
            << "x: its values are of type 0x0d, only unsigned bytes (type 0x08) can be read. "
               "Write it again as bytes.";
        QTest::addRow("signed bytes")
            << idx({0x00000903, 10, 28, 28}, 7840)
            << "x: its values are of type 0x09, only unsigned bytes (type 0x08) can be read. "
               "Write it again as bytes.";
        QTest::addRow("four dimensions")
            << idx({0x00000804, 10, 28, 28, 1}, 7840)
            << "x: its values have 4 dimensions, images have 3. Check that it is the right file.";
        QTest::addRow("no images")
            << idx({2051, 0, 28, 28}, 0)
            << "x: the header promises 0 images, at least 1 is needed. Check that it is "
               "the right file.";
        QTest::addRow("no rows") << idx({2051, 10, 0, 28}, 0) << wrongShape.arg("0×28");
        QTest::addRow("no columns") << idx({2051, 10, 28, 0}, 0) << wrongShape.arg("28×0");
        QTest::addRow("2^32-1 images") << idx({2051, all, 28, 28}, 7840) << tooMany.arg("4,294,967,295");
        QTest::addRow("2^32-1 rows") << idx({2051, 10, all, 28}, 7840) << wrongShape.arg("4,294,967,295×28");
        QTest::addRow("2^32-1 columns")
            << idx({2051, 10, 28, all}, 7840) << wrongShape.arg("28×4,294,967,295");
        QTest::addRow("2^32-1 of everything")
            << idx({2051, all, all, all}, 7840) << wrongShape.arg("4,294,967,295×4,294,967,295");
        QTest::addRow("a product of 0 modulo 2^32")
            << idx({2051, 10, 65536, 65536}, 0) << wrongShape.arg("65,536×65,536");
        QTest::addRow("a product of 0 modulo 2^64")
            << idx({2051, 0x40000000, 0x20000, 0x20000}, 0) << wrongShape.arg("131,072×131,072");
        QTest::addRow("27×28") << idx({2051, 10, 27, 28}, 7560) << wrongShape.arg("27×28");
        QTest::addRow("1,000,001 images") << idx({2051, 1'000'001, 28, 28}, 0) << tooMany.arg("1,000,001");
        QTest::addRow("1 byte short")
            << cut(good, 7855)
            << "x: the header promises 10 images of 28×28 (7,856 bytes), the file has "
               "7,855. Download it again.";
        QTest::addRow("1 byte long")
            << cut(good, 7857)
            << "x: the header promises 10 images of 28×28 (7,856 bytes), the file has "
               "7,857. Download it again.";
        QTest::addRow("still compressed") << test::gzipped(good)
                                          << "x: the content is compressed by gzip (1f 8b); a file of images "
                                             "with 00 00 08 03 is due. Let the "
                                             "name end in .gz if it does not, or unpack the file.";
    }
    void bad_images_are_refused_in_words() {
        QFETCH(const Bytes, file);
        QFETCH(const QString, message);

        const auto pixels = readIdxImages(file, "x");

        QCOMPARE(messageOf(pixels), message);
        QCOMPARE(pixels.error().kind, ErrorKind::badData);
    }

    void bad_labels_are_refused_in_words_data() {
        QTest::addColumn<Bytes>("file");
        QTest::addColumn<QString>("message");

        const Bytes good = test::idxLabels(10);
        QTest::addRow("empty") << Bytes{} << "x: the file is empty. Download it again.";
        QTest::addRow("7 bytes") << cut(
            good,
            7) << "x: the file has 7 bytes, the header of a file of labels alone has 8. Download it again.";
        QTest::addRow("images")
            << test::idxImages(10)
            << "x: it holds images (magic number 2051) where labels (2049) are due. Check that "
               "no two files are exchanged.";
        QTest::addRow("byte-swapped") << idx({0x01080000, 0x0a000000}, 10)
                                      << "x: the bytes of its numbers are in the reverse order: it begins "
                                         "with 01 08 00 00, a file of labels "
                                         "with 00 00 08 01. Write it again, most significant byte first.";
        QTest::addRow("no labels")
            << idx({2049, 0}, 0)
            << "x: the header promises 0 labels, at least 1 is needed. Check that it is "
               "the right file.";
        QTest::addRow("2^32-1 labels")
            << idx({2049, all}, 10)
            << "x: the header promises 4,294,967,295 labels, Inkling reads at most "
               "1,000,000. Check that it is the right file.";
        QTest::addRow("1 byte short")
            << cut(good, 17)
            << "x: the header promises 10 labels (18 bytes), the file has 17. Download it again.";
        QTest::addRow("1 byte long") << cut(
            good, 19) << "x: the header promises 10 labels (18 bytes), the file has 19. Download it again.";
        QTest::addRow("label 10")
            << withLast(good, 10)
            << "x: label number 9 (counted from 0) is 10, labels go from 0 to 9. Check that "
               "it is the right file.";
        QTest::addRow("label 255")
            << withLast(good, 255)
            << "x: label number 9 (counted from 0) is 255, labels go from 0 to 9. Check "
               "that it is the right file.";
    }
    void bad_labels_are_refused_in_words() {
        QFETCH(const Bytes, file);
        QFETCH(const QString, message);

        const auto labels = readIdxLabels(file, "x");

        QCOMPARE(messageOf(labels), message);
        QCOMPARE(labels.error().kind, ErrorKind::badData);
    }

    void every_truncation_is_refused() {
        const Bytes images = test::idxImages(3);
        const Bytes labels = test::idxLabels(20);

        for (std::size_t size = 0; size < images.size(); ++size)
            QVERIFY(!readIdxImages(cut(images, size), "x"));
        for (std::size_t size = 0; size < labels.size(); ++size)
            QVERIFY(!readIdxLabels(cut(labels, size), "x"));
    }

    void every_bit_of_a_header_counts() {
        const Bytes images = test::idxImages(3);

        for (std::size_t bit = 0; bit < std::size_t{8} * 16; ++bit) {
            Bytes damaged = images;
            damaged[bit / 8] ^= std::byte{1} << (bit % 8);
            QVERIFY(!readIdxImages(damaged, "x"));
        }
    }

    void a_file_is_read_plain_or_compressed() {
        const Bytes labels = withLast(test::idxLabels(3), 9); // shorter than a header of images
        const Bytes images = withLast(test::idxImages(3), 7);
        test::writeFile(in("labels"), labels);
        test::writeFile(in("labels.gz"), test::gzipped(labels));
        test::writeFile(in("images"), images);
        test::writeFile(in("images.gz"), test::gzipped(images));

        QVERIFY(*readIdxFile(in("labels"), IdxKind::labels) == labels);
        QVERIFY(*readIdxFile(in("labels.gz"), IdxKind::labels) == labels);
        QVERIFY(*readIdxFile(in("images"), IdxKind::images) == images);
        QVERIFY(*readIdxFile(in("images.gz"), IdxKind::images) == images);
    }

    void a_large_compressed_file_is_read_too() {
        const std::uint32_t count = 100'000; // 78 MB: inflated twice
        test::writeFile(in("large.gz"),
                        test::gzippedWithZeros(idx({2051, count, 28, 28}, 0), std::uint64_t{count} * 784));

        const auto file = readIdxFile(in("large.gz"), IdxKind::images);

        QVERIFY(file);
        QCOMPARE(file->size(), std::size_t{count} * 784 + 16);
    }

    void a_file_that_cannot_be_right_takes_no_memory_data() {
        QTest::addColumn<Bytes>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("message");

        const Bytes tenThousand = idx({2051, 10'000, 28, 28}, 0);
        const Bytes million = idx({2051, 1'000'000, 28, 28}, 0);
        const std::uint64_t mebibyte = std::uint64_t{1} << 20U;
        QTest::addRow("a header that promises 10^9 images, and nothing else")
            << idx({2051, 1'000'000'000, 28, 28}, 0) << "x"
            << "x: the header promises 1,000,000,000 images, Inkling reads at most 1,000,000. Check that it "
               "is the "
               "right file.";
        QTest::addRow("a header that promises 784 MB, and nothing else")
            << million << "x"
            << "x: the header promises 1,000,000 images of 28×28 (784,000,016 bytes), the file has 16. "
               "Download it "
               "again.";
        QTest::addRow("the same, compressed") << test::gzipped(million) << "x.gz"
                                              << "x.gz: the header promises 1,000,000 images of 28×28 "
                                                 "(784,000,016 bytes), the file has 16. Download "
                                                 "it again.";
        QTest::addRow("100 MiB of zeros, compressed to 102 kB")
            << test::gzippedWithZeros({}, 100 * mebibyte) << "x.gz"
            << "x.gz: this is not an IDX file: it begins with 00 00 00 00, a file of images with 00 00 08 "
               "03. "
               "Check that it is the right file.";
        QTest::addRow("100 MiB of zeros where 784 MB are promised")
            << test::gzippedWithZeros(million, 100 * mebibyte) << "x.gz"
            << "x.gz: the header promises 1,000,000 images of 28×28 (784,000,016 bytes), the file has "
               "104,857,616. "
               "Download it again.";
        QTest::addRow("100 MiB of zeros where 7.8 MB are promised")
            << test::gzippedWithZeros(tenThousand, 100 * mebibyte) << "x.gz"
            << "x.gz: the header promises 10,000 images of 28×28 (7,840,016 bytes), the file has more. "
               "Download it "
               "again.";
    }
    void a_file_that_cannot_be_right_takes_no_memory() {
        QFETCH(const Bytes, file);
        QFETCH(const QString, name);
        QFETCH(const QString, message);
        const std::filesystem::path path = m_folder.filePath(name).toStdString();
        test::writeFile(path, file);

        const std::uint64_t before = test::bytesAllocated();
        const auto read = readIdxFile(path, IdxKind::images);
        const std::uint64_t taken = test::bytesAllocated() - before;

        QCOMPARE(messageOf(read).remove(m_folder.path() + '/'), message);
        // The last of the cases has a right to the 7.8 MB that it promises.
        QCOMPARE_LT(taken, std::uint64_t{9} << 20U);
    }

    void compressed_files_are_refused_in_words() {
        const Bytes images = test::idxImages(10);
        test::writeFile(in("short.gz"), test::gzipped(cut(images, 7855)));
        test::writeFile(in("long.gz"), test::gzipped(cut(images, 7857)));
        test::writeFile(in("twice.gz"), test::gzipped(test::gzipped(images)));
        test::writeFile(in("plain.gz"), images);
        test::writeFile(in("two.gz"), joined(test::gzipped(images), test::gzipped(images)));
        test::writeFile(in("three.gz"), test::gzipped(withLast(test::idxLabels(3), 3)));

        QCOMPARE(
            fileMessage(in("short.gz"), IdxKind::images),
            "short.gz: the header promises 10 images of 28×28 (7,856 bytes), the file has 7,855. Download it "
            "again.");
        QCOMPARE(
            fileMessage(in("long.gz"), IdxKind::images),
            "long.gz: the header promises 10 images of 28×28 (7,856 bytes), the file has more. Download it "
            "again.");
        QCOMPARE(
            fileMessage(in("twice.gz"), IdxKind::images),
            "twice.gz: the content is compressed by gzip (1f 8b); a file of images with 00 00 08 03 is due. "
            "Let the name end in .gz if it does not, or unpack the file.");
        QCOMPARE(fileMessage(in("plain.gz"), IdxKind::images),
                 "plain.gz: this is not a gzip file, whatever its name says. Download it again.");
        QVERIFY(fileMessage(in("two.gz"), IdxKind::images).contains("something follows"));
        QVERIFY(fileMessage(in("three.gz"), IdxKind::images).startsWith("three.gz: it holds labels"));
    }

    void what_is_not_a_file_is_refused() {
        std::filesystem::create_directory(in("folder.gz"));
        QCOMPARE(::mkfifo(in("pipe").c_str(), 0600), 0);

        QCOMPARE(fileMessage(in("folder.gz"), IdxKind::images),
                 "folder.gz: this is a folder, not a file. Name a file in it.");
        QCOMPARE(fileMessage(in("pipe"), IdxKind::labels),
                 "pipe: this is a pipe or a device, not a file. Save it as a file.");
        QCOMPARE(fileMessage(in("gone"), IdxKind::labels), "gone: there is no such file. Check the path.");
    }
};

QTEST_GUILESS_MAIN(TestIdxFile)
#include "tst_idx_file.moc"
