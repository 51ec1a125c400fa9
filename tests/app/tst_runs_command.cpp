// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in the terminal: recorded, listed, repeated, gone on with, handed on.
#include "app/exit_code.h"
#include "core/runs/run_store.h"
#include "tests/support/program.h"
#include "tests/support/whole_file.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace inkling;
using namespace inkling::test;

namespace {

const QStringList shortRun{"--batches", "30", "--batch-size", "16", "--seed", "7"};

} // namespace

class TestRunsCommand : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = "runs.sqlite";
    }

    void a_recorded_run_is_listed_and_shown() {
        const auto trained = train(QStringList{"--store"} + shortRun);
        QCOMPARE(trained.exitCode, exitOk);
        const auto list = runs({"list", "--json"}).json().array();
        QCOMPARE(list.size(), 1);
        const auto run = list[0].toObject();
        QCOMPARE(run["name"].toString(), "Run 1");
        QCOMPARE(run["network"].toString(), "tutorial");
        QCOMPARE(run["batches"].toInt(), 30);
        QCOMPARE(run["ending"].toString(), "finished");
        QCOMPARE(run["weightsSha256"].toString(), trained.weights());
        QCOMPARE(run["test"]["accuracy"], trained.json()["testAccuracy"]);
        QVERIFY(runs({"list"}).output.contains(run["key"].toString().left(8).toUtf8()));

        const auto shown = runs({"show", run["key"].toString().left(6), "--json"}).json();
        QCOMPARE(shown["run"]["settings"]["seed"].toInt(), 7);
        QCOMPARE(shown["run"]["expected"]["weightsSha256"].toString(), trained.weights());
        QCOMPARE(shown["run"]["data"]["sha256"].toString().size(), 64);
        QVERIFY(runs({"show", run["key"].toString()}).output.contains("Weights SHA-256 "));
    }

    void nothing_is_recorded_unless_it_is_asked_for() {
        QCOMPARE(train(shortRun).exitCode, exitOk);
        QCOMPARE(train(QStringList{"--store", "--no-store"} + shortRun).exitCode, exitOk);
        QCOMPARE(runs({"list", "--json"}).output, QByteArray{"[]\n"});
    }

    void a_description_repeats_the_run_and_checks_it() {
        const auto trained = train(QStringList{"--store"} + shortRun);
        const auto file = path("run.json");
        const auto exported = runs({"export", onlyKey(), file});
        QCOMPARE(exported.exitCode, exitOk);
        const auto again = train({"--run", file});
        QCOMPARE(again.exitCode, exitOk);
        QCOMPARE(again.weights(), trained.weights());
        QVERIFY(again.json()["asExpected"].toBool());

        auto text = contentOf(file);
        QVERIFY(text.contains("\"seed\": 7"));
        write(file, text.replace("\"seed\": 7", "\"seed\": 8"));
        const auto other = train({"--run", file});
        QCOMPARE(other.exitCode, exitFailure);
        QVERIFY2(other.error.contains("but run.json expects " + trained.weights())
                     || other.error.contains("expects " + trained.weights()),
                 qPrintable(other.error));
        QVERIFY(!other.json()["asExpected"].toBool(true));
    }

    void a_description_may_come_by_standard_input_with_changes_on_the_way() {
        const QByteArray description = "{\"format\": \"inkling-run\", \"settings\": {\"batches\": 30, "
                                       "\"batch-size\": 16, \"test-every\": 0}, \"changes\": [{\"batch\": "
                                       "10, \"settings\": {\"learning-rate\": 0.01}}]}";
        const auto changed = train({"--run", "-"}, description);
        QCOMPARE(changed.exitCode, exitOk);
        const auto plain = train({"--batches", "30", "--batch-size", "16", "--test-every", "0"});
        QVERIFY(changed.weights().size() == 64 && changed.weights() != plain.weights());
    }

    void a_description_of_other_data_is_refused() {
        const QByteArray sha(64, 'a');
        write(path("run.json"), "{\"format\": \"inkling-run\", \"data\": {\"sha256\": \"" + sha + "\"}}");
        const auto outcome = train({"--run", path("run.json")});
        QCOMPARE(outcome.exitCode, exitBadData);
        QVERIFY2(outcome.error.contains("MNIST: its SHA-256 is "), qPrintable(outcome.error));
    }

    void what_a_description_says_is_not_said_twice() {
        const auto outcome = train({"--run", "run.json", "--seed", "3"});
        QCOMPARE(outcome.exitCode, exitUsage);
        QCOMPARE(outcome.error,
                 "inkling: --run describes all of a run; leave out --seed, or write it into the file.\nTry "
                 "--help.\n");
    }

    void what_cannot_change_while_training_is_not_changed_by_resuming() {
        const auto outcome = train({"--resume", "ab", "--preset", "reader"});
        QCOMPARE(outcome.exitCode, exitUsage);
        QCOMPARE(outcome.error,
                 "inkling: --resume goes on with a run, whose preset stays what it was; leave out "
                 "--preset.\nTry --help.\n");
        QCOMPARE(train({"--resume", "ab", "--batch-size", "3"}).exitCode, exitUsage);
    }

    void a_finished_run_is_made_longer_with_another_learning_rate() {
        train(QStringList{"--store"} + shortRun);
        const auto longer = train({"--resume", onlyKey(), "--batches", "50", "--learning-rate", "0.05"});
        QCOMPARE(longer.exitCode, exitOk);

        const QByteArray description =
            R"({"format": "inkling-run", "settings": {"batches": 30, "batch-size": 16, "seed": 7}, "changes":
                [{"batch": 30, "settings": {"batches": 50, "learning-rate": 0.05}}]})";
        QCOMPARE(longer.weights(), train({"--run", "-"}, description).weights());
        const auto stored = runs({"show", onlyKey(), "--json"}).json();
        QCOMPARE(stored["batches"].toInt(), 50);
        QCOMPARE(stored["run"]["changes"].toArray().size(), 1);
        QCOMPARE(stored["run"]["expected"]["weightsSha256"].toString(), longer.weights());
    }

    void a_change_beside_resume_holds_behind_the_figures_there_are_not_from_the_last_state() {
        train(QStringList{"--store"} + shortRun);
        storeAgainWithoutStates("cc00000000000000"); // killed between two states: it trains batches again
        const auto longer = train({"--resume", "cc", "--batches", "50", "--learning-rate", "0.05"});
        QCOMPARE(longer.exitCode, exitOk);

        const QByteArray description =
            R"({"format": "inkling-run", "settings": {"batches": 30, "batch-size": 16, "seed": 7}, "changes":
                [{"batch": 30, "settings": {"batches": 50, "learning-rate": 0.05}}]})";
        QCOMPARE(longer.weights(), train({"--run", "-"}, description).weights());
    }

    void what_is_changed_by_resuming_drops_what_was_planned_behind_it() {
        write(
            path("run.json"),
            R"({"format": "inkling-run", "settings": {"batches": 30, "batch-size": 16, "seed": 7}, "changes":
                 [{"batch": 40, "settings": {"batches": 60, "learning-rate": 0.01}}]})");
        QCOMPARE(train({"--store", "--run", path("run.json")}).exitCode, exitOk);
        const auto longer = train({"--resume", onlyKey(), "--batches", "50", "--learning-rate", "0.05"});
        QCOMPARE(longer.exitCode, exitOk);

        const auto stored = runs({"show", onlyKey(), "--json"});
        QVERIFY2(stored.exitCode == exitOk, qPrintable(stored.error));
        QCOMPARE(stored.json()["batches"].toInt(), 50);
        const auto changes = stored.json()["run"]["changes"].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0]["batch"].toInt(), 30);
        QCOMPARE(changes[0]["settings"]["learning-rate"].toDouble(), 0.05);
    }

    void the_settings_of_a_run_file_are_those_at_its_end() {
        write(
            path("run.json"),
            R"({"format": "inkling-run", "settings": {"batches": 30, "batch-size": 16, "learning-rate": 0.1},
                 "changes": [{"batch": 40, "settings": {"learning-rate": 0.01}}]})");
        QCOMPARE(train({"--store", "--run", path("run.json")}).exitCode, exitOk);
        QCOMPARE(runs({"export", onlyKey(), path("run.inkling")}).exitCode, exitOk);
        const auto info = run({"info", path("run.inkling"), "--json"});
        QCOMPARE(info.exitCode, exitOk);
        QCOMPARE(info.json()["optimizer"]["learningRate"].toDouble(), 0.1);
    }

    void a_run_goes_from_one_store_to_another_and_goes_on() {
        train(QStringList{"--store"} + shortRun);
        const auto file = path("run.inkling");
        QCOMPARE(runs({"export", onlyKey(), file}).exitCode, exitOk);
        m_store = "second.sqlite";
        QCOMPARE(runs({"import", file}).exitCode, exitOk);
        QCOMPARE(runs({"import", file}).exitCode, exitOk); // a second time it is another run
        QCOMPARE(runs({"list", "--json"}).json().array().size(), 2);
        const auto outcome = train({"--resume", runs({"list", "--json"}).json()[1]["key"].toString()});
        QCOMPARE(outcome.exitCode, exitOk);
        m_store = "runs.sqlite";
        QCOMPARE(outcome.weights(), runs({"list", "--json"}).json()[0]["weightsSha256"].toString());
    }

    void a_run_is_renamed_noted_deleted_and_brought_back() {
        train(QStringList{"--store"} + shortRun);
        const auto key = onlyKey();
        QCOMPARE(runs({"rename", key, "Mine"}).exitCode, exitOk);
        QCOMPARE(runs({"note", key, "with care"}).exitCode, exitOk);
        const auto run = runs({"list", "--json"}).json()[0];
        QCOMPARE(run["name"].toString(), "Mine");
        QCOMPARE(run["note"].toString(), "with care");
        QCOMPARE(runs({"list", "--search", "care", "--json"}).json().array().size(), 1);
        QCOMPARE(runs({"list", "--search", "other", "--json"}).json().array().size(), 0);
        QCOMPARE(runs({"delete", key}).exitCode, exitOk);
        QCOMPARE(runs({"list", "--json"}).json().array().size(), 0);
        QCOMPARE(runs({"show", key}).exitCode, exitNoInput);
        QCOMPARE(runs({"restore", key}).exitCode, exitOk);
        QCOMPARE(runs({"list", "--json"}).json().array().size(), 1);
    }

    void figures_are_exported_as_they_are_logged() {
        train(QStringList{"--store", "--log", path("logged.csv")} + shortRun);
        for (const char* name : {"run.csv", "run.jsonl", "events"})
            QCOMPARE(runs({"export", onlyKey(), path(name)}).exitCode, exitOk);
        const auto logged = contentOf(path("logged.csv")).split('\n');
        const auto exported = contentOf(path("run.csv")).split('\n');
        QCOMPARE(exported.size(), logged.size());
        QCOMPARE(exported[0], logged[0]);
        // The store keeps float32.
        const auto loss = [](const QByteArray& line) { return line.split(',')[2].toFloat(); };
        QVERIFY(logged[0].split(',')[2].contains("loss"));
        for (qsizetype i = 1; i <= 30; ++i)
            QCOMPARE(loss(exported[i]), loss(logged[i]));
        QCOMPARE(contentOf(path("run.jsonl")).count('\n'), 30);
        QCOMPARE(QDir{path("events")}.entryList({"events.out.tfevents.*"}).size(), 1);
    }

    void learning_rates_are_exported_as_they_were_trained_with_however_long_the_run_became_data() {
        QTest::addColumn<QStringList>("planned");
        QTest::addColumn<QStringList>("prolonged");
        const QStringList oneEpoch{"--epochs", "1", "--batch-size", "1000"}; // of 55 full batches
        QTest::addRow("along half a cosine")
            << shortRun + QStringList{"--schedule", "cosine"} << QStringList{"--batches", "50"};
        QTest::addRow("up and down once")
            << shortRun + QStringList{"--schedule", "one-cycle"} << QStringList{"--batches", "50"};
        QTest::addRow("after a warm-up longer than the plan")
            << shortRun + QStringList{"--warmup", "40"} << QStringList{"--batches", "50"};
        QTest::addRow("counted in epochs")
            << oneEpoch + QStringList{"--schedule", "cosine"} << QStringList{"--epochs", "2"};
        QTest::addRow("counted in epochs first, then in batches")
            << oneEpoch + QStringList{"--schedule", "cosine"} << QStringList{"--batches", "70"};
    }
    void learning_rates_are_exported_as_they_were_trained_with_however_long_the_run_became() {
        QFETCH(QStringList, planned);
        QFETCH(QStringList, prolonged);
        const auto ratesIn = [this](const char* name) {
            QByteArrayList rates;
            for (const auto& line : contentOf(path(name)).trimmed().split('\n').mid(1))
                rates += line.split(',').last();
            return rates;
        };
        QCOMPARE(train(QStringList{"--store", "--log", path("begun.csv")} + planned).exitCode, exitOk);
        const auto longer =
            train(QStringList{"--resume", onlyKey(), "--log", path("went on.csv")} + prolonged);
        QCOMPARE(longer.exitCode, exitOk);
        const auto trainedWith = ratesIn("begun.csv") + ratesIn("went on.csv");
        QCOMPARE(trainedWith.size(), longer.json()["batches"].toInt());

        QCOMPARE(runs({"export", onlyKey(), path("run.csv")}).exitCode, exitOk);
        QCOMPARE(ratesIn("run.csv"), trainedWith);

        // Elsewhere too, where it comes as a file.
        QCOMPARE(runs({"export", onlyKey(), path("run.inkling")}).exitCode, exitOk);
        m_store = "elsewhere.sqlite";
        QCOMPARE(runs({"import", path("run.inkling")}).exitCode, exitOk);
        QCOMPARE(runs({"export", onlyKey(), path("elsewhere.csv")}).exitCode, exitOk);
        QCOMPARE(ratesIn("elsewhere.csv"), trainedWith);
    }

    void an_export_of_no_known_kind_is_refused() {
        train(QStringList{"--store"} + shortRun);
        const auto outcome = runs({"export", onlyKey(), path("run.doc")});
        QCOMPARE(outcome.exitCode, exitUsage);
        QVERIFY2(
            outcome.error.contains("its ending is \".doc\"; choose one of .inkling, .json, .csv, .jsonl, "
                                   "none for a folder."),
            qPrintable(outcome.error));
    }

private:
    QString path(const char* name) const { return m_folder->filePath(name); }

    ProgramOutcome train(const QStringList& words, const QByteArray& input = {}) const {
        return run(QStringList{"train", "--json", "--store-file", path(m_store)} + words, {}, input);
    }
    ProgramOutcome runs(const QStringList& words) const {
        return run(QStringList{"runs", "--store-file", path(m_store)} + words);
    }
    QString onlyKey() const { return runs({"list", "--json"}).json()[0]["key"].toString(); }

    /// The only run's figures as another run, of which there is no state but the first.
    void storeAgainWithoutStates(const RunKey& key) const {
        auto opened = RunStore::open(path(m_store).toStdString());
        QVERIFY(opened);
        const auto run = opened->store.load(onlyKey().toStdString());
        QVERIFY(run);
        RunProgress progress{.description = run->description, .planned = run->history->end()};
        for (std::int64_t batch = 0; batch < run->history->end(); ++batch)
            progress.records.push_back(
                {.batch = batch,
                 .train = {.loss = static_cast<double>(run->history->value(Metric::loss, batch)),
                           .accuracy = static_cast<double>(run->history->value(Metric::accuracy, batch)),
                           .count = 16},
                 .test = {},
                 .validation = {}});
        QVERIFY(opened->store.begin({.key = key,
                                     .name = "Run 2",
                                     .description = run->description,
                                     .network = "tutorial",
                                     .planned = progress.planned,
                                     .start = run->states.front()}));
        QVERIFY(opened->store.append(key, progress));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const char* m_store = "runs.sqlite";
};

QTEST_GUILESS_MAIN(TestRunsCommand)
#include "tst_runs_command.moc"
