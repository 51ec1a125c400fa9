// SPDX-License-Identifier: GPL-3.0-or-later
// A kill, whenever it comes, costs less than a second of training and nothing that was stored. INKLING_KILLS
// says how many there are; what .ci/run has time for is a few, .ci/nightly does hundreds.
#include "core/runs/run_file.h"
#include "core/runs/run_store.h"
#include "resources/data_source.h"
#include "tests/support/recorded_run.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <span>

using namespace inkling;

namespace {

constexpr int patience = 600'000; // milliseconds

int kills(int usual) {
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("INKLING_KILLS", &isNumber);
    return isNumber ? wanted : usual;
}

/// Stores, and saves as a file, one state after another, until it is killed.
int saveForEver(const std::filesystem::path& folder) {
    auto store = RunStore::open(folder / "runs.sqlite");
    if (!store)
        return 1;
    test::RecordedRun run;
    if (!run.beginIn(store->store))
        return 2;
    const auto first = run.train(1);
    auto state = *first.state;
    for (std::int64_t batch = 0;; ++batch) {
        state.batch = batch + 1;
        RunProgress progress{.records = {first.records.front()},
                             .seconds = 0.01,
                             .state = std::make_shared<const TrainingState>(state),
                             .description = run.description};
        progress.records.front().batch = batch;
        if (!store->store.append(run.key, progress))
            return 3;
        const auto stored = store->store.load(run.key);
        if (!stored || !writeRunFile(*stored, folder / "run.inkling"))
            return 4;
    }
}

} // namespace

class TestRunKills : public QObject {
    Q_OBJECT

private slots:
    void a_kill_while_saving_leaves_a_whole_store_and_a_whole_file() {
        const QTemporaryDir place;
        const std::filesystem::path folder{place.path().toStdString()};
        QRandomGenerator random{1};
        int files = 0;
        for (int i = 0; i < kills(15); ++i) {
            QProcess saver;
            saver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            saver.start(QCoreApplication::applicationFilePath(), {"--save-for-ever", place.path()});
            QVERIFY(saver.waitForStarted());
            // Later and later, so that slow machines save something too.
            QThread::msleep(60U + random.bounded(300U) + 40U * static_cast<unsigned>(std::min(i, 20)));
            QCOMPARE(saver.state(), QProcess::Running);
            saver.kill();
            QVERIFY(saver.waitForFinished());

            auto store = RunStore::open(folder / "runs.sqlite");
            QVERIFY2(store.has_value(), store ? "" : store.error().message().c_str());
            QCOMPARE(store->notice.english(), std::string{});
            const auto runs = store->store.list();
            QVERIFY(runs.has_value());
            // The one that was being saved, and some before; all of them when all is over.
            const bool isLast = i + 1 == kills(15);
            for (const auto& summary :
                 std::span{*runs}.first(isLast ? runs->size() : std::min<std::size_t>(3, runs->size()))) {
                const auto run = store->store.load(summary.key);
                QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
                QCOMPARE(run->history->end(), run->states.back()->batch);
                QCOMPARE(run->summary.batches, run->history->end());
                QVERIFY(summary.batches == 0 || summary.isInterrupted);
            }
            if (std::filesystem::exists(folder / "run.inkling")) {
                const auto run = readRunFile(folder / "run.inkling");
                QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
                ++files;
            }
        }
        QVERIFY(files > 0);
    }

    void a_run_that_is_killed_again_and_again_ends_as_one_that_never_was() {
        const int times = kills(4);
        const QString batches = QString::number(2000 + 2000 * times);
        const QStringList settings{"--batches",    batches, "--batch-size", "16",
                                   "--test-every", "0",     "--seed",       "5"};
        const auto expected = weightsOf(QStringList{"train", "--json"} + settings);
        QCOMPARE(expected.size(), 64);

        const QTemporaryDir place;
        const QString file = place.filePath("runs.sqlite");
        QRandomGenerator random{2};
        QStringList words = QStringList{"train", "--json", "--store", "--store-file", file} + settings;
        std::int64_t before = 0;
        for (int i = 0; i < times; ++i) {
            QProcess trainer;
            trainer.start(INKLING_PROGRAM, words);
            QVERIFY(trainer.waitForStarted());
            if (i == 0)
                QTRY_VERIFY_WITH_TIMEOUT(hasRun(file), patience);
            QThread::msleep(900U + random.bounded(500U)); // a save comes every half second
            trainer.kill();
            QVERIFY(trainer.waitForFinished());
            auto store = RunStore::open(file.toStdString());
            QVERIFY2(store.has_value(), store ? "" : store.error().message().c_str());
            const auto runs = store->store.list().value();
            QCOMPARE(runs.size(), std::size_t{1});
            QVERIFY(runs.front().batches >= before);
            before = runs.front().batches;
            words = {"train",        "--json", "--resume", QString::fromStdString(runs.front().key),
                     "--store-file", file};
        }
        QVERIFY(before > 0);
        QCOMPARE(weightsOf(words), expected);
    }

private:
    static bool hasRun(const QString& file) {
        if (!QFileInfo::exists(file))
            return false;
        auto store = RunStore::open(file.toStdString());
        const auto count = store ? store->store.count() : Result<std::int64_t>{store.error()};
        return count && *count > 0;
    }

    static QString weightsOf(const QStringList& words) {
        QProcess trainer;
        trainer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        trainer.start(INKLING_PROGRAM, words);
        if (!trainer.waitForFinished(patience))
            return {};
        return QJsonDocument::fromJson(trainer.readAllStandardOutput())["weightsSha256"].toString();
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view{argv[1]} == "--save-for-ever")
        return saveForEver(argv[2]);
    QCoreApplication application{argc, argv};
    TestRunKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_run_kills.moc"
