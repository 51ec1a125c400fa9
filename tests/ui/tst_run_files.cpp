// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as files: handed on, brought in, and trained as a description plans them.
#include "tests/support/run_library_lab.h"

#include "core/data/data_sha256.h"
#include "core/formats/layers_model.h"
#include "core/runs/run_file.h"
#include "ui/files/last_read.h"

using namespace inkling;
using namespace inkling::test;

class TestRunFiles : public QObject, private RunLibraryLab {
    Q_OBJECT

private slots:
    void init() { startAnew(); }
    void cleanup() { stop(); }

    void a_run_file_goes_out_and_comes_in() {
        begin(mnistRun(20));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        const auto end = weightsSha256(*m_session->moment().model);
        QTRY_VERIFY(!m_library->runs().empty() && m_library->runs().front().batches == 20);
        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        const auto file = QString::fromStdString(path("mine.inkling").string());
        m_library->exportRun(m_library->runs().front().key, file);
        QTRY_COMPARE(exported.size(), 1);

        stop();
        m_file = path("elsewhere.sqlite");
        start();
        begin(mnistRun(10));
        m_library->importRun(file);
        QTRY_COMPARE(m_session->end(), 20);
        QCOMPARE(weightsSha256(*m_session->moment().model), end);
        m_library->importRun(file); // a second time it is another run
        QTRY_COMPARE(m_library->runs().size(), std::size_t{2});
        QCOMPARE(m_failures, 0);
    }

    void figures_go_out_with_the_learning_rates_of_each_plan_that_there_was() {
        auto spec = mnistRun(60);
        spec.settings.epochs = 1;
        spec.settings.schedule = Schedule::cosine;
        begin(spec);
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        const auto once = m_session->end();
        m_session->train(); // as far again, counted in batches
        QTRY_COMPARE(m_session->end(), 2 * once);
        QTRY_VERIFY(!m_library->runs().empty() && m_library->runs().front().batches == 2 * once);

        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        m_library->exportRun(m_library->runs().front().key,
                             QString::fromStdString(path("figures.csv").string()));
        QTRY_COMPARE(exported.size(), 1);

        QFile file{QString::fromStdString(path("figures.csv").string())};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n').mid(1);
        QCOMPARE(lines.size(), 2 * once);
        for (std::int64_t batch = 0; batch < 2 * once; ++batch)
            QCOMPARE(lines[batch].split(',').last().toDouble(),
                     learningRateAt(spec.settings, batch, batch < once ? once : 2 * once));
    }

    void a_run_that_has_just_ended_goes_out_whole() {
        for (int i = 0; i < 5; ++i) {
            begin(mnistRun(60 + i));
            m_session->train();
            QTRY_COMPARE(m_session->state(), RunState::finished);
            m_session->settle();
            const auto key = m_library->keyOf(m_session->run().id);
            QVERIFY(key.has_value());
            QSignalSpy exported{m_library.get(), &RunLibrary::exported};

            m_library->exportRun(*key, QString::fromStdString(path("mine.inkling").string()));

            QTRY_COMPARE(exported.size(), 1);
            const auto run = readRunFile(path("mine.inkling"));
            QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
            QCOMPARE(run->states.back()->batch, 60 + i);
            QCOMPARE(run->summary.ending, RunEnding::finished);
        }
    }

    void one_that_was_called_off_while_it_was_read_does_not_come_in() {
        begin(mnistRun(20));
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QTRY_VERIFY(!m_library->runs().empty() && m_library->runs().front().batches == 20);
        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        const auto file = QString::fromStdString(path("mine.inkling").string());
        const auto key = m_library->runs().front().key;
        m_library->exportRun(key, file);
        const QSignalSpy imported{m_library.get(), &RunLibrary::imported};
        const auto description = write("run.json", "{\"format\": \"inkling-run\"}");
        for (const auto& called : {file, description}) {
            m_library->importRun(called);
            m_library->reading().cancel();
        }
        for (int order = 2; order <= 3; ++order) { // when it is done, so is whatever came of the ones before
            m_library->exportRun(key, file);
            QTRY_COMPARE(exported.size(), order);
        }
        QCOMPARE(imported.size(), 0);
        QCOMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_session->runs().size(), std::size_t{1});
        QCOMPARE(m_failures, 0);
    }

    void a_described_run_is_trained_to_the_weights_that_its_description_expects() {
        auto longer = mnistRun(50).settings;
        longer.learningRate = 0.02;
        RunDescription description{.spec = mnistRun(30), .changes = {{30, longer}}};
        description.dataSha256 = dataSha256(m_data);
        description.expected = RunOutcome{50, plainRun(description).sha256};
        const auto file = write("run.json", toJson(description));
        QSignalSpy described{m_library.get(), &RunLibrary::described};
        QSignalSpy asExpected{m_library.get(), &RunLibrary::asExpected};
        begin(mnistRun(10));

        m_library->importRun(file);
        QTRY_COMPARE(described.size(), 1);
        QCOMPARE(m_session->batchCount(), 30);
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(m_session->end(), 50);
        QCOMPARE(m_session->settings(), longer);
        QCOMPARE(asExpected.size(), 1);
        QCOMPARE(m_failures, 0);

        auto& digit = description.expected->weightsSha256[0];
        digit = digit == '0' ? '1' : '0';
        m_library->importRun(write("other.json", toJson(description)));
        QTRY_COMPARE(described.size(), 2);
        m_session->train();
        QTRY_COMPARE(m_failures, 1);
        QVERIFY2(m_lastFailure.contains("has other weights than its description expects"),
                 qPrintable(m_lastFailure));
    }

    void a_described_run_says_why_the_optimizer_of_its_model_begins_anew() {
        const auto spec = mnistRun(30);
        const auto model = initializedModel(Architecture::build(spec.inputShape, spec.network).value(), 3);
        const OptimizerState sgd{{}, Optimizer{OptimizerKind::sgd, model.parameters.size()}};
        QVERIFY(writeLayersModel(model, path("model"), sgd).has_value());
        QFile file{QString::fromStdString((path("model") / layersModelJson).string())};
        QVERIFY(file.open(QIODevice::ReadOnly));
        write("model/model.json", file.readAll().replace("\"SGD\"", "\"Lion\"").toStdString());
        RunDescription description{.spec = spec};
        description.spec.initialModel = path("model").string();

        m_library->importRun(write("run.json", toJson(description)));

        QTRY_COMPARE(m_failures, 1);
        QVERIFY2(m_lastFailure.contains("there is no optimizer \"Lion\" here; the weights are read"),
                 qPrintable(m_lastFailure));
        QCOMPARE(m_session->moment().model->parameters, model.parameters);
    }

    void a_description_that_is_none_is_one_sentence() {
        m_library->importRun(write("run.json", "{\"format\": \"other\"}"));
        QTRY_COMPARE(m_failures, 1);
        QVERIFY2(m_lastFailure.contains("run.json"), qPrintable(m_lastFailure));
    }

    void what_a_description_plans_survives_the_programs_end() {
        auto later = mnistRun(60).settings;
        later.learningRate = 0.02;
        RunDescription description{.spec = mnistRun(60), .changes = {{40, later}}};
        const auto whole = plainRun(description);
        begin(mnistRun(10));
        m_library->importRun(write("run.json", toJson(description)));
        QTRY_COMPARE(m_session->batchCount(), 60);
        trainTo(20);

        restart();
        QTRY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key, true);
        QTRY_COMPARE(m_session->end(), 60);
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(weightsSha256(*m_session->moment().model), whole.sha256);
    }

    void a_setting_that_is_changed_by_hand_drops_what_was_planned() {
        auto later = mnistRun(30).settings;
        later.learningRate = 0.02;
        QVERIFY(m_session->begin(mnistRun(30), m_data, {}, {{20, later}}).has_value());
        trainTo(10);
        auto byHand = m_session->settings();
        byHand.learningRate = 0.5;
        m_session->changeSettings(byHand);
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(m_session->settings().learningRate, 0.5);
        QVERIFY(m_session->run().planned.empty());
    }

    void a_setting_that_is_changed_by_hand_counts_although_a_planned_one_was_on_its_way() {
        auto later = mnistRun(30).settings;
        later.learningRate = 0.02;
        QVERIFY(m_session->begin(mnistRun(30), m_data, {}, {{3, later}}).has_value());
        for (int batch = 0; batch < 3; ++batch)
            m_session->step();
        auto byHand = m_session->settings(); // nothing has come back yet
        byHand.learningRate = 0.5;
        m_session->changeSettings(byHand);
        QTRY_COMPARE(m_session->run().settingsAt(3).learningRate, 0.5);
        QCOMPARE(m_session->settings().learningRate, 0.5);
        QCOMPARE(m_session->spec().settings.learningRate, 0.5);
    }

    void a_setting_that_waits_for_a_rewind_drops_nothing_that_was_planned() {
        auto later = mnistRun(30).settings;
        later.learningRate = 0.02;
        QVERIFY(m_session->begin(mnistRun(30), m_data, {}, {{20, later}}).has_value());
        trainTo(10);
        auto waiting = m_session->spec().settings;
        waiting.batchSize *= 2;
        m_session->changeSettings(waiting);
        m_session->train();
        QTRY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(m_session->settings().learningRate, 0.02);
    }
};

QTEST_GUILESS_MAIN(TestRunFiles)
#include "tst_run_files.moc"
