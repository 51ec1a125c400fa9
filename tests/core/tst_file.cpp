// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/number_text.h"
#include "tests/support/bytes.h"

#include <QtTest>

#include <filesystem>
#include <locale>
#include <sys/stat.h>
#include <unistd.h>

using namespace inkling;

class TestFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path in(const char* name) const { return m_folder.filePath(name).toStdString(); }

    /// Without the folder: "gone: there is no such file. Check the path."
    QString refusal(const std::filesystem::path& path, std::uint64_t maxBytes = 1000) const {
        const auto bytes = readFile(path, maxBytes);
        if (bytes)
            return "read";
        return QString::fromStdString(bytes.error().message()).remove(m_folder.path() + '/');
    }

private slots:
    void a_file_is_read_whole() {
        const auto bytes = test::idxLabels(5);
        test::writeFile(in("labels"), bytes);

        const auto read = readFile(in("labels"), bytes.size());

        QVERIFY(read);
        QVERIFY(*read == bytes);
    }

    void an_empty_file_has_no_bytes() {
        test::writeFile(in("empty"), {});

        const auto read = readFile(in("empty"), 0);

        QVERIFY(read);
        QVERIFY(read->empty());
    }

    void a_file_over_the_limit_is_refused() {
        test::writeFile(in("long"), test::Bytes(1001));

        QCOMPARE(refusal(in("long")),
                 "long: the file has 1,001 bytes, at most 1,000 are read. Check that it is the right file.");
    }

    void what_is_not_a_file_is_refused_and_not_waited_for() {
        std::filesystem::create_directory(in("folder"));
        QCOMPARE(::mkfifo(in("pipe").c_str(), 0600), 0);
        std::filesystem::create_symlink(in("loop"), in("loop"));

        QCOMPARE(refusal(in("gone")), "gone: there is no such file. Check the path.");
        QCOMPARE(refusal(in("folder")), "folder: this is a folder, not a file. Name a file in it.");
        QCOMPARE(refusal(in("pipe")), "pipe: this is a pipe or a device, not a file. Save it as a file.");
        QCOMPARE(refusal("/dev/zero"),
                 "/dev/zero: this is a pipe or a device, not a file. Save it as a file.");
        QVERIFY(refusal(in("loop")).startsWith("loop: cannot be opened ("));
        QCOMPARE(readFile(in("folder"), 1).error().kind, ErrorKind::noInput);
    }

    void a_file_that_may_not_be_read_is_refused() {
        test::writeFile(in("secret"), test::Bytes(10));
        std::filesystem::permissions(in("secret"), std::filesystem::perms::none);
        const bool isRoot = ::geteuid() == 0; // who may read everything
        if (isRoot) {
            std::filesystem::permissions(m_folder.path().toStdString(), std::filesystem::perms{0755});
            QCOMPARE(::seteuid(65534), 0);
        }

        const QString message = refusal(in("secret"));

        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QCOMPARE(message, "secret: this file may not be read. Change its permissions.");
    }

    void a_file_that_vanishes_after_it_was_opened_is_still_read() {
        const auto bytes = test::idxLabels(5);
        test::writeFile(in("brief"), bytes);
        auto file = InputFile::open(in("brief"));
        QVERIFY(file);
        std::filesystem::remove(in("brief"));

        test::Bytes read(20);
        const auto count = file->read(read);

        QVERIFY(count);
        QCOMPARE(*count, bytes.size());
    }

    void numbers_are_grouped_by_thousands_data() {
        QTest::addColumn<quint64>("number");
        QTest::addColumn<QString>("text");
        QTest::addRow("nought") << quint64{0} << "0";
        QTest::addRow("three digits") << quint64{999} << "999";
        QTest::addRow("four digits") << quint64{1000} << "1,000";
        QTest::addRow("MNIST's test images") << quint64{7'840'016} << "7,840,016";
        QTest::addRow("six digits") << quint64{123'456} << "123,456";
        QTest::addRow("the largest") << ~quint64{0} << "18,446,744,073,709,551,615";
    }
    void numbers_are_grouped_by_thousands() {
        QFETCH(const quint64, number);
        QFETCH(const QString, text);

        QCOMPARE(QString::fromStdString(grouped(number)), text);
    }
};

QTEST_GUILESS_MAIN(TestFile)
#include "tst_file.moc"
