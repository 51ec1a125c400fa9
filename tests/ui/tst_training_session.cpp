// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model.h"
#include "core/train/trainer.h"
#include "resources/data_source.h"
#include "tests/support/runs.h"
#include "tests/support/session_steps.h"
#include "tests/support/session_text.h"
#include "tests/support/user_home.h"
#include "ui/session/training_session.h"

#include <QtWidgets>

#include <QtTest>

#include <functional>
#include <limits>
#include <memory>
#include <random>

using namespace inkling;
using namespace inkling::test;

class TestTrainingSession : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);
    std::mt19937 m_random{1}; // NOLINT: the same moments each time, as far as a clock allows

private slots:
    void a_new_run_waits_at_its_starting_weights() {
        TrainingSession session{1};
        QVERIFY(!session.hasRun());

        QVERIFY(session.begin(shortRun(), m_data).has_value());

        QVERIFY(session.hasRun());
        QCOMPARE(session.state(), RunState::paused);
        QCOMPARE(session.moment().batch, 0);
        QVERIFY(session.history()->isEmpty());
        QCOMPARE(session.batchCount(), 60);
        QVERIFY(!session.settingsWait());
    }

    void a_network_that_does_not_fit_is_refused_and_the_run_before_goes_on() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(takeStep(session));
        const auto sha = shaOf(session);
        RunSpec impossible = shortRun();
        impossible.network.clear();

        const auto begun = session.begin(impossible, m_data);

        QVERIFY(!begun.has_value());
        QVERIFY(!begun.error().message().empty());
        QCOMPARE(shaOf(session), sha);
        QVERIFY(takeStep(session));
        QCOMPARE(session.moment().batch, 2);
    }

    void a_run_gives_the_records_and_weights_of_a_plain_loop_data() {
        QTest::addColumn<int>("threads");
        QTest::addColumn<double>("pace");
        QTest::addRow("full speed") << 1 << 0.0;
        QTest::addRow("full speed, two threads") << 2 << 0.0;
        QTest::addRow("three threads") << 3 << 0.0;
        QTest::addRow("200 batches a second") << 1 << 200.0;
        QTest::addRow("1000 batches a second, two threads") << 2 << 1000.0;
    }
    void a_run_gives_the_records_and_weights_of_a_plain_loop() {
        QFETCH(int, threads);
        QFETCH(double, pace);
        const auto plain = plainRun(shortRun(), m_data, 1);
        TrainingSession session{static_cast<std::size_t>(threads)};
        session.setPace(pace);
        QVERIFY(session.begin(shortRun(), m_data).has_value());

        QVERIFY(trainToEnd(session));

        QCOMPARE(linesOf(*session.history()), linesOf(plain.records));
        QCOMPARE(session.moment().batch, 60);
        QCOMPARE(shaOf(session), plain.sha256);
    }

    void pauses_steps_and_paces_change_nothing_data() {
        QTest::addColumn<int>("threads");
        QTest::addRow("one thread") << 1;
        QTest::addRow("two threads") << 2;
    }
    void pauses_steps_and_paces_change_nothing() {
        QFETCH(int, threads);
        RunSpec spec = shortRun();
        spec.settings.batches = 80;
        const auto plain = plainRun(spec, m_data, 2);
        TrainingSession session{static_cast<std::size_t>(threads)};
        QVERIFY(session.begin(spec, m_data).has_value());

        constexpr std::array paces{0.0, 50.0, 200.0, 1000.0};
        for (int i = 0; session.state() != RunState::finished && i < 100'000; ++i) {
            switch (m_random() % 5) {
            case 0:
                session.pause();
                break;
            case 1:
                session.step();
                break;
            case 2:
                session.setPace(paces[m_random() % paces.size()]);
                break;
            default:
                session.train();
            }
            waitAtRandom(m_random, 12);
        }

        QCOMPARE(session.state(), RunState::finished);
        QCOMPARE(linesOf(*session.history()), linesOf(plain.records));
        QCOMPARE(shaOf(session), plain.sha256);
    }

    void the_history_knows_how_long_training_took() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QElapsedTimer wall;
        wall.start();
        for (int i = 0; i < 3; ++i)
            QVERIFY(takeStep(session));

        const auto& time = session.history()->time();
        QCOMPARE_GT(time.secondsAt(3.0), 0.0);
        QCOMPARE_LE(time.secondsAt(3.0), static_cast<double>(wall.nsecsElapsed()) * 1e-9);
    }

    void a_step_trains_one_batch_and_stops() {
        const auto plain = plainRun(shortRun(), m_data, 1);
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());

        for (int i = 0; i < 7; ++i)
            QVERIFY(takeStep(session));

        QCOMPARE(session.state(), RunState::paused);
        QCOMPARE(session.moment().batch, 7);
        QCOMPARE(linesOf(*session.history()), linesOf(plain.records).mid(0, 7));
    }

    void the_last_step_finishes_the_run() {
        RunSpec spec = shortRun();
        spec.settings.batches = 2;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());

        QVERIFY(takeStep(session));
        QVERIFY(takeStep(session));

        QVERIFY(reaches(session, RunState::finished));
        QCOMPARE(shaOf(session), plainRun(spec, m_data, 1).sha256);
    }

    void a_pause_shows_the_model_of_the_batch_it_stopped_at() {
        RunSpec spec = shortRun();
        spec.settings.batches = 100'000;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        session.train();
        QVERIFY(reachesBatch(session, 10));

        session.pause();
        QVERIFY(reaches(session, RunState::paused));

        spec.settings.batches = static_cast<int>(session.moment().batch);
        QCOMPARE(session.history()->end(), session.moment().batch);
        QCOMPARE(shaOf(session), plainRun(spec, m_data, 1).sha256);
    }

    void rewinding_goes_back_to_the_starting_weights_and_forgets_nothing() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        const auto start = shaOf(session);
        QVERIFY(trainToEnd(session));
        const auto end = shaOf(session);

        session.rewind();

        QTRY_COMPARE(session.moment().batch, 0);
        QCOMPARE(session.state(), RunState::paused);
        QCOMPARE(shaOf(session), start);
        QCOMPARE(session.end(), 60);
        QCOMPARE(session.runs().size(), std::size_t{1});
        QVERIFY(trainToEnd(session));
        QCOMPARE(session.runs().size(), std::size_t{1});
        QCOMPARE(session.end(), 60);
        QCOMPARE(shaOf(session), end);
    }

    void rewinding_with_settings_that_wait_begins_another_run_beside_the_first() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        RunSpec other = shortRun();
        other.settings.batchSize = 16;

        session.changeSettings(other.settings);
        QVERIFY(session.settingsWait());
        session.rewind();

        QVERIFY(!session.settingsWait());
        QCOMPARE(session.runs().size(), std::size_t{2});
        QCOMPARE(session.runs()[0].end(), 60);
        QCOMPARE(session.end(), 0);
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), plainRun(other, m_data, 1).sha256);
    }

    void news_of_an_old_run_are_dropped() {
        RunSpec spec = shortRun();
        spec.settings.batches = 100'000;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());

        for (std::uint64_t i = 0; i < 60; ++i) {
            session.train();
            if (i % 3 == 0)
                session.evaluate();
            waitAtRandom(m_random, 15);
            spec.settings.seed = 3 + i;
            QVERIFY(session.begin(spec, m_data).has_value());
            const auto run = session.moment().run;
            waitAtRandom(m_random, 15);

            QCOMPARE(session.moment().run, run);
            QCOMPARE(session.moment().batch, 0);
            QCOMPARE(
                shaOf(session),
                weightsSha256(initializedModel(session.moment().model->architecture, spec.settings.seed)));
            QCOMPARE(session.state(), RunState::paused);
            QVERIFY(session.history()->isEmpty());
            QVERIFY(!session.evaluation());
        }

        QVERIFY(takeStep(session));
        // The model may come a moment before the news of its batch.
        QTRY_COMPARE(session.history()->end(), 1);
    }

    void settings_that_do_not_go_with_the_data_are_refused_at_the_rewind() {
        // given images that are no digits of 28x28
        const std::vector<std::uint8_t> pixels(40 * 100, 50);
        const std::vector<std::uint8_t> labels(40, 1);
        const Dataset squares{{10, 10, 1}, 10, pixels, labels};
        RunSpec spec = shortRun();
        spec.inputShape = {10, 10, 1};
        spec.network = {Flatten{}, Dense{.units = 10, .activation = Activation::softmax}};
        TrainingSession session{1};
        QVERIFY(session.begin(spec, {"Squares", squares, squares}));
        QVERIFY(takeStep(session));
        QSignalSpy refusals{&session, &TrainingSession::refused};

        auto settings = spec.settings;
        settings.drawnDigits = 10;
        session.changeSettings(settings);
        session.rewind();

        QCOMPARE(refusals.size(), 1);
        QCOMPARE(
            refusals[0][0].toString(),
            QString{"drawn-digits adds 10 digits of 28×28×1; Squares has 10 classes of 10×10×1. Choose 0."});
        QCOMPARE(session.moment().batch, 1);
        QVERIFY(takeStep(session));
    }

    void another_learning_rate_counts_from_the_next_batch_on() {
        const RunSpec spec = shortRun();
        const auto changed = plainRun(spec, m_data, 1, {}, [](auto done, TrainingSettings& settings) {
            settings.learningRate = done < 5 ? 0.15 : 0.02;
        });
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        for (int i = 0; i < 5; ++i)
            QVERIFY(takeStep(session));

        TrainingSettings wanted = session.spec().settings;
        wanted.learningRate = 0.02;
        session.changeSettings(wanted);
        QVERIFY(!session.settingsWait());
        QVERIFY(trainToEnd(session));

        QCOMPARE(linesOf(*session.history()), linesOf(changed.records));
        QCOMPARE(shaOf(session), changed.sha256);
        QVERIFY(changed.sha256 != plainRun(spec, m_data, 1).sha256);
    }

    void the_learning_rate_changes_at_once_while_training() {
        RunSpec spec = shortRun();
        spec.settings.batches = 150;
        const auto unchanged = linesOf(plainRun(spec, m_data, 1).records);
        TrainingSession session{1};
        session.setPace(100.0);
        QVERIFY(session.begin(spec, m_data).has_value());
        session.train();
        QVERIFY(reachesBatch(session, 20));

        TrainingSettings wanted = session.spec().settings;
        wanted.learningRate = 0.01;
        session.changeSettings(wanted);
        QVERIFY(reaches(session, RunState::finished));

        const auto lines = linesOf(*session.history());
        qsizetype same = 0;
        while (same < lines.size() && lines[same] == unchanged[same])
            ++same;
        QCOMPARE_GE(same, 20);
        QCOMPARE_LT(same, 150);
        // A batch's own loss comes before its update, and a test after it: one of these two was the first.
        const auto changedAt = [&](std::int64_t batch) {
            return plainRun(spec, m_data, 1, {},
                            [=](auto done, TrainingSettings& settings) {
                                settings.learningRate = done < batch ? 0.15 : 0.01;
                            })
                .sha256;
        };
        const auto sha = shaOf(session);
        QVERIFY(sha == changedAt(same) || sha == changedAt(same - 1));
    }

    void what_needs_a_rewind_waits_for_it() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(takeStep(session));
        QSignalSpy changed{&session, &TrainingSession::settingsChanged};

        TrainingSettings wanted = shortRun().settings;
        wanted.batchSize = 16;
        wanted.seed = 4;
        session.changeSettings(wanted);

        QCOMPARE(changed.count(), 1);
        QVERIFY(session.settingsWait());
        QCOMPARE(session.settings().batchSize, 32);
        QCOMPARE(session.spec().settings.batchSize, 16);
        QVERIFY(takeStep(session));
        QCOMPARE(session.moment().batch, 2);

        session.rewind();

        QVERIFY(!session.settingsWait());
        QCOMPARE(session.settings().batchSize, 16);
        RunSpec spec = shortRun();
        spec.settings = wanted;
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), plainRun(spec, m_data, 1).sha256);
    }

    void a_learning_rate_waits_with_its_optimizer() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data));
        QVERIFY(takeStep(session));
        const double before = session.settings().learningRate;

        TrainingSettings wanted = session.spec().settings;
        wanted.optimizer = OptimizerKind::adam;
        wanted.learningRate = 0.001;
        session.changeSettings(wanted);
        QVERIFY(session.settingsWait());
        QCOMPARE(session.settings().learningRate, before);

        session.rewind();
        QVERIFY(!session.settingsWait());
        QCOMPARE(session.settings().learningRate, 0.001);
    }

    void what_is_held_out_makes_an_epoch_shorter() {
        RunSpec spec = shortRun();
        spec.settings.batchSize = 100;
        spec.settings.epochs = 1;
        spec.settings.validationSplit = 0.25;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data));
        QCOMPARE(session.batchCount(), 8); // 750 of 1,000 images

        QVERIFY(trainToEnd(session));
        QCOMPARE(session.moment().batch, 8);
        QCOMPARE(session.history()->validations().size(), 1);
        QCOMPARE(session.history()->validations().last()->score.count, 250);
    }

    void a_run_that_stops_early_says_so_and_needs_a_rewind() {
        RunSpec spec = shortRun();
        spec.settings.batches = 100'000;
        spec.settings.order = TrainOrder::byClass; // what is learned of one class harms the others
        spec.settings.validationSplit = 0.1;
        spec.settings.validateEvery = 1;
        spec.settings.patience = 3;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data));
        session.train();
        QVERIFY(reaches(session, RunState::stoppedEarly));

        const auto end = session.moment().batch;
        QCOMPARE_LT(end, 100'000);
        const auto& validations = session.history()->validations();
        QCOMPARE(validations.size(), end);
        QCOMPARE(validations.last()->batch, end - 1);
        double best = 1e9;
        for (std::int64_t batch = 0; batch < end - 3; ++batch)
            best = std::min(best, validations.at(batch)->loss);
        for (std::int64_t batch = end - 3; batch < end; ++batch)
            QCOMPARE_GE(validations.at(batch)->loss, best);

        session.train();
        QTest::qWait(50);
        QCOMPARE(session.state(), RunState::stoppedEarly);
        session.rewind();
        QVERIFY(reaches(session, RunState::paused));
        QTRY_COMPARE(session.moment().batch, 0);
    }

    void before_the_first_batch_nothing_needs_to_wait() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        const auto start = shaOf(session);

        TrainingSettings wanted = shortRun().settings;
        wanted.seed = 4;
        session.changeSettings(wanted);

        QVERIFY(!session.settingsWait());
        QCOMPARE(session.settings().seed, 4U);
        QVERIFY(shaOf(session) != start);
    }

    void training_on_after_the_end_equals_a_run_of_twice_the_length_data() {
        QTest::addColumn<int>("epochs");
        QTest::addRow("counted in batches") << 0;
        QTest::addRow("counted in epochs") << 2;
    }
    void training_on_after_the_end_equals_a_run_of_twice_the_length() {
        QFETCH(int, epochs);
        RunSpec spec = shortRun();
        spec.settings.epochs = epochs;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto once = session.moment().batch;

        QVERIFY(trainToEnd(session));
        QVERIFY(QTest::qWaitFor(
            [&] { return session.state() == RunState::finished && session.moment().batch == 2 * once; },
            patience));

        if (epochs > 0)
            spec.settings.epochs *= 2;
        else
            spec.settings.batches *= 2;
        const auto plain = plainRun(spec, m_data, 1);
        QCOMPARE(linesOf(*session.history()), linesOf(plain.records));
        QCOMPARE(shaOf(session), plain.sha256);
    }

    void pressing_train_twice_at_the_end_asks_for_no_more() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));

        session.train();
        session.train();

        QCOMPARE(session.batchCount(), 120);
    }

    void a_run_made_shorter_than_it_is_has_reached_its_end() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        for (int i = 0; i < 4; ++i)
            QVERIFY(takeStep(session));

        TrainingSettings wanted = session.spec().settings;
        wanted.batches = 3;
        session.changeSettings(wanted);

        QVERIFY(reaches(session, RunState::finished));
        QCOMPARE(session.moment().batch, 4);
    }

    void a_run_made_longer_after_its_end_can_go_on() {
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        RunSpec longer = shortRun();
        longer.settings.batches = 80;

        session.changeSettings(longer.settings);
        QVERIFY(reaches(session, RunState::paused));
        QVERIFY(trainToEnd(session));

        QCOMPARE(shaOf(session), plainRun(longer, m_data, 1).sha256);
    }
};

INKLING_WINDOW_TEST_MAIN(TestTrainingSession)
#include "tst_training_session.moc"
