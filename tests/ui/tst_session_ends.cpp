// SPDX-License-Identifier: GPL-3.0-or-later
// What a session leaves: files, words, measures; no thread and no growth.
#include "core/formats/layers_model.h"
#include "core/train/trainer.h"
#include "resources/data_source.h"
#include "tests/support/memory_growth.h"
#include "tests/support/runs.h"
#include "tests/support/session_steps.h"
#include "tests/support/session_text.h"
#include "tests/support/user_home.h"
#include "ui/session/run_events.h"
#include "ui/session/run_warning.h"
#include "ui/session/training_session.h"

#include <QtWidgets>

#include <QtTest>

#include <functional>
#include <memory>
#include <random>

using namespace inkling;
using namespace inkling::test;

namespace {

std::size_t threadCount() {
    return static_cast<std::size_t>(
        QDir{"/proc/self/task"}.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

/// The weights of shortRun() after so many batches.
std::string shaAfter(int batches, const DigitData& data) {
    RunSpec spec = shortRun();
    spec.settings.batches = batches;
    return plainRun(spec, data, 1).sha256;
}

/// Whether shortRun() comes to this model, after so many batches or soon after that.
bool comesTo(const Model& model, std::int64_t atLeast, const DigitData& data) {
    constexpr int most = 1000; // batches, that no machine trains more of in a slice
    RunSpec spec = shortRun();
    spec.settings.batches = static_cast<int>(atLeast) + most;
    const auto architecture = Architecture::build(spec.inputShape, spec.network).value();
    SerialExecutor executor;
    Trainer trainer{initializedModel(architecture, spec.settings.seed), data, spec.settings, executor};
    const auto sha = weightsSha256(model);
    do {
        if (trainer.batchesDone() >= atLeast && weightsSha256(trainer.model()) == sha)
            return true;
    } while (trainer.trainBatch());
    return false;
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

class TestSessionEnds : public QObject {
    Q_OBJECT

    const DigitData m_data = firstDigits(1000, 200);
    std::mt19937 m_random{1}; // NOLINT: the same moments each time, as far as a clock allows

private slots:
    void a_saved_model_can_be_opened_and_trained_on() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model");
        TrainingSession session{2};
        QVERIFY(session.begin(shortRun(), m_data).has_value());
        QVERIFY(trainToEnd(session));
        const auto saved = shaOf(session);
        QSignalSpy done{&session, &TrainingSession::saved};
        const int number = session.saveNewest(session.moment(), path.toStdString());
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done[0][0].toInt(), number);
        QCOMPARE(done[0][1].toString(), QString{});

        const auto model = readLayersModel(path.toStdString());
        QVERIFY(model.has_value());
        QVERIFY(session.begin(shortRun(), m_data, *model).has_value());

        QCOMPARE(shaOf(session), saved);
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), plainRun(shortRun(), m_data, 1, *model).sha256);
        QVERIFY(goesTo(session, 0));
        QCOMPARE(shaOf(session), saved);
    }

    void a_saved_model_takes_its_optimizer_along() {
        QTemporaryDir folder;
        const auto path = folder.filePath("model").toStdString();
        RunSpec spec = shortRun();
        spec.settings.optimizer = OptimizerKind::adam;
        spec.settings.learningRate = 0.001;
        TrainingSession session{2};
        QVERIFY(session.begin(spec, m_data).has_value());
        QVERIFY(trainToEnd(session));
        QSignalSpy done{&session, &TrainingSession::saved};
        session.saveNewest(session.moment(), path);
        QTRY_COMPARE(done.count(), 1);

        const auto trained = readTrainedLayersModel(path);
        QVERIFY(trained && trained->optimizer);
        const Optimizer& optimizer = trained->optimizer->optimizer;
        QCOMPARE(optimizer.stepCount(), std::int64_t{spec.settings.batches});
        SerialExecutor executor;
        Trainer trainer{trained->model, m_data, spec.settings, executor};
        trainer.beginWith(optimizer);
        while (trainer.step()) { }

        QVERIFY(session.begin(spec, m_data, trained->model, {}, optimizer).has_value());
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), weightsSha256(trainer.model()));
        QVERIFY(shaOf(session) != plainRun(spec, m_data, 1, trained->model).sha256);
        // From its beginning it is trained again as it was.
        QVERIFY(goesTo(session, 0));
        session.train();
        QVERIFY(trainToEnd(session));
        QCOMPARE(shaOf(session), weightsSha256(trainer.model()));
    }

    void saving_while_training_writes_what_has_been_trained_by_then() {
        QTemporaryDir folder;
        RunSpec spec = shortRun();
        spec.settings.batches = 1'000'000;
        TrainingSession session{1};
        QVERIFY(session.begin(spec, m_data).has_value());
        session.train();

        for (int i = 1; i <= 5; ++i) {
            QVERIFY(reachesBatch(session, session.moment().batch + 5));
            const auto shown = session.moment().batch;
            const auto path = folder.filePath(QString::number(i)).toStdString();
            QSignalSpy done{&session, &TrainingSession::saved};
            session.saveNewest(session.moment(), path);
            QTRY_COMPARE(done.count(), 1);
            const auto model = readLayersModel(path);

            QVERIFY(model.has_value());
            QCOMPARE_GE(done[0][2].toLongLong(), shown);
            QCOMPARE(weightsSha256(*model), shaAfter(done[0][2].toInt(), m_data));
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

        session.saveNewest(session.moment(), folder.filePath("file/model").toStdString());
        QTRY_COMPARE(done.count(), 1);

        QVERIFY(!done[0][1].toString().isEmpty());
        QVERIFY(trainToEnd(session));
    }

    void what_was_to_be_saved_is_saved_though_the_session_ends_at_once() {
        QTemporaryDir folder;
        for (int i = 0; i < 10; ++i) {
            const auto path = folder.filePath(QString::number(i)).toStdString();
            std::int64_t shown = 0;
            {
                RunSpec spec = shortRun();
                spec.settings.batches = 1'000'000;
                TrainingSession session{1};
                QVERIFY(session.begin(spec, m_data).has_value());
                session.train();
                waitAtRandom(m_random, 30);
                shown = session.moment().batch;
                session.saveNewest(session.moment(), path);
            }
            const auto model = readLayersModel(path);
            QVERIFY2(model.has_value(), "nothing was saved");
            QVERIFY(comesTo(*model, shown, m_data));
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
        QVERIFY(!session.divergence()->what.isEmpty());
        QCOMPARE(session.moment().batch, plain.divergence->batch);
        QCOMPARE(shaOf(session), plain.sha256);
        QCOMPARE(session.history()->end(), plain.divergence->batch);
        // The note beside the curve and the sign at its foot count alike, from 1.
        const auto atBatch = QString{"diverged at batch %1"}.arg(plain.divergence->batch + 1);
        QVERIFY2(runWarning(session).contains(atBatch + ": "), qPrintable(runWarning(session)));
        QCOMPARE(eventsOf(session).back().text, atBatch);

        session.rewind();
        QTRY_COMPARE(session.state(), RunState::paused);
        QVERIFY(!session.divergence());
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
        QTRY_VERIFY(session.evaluation().has_value());

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
        QTRY_VERIFY(session.evaluation().has_value());

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
        QTRY_COMPARE(count.load(), 60);

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
                session.saveNewest(session.moment(), path);
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

INKLING_WINDOW_TEST_MAIN(TestSessionEnds)
#include "tst_session_ends.moc"
