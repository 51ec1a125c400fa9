// SPDX-License-Identifier: GPL-3.0-or-later
// A run in a file of its own.
#include "core/runs/run_file.h"

#include "core/formats/safetensors.h"
#include "core/runs/run_exports.h"
#include "tests/support/recorded_run.h"
#include "tests/support/runs.h"
#include "tests/support/said.h"

#include <QTemporaryDir>
#include <QtEndian>

#include <QtTest>

using namespace inkling;
using test::RecordedRun;

namespace {

std::string ending(RunEnding value) {
    return std::string{EnumNames<RunEnding>::names[static_cast<std::size_t>(value)]};
}

QByteArray contentOf(const std::filesystem::path& path) {
    QFile file{QString::fromStdString(path.string())};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void write(const std::filesystem::path& path, const QByteArray& bytes) {
    QFile file{QString::fromStdString(path.string())};
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

} // namespace

class TestRunFile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_store.emplace(std::move(RunStore::open(path("runs.sqlite"))->store));
        QVERIFY(m_run.beginIn(*m_store));
        QVERIFY(m_store->append(m_run.key, m_run.train(20)));
        m_run.pauses = {20};
        auto settings = m_run.description.spec.settings;
        settings.learningRate = 0.05;
        m_run.description.changes.push_back({20, settings});
        QVERIFY(m_store->append(m_run.key, m_run.train(13, RunEnding::paused)));
        m_stored = m_store->load(m_run.key).value();
        QVERIFY(writeRunFile(m_stored, path("run.inkling")));
    }

    void a_run_comes_back_as_it_was() {
        const auto read = readRunFile(path("run.inkling"));
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QVERIFY(read->description == m_stored.description);
        QCOMPARE(read->pauses, m_stored.pauses);
        QCOMPARE(test::linesOf(*read->history), test::linesOf(*m_stored.history));
        QCOMPARE(read->states.size(), m_stored.states.size());
        for (std::size_t i = 0; i < read->states.size(); ++i)
            QVERIFY(*read->states[i] == *m_stored.states[i]);
        auto summary = m_stored.summary;
        summary.train = read->summary.train; // rounded to float32
        QVERIFY(read->summary == summary);
        QCOMPARE(read->summary.train->loss,
                 double(m_stored.history->value(Metric::loss, m_stored.history->end() - 1)));
    }

    void files_of_the_first_version_are_read() {
        const std::filesystem::path golden{INKLING_TESTS_DIR "/golden/runs"};
        const auto run = readRunFile(golden / "version-1.inkling");
        QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
        QCOMPARE(run->summary.key, "a45c569832592089");
        QCOMPARE(run->states.back()->batch, 6);
        QCOMPARE(run->history->end(), 6);
        const auto description = readRunDescription(golden / "version-1.json");
        QVERIFY2(description.has_value(), description ? "" : description.error().message().c_str());
        QCOMPARE(description->expected->weightsSha256, run->summary.weightsSha256);
        auto same = *description;
        same.expected.reset();
        QVERIFY(same == run->description);
    }

    void learning_rates_that_nobody_can_tell_are_left_out() {
        auto run = m_stored; // whose images nobody has counted
        auto& settings = run.description.spec.settings;
        settings.schedule = Schedule::cosine;
        settings.epochs = 1;
        run.description.changes.clear();
        run.summary.planned = 40; // which says how long an epoch is
        const auto rateOfSecondBatch = [&] {
            if (const auto written = exportRun(run, path("figures.csv")); !written)
                return QByteArray::fromStdString(written.error().message());
            return contentOf(path("figures.csv")).split('\n').value(2).split(',').last();
        };
        QCOMPARE(rateOfSecondBatch().toDouble(), learningRateAt(settings, 1, 40));

        auto longer = settings;
        longer.epochs = 0;
        run.description.changes = {{20, longer}};
        QCOMPARE(rateOfSecondBatch(), QByteArray{});
        run.description.trainImages = 700; // 630 of them are learned from
        QCOMPARE(rateOfSecondBatch().toDouble(), learningRateAt(settings, 1, 20));
    }

    void a_forks_origin_and_a_divergence_come_back() {
        auto run = m_stored;
        run.summary.parent = "0123456789abcdef";
        run.summary.forkBatch = 7;
        run.summary.ending = RunEnding::diverged;
        run.divergence = Divergence{33, "the gradient of conv2d 2", 1e6};
        QVERIFY(writeRunFile(run, path("fork.inkling")));
        const auto read = readRunFile(path("fork.inkling")).value();
        QVERIFY(read.divergence == run.divergence);
        QCOMPARE(read.summary.parent, run.summary.parent);
        QCOMPARE(read.summary.forkBatch, 7);
        QCOMPARE(ending(read.summary.ending), "diverged");
    }

    void a_run_of_no_batches_comes_back() {
        RecordedRun run;
        QVERIFY(run.beginIn(*m_store));
        QVERIFY(writeRunFile(m_store->load(run.key).value(), path("empty.inkling")));
        const auto read = readRunFile(path("empty.inkling"));
        QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
        QCOMPARE(read->history->end(), 0);
        QVERIFY(*read->states.back() == run.states.front());
    }

    void the_model_at_the_end_lies_under_the_names_of_keras() {
        const auto file = readSafetensors(path("run.inkling")).value();
        const auto kernel = file.values<float>("weights/conv2d/kernel", {5, 5, 1, 8});
        QVERIFY(kernel.has_value());
        const auto model = m_run.trainer.model();
        QVERIFY(std::ranges::equal(kernel->span(), std::span{model.parameters}.first(200)));
        QVERIFY(file.values<float>("weights/dense/bias", {10}).has_value());
    }

    void a_run_goes_on_from_its_file_as_if_never_interrupted() {
        const auto read = readRunFile(path("run.inkling")).value();
        ThreadTeam team{2};
        Trainer trainer{test::initial(read.description.spec), test::firstDigits(700, 50),
                        read.description.spec.settings, team};
        trainer.restore(*read.states.back());
        trainer.changeSettings(read.description.lastSettings());
        m_run.trainer.changeSettings(read.description.lastSettings());
        while (!trainer.isFinished()) {
            trainer.step();
            m_run.trainer.step();
        }
        QVERIFY(trainer.batchesDone() > 33);
        QCOMPARE(weightsSha256(trainer.model()), weightsSha256(m_run.trainer.model()));
        QVERIFY(trainer.state() == m_run.trainer.state());
    }

    void what_is_damaged_is_refused_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* from, const char* to, const char* message) {
            QTest::addRow("%s", name) << QByteArray{from} << QByteArray{to} << QString{message};
        };
        row("another format", R"("format":"inkling-run-file")", R"("format":"inkling-run-fill")",
            "is a safetensors file, but no run of Inkling; its metadata lack \"format\": "
            "\"inkling-run-file\".");
        row("a later version", R"("formatVersion":"1")", R"("formatVersion":"9")",
            "is of version \"9\", this program knows up to 1; open it with a newer Inkling.");
        row("an unknown ending", R"(\"ending\":\"paused\")", R"(\"ending\":\"passed\")",
            "ending: there is no ending \"passed\".");
        row("another optimizer", R"(\"optimizer\": \"adam\")", R"(\"optimizer\": \"sgd \")",
            "settings.optimizer: expected one of");
        row("another network", R"(\"filters\": 8)", R"(\"filters\": 9)",
            "the state at batch 0 has 5,994 parameters, the network takes 6,");
    }
    void what_is_damaged_is_refused() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, message);
        auto bytes = contentOf(path("run.inkling"));
        QVERIFY(bytes.contains(from));
        write(path("bad.inkling"), bytes.replace(from, to));
        const auto read = readRunFile(path("bad.inkling"));
        QVERIFY(!read);
        QVERIFY2(test::said(read.error()).contains(message), read.error().message().c_str());
        QVERIFY(read.error().message().starts_with(path("bad.inkling").string()));
        QCOMPARE(read.error().kind, ErrorKind::badData);
    }

    void no_flipped_bit_of_the_data_goes_unseen() {
        const auto bytes = contentOf(path("run.inkling"));
        const auto header = 8 + static_cast<int>(qFromLittleEndian<quint64>(bytes.constData()));
        Random random{1, RandomStream::noise};
        for (int i = 0; i < 50; ++i) {
            auto bad = bytes;
            const auto place =
                header + static_cast<int>(random.next() % static_cast<std::uint64_t>(bytes.size() - header));
            bad[place] = static_cast<char>(bad[place] ^ (1 << (random.next() % 8)));
            write(path("bad.inkling"), bad);
            const auto read = readRunFile(path("bad.inkling"));
            QVERIFY2(!read, qPrintable(QString::number(place)));
            QVERIFY(read.error().message().find("SHA-256") != std::string::npos);
        }
    }

    void a_file_that_was_cut_is_refused() {
        const auto bytes = contentOf(path("run.inkling"));
        for (qsizetype size = 0; size < bytes.size(); size += 1 + bytes.size() / 97) {
            write(path("bad.inkling"), bytes.left(size));
            QCOMPARE(readRunFile(path("bad.inkling")).error().kind, ErrorKind::badData);
        }
    }

private:
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path{m_folder.path().toStdString()} / name;
    }

    QTemporaryDir m_folder;
    std::optional<RunStore> m_store;
    RecordedRun m_run;
    StoredRun m_stored;
};

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_run_file.moc"
