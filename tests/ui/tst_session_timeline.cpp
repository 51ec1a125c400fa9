// SPDX-License-Identifier: GPL-3.0-or-later
// Every moment of a session's runs can be reached, played from and forked.
#include "core/train/trainer.h"
#include "tests/support/memory_growth.h"
#include "tests/support/runs.h"
#include "tests/support/session_steps.h"
#include "tests/support/session_text.h"
#include "tests/support/user_home.h"
#include "ui/session/training_session.h"

#include <QtWidgets>

#include <QtTest>

#include <map>
#include <random>

using namespace inkling;
using namespace inkling::test;

namespace {

/// The run's weights after 0, 1, 2, ... batches, from a plain loop.
std::vector<std::string> weightsOf(const RunSpec& spec, const DigitData& data,
                                   const std::map<std::int64_t, double>& learningRates = {}) {
    SerialExecutor executor;
    Trainer trainer{
        initializedModel(Architecture::build(spec.inputShape, spec.network).value(), spec.settings.seed),
        data, spec.settings, executor};
    std::vector<std::string> shas{weightsSha256(trainer.model())};
    auto settings = spec.settings;
    while (!trainer.isFinished()) {
        if (const auto change = learningRates.find(trainer.batchesDone()); change != learningRates.end()) {
            settings.learningRate = change->second;
            trainer.changeSettings(settings);
        }
        trainer.trainBatch();
        shas.push_back(weightsSha256(trainer.model()));
    }
    return shas;
}

void setLearningRate(TrainingSession& session, double learningRate) {
    auto settings = session.spec().settings;
    settings.learningRate = learningRate;
    session.changeSettings(settings);
}

} // namespace

class TestSessionTimeline : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);
    std::mt19937 m_random{1}; // NOLINT: the same batches each time

private slots:
    void every_batch_of_a_run_can_be_shown() {
        const auto shas = weightsOf(shortRun(), m_data);
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));

        for (int i = 0; i < 100; ++i) {
            const auto batch = static_cast<std::int64_t>(m_random() % 61);
            QVERIFY(goesTo(session, batch));
            QCOMPARE(shaOf(session), shas[static_cast<std::size_t>(batch)]);
            QCOMPARE(session.isInPast(), batch < 60);
        }
        QVERIFY(goesTo(session, 60));
        QVERIFY(reaches(session, RunState::finished));
        QCOMPARE(linesOf(*session.history()), linesOf(plainRun(shortRun(), m_data, 1).records));
    }

    void a_moment_knows_the_model_one_batch_earlier() {
        const auto shas = weightsOf(shortRun(), m_data);
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        const auto before = [&] { return weightsSha256(*session.moment().before); };
        QVERIFY(!session.moment().before);

        session.step();
        QTRY_COMPARE(session.moment().batch, 1);
        QCOMPARE(before(), shas[0]);

        QVERIFY(trainToEnd(session));
        QTRY_COMPARE(session.moment().batch, 60);
        QCOMPARE(before(), shas[59]);

        for (const std::int64_t batch : {17, 1, 59}) {
            QVERIFY(goesTo(session, batch));
            QCOMPARE(before(), shas[static_cast<std::size_t>(batch - 1)]);
        }
        QVERIFY(goesTo(session, 0));
        QVERIFY(!session.moment().before);
    }

    void also_where_it_is_paused_at_full_speed() {
        TrainingSession session{2};
        auto endless = shortRun();
        endless.settings.batches = 1'000'000;
        QVERIFY(session.begin(endless, m_data).has_value());
        session.train();
        QTRY_VERIFY(session.moment().batch > 100);
        QVERIFY2(session.moment().before, "while it runs");
        session.pause();
        QVERIFY(reaches(session, RunState::paused));
        QVERIFY(session.moment().before);
        const auto before = weightsSha256(*session.moment().before);

        QVERIFY(goesTo(session, session.moment().batch - 1));

        QCOMPARE(shaOf(session), before);
    }

    void of_many_wishes_the_last_counts() {
        const auto shas = weightsOf(shortRun(), m_data);
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        QSignalSpy moments{&session, &TrainingSession::momentChanged};

        for (int batch = 0; batch < 1000; ++batch)
            session.seek(batch % 60);
        session.seek(17);
        QCOMPARE(session.position(), 17); // the timeline stands there at once

        QTRY_COMPARE(session.moment().batch, 17);
        QCOMPARE(shaOf(session), shas[17]);
        QVERIFY(moments.count() < 100);
    }

    void a_setting_changed_on_the_way_back_to_the_end_holds_there() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        QVERIFY(goesTo(session, 40));
        QVERIFY(goesTo(session, 60));

        session.seek(20);
        session.seek(60);
        setLearningRate(session, 0.05);

        QTRY_COMPARE(session.run().settingsAt(60).learningRate, 0.05);
        QCOMPARE(session.settings().learningRate, 0.05);
        QCOMPARE(session.position(), 60);
        QVERIFY(!session.isInPast());
    }

    void a_setting_changed_on_the_way_to_another_run_is_not_that_runs() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto first = session.run().id;
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));

        session.select(first);
        setLearningRate(session, 0.05);

        QTRY_COMPARE(session.run().id, first);
        QVERIFY(goesTo(session, 30));
        QVERIFY(goesTo(session, 60)); // behind whatever was ordered before
        QCOMPARE(session.run().changes.size(), std::size_t{1});
        QCOMPARE(session.settings().learningRate, shortRun().settings.learningRate);
    }

    void no_two_runs_get_one_name_where_it_comes_late_how_many_there_were() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(takeStep(session));
        session.setRunCount(0);
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QCOMPARE(session.run().name, "Run 2");
        session.setRunCount(0);
        QCOMPARE(session.run().name, "Run 2");
        session.setRunCount(7);
        QCOMPARE(session.run().name, "Run 8");
    }

    void training_in_the_past_plays_what_was_recorded() {
        TrainingSession session{2};
        RunSpec spec = shortRun();
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto end = shaOf(session);
        const auto lines = linesOf(*session.history());

        QVERIFY(goesTo(session, 20));
        QVERIFY(takeStep(session));
        QCOMPARE(session.moment().batch, 21);
        QVERIFY(session.isInPast());
        QVERIFY(trainToEnd(session));

        QVERIFY(!session.isInPast());
        QCOMPARE(shaOf(session), end);
        QCOMPARE(linesOf(*session.history()), lines);
        QCOMPARE(session.runs().size(), std::size_t{1});
    }

    void a_run_goes_on_where_its_recording_ends() {
        RunSpec spec = shortRun();
        spec.settings.batches = 100;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data).has_value());
        session.setPace(500.0);
        session.train();
        QVERIFY(reachesBatch(session, 30));
        session.pause();
        QVERIFY(reaches(session, RunState::paused));
        session.setPace(0.0);

        QVERIFY(goesTo(session, 5));
        QVERIFY(trainToEnd(session));

        const auto plain = plainRun(spec, m_data, 1);
        QCOMPARE(shaOf(session), plain.sha256);
        QCOMPARE(linesOf(*session.history()), linesOf(plain.records));
    }

    void settings_that_were_changed_in_between_hold_where_they_held() {
        const auto shas = weightsOf(shortRun(), m_data, {{10, 0.02}, {25, 0.3}});
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        for (int batch = 0; batch < 60; ++batch) {
            if (batch == 10)
                setLearningRate(session, 0.02);
            if (batch == 25)
                setLearningRate(session, 0.3);
            QVERIFY(takeStep(session));
        }
        QCOMPARE(shaOf(session), shas[60]);

        for (const int batch : {5, 40, 10, 11, 25, 24, 60}) {
            QVERIFY(goesTo(session, batch));
            QCOMPARE(shaOf(session), shas[static_cast<std::size_t>(batch)]);
            const double expected = batch < 10 ? 0.15 : batch < 25 ? 0.02 : 0.3;
            QCOMPARE(session.settings().learningRate, expected);
            QCOMPARE(session.spec().settings.learningRate, expected); // what the settings show
        }
        QVERIFY(goesTo(session, 0));
        QVERIFY(!session.forks());
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), shas[60]);
        QCOMPARE(session.runs().size(), std::size_t{1});
    }

    void a_setting_changed_in_the_past_makes_a_fork() {
        const auto shas = weightsOf(shortRun(), m_data);
        const auto forked = weightsOf(shortRun(), m_data, {{20, 0.03}});
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto parent = session.run().id;
        const auto parentLines = linesOf(*session.history());

        QVERIFY(goesTo(session, 20));
        setLearningRate(session, 0.03);
        QVERIFY(session.forks());
        QCOMPARE(session.runs().size(), std::size_t{1}); // nothing has happened yet
        QVERIFY(trainToEnd(session));

        QCOMPARE(session.runs().size(), std::size_t{2});
        QVERIFY(session.run().parent == parent);
        QCOMPARE(session.run().forkBatch, 20);
        QCOMPARE(session.settings().learningRate, 0.03);
        QCOMPARE(shaOf(session), forked[60]);
        QCOMPARE(linesOf(*session.history()).mid(0, 20), parentLines.mid(0, 20));
        QVERIFY(linesOf(*session.history()).mid(21) != parentLines.mid(21));

        // and its past is the parent's
        QVERIFY(goesTo(session, 12));
        QCOMPARE(shaOf(session), shas[12]);
        QCOMPARE(session.settings().learningRate, 0.15);
        QVERIFY(goesTo(session, 33));
        QCOMPARE(shaOf(session), forked[33]);

        // and the parent is as it was
        session.select(parent);
        QTRY_COMPARE(session.run().id, parent);
        QTRY_COMPARE(session.state(), RunState::finished);
        QCOMPARE(shaOf(session), shas[60]);
        QCOMPARE(linesOf(*session.history()), parentLines);
        QCOMPARE(session.settings().learningRate, 0.15);
        QVERIFY(goesTo(session, 33));
        QCOMPARE(shaOf(session), shas[33]);
    }

    void a_fork_that_changes_nothing_stays_equal_to_the_end() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto end = shaOf(session);
        const auto lines = linesOf(*session.history());

        QVERIFY(goesTo(session, 31));
        session.fork();
        QTRY_COMPARE(session.runs().size(), std::size_t{2});
        QCOMPARE(session.end(), 31);
        QVERIFY(trainToEnd(session));

        QCOMPARE(shaOf(session), end);
        QCOMPARE(linesOf(*session.history()), lines);
    }

    void a_setting_changed_while_playing_forks_there() {
        RunSpec spec = shortRun();
        spec.settings.batches = 300;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(trainToEnd(session));
        QVERIFY(goesTo(session, 0));
        session.setPace(200.0);
        session.train();
        QVERIFY(reachesBatch(session, 5));

        setLearningRate(session, 0.01);

        QTRY_COMPARE(session.runs().size(), std::size_t{2});
        QCOMPARE(session.state(), RunState::running);
        QVERIFY(session.run().forkBatch >= 5);
        QVERIFY(session.run().forkBatch < 300);
        QCOMPARE(session.run().settingsAt(session.run().forkBatch).learningRate, 0.01);
        QCOMPARE(session.runs()[0].end(), 300);
    }

    void changes_that_follow_at_once_belong_to_the_same_fork() {
        RunSpec spec = shortRun();
        spec.settings.batches = 300;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(trainToEnd(session));
        QVERIFY(goesTo(session, 0));
        session.setPace(100.0);
        session.train();
        QVERIFY(reachesBatch(session, 5));

        for (const double learningRate : {0.14, 0.13, 0.12})
            setLearningRate(session, learningRate);

        QTRY_COMPARE(session.runs().size(), std::size_t{2});
        QVERIFY(reachesBatch(session, session.moment().batch + 10));
        QCOMPARE(session.runs().size(), std::size_t{2});
        QCOMPARE(session.settings().learningRate, 0.12);
        QCOMPARE(session.run().settingsAt(session.end()).learningRate, 0.12);
    }

    void a_diverged_run_can_be_taken_up_before_it_went_off() {
        RunSpec spec = shortRun();
        spec.settings.learningRate = 1e6;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        session.train();
        QVERIFY(reaches(session, RunState::diverged));

        QVERIFY(goesTo(session, 0));
        QCOMPARE(session.state(), RunState::paused);
        setLearningRate(session, 0.1);
        QVERIFY(trainToEnd(session));

        QCOMPARE(shaOf(session), weightsOf(spec, m_data, {{0, 0.1}})[60]);
        session.select(session.runs()[0].id);
        QVERIFY(reaches(session, RunState::diverged));
        QVERIFY(session.divergence().has_value());
    }

    void rewinding_after_a_change_begins_a_fork_at_the_beginning() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        setLearningRate(session, 0.05); // at the end: for what comes after

        session.rewind();
        QTRY_COMPARE(session.moment().batch, 0);
        QCOMPARE(session.spec().settings.learningRate, 0.05);
        QVERIFY(trainToEnd(session));

        QCOMPARE(session.runs().size(), std::size_t{2});
        QCOMPARE(session.run().forkBatch, 0);
        QCOMPARE(shaOf(session), weightsOf(shortRun(), m_data, {{0, 0.05}})[60]);
    }

    void what_is_kept_of_a_run_can_be_recalled_whichever_is_current() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto run = session.run().id;
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QSignalSpy recalled{&session, &TrainingSession::recalled};

        session.recall(run);

        QTRY_COMPARE(recalled.count(), 1);
        QCOMPARE(recalled[0][0].value<RunId>(), run);
        const auto states = recalled[0][1].value<std::vector<KeptState>>();
        QCOMPARE(states.size(), std::size_t{61});
        const auto architecture = session.moment().model->architecture;
        for (std::size_t batch = 0; batch < states.size(); ++batch)
            QCOMPARE(weightsSha256(Model{architecture, states[batch].state->parameters}),
                     weightsOf(shortRun(), m_data)[batch]);
    }

    void the_images_of_the_batch_before_this_moment_are_shown() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        QSignalSpy examined{&session, &TrainingSession::examined};

        QVERIFY(goesTo(session, 42));
        const auto sha = shaOf(session);
        session.examine();

        QTRY_COMPARE(examined.count(), 1);
        const auto images = examined[0][0].value<std::shared_ptr<const BatchImages>>();
        QCOMPARE(images->batch, 41);
        QCOMPARE(images->size(), std::size_t{32});
        double loss = 0.0;
        for (const float one : images->losses)
            loss += double{one} / 32.0;
        QVERIFY(qAbs(loss - double{session.history()->value(Metric::loss, 41)}) < 1e-5);
        QCOMPARE(shaOf(session), sha);
        QVERIFY(takeStep(session)); // and nothing was moved
        QCOMPARE(shaOf(session), weightsOf(shortRun(), m_data)[43]);
    }

    void runs_with_other_networks_stay_at_hand() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto first = session.run().id;
        RunSpec dense = shortRun();
        dense.network = {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};
        QVERIFY(session.begin(dense, m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto second = session.run().id;

        session.select(first);
        QTRY_COMPARE(session.run().id, first);
        QVERIFY(goesTo(session, 30));
        QCOMPARE(shaOf(session), weightsOf(shortRun(), m_data)[30]);
        session.select(second);
        QTRY_COMPARE(session.run().id, second);
        QVERIFY(goesTo(session, 30));
        QCOMPARE(shaOf(session), weightsOf(dense, m_data)[30]);
    }

    void anything_at_any_time_ends_where_a_plain_loop_does() {
        const auto shas = weightsOf(shortRun(), m_data);
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());

        for (int i = 0; i < 200; ++i) {
            switch (m_random() % 7) {
            case 0:
                session.pause();
                break;
            case 1:
                session.step();
                break;
            case 2:
            case 3:
                session.seek(static_cast<std::int64_t>(m_random() % 61));
                break;
            case 4:
                session.examine();
                break;
            default:
                if (session.state() != RunState::finished)
                    session.train();
            }
            waitAtRandom(m_random, 5);
            QCOMPARE(shaOf(session), shas[static_cast<std::size_t>(session.moment().batch)]);
        }
        QCOMPARE(session.runs().size(), std::size_t{1});
    }

    void forks_and_other_runs_at_any_time_leave_the_run_that_is_shown_data() {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3, 4, 5, 6})
            QTest::addRow("seed %d", seed) << seed;
    }
    void forks_and_other_runs_at_any_time_leave_the_run_that_is_shown() {
        QFETCH(const int, seed);
        std::mt19937 random{static_cast<unsigned>(seed)};
        RunSpec spec = shortRun();
        spec.settings.batches = 100'000;
        spec.settings.testEvery = 0;
        TrainingSession session{2};
        session.setPace(1000.0);
        QVERIFY(session.begin(spec, m_data).has_value());

        for (int i = 0; i < 300; ++i) {
            switch (random() % 8) {
            case 0:
                session.pause();
                break;
            case 1:
                session.step();
                break;
            case 2:
            case 3:
                session.seek(static_cast<std::int64_t>(random()) % (session.end() + 1));
                break;
            case 4:
                session.fork();
                break;
            case 5: {
                const auto runs = session.runs();
                session.select(runs[random() % runs.size()].id);
                break;
            }
            case 6:
                setLearningRate(session, 0.01 * static_cast<double>(1 + random() % 10));
                break;
            default:
                session.train();
            }
            if (random() % 2 == 0)
                waitAtRandom(random, 4);
        }
        QVERIFY(settles(session));

        // A run is what its settings make of it, whatever became of the others.
        std::map<std::int64_t, double> learningRates;
        for (const auto& change : session.run().changes)
            learningRates[change.batch] = change.settings.learningRate;
        const auto batch = session.moment().batch;
        QCOMPARE(session.moment().run, session.run().id);
        RunSpec plain = spec;
        plain.settings.batches = static_cast<int>(session.end() + 1);
        QCOMPARE(shaOf(session), weightsOf(plain, m_data, learningRates)[static_cast<std::size_t>(batch)]);
        QVERIFY(goesTo(session, session.end() / 2));
        QCOMPARE(shaOf(session),
                 weightsOf(plain, m_data, learningRates)[static_cast<std::size_t>(session.end() / 2)]);
        QVERIFY(takeStep(session));
    }

    void a_thousand_seeks_leave_memory_where_it_was() {
        RunSpec spec = shortRun();
        const int batches = hasSanitizer() ? 200 : 3000; // which take a long time there, and judge no growth
        spec.settings.batches = batches;
        spec.settings.testEvery = 0;
        TrainingSession session{2};
        session.setMemoryCap(std::size_t{4} << 20U); // few keyframes, so that there is something to replay
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto seekOnce = [&] {
            QVERIFY(goesTo(session, static_cast<std::int64_t>(m_random()) % (batches + 1)));
        };
        seekOnce();

        const double growth = growthOf(seekOnce, hasSanitizer() ? 20 : 1000);

        qInfo("1,000 seeks: %+.2f MB", growth);
        if (!hasSanitizer())
            QCOMPARE_LT(growth, 2.0);
    }
};

INKLING_WINDOW_TEST_MAIN(TestSessionTimeline)
#include "tst_session_timeline.moc"
