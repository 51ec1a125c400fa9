// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model.h"
#include "core/train/trainer.h"
#include "resources/data_source.h"
#include "tests/support/runs.h"
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

namespace {

constexpr int patience = 120'000; // milliseconds, for the slowest sanitizer on the busiest machine

bool reaches(const TrainingSession& session, RunState state) {
    return QTest::qWaitFor([&] { return session.state() == state; }, patience);
}

bool reachesBatch(const TrainingSession& session, std::int64_t batch) {
    return QTest::qWaitFor([&] { return session.moment().batch >= batch; }, patience);
}

std::string shaOf(const TrainingSession& session) {
    return weightsSha256(*session.moment().model);
}

bool trainToEnd(TrainingSession& session) {
    session.train();
    return reaches(session, RunState::finished);
}

/// One step, and everything about it arrived.
bool takeStep(TrainingSession& session) {
    const auto next = session.moment().batch + 1;
    session.step();
    return reachesBatch(session, next);
}

/// Processes events for a moment nobody chose.
void waitAtRandom(std::mt19937& random, int atMost) {
    QTest::qWait(std::uniform_int_distribution{0, atMost}(random));
}

std::size_t threadCount() {
    return static_cast<std::size_t>(
        QDir{"/proc/self/task"}.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

double residentMegabytes() {
    QFile file{"/proc/self/statm"};
    if (!file.open(QIODevice::ReadOnly))
        return 0.0;
    return file.readAll().split(' ').at(1).toDouble() * 4096.0 / 1e6;
}

/// Megabytes by which 200 calls of `work` make the program grow: the smallest of three rounds, since what
/// leaks grows in each, and what the allocator keeps for later does not.
double growthOf(const std::function<void()>& work) {
    for (int i = 0; i < 50; ++i)
        work();
    double smallest = std::numeric_limits<double>::max();
    for (int round = 0; round < 3; ++round) {
        const double before = residentMegabytes();
        for (int i = 0; i < 200; ++i)
            work();
        smallest = std::min(smallest, residentMegabytes() - before);
        if (smallest < 1.0)
            break;
    }
    return smallest;
}

constexpr bool hasSanitizer() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

/// A worker on a thread of its own, without a session.
struct LoneWorker {
    Mailbox<News> news;
    Latest<Moment> snapshots;
    QThread thread;
    TrainingWorker* worker = new TrainingWorker{2, news, snapshots};

    LoneWorker() {
        worker->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
    }
    ~LoneWorker() {
        thread.quit();
        thread.wait();
    }
};

} // namespace

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
        QVERIFY(!begun.error().message.empty());
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
        spec.settings.batches = 200;
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

    void rewinding_gives_the_same_starting_weights_and_the_same_run() {
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        const auto start = shaOf(session);
        QVERIFY(trainToEnd(session));
        const auto end = shaOf(session);

        session.rewind();

        QCOMPARE(session.state(), RunState::paused);
        QCOMPARE(session.moment().batch, 0);
        QCOMPARE(shaOf(session), start);
        QVERIFY(session.history()->isEmpty());
        QVERIFY(!session.evaluation());
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), end);
    }

    void news_of_an_old_run_are_dropped() {
        RunSpec spec = shortRun();
        spec.settings.batches = 100'000;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        const auto start = shaOf(session);

        for (int i = 0; i < 60; ++i) {
            session.train();
            if (i % 3 == 0)
                session.evaluate();
            waitAtRandom(m_random, 15);
            session.rewind();
            const auto run = session.moment().run;
            waitAtRandom(m_random, 15);

            QCOMPARE(session.moment().run, run);
            QCOMPARE(session.moment().batch, 0);
            QCOMPARE(shaOf(session), start);
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
        QCOMPARE(session.moment().batch, 0);
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

    void a_saved_model_can_be_opened_and_trained_on() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model");
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto saved = shaOf(session);
        QSignalSpy done{&session, &TrainingSession::saved};
        session.save(path.toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
        QCOMPARE(done[0][0].toString(), path);
        QCOMPARE(done[0][1].toString(), QString{});

        const auto model = readLayersModel(path.toStdString());
        QVERIFY(model.has_value());
        QVERIFY(session.begin(shortRun(), m_data, *model).has_value());

        QCOMPARE(shaOf(session), saved);
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), plainRun(shortRun(), m_data, 1, *model).sha256);
        session.rewind();
        QCOMPARE(shaOf(session), saved);
    }

    void saving_while_training_writes_what_was_shown() {
        QTemporaryDir folder;
        RunSpec spec = shortRun();
        spec.settings.batches = 1'000'000;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        session.train();

        for (int i = 1; i <= 5; ++i) {
            QVERIFY(reachesBatch(session, session.moment().batch + 5));
            const auto shown = shaOf(session);
            const auto path = folder.filePath(QString::number(i)).toStdString();
            QSignalSpy done{&session, &TrainingSession::saved};
            session.save(path);
            QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);
            const auto model = readLayersModel(path);

            QVERIFY(model.has_value());
            QCOMPARE(weightsSha256(*model), shown);
            QCOMPARE(session.state(), RunState::running);
        }
    }

    void a_save_that_fails_says_so_and_the_run_goes_on() {
        QTemporaryDir folder;
        QFile file{folder.filePath("file")};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        TrainingSession session{1};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QSignalSpy done{&session, &TrainingSession::saved};

        session.save(folder.filePath("file/model").toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, patience);

        QVERIFY(!done[0][1].toString().isEmpty());
        QVERIFY(trainToEnd(session));
    }

    void what_was_to_be_saved_is_saved_though_the_session_ends_at_once() {
        QTemporaryDir folder;
        for (int i = 0; i < 10; ++i) {
            const auto path = folder.filePath(QString::number(i)).toStdString();
            std::string shown;
            {
                RunSpec spec = shortRun();
                spec.settings.batches = 1'000'000;
                TrainingSession session{1};
                QVERIFY(session.begin(spec, m_data).has_value());
                session.train();
                waitAtRandom(m_random, 30);
                shown = shaOf(session);
                session.save(path);
            }
            const auto model = readLayersModel(path);
            QVERIFY2(model.has_value(), "nothing was saved");
            QCOMPARE(weightsSha256(*model), shown);
        }
    }

    void a_divergence_stops_the_run_in_words_with_the_weights_before_it() {
        RunSpec spec = shortRun();
        spec.settings.learningRate = 1e6;
        const auto plain = plainRun(spec, m_data, 1);
        QVERIFY(plain.divergence.has_value());
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data).has_value());

        session.train();
        QVERIFY(reaches(session, RunState::diverged));

        QVERIFY(session.divergence() == plain.divergence);
        QVERIFY(!session.divergence()->what.empty());
        QCOMPARE(session.moment().batch, plain.divergence->batch);
        QCOMPARE(shaOf(session), plain.sha256);
        QCOMPARE(session.history()->end(), plain.divergence->batch);

        session.rewind();
        QVERIFY(!session.divergence());
        QCOMPARE(session.state(), RunState::paused);
    }

    void a_loss_far_above_guessing_is_noticed() {
        RunSpec spec = shortRun();
        spec.settings.learningRate = 10.0;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(!session.blowUp());

        QVERIFY(trainToEnd(session));

        QVERIFY(session.blowUp().has_value());
        QCOMPARE_GT(session.blowUp()->train.loss, 3.0 * 2.3025);
        session.rewind();
        QVERIFY(!session.blowUp());
    }

    void the_end_of_a_run_is_measured_on_all_test_images() {
        const auto data = openDataSource({}).value();
        RunSpec spec = shortRun();
        spec.settings.batches = 3;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, data).has_value());

        QVERIFY(trainToEnd(session));
        QTRY_VERIFY_WITH_TIMEOUT(session.evaluation().has_value(), patience);

        QCOMPARE(session.evaluation()->score.count, 10'000);
        QCOMPARE(session.evaluation()->batch, 3);
        SerialExecutor executor;
        Evaluator evaluator{session.moment().model->architecture, executor};
        QVERIFY(session.evaluation()->score
                == scoreOf(evaluator.evaluateAll(session.moment().model->parameters, data.test)));
    }

    void a_test_asked_for_while_training_measures_the_batch_it_names() {
        RunSpec spec = shortRun();
        spec.settings.batches = 1'000'000;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        session.train();
        QVERIFY(reachesBatch(session, 5));

        session.evaluate();
        QTRY_VERIFY_WITH_TIMEOUT(session.evaluation().has_value(), patience);

        const auto evaluation = *session.evaluation();
        QCOMPARE(session.state(), RunState::running);
        QCOMPARE(evaluation.score.count, 200);
        spec.settings.batches = static_cast<int>(evaluation.batch);
        ThreadTeam team{1};
        Trainer trainer{initializedModel(Architecture::build(spec.inputShape, spec.network).value(), 3),
                        m_data, spec.settings, team};
        while (trainer.step()) { }
        QVERIFY(evaluation.score == scoreOf(trainer.evaluateAll()));
    }

    void every_batch_is_announced_on_the_training_thread() {
        const RunSpec spec = shortRun();
        const auto plain = plainRun(spec, m_data, 1);
        const auto model = initializedModel(Architecture::build(spec.inputShape, spec.network).value(), 3);
        LoneWorker lone;
        std::vector<BatchRecord> records;
        std::atomic<bool> wrongThread = false;
        std::atomic<int> count = 0;
        connect(
            lone.worker, &TrainingWorker::batchTrained, lone.worker,
            [&](const BatchRecord& record) {
                records.push_back(record);
                wrongThread = wrongThread || QThread::currentThread() != &lone.thread;
                ++count;
            },
            Qt::DirectConnection);

        lone.worker->order([=, this](TrainingWorker& worker) {
            worker.begin(1, model, m_data, spec.settings);
            worker.train();
        });
        QTRY_COMPARE_WITH_TIMEOUT(count.load(), 60, patience);

        QVERIFY(!wrongThread);
        QCOMPARE(linesOf(records), linesOf(plain.records));
    }

    void a_pace_is_kept() {
        TrainingSession session{1};
        session.setPace(20.0);
        RunSpec spec = shortRun();
        spec.settings.batches = 10;
        QVERIFY(session.begin(spec, m_data).has_value());
        QElapsedTimer clock;
        clock.start();

        QVERIFY(trainToEnd(session));

        // The first batch comes at once, the tenth nine twentieths of a second later.
        QCOMPARE_GE(clock.elapsed(), 440);
    }

    void a_session_may_end_at_any_moment() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model").toStdString();
        for (int i = 0; i < 60; ++i) {
            TrainingSession session{1 + m_random() % 2};
            if (i % 10 == 0)
                continue;
            RunSpec spec = shortRun();
            spec.settings.batches = i % 2 == 0 ? 5 : 1'000'000;
            QVERIFY(session.begin(spec, m_data).has_value());
            session.setPace(i % 3 == 0 ? 200.0 : 0.0);
            session.train();
            waitAtRandom(m_random, 20);
            if (i % 4 == 0)
                session.save(path);
            if (i % 5 == 0)
                session.rewind();
            if (i % 7 == 0)
                session.evaluate();
            session.step();
        }
    }

    void two_hundred_runs_leave_no_thread_and_no_growth() {
        const auto startAndStop = [&] {
            TrainingSession session{2};
            QVERIFY(session.begin(shortRun(), m_data).has_value());
            session.train();
            QTest::qWait(5);
        };
        startAndStop();
        QTest::qWait(100); // a thread that was joined is still listed for a moment
        const auto threads = threadCount();

        const double growth = growthOf(startAndStop);

        QTRY_COMPARE(threadCount(), threads);
        qInfo("200 runs: %zu threads, %+.2f MB", threadCount(), growth);
        if (!hasSanitizer())
            QCOMPARE_LT(growth, 2.0);
    }

    void two_hundred_starts_and_pauses_of_one_run_leave_no_growth() {
        RunSpec spec = shortRun();
        spec.settings.batches = 100'000'000;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data).has_value());
        const auto startAndStop = [&] {
            session.rewind();
            session.train();
            QTest::qWait(5);
            session.pause();
            QTest::qWait(1);
        };
        startAndStop();
        const auto threads = threadCount();

        const double growth = growthOf(startAndStop);

        QTRY_COMPARE(threadCount(), threads); // a thread that was joined is still listed for a moment
        qInfo("200 starts and pauses: %+.2f MB", growth);
        if (!hasSanitizer())
            QCOMPARE_LT(growth, 2.0);
    }
};

INKLING_WINDOW_TEST_MAIN(TestTrainingSession)
#include "tst_training_session.moc"
