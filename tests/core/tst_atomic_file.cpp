// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include <QtTest>

#include <csignal>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace inkling;
namespace fs = std::filesystem;

class TestAtomicFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path in(const std::string& name) const { return fs::path{m_folder.path().toStdString()} / name; }

    static Result<void> write(const fs::path& path, const std::string& text) {
        return writeFileAtomically(path, std::as_bytes(std::span{text}));
    }

    static QByteArray contents(const fs::path& path) {
        QFile file{QString::fromStdString(path.string())};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"unreadable"};
    }

    QStringList names() const {
        return QDir{m_folder.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                               | QDir::NoDotAndDotDot);
    }

    /// Without the folder.
    QString refusal(const fs::path& path, ErrorKind kind) const {
        const auto written = write(path, "new");
        if (written)
            return "written";
        if (written.error().kind != kind)
            return "of another kind";
        return QString::fromStdString(written.error().message()).remove(m_folder.path() + '/');
    }

private slots:
    void init() {
        for (const QString& name : names())
            fs::remove_all(in(name.toStdString()));
    }

    void a_new_file_holds_the_bytes_and_nothing_lies_beside_it() {
        QVERIFY(write(in("new"), "bytes"));

        QCOMPARE(contents(in("new")), "bytes");
        QCOMPARE(names(), QStringList{"new"});
    }

    void pieces_are_joined_in_their_order() {
        const std::string first = "one ";
        const std::string second = "two";
        const std::vector<std::span<const std::byte>> pieces{
            std::as_bytes(std::span{first}), {}, std::as_bytes(std::span{second})};

        QVERIFY(writeFileAtomically(in("pieces"), pieces));

        QCOMPARE(contents(in("pieces")), "one two");
    }

    void an_empty_file_can_be_written() {
        QVERIFY(write(in("empty"), ""));

        QCOMPARE(contents(in("empty")), "");
    }

    void an_old_file_is_replaced_and_keeps_its_permissions() {
        QVERIFY(write(in("old"), "a longer old text"));
        ::chmod(in("old").c_str(), 0640);

        QVERIFY(write(in("old"), "new"));

        QCOMPARE(contents(in("old")), "new");
        struct stat status { };
        QCOMPARE(::stat(in("old").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
    }

    void a_link_stays_and_what_it_leads_to_is_replaced() {
        QVERIFY(fs::create_directory(in("folder")));
        QVERIFY(write(in("folder/target"), "old"));
        fs::create_symlink("folder/target", in("link"));

        QVERIFY(write(in("link"), "new"));

        QVERIFY(fs::is_symlink(in("link")));
        QCOMPARE(contents(in("folder/target")), "new");
    }

    void a_link_that_leads_to_nothing_yet_is_followed() {
        fs::create_symlink("target", in("link"));

        QVERIFY(write(in("link"), "new"));

        QVERIFY(fs::is_symlink(in("link")));
        QCOMPARE(contents(in("target")), "new");
    }

    void links_in_a_circle_are_refused() {
        fs::create_symlink("b", in("a"));
        fs::create_symlink("a", in("b"));

        QVERIFY(refusal(in("a"), ErrorKind::cannotCreate).contains("circle"));
    }

    void a_folder_is_refused() {
        QVERIFY(fs::create_directory(in("folder")));

        QCOMPARE(refusal(in("folder"), ErrorKind::cannotCreate),
                 "folder: is a folder, not an ordinary file; choose another name.");
        QCOMPARE(names(), QStringList{"folder"});
    }

    void a_pipe_is_refused_and_stays() {
        QCOMPARE(::mkfifo(in("pipe").c_str(), 0600), 0);

        QCOMPARE(refusal(in("pipe"), ErrorKind::cannotCreate),
                 "pipe: is a pipe or device, not an ordinary file; choose another name.");
        QVERIFY(fs::is_fifo(in("pipe")));
    }

    void a_device_is_refused_and_stays() {
        QVERIFY(refusal("/dev/null", ErrorKind::cannotCreate).contains("is a pipe or device"));
        QVERIFY(fs::is_character_file("/dev/null"));
    }

    void a_missing_folder_is_named() {
        QCOMPARE(
            refusal(in("none/file"), ErrorKind::cannotCreate),
            "none/file: cannot be created: No such file or directory; create its folder first, or choose "
            "another one.");
    }

    void a_file_is_no_folder() {
        QVERIFY(write(in("file"), "old"));

        QVERIFY(refusal(in("file/inside"), ErrorKind::cannotCreate).contains("Not a directory"));
        QCOMPARE(contents(in("file")), "old");
    }

    void a_name_that_is_too_long_is_refused() {
        QVERIFY(refusal(in(std::string(300, 'x')), ErrorKind::cannotCreate).contains("shorter name"));
    }

    void a_folder_that_may_not_be_written_keeps_the_old_file() {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        QVERIFY(fs::create_directory(in("folder")));
        QVERIFY(write(in("folder/file"), "old"));
        ::chmod(in("folder").c_str(), 0555);

        const QString what = refusal(in("folder/file"), ErrorKind::cannotCreate);

        ::chmod(in("folder").c_str(), 0755);
        QVERIFY2(what.contains("Permission denied"), qPrintable(what));
        QCOMPARE(contents(in("folder/file")), "old");
    }

    void a_file_that_may_not_be_written_is_not_replaced() {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        QVERIFY(write(in("file"), "old"));
        ::chmod(in("file").c_str(), 0444);

        QVERIFY(refusal(in("file"), ErrorKind::cannotCreate).contains("Permission denied"));
        QCOMPARE(contents(in("file")), "old");
    }

    /// A limit on file sizes fails in the middle of writing as a full disk does.
    void what_cannot_be_written_to_the_end_leaves_the_old_file_and_no_other() {
        QVERIFY(write(in("file"), "old"));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);

        const auto written = write(in("file"), std::string(10'000, 'x'));

        ::setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::io);
        QCOMPARE(QString::fromStdString(written.error().message()).remove(m_folder.path() + '/'),
                 "file: cannot be written: File too large; raise the limit on file sizes, or choose another "
                 "disk.");
        QCOMPARE(contents(in("file")), "old");
        QCOMPARE(names(), QStringList{"file"});
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
