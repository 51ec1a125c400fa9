// SPDX-License-Identifier: GPL-3.0-or-later
// What is trained in the window is there the next time.
#include "tests/support/run_library_lab.h"

#include "core/formats/layers_model.h"
#include "core/runs/unfinished_run.h"
#include "ui/session/run_warning.h"

#include <algorithm>

using namespace inkling;
using namespace inkling::test;

class TestRunLibrary : public QObject, private RunLibraryLab {
    Q_OBJECT

private slots:
    void init() { startAnew(); }
    void cleanup() { stop(); }

    void a_run_is_stored_while_it_trains_and_goes_on_the_next_time() {
        begin(mnistRun(60));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        const auto end = weightsSha256(*m_session->moment().model);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        const auto run = m_library->runs().front();
        QCOMPARE(run.name, "Run 1");
        QCOMPARE(run.batches, 60);
        QCOMPARE(run.weightsSha256, end);
        QCOMPARE(run.ending, RunEnding::finished);
        QCOMPARE(run.network, "tutorial");
        QCOMPARE(run.test->count, 200); // of the evaluation at the end
        QCOMPARE(m_session->run().name, "Run 2");

        m_library->open(run.key);
        QTRY_COMPARE(m_session->end(), 60);
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(weightsSha256(*m_session->moment().model), end);
        QCOMPARE(m_session->run().name, "Run 1");
        m_session->seek(17);
        QTRY_COMPARE(m_session->moment().batch, 17);
        QCOMPARE(m_failures, 0);
    }

    void the_test_of_all_images_comes_back_with_a_finished_run() {
        auto spec = mnistRun(60);
        spec.settings.testEvery = 5;
        spec.settings.testSize = 50;
        begin(spec);
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QTRY_VERIFY(m_session->evaluation().has_value());
        const auto score = m_session->evaluation()->score;
        QCOMPARE(score.count, 200);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        QTRY_COMPARE(m_session->end(), 60);
        QCOMPARE(m_session->run().history->tests().last()->score.count, 50);
        QVERIFY(m_session->run().lastTest() == score);
        QVERIFY(m_session->evaluation().has_value());
        QVERIFY(m_session->evaluation()->score == score);
        QCOMPARE(m_session->evaluation()->batch, 60);

        m_session->seek(17); // and back
        QTRY_COMPARE(m_session->moment().batch, 17);
        m_session->step();
        m_session->seek(60);
        QTRY_COMPARE(m_session->moment().batch, 60);
        QVERIFY(m_session->run().lastTest() == score);
    }

    void the_test_of_a_paused_run_is_the_last_while_it_trained() {
        auto spec = mnistRun(60);
        spec.settings.testEvery = 5;
        spec.settings.testSize = 200; // all of them
        begin(spec);
        trainTo(13);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        QTRY_COMPARE(m_session->end(), 13);
        QVERIFY(!m_session->evaluation());
        QVERIFY(m_session->run().lastTest() == m_session->run().history->tests().last()->score);
    }

    void a_run_that_goes_on_is_equal_to_one_that_never_stopped() {
        const auto plain = test::plainRun(mnistRun(90), m_data, 1);
        begin(mnistRun(90));
        trainTo(31);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_library->runs().front().batches, 31);
        m_library->open(m_library->runs().front().key, true);
        QTRY_COMPARE(m_session->end(), 90);
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(weightsSha256(*m_session->moment().model), plain.sha256);
        QCOMPARE(linesOf(*m_session->history()), linesOf(plain.records));

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_library->runs().front().weightsSha256, plain.sha256);
    }

    void a_fork_is_stored_with_its_parent() {
        begin(mnistRun(60));
        trainTo(40);
        m_session->seek(20);
        QTRY_COMPARE(m_session->moment().batch, 20);
        auto settings = m_session->spec().settings;
        settings.learningRate = 0.02;
        m_session->changeSettings(settings);
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        const auto fork = weightsSha256(*m_session->moment().model);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{2});
        const auto& runs = m_library->runs();
        QCOMPARE(runs[0].parent.value(), runs[1].key);
        QCOMPARE(runs[0].forkBatch, 20);
        QCOMPARE(runs[0].batches, 60);
        QCOMPARE(runs[0].weightsSha256, fork);
        QCOMPARE(runs[1].batches, 40);
        m_library->open(runs[0].key);
        QTRY_COMPARE(m_session->end(), 60);
        m_session->seek(10); // in the past that was shared
        QTRY_COMPARE(m_session->moment().batch, 10);
        QCOMPARE(m_session->settings().learningRate, 0.15);
        QCOMPARE(m_failures, 0);
    }

    void a_run_that_is_opened_stays_as_it_ended() {
        begin(mnistRun(20));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        QTRY_COMPARE(m_session->run().name, "Run 1");
        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_library->runs().front().ending, RunEnding::finished);
        QCOMPARE(m_failures, 0);
    }

    void a_run_that_is_opened_twice_at_once_is_there_once() {
        begin(mnistRun(20));
        trainTo(5);
        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        const auto key = m_library->runs().front().key;
        QSignalSpy opened{m_library.get(), &RunLibrary::opened};
        m_library->open(key);
        m_library->open(key);
        QTRY_VERIFY(!opened.isEmpty());
        m_library->setNote(key, "behind them");
        QTRY_VERIFY(m_library->runs().front().note == "behind them");
        QCOMPARE(std::ranges::count(m_session->runs(), "Run 1", &RunRecord::name), 1);
    }

    void runs_of_one_session_are_all_stored() {
        begin(mnistRun(20));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        auto dense = mnistRun(1'000'000);
        dense.network = findPreset("densenet")->spec().network;
        begin(dense);
        m_session->train();
        QTRY_VERIFY(m_session->end() > 5);
        begin(mnistRun(30)); // in the middle of it
        trainTo(3);
        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{3});
        QCOMPARE(m_library->runs()[0].batches, 3);
        QVERIFY(m_library->runs()[1].batches > 5);
        QCOMPARE(m_library->runs()[1].ending, RunEnding::paused);
        QCOMPARE(m_library->runs()[2].batches, 20);
        QCOMPARE(m_failures, 0);
    }

    void what_nothing_was_trained_of_is_not_stored() {
        begin(mnistRun(20));
        restart();
        QSignalSpy listed{m_library.get(), &RunLibrary::runsChanged};
        QTRY_COMPARE(listed.size(), 1);
        QVERIFY(m_library->runs().empty());
    }

    void a_killed_program_leaves_an_interrupted_run() {
        begin(mnistRun(1'000'000));
        m_session->train();
        QTRY_VERIFY(m_session->end() > 5);
        QTRY_VERIFY(!m_library->runs().empty() && m_library->runs().front().ending == RunEnding::running);
        // The store as a kill would leave it.
        const auto left = path("left.sqlite");
        {
            auto database = Database::open(m_file).value();
            Statement{database, "VACUUM INTO ?1"}.bind(left.string()).run();
            QVERIFY(database.takeFailure());
        }
        stop();
        m_file = left;
        m_session = std::make_unique<TrainingSession>(2);
        begin(mnistRun(60));
        m_library = std::make_unique<RunLibrary>(*m_session, m_file);
        QTRY_VERIFY(m_library->isRead());
        const auto* unfinished = unfinishedRun(m_library->runs());
        QVERIFY(unfinished);
        QVERIFY(unfinished->isInterrupted);
        QCOMPARE(unfinished->name, "Run 1");
        const auto key = unfinished->key;
        QSignalSpy wentOn{m_library.get(), &RunLibrary::wentOn};
        QSignalSpy opened{m_library.get(), &RunLibrary::opened};
        const auto batch = m_library->find(key)->batches;
        m_library->open(key, true);
        QTRY_COMPARE(m_session->run().name, "Run 1");
        QTRY_COMPARE(m_session->state(), RunState::running);
        QTRY_COMPARE(wentOn.size(), 1);
        QCOMPARE(wentOn.front()[0].toString(), "Run 1");
        QVERIFY(wentOn.front()[1].toLongLong() >= batch);
        QCOMPARE(opened.size(), 0);
        QTRY_VERIFY(m_session->end() > batch);
    }

    void a_run_of_another_arithmetic_is_shown_from_its_states_and_says_so() {
        begin(mnistRun(60));
        trainTo(10);
        m_session->train(); // the rest is faster than states are kept
        QTRY_COMPARE(m_session->state(), RunState::finished);
        stop();
        {
            auto database = Database::open(m_file).value();
            database.run("UPDATE details SET description = replace(description, '\"arithmeticRevision\": 1', "
                         "'\"arithmeticRevision\": 2')");
            QVERIFY(database.takeFailure());
        }
        start();
        begin(mnistRun(60));
        QCOMPARE(runWarning(*m_session), QString{});
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        QTRY_COMPARE(m_session->end(), 60);
        QCOMPARE(
            runWarning(*m_session),
            "This run was recorded by another arithmetic (revision 2, this program has 1). Its batches are "
            "shown from the states that were kept; replaying it is not exact to the bit.");
        const auto states = RunStore::open(m_file)->store.load(m_library->runs().front().key).value().states;
        for (const std::int64_t wish : {40, 7}) {
            const auto after =
                std::ranges::find_if(states, [&](const auto& state) { return state->batch > wish; });
            m_session->seek(wish);
            QTRY_COMPARE(m_session->moment().batch, (*std::prev(after))->batch);
        }
    }

    void runs_are_renamed_noted_removed_and_brought_back() {
        begin(mnistRun(20));
        trainTo(20);
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        const auto key = m_library->runs().front().key;
        m_library->rename(key, "Mine");
        m_library->setNote(key, "with care");
        QTRY_COMPARE(m_library->runs().front().note, "with care");
        QCOMPARE(m_library->runs().front().name, "Mine");
        QCOMPARE(m_session->run().name, "Mine");
        QSignalSpy removed{m_library.get(), &RunLibrary::removed};
        m_library->remove(key);
        QTRY_VERIFY(m_library->runs().empty());
        QCOMPARE(removed.front()[1].toString(), "Mine");
        m_library->restore(key);
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
    }

    void what_could_not_be_stored_twice_is_stored_when_it_can_be() {
        stop();
        const auto blocked = path("blocked"); // a file where the store's folder is to be
        m_file = blocked / "runs.sqlite";
        write("blocked", "");
        start();
        begin(mnistRun(60));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        m_session->settle();
        if (const auto key = m_library->keyOf(m_session->run().id))
            m_library->exportRun(*key, QString::fromStdString(path("mine.inkling").string()));
        QTRY_VERIFY(m_failures >= 2);

        QVERIFY(std::filesystem::remove(blocked));
        m_session->train(); // as far again
        QTRY_COMPARE(m_session->end(), 120);
        QTRY_VERIFY(!m_library->runs().empty() && m_library->runs().front().batches == 120);
        QCOMPARE(m_library->runs().front().ending, RunEnding::finished);
    }

    void the_last_of_several_changes_at_a_batch_is_the_one_that_is_stored() {
        begin(mnistRun(60));
        trainTo(10);
        setLearningRate(0.3);
        m_session->evaluate();
        QTRY_VERIFY(m_session->evaluation().has_value()); // which is stored, with the settings of that time
        setLearningRate(0.4);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        QTRY_COMPARE(m_session->end(), 10);
        QCOMPARE(m_session->settings().learningRate, 0.4);
    }

    void a_store_that_cannot_be_written_is_said_once_and_training_goes_on() {
        stop();
        m_file = "/proc/no/runs.sqlite";
        start();
        begin(mnistRun(200));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QTRY_COMPARE(m_failures, 2); // of reading the list, and of storing
    }
};

QTEST_GUILESS_MAIN(TestRunLibrary)
#include "tst_run_library.moc"
