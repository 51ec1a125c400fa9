// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/metric_log.h"
#include "core/logs/text_logs.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <csignal>
#include <filesystem>
#include <limits>
#include <string>
#include <sys/resource.h>

using namespace inkling;
namespace fs = std::filesystem;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

LogEntry entry(std::int64_t batch, double loss = 0.5) {
    return {{.batch = batch, .train = {loss, 0.25, 64}, .test = {}, .validation = {}}, {}, {}, {}};
}

LogEntry fullEntry(std::int64_t batch) {
    LogEntry full = entry(batch);
    full.record.test = Score{0.75, 0.5, 1000};
    full.record.validation = Score{1.5, 0.125, 300};
    full.learningRate = 0.15;
    full.seconds = 2.5;
    return full;
}

/// In words; empty where it went well.
template<class T>
QString problemOf(const Result<T>& result) {
    return result ? QString{} : QString::fromStdString(result.error().message());
}

/// A limit on the size of files for as long as it lives: the disk is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestMetricLogs : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    double m_now = 1'700'000'000.0;

    fs::path in(const std::string& name) const { return fs::path{m_folder.path().toStdString()} / name; }
    WallClock clock() {
        return [this] { return m_now; };
    }
    QByteArray contents(const std::string& name) const {
        QFile file{QString::fromStdString(in(name).string())};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{"unreadable"};
    }
    /// The log's file, once these were written and it was closed.
    QByteArray written(const std::string& name, const std::vector<LogEntry>& entries) {
        auto log = createMetricLog(in(name), clock());
        if (!log)
            return "not created";
        for (const LogEntry& one : entries)
            if (!(*log)->write(one))
                return "not written";
        return (*log)->close() ? contents(name) : QByteArray{"not closed"};
    }

private slots:
    void init() { m_now = 1'700'000'000.0; }

    void the_name_says_what_is_written_data() {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addRow("run.csv") << QByteArray{"batch,seconds,"};
        QTest::addRow("RUN.CSV") << QByteArray{"batch,seconds,"};
        QTest::addRow("run.jsonl") << QByteArray{"{\"batch\":7,"};
        QTest::addRow("run.json") << QByteArray{"{\"batch\":7,"};
        QTest::addRow("csv") << QByteArray{"{\"batch\":7,"};
        QTest::addRow("run.csv.txt") << QByteArray{"{\"batch\":7,"};
    }
    void the_name_says_what_is_written() {
        QFETCH(const QByteArray, beginning);

        const auto bytes = written(QTest::currentDataTag(), {entry(7)});

        QVERIFY2(bytes.startsWith(beginning), bytes);
    }

    void a_line_of_json_holds_what_was_measured() {
        QCOMPARE(written("run.jsonl", {entry(0, 0.1), fullEntry(1)}),
                 QByteArray{R"({"batch":0,"loss":0.1,"accuracy":0.25})"
                            "\n"
                            R"({"batch":1,"loss":0.5,"accuracy":0.25,"testLoss":0.75,"testAccuracy":0.5,)"
                            R"("validationLoss":1.5,"validationAccuracy":0.125,"learningRate":0.15})"
                            "\n"});
    }

    void a_json_number_reads_back_as_it_was() {
        for (const double loss : {2.3037978708744051, 1e-300, 1e22, 0.0, -0.0, 123456789.0}) {
            const auto line = written("run.jsonl", {entry(0, loss)});

            QCOMPARE(QJsonDocument::fromJson(line).object()["loss"].toDouble(-1.0), loss);
        }
    }

    void json_says_that_it_diverged_where_it_has_no_number_data() {
        QTest::addColumn<double>("loss");
        QTest::addRow("NaN") << notANumber;
        QTest::addRow("infinity") << infinity;
        QTest::addRow("minus infinity") << -infinity;
    }
    void json_says_that_it_diverged_where_it_has_no_number() {
        QFETCH(const double, loss);
        LogEntry diverged = entry(1);
        diverged.record.test = Score{loss, 0.1, 10};

        QCOMPARE(written("run.jsonl", {diverged}),
                 QByteArray{R"({"batch":1,"loss":0.5,"accuracy":0.25,"testLoss":null,"testAccuracy":0.1,)"
                            R"("diverged":true})"
                            "\n"});
    }

    void comma_separated_values_have_a_fixed_header() {
        QCOMPARE(written("run.csv", {entry(0, 0.1), fullEntry(1), entry(2, notANumber), entry(3, -infinity)}),
                 QByteArray{"batch,seconds,train_loss,train_accuracy,train_n,test_loss,test_accuracy,test_n,"
                            "validation_loss,validation_accuracy,validation_n,learning_rate\n"
                            "0,,0.1,0.25,64,,,,,,,\n"
                            "1,2.5,0.5,0.25,64,0.75,0.5,1000,1.5,0.125,300,0.15\n"
                            "2,,nan,0.25,64,,,,,,,\n"
                            "3,,-inf,0.25,64,,,,,,,\n"});
    }

    void a_file_that_is_there_is_replaced() {
        written("run.jsonl", {entry(0), entry(1), entry(2)});

        QCOMPARE(written("run.jsonl", {entry(0)}).count('\n'), 1);
    }

    void others_can_read_along_a_second_later() {
        auto log = createMetricLog(in("along.jsonl"), clock());
        QVERIFY((*log)->write(entry(0)));
        m_now += 0.9;
        QVERIFY((*log)->write(entry(1)));
        QCOMPARE(contents("along.jsonl"), QByteArray{});

        m_now += 0.1;
        QVERIFY((*log)->write(entry(2)));

        QCOMPARE(contents("along.jsonl").count('\n'), 3);
    }

    void a_clock_that_is_put_back_holds_nothing_up() {
        auto log = createMetricLog(in("back.jsonl"), clock());
        m_now -= 3600.0;

        QVERIFY((*log)->write(entry(0)));

        QCOMPARE(contents("back.jsonl").count('\n'), 1);
    }

    void memory_does_not_wait_for_the_second() {
        auto log = createMetricLog(in("many.jsonl"), clock());

        for (int i = 0; i < 10'000; ++i)
            QVERIFY((*log)->write(entry(i)));

        const auto bytes = contents("many.jsonl");
        QCOMPARE_GT(bytes.size(), 300'000);
        QVERIFY(bytes.endsWith("}\n"));
    }

    void a_log_that_is_let_go_is_whole() {
        {
            auto log = createMetricLog(in("let_go.jsonl"), clock());
            QVERIFY((*log)->write(entry(0)));
        }
        QCOMPARE(contents("let_go.jsonl").count('\n'), 1);
    }

    void what_cannot_be_created_is_refused_in_words() {
        QCOMPARE(problemOf(createMetricLog(in("nowhere/run.csv"))),
                 QString::fromStdString(in("nowhere/run.csv").string())
                     + ": cannot be written (No such file or directory); choose another place for the log.");
        QVERIFY(createMetricLog(in(".")).error().kind == ErrorKind::cannotCreate);
    }

    void a_full_disk_is_reported_at_the_end_at_the_latest() {
        auto log = createMetricLog("/dev/full", clock());
        QVERIFY((*log)->write(entry(0)));

        const auto closed = (*log)->close();

        QCOMPARE(problemOf(closed),
                 "/dev/full: the log could not be written (No space left on device); make room, or choose "
                 "another place for it.");
        QVERIFY(closed.error().kind == ErrorKind::io);
        QVERIFY((*log)->close()); // there is nothing left to write
    }

    void a_disk_that_fills_up_leaves_whole_lines_data() {
        QTest::addColumn<int>("room");
        for (const int room : {0, 1, 38, 39, 40, 77, 78, 100, 1000})
            QTest::addRow("%d bytes", room) << room;
    }
    void a_disk_that_fills_up_leaves_whole_lines() {
        QFETCH(const int, room);
        Result<void> outcome;
        {
            auto log = createMetricLog(in("full.jsonl"), clock());
            const FullDisk disk{static_cast<rlim_t>(room)};
            for (int i = 0; i < 10 && outcome; ++i)
                outcome = (*log)->write(entry(i, 0.5)); // 38 bytes each
            for (int i = 10; i < 100 && outcome; ++i) {
                m_now += 1.0;
                outcome = (*log)->write(entry(i, 0.5));
            }
        }

        QVERIFY(!outcome);
        const auto bytes = contents("full.jsonl");
        QVERIFY2(bytes.isEmpty() || bytes.endsWith("}\n"), bytes);
        QVERIFY(bytes.size() <= room && room - bytes.size() < 40);
    }

    void a_history_is_written_as_the_run_was() {
        MetricHistory history;
        std::vector<BatchRecord> records;
        std::vector<LogEntry> entries;
        for (int batch = 3; batch < 8; ++batch) {
            LogEntry one = batch % 2 == 0 ? fullEntry(batch) : entry(batch);
            one.learningRate = 1.0 / batch;
            one.seconds = 0.5 * (batch - 3);
            records.push_back(one.record);
            entries.push_back(one);
        }
        for (const BatchRecord& record : records)
            history.append(std::span{&record, 1}, 0.5);

        for (const char* name : {"history.csv", "history.jsonl"}) {
            const auto live = written(name, entries);
            auto log = createMetricLog(in(name), clock());
            const auto outcome = writeHistory(
                **log, history, m_now, [](std::int64_t batch) { return 1.0 / static_cast<double>(batch); });

            QVERIFY(outcome);
            QCOMPARE(contents(name), live);
        }
    }

    void a_history_of_nothing_is_a_header() {
        auto log = createMetricLog(in("nothing.csv"));

        QVERIFY(writeHistory(**log, {}, m_now));

        QCOMPARE(contents("nothing.csv").count('\n'), 1);
    }

    void a_history_on_a_full_disk_is_reported() {
        MetricHistory history;
        history.append(entry(0).record);
        auto log = createMetricLog("/dev/full");

        QVERIFY(!writeHistory(**log, history, m_now));
    }
};

QTEST_GUILESS_MAIN(TestMetricLogs)
#include "tst_metric_logs.moc"
