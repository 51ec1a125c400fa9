// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/tensorboard_events.h"
#include "core/logs/tensorboard_log.h"
#include "tests/support/event_file.h"
#include "tests/support/whole_file.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

using namespace inkling;
using namespace inkling::test;
namespace fs = std::filesystem;

namespace {

LogEntry entry(std::int64_t batch, double loss = 0.5) {
    return {{.batch = batch, .train = {loss, 0.25, 64}, .test = {}, .validation = {}}, {}, {}, {}};
}

std::string bytes(std::initializer_list<int> values) {
    std::string text;
    for (const int value : values)
        text += static_cast<char>(value);
    return text;
}

} // namespace

class TestTensorBoardLog : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    double m_now = 1'700'000'000.75;

    fs::path in(const std::string& name) const { return fs::path{m_folder.path().toStdString()} / name; }
    Result<TensorBoardLog> create(const std::string& name) {
        return TensorBoardLog::create(in(name), [this] { return m_now; }, {"host", 42});
    }
    QStringList names(const std::string& folder) const {
        return QDir{QString::fromStdString(in(folder).string())}.entryList(QDir::Files, QDir::Name);
    }

private slots:
    void init() { m_now = 1'700'000'000.75; }

    void the_checksum_is_castagnolis_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::uint32_t>("crc");
        // The vectors of RFC 3720, B.4, and the usual one.
        QTest::addRow("123456789") << std::string{"123456789"} << 0xe306'9283U;
        QTest::addRow("nothing") << std::string{} << 0U;
        QTest::addRow("32 zeros") << std::string(32, '\0') << 0x8a91'36aaU;
        QTest::addRow("32 ones") << std::string(32, '\xFF') << 0x62a8'ab43U;
    }
    void the_checksum_is_castagnolis() {
        QFETCH(const std::string, text);
        QFETCH(const std::uint32_t, crc);

        QCOMPARE(crc32c(text), crc);
    }

    void the_first_record_is_the_one_that_tensorflow_writes() {
        std::string file;

        appendFirstEvent(file, std::bit_cast<double>(0x41d7'd699'3880'0000U));

        QCOMPARE(file,
                 bytes({0x18, 0, 0, 0, 0, 0, 0, 0, 0xa3, 0x7f, 0x4b, 0x22})
                     + bytes({0x09, 0x00, 0x00, 0x80, 0x38, 0x99, 0xd6, 0xd7, 0x41, 0x1a, 0x0d})
                     + "brain.Event:2" + bytes({0x12, 0x4b, 0x36, 0xab}));
        // The length of the record behind it.
        QCOMPARE(maskedCrc32c(bytes({0x32, 0, 0, 0, 0, 0, 0, 0})), 0xec56'1924U);
    }

    void a_record_is_these_bytes() {
        const std::vector<ScalarValue> values{{"a", 1.5F, true}, {"b", -2.0F, false}};
        std::string file;

        appendScalarEvent(file, 1.0, 300, values);

        const std::string event = bytes({0x09, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f}) // wall_time 1.0
            + bytes({0x10, 0xac, 0x02})                                       // step 300
            + bytes({0x2a, 49})                                               // summary
            + bytes({0x0a, 30, 0x0a, 1, 'a'})                                 // value of the tag a
            + bytes({0x42, 10, 0x08, 1, 0x12, 0, 0x2a, 4, 0, 0, 0xc0, 0x3f})  // tensor: 1.5
            + bytes({0x4a, 13, 0x0a, 9, 0x0a, 7}) + "scalars" + bytes({0x20, 1})
            + bytes({0x0a, 15, 0x0a, 1, 'b'})                              // value of the tag b
            + bytes({0x42, 10, 0x08, 1, 0x12, 0, 0x2a, 4, 0, 0, 0, 0xc0}); // tensor: -2
        QCOMPARE(event.size(), std::size_t{63});
        QCOMPARE(file.substr(0, 8), bytes({63, 0, 0, 0, 0, 0, 0, 0}));
        QCOMPARE(file.substr(12, file.size() - 16), event);
        QCOMPARE(eventsIn(QByteArray::fromStdString(file)).size(), 1); // its checksums fit
    }

    void a_run_is_read_back_by_another_reader() {
        LogEntry full = entry(1);
        full.record.test = Score{0.75, 0.5, 1000};
        full.record.validation = Score{1.5, 0.125, 300};
        full.learningRate = 0.25;
        auto log = create("run");
        QVERIFY(log);

        QVERIFY(log->write(entry(0)));
        m_now += 0.5;
        QVERIFY(log->write(full));
        QVERIFY(log->write(entry(2)));
        QVERIFY(log->close());

        const auto events = eventsIn(contentOf(log->path()));
        QCOMPARE(events.size(), 4);
        QCOMPARE(events[0].fileVersion, "brain.Event:2");
        QCOMPARE(events[0].wallTime, 1'700'000'000.75);
        QCOMPARE(events[1].wallTime, 1'700'000'000.75);
        QCOMPARE(events[2].wallTime, 1'700'000'001.25);
        QCOMPARE(
            scalarsIn(events),
            (QStringList{"0 train/loss 0.5 scalars", "0 train/accuracy 0.25 scalars", "1 train/loss 0.5",
                         "1 train/accuracy 0.25", "1 test/loss 0.75 scalars", "1 test/accuracy 0.5 scalars",
                         "1 validation/loss 1.5 scalars", "1 validation/accuracy 0.125 scalars",
                         "1 learning_rate 0.25 scalars", "2 train/loss 0.5", "2 train/accuracy 0.25"}));
    }

    void values_that_are_not_finite_are_written_as_they_are() {
        auto log = create("diverged");
        QVERIFY(log->write(entry(0, std::numeric_limits<double>::quiet_NaN())));
        QVERIFY(log->write(entry(1, -std::numeric_limits<double>::infinity())));
        QVERIFY(log->write(entry(2, 1e300)));
        QVERIFY(log->close());

        const auto events = eventsIn(contentOf(log->path()));

        QVERIFY(std::isnan(events[1].scalars[0].value));
        QCOMPARE(events[2].scalars[0].value, -std::numeric_limits<float>::infinity());
        QCOMPARE(events[3].scalars[0].value, std::numeric_limits<float>::infinity());
    }

    void every_log_is_a_file_of_its_own() {
        auto first = create("several");
        auto second = create("several");
        m_now += 5.0;
        auto third = create("several");

        QCOMPARE(names("several"),
                 (QStringList{"events.out.tfevents.1700000000.host.42.0.v2",
                              "events.out.tfevents.1700000000.host.42.1.v2",
                              "events.out.tfevents.1700000005.host.42.0.v2"}));
    }

    void a_torn_file_stays_as_it_is_and_a_new_one_begins() {
        {
            auto log = create("torn");
            QVERIFY(log->write(entry(0)) && log->write(entry(1)) && log->close());
        }
        const auto torn = in("torn") / names("torn").front().toStdString();
        fs::resize_file(torn, fs::file_size(torn) - 1);
        const auto before = contentOf(torn);
        QCOMPARE(eventsIn(before).size(), 2); // the version and batch 0

        auto log = create("torn");
        QVERIFY(log->write(entry(1)) && log->close());

        QCOMPARE(contentOf(torn), before);
        QCOMPARE(scalarsIn(eventsIn(contentOf(log->path()))).front(), "1 train/loss 0.5 scalars");
    }

    void others_can_read_along_in_whole_records() {
        auto log = create("along");
        for (int batch = 0; batch < 20; ++batch) {
            m_now += 0.3;
            QVERIFY(log->write(entry(batch)));

            const auto bytes = contentOf(log->path());
            const auto events = eventsIn(bytes);
            QCOMPARE_GE(events.size(), batch - 2); // the version is one
            qsizetype whole = 0;
            for (qsizetype i = 0; i < events.size(); ++i)
                whole += 16 + static_cast<qsizetype>(littleEndian(bytes, whole, 8));
            QCOMPARE(whole, bytes.size());
        }
    }

    void a_folder_that_cannot_be_made_is_refused_in_words() {
        QFile file{m_folder.filePath("file")};
        QVERIFY(file.open(QIODevice::WriteOnly));

        for (const char* name : {"file", "file/below"}) {
            const auto log = create(name);

            QVERIFY(!log);
            QVERIFY(log.error().kind == ErrorKind::cannotCreate);
            const auto message = QString::fromStdString(log.error().message());
            QVERIFY2(
                message.startsWith(QString::fromStdString(in(name).string()) + ": cannot be made a folder"),
                qPrintable(message));
            QVERIFY2(message.endsWith("; choose another place for the log."), qPrintable(message));
        }
    }

    void a_host_of_any_name_stays_in_the_folder() {
        const auto log = TensorBoardLog::create(in("host"), [] { return 1.0; }, {"../../a b", 1});

        QVERIFY(log);
        QCOMPARE(names("host"), QStringList{"events.out.tfevents.1..._.._a b.1.0.v2"});
    }

    void a_history_has_the_times_at_which_it_was_trained() {
        MetricHistory history;
        history.append(std::vector{entry(0).record, entry(1).record}, 10.0);
        auto log = create("history");

        QVERIFY(writeHistory(*log, history, 1'000'000.0));

        const auto events = eventsIn(contentOf(log->path()));
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[1].wallTime, 999'990.0);
        QCOMPARE(events[2].wallTime, 999'995.0);
    }
};

QTEST_GUILESS_MAIN(TestTensorBoardLog)
#include "tst_tensorboard_log.moc"
