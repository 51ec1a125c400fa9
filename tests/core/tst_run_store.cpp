// SPDX-License-Identifier: GPL-3.0-or-later
// Runs last: what was trained is found again, whatever happened to the program that trained it.
#include "core/runs/run_store.h"

#include "core/base/thread_team.h"
#include "core/runs/run_file.h"
#include "core/runs/state_tensors.h"
#include "tests/support/recorded_run.h"
#include "tests/support/runs.h"
#include "tests/support/said.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <fstream>
#include <limits>

using namespace inkling;
using test::initial;
using test::stored;
using Run = test::RecordedRun;

class TestRunStore : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::filesystem::path{m_folder->path().toStdString()} / "new" / "runs.sqlite";
    }

    void a_run_comes_back_as_it_was() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        QVERIFY(store.append(run.key, run.train(20)));
        run.pauses = {25};
        auto settings = run.description.spec.settings;
        settings.learningRate = 0.05;
        run.description.changes.push_back({25, settings});
        QVERIFY(store.append(run.key, run.train(13, RunEnding::finished)));

        const auto loaded = store.load(run.key).value();
        QVERIFY(loaded.description == run.description);
        QCOMPARE(loaded.pauses, run.pauses);
        QVERIFY(!loaded.divergence);
        QCOMPARE(test::linesOf(*loaded.history), test::linesOf(stored(run.records)));
        QCOMPARE(loaded.history->time().secondsAt(33.0), 0.25 * 33);
        QCOMPARE(loaded.states.size(), std::size_t{3});
        QVERIFY(*loaded.states[0] == run.states[0]);
        QVERIFY(*loaded.states[1] == run.states[20]);
        QVERIFY(*loaded.states[2] == run.states[33]);

        const auto& summary = loaded.summary;
        QCOMPARE(summary.name, "Run 1");
        QCOMPARE(summary.batches, 33);
        QCOMPARE(summary.planned, run.trainer.batchCount());
        QCOMPARE(summary.seconds, 0.25 * 33);
        QCOMPARE(summary.ending, RunEnding::finished);
        QVERIFY(!summary.isInterrupted);
        QCOMPARE(summary.weightsSha256, weightsSha256(run.trainer.model()));
        QCOMPARE(summary.parameters, 5994);
        QCOMPARE(summary.arithmeticRevision, arithmeticRevision);
        QVERIFY(summary.origin == ownOrigin());
        QVERIFY(summary.created <= summary.changed && summary.changed <= now());
        QCOMPARE(summary.train->loss, run.records.back().train.loss);
        QCOMPARE(summary.test, run.records[30].test);
    }

    void a_state_is_the_same_to_the_bit_with_every_optimizer_data() {
        QTest::addColumn<int>("kind");
        for (std::size_t i = 0; i < EnumNames<OptimizerKind>::names.size(); ++i)
            QTest::addRow("%s", EnumNames<OptimizerKind>::names[i].data()) << static_cast<int>(i);
    }
    void a_state_is_the_same_to_the_bit_with_every_optimizer() {
        QFETCH(int, kind);
        RunSpec its = test::shortRunWithEverything();
        its.settings.optimizer = static_cast<OptimizerKind>(kind);
        its.settings.learningRate = defaultLearningRate(its.settings.optimizer);
        its.settings.patience = 3;
        ThreadTeam team{1};
        Trainer trainer{initial(its), test::firstDigits(400, 50), its.settings, team};
        const auto same = [&] {
            const auto state = trainer.state();
            return parseState(stateBytes(state).value(), "state").value() == state;
        };
        QVERIFY(same()); // best loss still infinite
        for (int i = 0; i < 9; ++i)
            trainer.step();
        QVERIFY(same());
    }

    void what_is_no_state_is_refused_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("message");
        QTest::addRow("an unknown optimizer")
            << QByteArray{R"(\"optimizer\":\"adam\")"} << QByteArray{R"(\"optimizer\":\"atom\")"}
            << QString{"s: optimizer: there is no optimizer \"atom\"."};
        QTest::addRow("a batch before the first")
            << QByteArray{R"(\"batch\":0)"} << QByteArray{R"(\"batch\":~)"} << QString{"s:1:10: "};
    }
    void what_is_no_state_is_refused() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, message);
        Run run;
        auto bytes = stateBytes(run.states[0]).value();
        QByteArray text{reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
        QCOMPARE(text.count(from), 1);
        text.replace(from, to);
        const auto* data = reinterpret_cast<const std::byte*>(text.constData());
        const auto state = parseState({data, data + text.size()}, "s");
        QVERIFY(!state);
        QVERIFY2(QString::fromStdString(state.error().message()).startsWith(message),
                 state.error().message().c_str());
    }

    void runs_are_listed_last_to_come_first_and_found_by_the_beginning_of_their_key() {
        auto store = opened();
        for (const char* key : {"aa00000000000000", "ab00000000000000", "b000000000000000"})
            QVERIFY(Run{key}.beginIn(store));
        const auto runs = store.list().value();
        QCOMPARE(runs.size(), std::size_t{3});
        QCOMPARE(runs[0].key, "b000000000000000");
        QCOMPARE(runs[2].key, "aa00000000000000");
        QCOMPARE(store.find("ab").value().key, "ab00000000000000");
        QVERIFY(store.find("a").error().message().ends_with(
            "has several runs whose key begins with \"a\"; `inkling runs list` shows the keys."));
        QVERIFY(store.find("").error().message().find("has no run") != std::string::npos);
        QCOMPARE(store.find("c").error().kind, ErrorKind::noInput);
    }

    void ten_thousand_runs_are_listed() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        QVERIFY(store.append(run.key, run.train(20, RunEnding::finished)));
        auto database = Database::open(m_file).value();
        // Copies of the run, with everything that belongs to it, under other keys.
        database.run(
            "CREATE TEMP TABLE copies AS WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 "
            "FROM n WHERE i < 9999) SELECT printf('%016x', i) AS copy FROM n;"
            "CREATE TEMP TABLE one AS SELECT * FROM runs;"
            "INSERT INTO runs SELECT copy, name, note, parent, forkBatch, created, changed, removed, "
            "network, parameters, dataName, program, processor, arithmeticRevision, owner, ending, "
            "batches, planned, seconds, loss, accuracy, images, testLoss, testAccuracy, testImages, "
            "weightsSha256 FROM one, copies;"
            "INSERT INTO details SELECT copy, description, NULL, NULL, NULL FROM details, copies;"
            "INSERT INTO states SELECT copy, batch, substr(bytes, 1, 5000) FROM states, copies;");
        QVERIFY(database.takeFailure());
        QElapsedTimer timer;
        timer.start();
        const auto runs = store.list().value();
        qInfo("listed %zu runs in %lld ms", runs.size(), static_cast<long long>(timer.elapsed()));
        QCOMPARE(runs.size(), std::size_t{10'000});
        QCOMPARE(runs[5000].batches, 20);
    }

    void a_run_is_renamed_noted_removed_and_brought_back() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        QVERIFY(store.rename(run.key, "Élan 7'; DROP TABLE runs"));
        QVERIFY(store.setNote(run.key, "三個\nlines"));
        QCOMPARE(store.find(run.key).value().name, "Élan 7'; DROP TABLE runs");
        QCOMPARE(store.find(run.key).value().note, "三個\nlines");
        QVERIFY(store.remove(run.key));
        QVERIFY(store.list().value().empty());
        QCOMPARE(store.removed().value().size(), std::size_t{1});
        QCOMPARE(store.removed().value().front().key, run.key);
        QVERIFY(!store.load(run.key));
        QVERIFY(store.restore(run.key));
        QCOMPARE(store.list().value().size(), std::size_t{1});
        QVERIFY(store.removed().value().empty());
        QCOMPARE(store.load(run.key).value().states.size(), std::size_t{1});
        QCOMPARE(store.rename("nobody", "x").error().kind, ErrorKind::noInput);
    }

    void what_is_not_utf_8_is_refused_before_it_is_stored() {
        auto store = opened();
        Run unnamable;
        unnamable.description.spec.data = "/data/b\xF6se";
        const auto begun = unnamable.beginIn(store);
        QVERIFY(!begun);
        QCOMPARE(test::said(begun.error()),
                 "The run cannot be stored: \"/data/b\\xf6se\" is not UTF-8; give that "
                 "file or folder another name.");
        QCOMPARE(store.count().value(), 0);

        Run run;
        QVERIFY(run.beginIn(store));
        for (const auto& refused : {store.rename(run.key, "b\xF6se"), store.setNote(run.key, "b\xF6se")}) {
            QVERIFY(!refused);
            QCOMPARE(test::said(refused.error()),
                     "\"b\\xf6se\" is not UTF-8, as names and notes of runs are; set the terminal to UTF-8.");
        }
        QCOMPARE(store.find(run.key).value().name, "Run 1");
    }

    void a_last_test_whose_loss_is_not_a_number_is_not_mixed_with_the_one_before() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        QVERIFY(store.append(run.key, run.train(6)));
        QVERIFY(std::isfinite(store.find(run.key).value().test->loss));

        auto end = run.train(1, RunEnding::diverged);
        end.finalTest = ScorePoint{7, {std::numeric_limits<double>::quiet_NaN(), 0.25, 50}};
        QVERIFY(store.append(run.key, end));

        const auto test = store.find(run.key).value().test;
        QVERIFY(test && std::isnan(test->loss));
        QCOMPARE(test->accuracy, 0.25);
        // It goes out and comes in as a file, too.
        const std::filesystem::path file{m_folder->filePath("diverged.inkling").toStdString()};
        const auto written = writeRunFile(store.load(run.key).value(), file);
        QVERIFY2(written.has_value(), written ? "" : written.error().message().c_str());
        QVERIFY(std::isnan(readRunFile(file).value().summary.test->loss));
    }

    void a_fork_has_its_parents_past_and_lives_without_it() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        for (int i = 0; i < 3; ++i)
            QVERIFY(store.append(run.key, run.train(10)));
        auto description = run.description;
        auto settings = description.spec.settings;
        settings.learningRate = 0.5;
        description.changes.push_back({14, settings});
        QVERIFY(store.begin({.key = "f000000000000000",
                             .name = "Fork",
                             .description = description,
                             .network = "tutorial",
                             .planned = 60,
                             .start = std::make_shared<const TrainingState>(run.states[0]),
                             .parent = run.key,
                             .forkBatch = 14}));
        QVERIFY(store.append(run.key, run.train(0, RunEnding::paused)));
        QVERIFY(store.remove(run.key));

        const auto fork = store.load("f000000000000000").value();
        QCOMPARE(fork.summary.parent.value(), run.key);
        QCOMPARE(fork.summary.forkBatch, 14);
        QCOMPARE(fork.summary.batches, 14);
        QCOMPARE(fork.summary.seconds, 0.25 * 14);
        QCOMPARE(fork.summary.test, run.records[10].test);
        QVERIFY(fork.description == description);
        const std::vector<BatchRecord> shared{run.records.begin(), run.records.begin() + 14};
        QCOMPARE(test::linesOf(*fork.history), test::linesOf(stored(shared)));
        QCOMPARE(fork.states.size(), std::size_t{2});
        QVERIFY(*fork.states[1] == run.states[10]);
    }

    void a_run_from_elsewhere_is_added_whole() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        QVERIFY(store.append(run.key, run.train(20, RunEnding::stoppedEarly)));
        auto copy = store.load(run.key).value();
        copy.summary.key = "c000000000000000";
        copy.divergence = Divergence{19, "the gradient of conv2d", 0.5};
        QVERIFY(store.add(copy));
        const auto loaded = store.load(copy.summary.key).value();
        QVERIFY(loaded.summary == copy.summary);
        QVERIFY(loaded.description == copy.description);
        QVERIFY(loaded.divergence == copy.divergence);
        QCOMPARE(test::linesOf(*loaded.history), test::linesOf(*copy.history));
        QVERIFY(*loaded.states.back() == *copy.states.back());
    }

    void long_runs_keep_states_at_about_the_same_distance() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        auto state = run.states[0];
        for (int i = 1; i <= 500; ++i) {
            state.batch = 10 * i;
            RunProgress progress{.state = std::make_shared<const TrainingState>(state),
                                 .description = run.description};
            for (int batch = 10 * (i - 1); batch < 10 * i; ++batch)
                progress.records.push_back({batch, {1.0, 0.5, 32}, {}, {}});
            QVERIFY(store.append(run.key, progress));
        }
        const auto loaded = store.load(run.key);
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message().c_str());
        const auto& states = loaded->states;
        QVERIFY(states.size() <= RunStore::mostStates && states.size() > RunStore::mostStates / 2);
        QCOMPARE(states.front()->batch, 0);
        QCOMPARE(states.back()->batch, 5000);
        for (std::size_t i = 1; i < states.size(); ++i)
            QVERIFY(states[i]->batch - states[i - 1]->batch <= 4 * 5000 / RunStore::mostStates);
    }

    void a_run_belongs_to_who_trains_it_until_that_ends() {
        Run run;
        auto first = std::make_unique<RunStore>(opened());
        QVERIFY(run.beginIn(*first));
        QVERIFY(first->append(run.key, run.train(5)));

        auto second = opened();
        QVERIFY(!second.find(run.key).value().isInterrupted);
        QCOMPARE(second.claim(run.key).error().kind, ErrorKind::usage);
        QCOMPARE(second.remove(run.key).error().kind, ErrorKind::usage);

        first.reset(); // without a last word, as a killed program
        QVERIFY(second.find(run.key).value().isInterrupted);
        QVERIFY(second.claim(run.key));
        QVERIFY(!second.find(run.key).value().isInterrupted);
        QVERIFY(second.append(run.key, run.train(5, RunEnding::finished)));
        QCOMPARE(second.load(run.key).value().history->end(), 10);
    }

    void what_killed_programs_leave_is_cleared_away() {
        const auto owners = [&] {
            int count = 0;
            for (const auto& entry : std::filesystem::directory_iterator{m_file.parent_path()})
                count += entry.path().filename().string().starts_with("runs.sqlite.owner-");
            return count;
        };
        auto living = opened();
        QCOMPARE(owners(), 1);
        const auto old = m_file.parent_path() / "runs.sqlite.owner-0000000000000000";
        const auto fresh = m_file.parent_path() / "runs.sqlite.owner-1111111111111111";
        for (const auto& path : {old, fresh})
            std::ofstream{path} << '.';
        const auto hourAgo = std::filesystem::file_time_type::clock::now() - std::chrono::hours{1};
        std::filesystem::last_write_time(old, hourAgo);
        for (const auto& entry : std::filesystem::directory_iterator{m_file.parent_path()})
            if (entry.path() != fresh && entry.path().filename().string().starts_with("runs.sqlite.owner-"))
                std::filesystem::last_write_time(entry.path(), hourAgo); // that of the living one too
        auto another = opened();
        QVERIFY(!std::filesystem::exists(old));
        QVERIFY(std::filesystem::exists(fresh));
        QCOMPARE(owners(), 3); // the living one's, the fresh one, another's
    }

    void what_cannot_be_appended_leaves_the_run_as_it_was() {
        auto store = opened();
        Run run;
        QVERIFY(run.beginIn(store));
        QVERIFY(store.append(run.key, run.train(5)));
        auto again = run.train(5);
        for (auto& record : again.records)
            ++record.batch; // which leaves one out
        QVERIFY(!store.append(run.key, again));
        const auto loaded = store.load(run.key).value();
        QCOMPARE(loaded.history->end(), 5);
        QCOMPARE(loaded.states.back()->batch, 5);
        QCOMPARE(loaded.summary.batches, 5);
        QCOMPARE(store.append("nobody", again).error().kind, ErrorKind::noInput);
    }

    void a_damaged_file_is_put_aside_and_said_data() {
        QTest::addColumn<int>("damagedFrom");
        QTest::addColumn<int>("damagedTo");
        QTest::addRow("no database") << 0 << 16;
        QTest::addRow("its tables") << 100 << 8000;
    }
    void a_damaged_file_is_put_aside_and_said() {
        QFETCH(int, damagedFrom);
        QFETCH(int, damagedTo);
        {
            auto store = opened();
            QVERIFY(Run{}.beginIn(store));
        }
        {
            std::fstream file{m_file, std::ios::in | std::ios::out | std::ios::binary};
            file.seekp(damagedFrom);
            file << std::string(static_cast<std::size_t>(damagedTo - damagedFrom), '\x5a');
        }
        const auto size = std::filesystem::file_size(m_file);
        auto again = RunStore::open(m_file);
        QVERIFY2(again.has_value(), again ? "" : again.error().message().c_str());
        QCOMPARE(QString::fromStdString(again->notice.english()),
                 QString::fromStdString(m_file.string())
                     + ": was damaged and is kept as runs.damaged-1.sqlite; runs are stored in a new file.");
        QCOMPARE(std::filesystem::file_size(m_file.parent_path() / "runs.damaged-1.sqlite"), size);
        QVERIFY(again->store.list().value().empty());
        QVERIFY(Run{}.beginIn(again->store));
    }

    void a_store_of_a_later_version_is_refused_and_left_alone() {
        {
            auto database = Database::open((opened(), m_file)).value();
            database.run("PRAGMA user_version = 2");
            QVERIFY(database.takeFailure());
        }
        const auto again = RunStore::open(m_file);
        QCOMPARE(QString::fromStdString(again.error().message()),
                 QString::fromStdString(m_file.string())
                     + ": is of version 2, this program knows up to 1; use a newer Inkling, or another "
                       "folder.");
        QVERIFY(std::filesystem::exists(m_file));
    }

    void a_place_where_nothing_can_be_made_is_refused() {
        const std::filesystem::path file{"/proc/no/runs.sqlite"};
        QCOMPARE(RunStore::open(file).error().kind, ErrorKind::cannotCreate);
        QCOMPARE(RunStore::open(m_folder->path().toStdString()).error().kind, ErrorKind::cannotCreate);
    }

    void removed_runs_are_gone_after_a_week() {
        Run run;
        {
            auto store = opened();
            QVERIFY(run.beginIn(store));
            QVERIFY(store.remove(run.key));
            auto database = Database::open(m_file).value();
            Statement later{database, "UPDATE runs SET removed = removed - ?1"};
            later.bind(RunStore::keptRemoved + 1).run();
            QVERIFY(store.removed().value().empty());
        }
        auto store = opened();
        QVERIFY(!store.restore(run.key));
        auto database = Database::open(m_file).value();
        QCOMPARE(database.number("SELECT count(*) FROM states"), 0);
    }

private:
    RunStore opened() {
        auto store = RunStore::open(m_file);
        if (!store || !store->notice.isEmpty())
            qFatal("%s", store ? store->notice.english().c_str() : store.error().message().c_str());
        return std::move(store->store);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
