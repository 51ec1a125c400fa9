// SPDX-License-Identifier: GPL-3.0-or-later
// What is trained in the window is there the next time.
#include "ui/files/last_read.h"
#include "ui/library/run_library.h"
#include "ui/session/run_warning.h"

#include "core/data/data_sha256.h"
#include "core/formats/layers_model.h"
#include "core/runs/run_file.h"
#include "resources/data_source.h"
#include "tests/support/patience.h"
#include "tests/support/runs.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <fstream>
#include <span>

using namespace inkling;

/// As QTRY_..., on the busiest machine too.
#define EVENTUALLY(condition) QTRY_VERIFY(condition)
#define EVENTUALLY_COMPARE(actual, expected) QTRY_COMPARE(actual, expected)

namespace {

/// Made once for all tests.
std::string dataFolder() {
    static const QTemporaryDir folder;
    return folder.filePath("digits").toStdString();
}

/// An IDX file of these numbers of bytes: images, height, width, or labels alone.
void writeIdx(const std::filesystem::path& path, std::initializer_list<std::size_t> sizes,
              std::span<const std::uint8_t> bytes) {
    std::string header{'\0', '\0', '\x08', static_cast<char>(sizes.size())};
    for (const auto size : sizes)
        for (int shift = 24; shift >= 0; shift -= 8)
            header += static_cast<char>((size >> shift) & 0xFFU);
    std::ofstream file{path, std::ios::binary};
    file << header;
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// A folder with so few of MNIST's images that testing on all of them takes no time under a sanitizer.
void writeFewDigits(const std::filesystem::path& folder) {
    const auto data = test::firstDigits(700, 200);
    std::filesystem::create_directory(folder);
    for (const auto& [name, part] : {std::pair{"train", data.train}, std::pair{"t10k", data.test}}) {
        std::vector<std::uint8_t> pixels;
        for (std::size_t i = 0; i < part.size(); ++i)
            pixels.insert(pixels.end(), part.image(i).begin(), part.image(i).end());
        writeIdx(folder / (std::string{name} + "-images-idx3-ubyte"), {part.size(), 28, 28}, pixels);
        writeIdx(folder / (std::string{name} + "-labels-idx1-ubyte"), {part.size()}, part.labels());
    }
}

RunSpec mnistRun(int batches) {
    auto spec = test::shortRun();
    spec.data = dataFolder();
    spec.settings.batches = batches;
    return spec;
}

} // namespace

class TestRunLibrary : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        writeFewDigits(dataFolder());
        m_data = openDataSource(dataFolder()).value();
    }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = path("runs.sqlite");
        start();
    }
    void cleanup() {
        m_library.reset();
        m_session.reset();
    }

    void a_run_is_stored_while_it_trains_and_goes_on_the_next_time() {
        begin(mnistRun(60));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        const auto end = weightsSha256(*m_session->moment().model);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        const auto run = m_library->runs().front();
        QCOMPARE(run.name, "Run 1");
        QCOMPARE(run.batches, 60);
        QCOMPARE(run.weightsSha256, end);
        QCOMPARE(run.ending, RunEnding::finished);
        QCOMPARE(run.network, "tutorial");
        QCOMPARE(run.test->count, 200); // of the evaluation at the end
        QCOMPARE(m_session->run().name, "Run 2");

        m_library->open(run.key);
        EVENTUALLY_COMPARE(m_session->end(), 60);
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(weightsSha256(*m_session->moment().model), end);
        QCOMPARE(m_session->run().name, "Run 1");
        m_session->seek(17);
        EVENTUALLY_COMPARE(m_session->moment().batch, 17);
        QCOMPARE(m_failures, 0);
    }

    void the_test_of_all_images_comes_back_with_a_finished_run() {
        auto spec = mnistRun(60);
        spec.settings.testEvery = 5;
        spec.settings.testSize = 50;
        begin(spec);
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        EVENTUALLY(m_session->evaluation().has_value());
        const auto score = m_session->evaluation()->score;
        QCOMPARE(score.count, 200);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        EVENTUALLY_COMPARE(m_session->end(), 60);
        QCOMPARE(m_session->run().history->tests().last()->score.count, 50);
        QVERIFY(m_session->run().lastTest() == score);
        QVERIFY(m_session->evaluation().has_value());
        QVERIFY(m_session->evaluation()->score == score);
        QCOMPARE(m_session->evaluation()->batch, 60);

        m_session->seek(17); // and back
        EVENTUALLY_COMPARE(m_session->moment().batch, 17);
        m_session->step();
        m_session->seek(60);
        EVENTUALLY_COMPARE(m_session->moment().batch, 60);
        QVERIFY(m_session->run().lastTest() == score);
    }

    void the_test_of_a_paused_run_is_the_last_while_it_trained() {
        auto spec = mnistRun(60);
        spec.settings.testEvery = 5;
        spec.settings.testSize = 200; // all of them
        begin(spec);
        trainTo(13);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        EVENTUALLY_COMPARE(m_session->end(), 13);
        QVERIFY(!m_session->evaluation());
        QVERIFY(m_session->run().lastTest() == m_session->run().history->tests().last()->score);
    }

    void a_run_that_goes_on_is_equal_to_one_that_never_stopped() {
        const auto plain = test::plainRun(mnistRun(90), m_data, 1);
        begin(mnistRun(90));
        trainTo(31);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_library->runs().front().batches, 31);
        m_library->open(m_library->runs().front().key, true);
        EVENTUALLY_COMPARE(m_session->end(), 90);
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(weightsSha256(*m_session->moment().model), plain.sha256);
        QCOMPARE(test::linesOf(*m_session->history()), test::linesOf(plain.records));

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_library->runs().front().weightsSha256, plain.sha256);
    }

    void a_fork_is_stored_with_its_parent() {
        begin(mnistRun(60));
        trainTo(40);
        m_session->seek(20);
        EVENTUALLY_COMPARE(m_session->moment().batch, 20);
        auto settings = m_session->spec().settings;
        settings.learningRate = 0.02;
        m_session->changeSettings(settings);
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        const auto fork = weightsSha256(*m_session->moment().model);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{2});
        const auto& runs = m_library->runs();
        QCOMPARE(runs[0].parent.value(), runs[1].key);
        QCOMPARE(runs[0].forkBatch, 20);
        QCOMPARE(runs[0].batches, 60);
        QCOMPARE(runs[0].weightsSha256, fork);
        QCOMPARE(runs[1].batches, 40);
        m_library->open(runs[0].key);
        EVENTUALLY_COMPARE(m_session->end(), 60);
        m_session->seek(10); // in the past that was shared
        EVENTUALLY_COMPARE(m_session->moment().batch, 10);
        QCOMPARE(m_session->settings().learningRate, 0.15);
        QCOMPARE(m_failures, 0);
    }

    void a_run_that_is_opened_stays_as_it_ended() {
        begin(mnistRun(20));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        EVENTUALLY_COMPARE(m_session->run().name, "Run 1");
        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_library->runs().front().ending, RunEnding::finished);
        QCOMPARE(m_failures, 0);
    }

    void a_run_that_is_opened_twice_at_once_is_there_once() {
        begin(mnistRun(20));
        trainTo(5);
        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        const auto key = m_library->runs().front().key;
        QSignalSpy opened{m_library.get(), &RunLibrary::opened};
        m_library->open(key);
        m_library->open(key);
        EVENTUALLY(!opened.isEmpty());
        m_library->setNote(key, "behind them");
        EVENTUALLY(m_library->runs().front().note == "behind them");
        QCOMPARE(std::ranges::count(m_session->runs(), "Run 1", &RunRecord::name), 1);
    }

    void runs_of_one_session_are_all_stored() {
        begin(mnistRun(20));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        auto dense = mnistRun(1'000'000);
        dense.network = findPreset("densenet")->spec().network;
        begin(dense);
        m_session->train();
        EVENTUALLY(m_session->end() > 5);
        begin(mnistRun(30)); // in the middle of it
        trainTo(3);
        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{3});
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
        EVENTUALLY_COMPARE(listed.size(), 1);
        QVERIFY(m_library->runs().empty());
    }

    void a_killed_program_leaves_an_interrupted_run() {
        begin(mnistRun(1'000'000));
        m_session->train();
        EVENTUALLY(m_session->end() > 5);
        EVENTUALLY(!m_library->runs().empty() && m_library->runs().front().ending == RunEnding::running);
        // The store as a kill would leave it.
        const auto left = path("left.sqlite");
        {
            auto database = Database::open(m_file).value();
            Statement{database, "VACUUM INTO ?1"}.bind(left.string()).run();
            QVERIFY(database.takeFailure());
        }
        cleanup();
        m_file = left;
        m_session = std::make_unique<TrainingSession>(2);
        begin(mnistRun(60));
        m_library = std::make_unique<RunLibrary>(*m_session, m_file);
        QSignalSpy interrupted{m_library.get(), &RunLibrary::interrupted};
        EVENTUALLY_COMPARE(interrupted.size(), 1);
        const auto key = interrupted.front()[0].toString().toStdString();
        QCOMPARE(interrupted.front()[1].toString(), "Run 1");
        QSignalSpy wentOn{m_library.get(), &RunLibrary::wentOn};
        QSignalSpy opened{m_library.get(), &RunLibrary::opened};
        const auto batch = m_library->find(key)->batches;
        m_library->open(key, true);
        EVENTUALLY_COMPARE(m_session->run().name, "Run 1");
        EVENTUALLY_COMPARE(m_session->state(), RunState::running);
        EVENTUALLY_COMPARE(wentOn.size(), 1);
        QCOMPARE(wentOn.front()[0].toString(), "Run 1");
        QVERIFY(wentOn.front()[1].toLongLong() >= batch);
        QCOMPARE(opened.size(), 0);
        EVENTUALLY(m_session->end() > batch);
    }

    void a_run_of_another_arithmetic_is_shown_from_its_states_and_says_so() {
        begin(mnistRun(60));
        trainTo(10);
        m_session->train(); // the rest is faster than states are kept
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        cleanup();
        {
            auto database = Database::open(m_file).value();
            database.run("UPDATE details SET description = replace(description, '\"arithmeticRevision\": 1', "
                         "'\"arithmeticRevision\": 2')");
            QVERIFY(database.takeFailure());
        }
        start();
        begin(mnistRun(60));
        QCOMPARE(runWarning(*m_session), QString{});
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        EVENTUALLY_COMPARE(m_session->end(), 60);
        QCOMPARE(
            runWarning(*m_session),
            "This run was recorded by another arithmetic (revision 2, this program has 1). Its batches are "
            "shown from the states that were kept; replaying it is not exact to the bit.");
        const auto states = RunStore::open(m_file)->store.load(m_library->runs().front().key).value().states;
        for (const std::int64_t wish : {40, 7}) {
            const auto after =
                std::ranges::find_if(states, [&](const auto& state) { return state->batch > wish; });
            m_session->seek(wish);
            EVENTUALLY_COMPARE(m_session->moment().batch, (*std::prev(after))->batch);
        }
    }

    void runs_are_renamed_noted_removed_and_brought_back() {
        begin(mnistRun(20));
        trainTo(20);
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        const auto key = m_library->runs().front().key;
        m_library->rename(key, "Mine");
        m_library->setNote(key, "with care");
        EVENTUALLY_COMPARE(m_library->runs().front().note, "with care");
        QCOMPARE(m_library->runs().front().name, "Mine");
        QCOMPARE(m_session->run().name, "Mine");
        QSignalSpy removed{m_library.get(), &RunLibrary::removed};
        m_library->remove(key);
        EVENTUALLY(m_library->runs().empty());
        QCOMPARE(removed.front()[1].toString(), "Mine");
        m_library->restore(key);
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
    }

    void a_run_file_goes_out_and_comes_in() {
        begin(mnistRun(20));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        const auto end = weightsSha256(*m_session->moment().model);
        EVENTUALLY(!m_library->runs().empty() && m_library->runs().front().batches == 20);
        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        const auto file = QString::fromStdString(path("mine.inkling").string());
        m_library->exportRun(m_library->runs().front().key, file);
        EVENTUALLY_COMPARE(exported.size(), 1);

        cleanup();
        m_file = path("elsewhere.sqlite");
        start();
        begin(mnistRun(10));
        m_library->importRun(file);
        EVENTUALLY_COMPARE(m_session->end(), 20);
        QCOMPARE(weightsSha256(*m_session->moment().model), end);
        m_library->importRun(file); // a second time it is another run
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{2});
        QCOMPARE(m_failures, 0);
    }

    void figures_go_out_with_the_learning_rates_of_each_plan_that_there_was() {
        auto spec = mnistRun(60);
        spec.settings.epochs = 1;
        spec.settings.schedule = Schedule::cosine;
        begin(spec);
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        const auto once = m_session->end();
        m_session->train(); // as far again, counted in batches
        EVENTUALLY_COMPARE(m_session->end(), 2 * once);
        EVENTUALLY(!m_library->runs().empty() && m_library->runs().front().batches == 2 * once);

        QSignalSpy exported{m_library.get(), &RunLibrary::exported};
        m_library->exportRun(m_library->runs().front().key,
                             QString::fromStdString(path("figures.csv").string()));
        EVENTUALLY_COMPARE(exported.size(), 1);

        QFile file{QString::fromStdString(path("figures.csv").string())};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n').mid(1);
        QCOMPARE(lines.size(), 2 * once);
        for (std::int64_t batch = 0; batch < 2 * once; ++batch)
            QCOMPARE(lines[batch].split(',').last().toDouble(),
                     learningRateAt(spec.settings, batch, batch < once ? once : 2 * once));
    }

    void one_that_was_called_off_while_it_was_read_does_not_come_in() {
        begin(mnistRun(20));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        EVENTUALLY(!m_library->runs().empty() && m_library->runs().front().batches == 20);
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
            EVENTUALLY_COMPARE(exported.size(), order);
        }
        QCOMPARE(imported.size(), 0);
        QCOMPARE(m_library->runs().size(), std::size_t{1});
        QCOMPARE(m_session->runs().size(), std::size_t{1});
        QCOMPARE(m_failures, 0);
    }

    void a_run_that_has_just_ended_goes_out_whole() {
        for (int i = 0; i < 5; ++i) {
            begin(mnistRun(60 + i));
            m_session->train();
            EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
            m_session->settle();
            const auto key = m_library->keyOf(m_session->run().id);
            QVERIFY(key.has_value());
            QSignalSpy exported{m_library.get(), &RunLibrary::exported};

            m_library->exportRun(*key, QString::fromStdString(path("mine.inkling").string()));

            EVENTUALLY_COMPARE(exported.size(), 1);
            const auto run = readRunFile(path("mine.inkling"));
            QVERIFY2(run.has_value(), run ? "" : run.error().message().c_str());
            QCOMPARE(run->states.back()->batch, 60 + i);
            QCOMPARE(run->summary.ending, RunEnding::finished);
        }
    }

    void what_could_not_be_stored_twice_is_stored_when_it_can_be() {
        cleanup();
        const auto blocked = path("blocked"); // a file where the store's folder is to be
        m_file = blocked / "runs.sqlite";
        write("blocked", "");
        start();
        begin(mnistRun(60));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        m_session->settle();
        if (const auto key = m_library->keyOf(m_session->run().id))
            m_library->exportRun(*key, QString::fromStdString(path("mine.inkling").string()));
        EVENTUALLY(m_failures >= 2);

        QVERIFY(std::filesystem::remove(blocked));
        m_session->train(); // as far again
        EVENTUALLY_COMPARE(m_session->end(), 120);
        EVENTUALLY(!m_library->runs().empty() && m_library->runs().front().batches == 120);
        QCOMPARE(m_library->runs().front().ending, RunEnding::finished);
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
        EVENTUALLY_COMPARE(described.size(), 1);
        QCOMPARE(m_session->batchCount(), 30);
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(m_session->end(), 50);
        QCOMPARE(m_session->settings(), longer);
        QCOMPARE(asExpected.size(), 1);
        QCOMPARE(m_failures, 0);

        auto& digit = description.expected->weightsSha256[0];
        digit = digit == '0' ? '1' : '0';
        m_library->importRun(write("other.json", toJson(description)));
        EVENTUALLY_COMPARE(described.size(), 2);
        m_session->train();
        EVENTUALLY_COMPARE(m_failures, 1);
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

        EVENTUALLY_COMPARE(m_failures, 1);
        QVERIFY2(m_lastFailure.contains("there is no optimizer \"Lion\" here; the weights are read"),
                 qPrintable(m_lastFailure));
        QCOMPARE(m_session->moment().model->parameters, model.parameters);
    }

    void what_a_description_plans_survives_the_programs_end() {
        auto later = mnistRun(60).settings;
        later.learningRate = 0.02;
        RunDescription description{.spec = mnistRun(60), .changes = {{40, later}}};
        const auto whole = plainRun(description);
        begin(mnistRun(10));
        m_library->importRun(write("run.json", toJson(description)));
        EVENTUALLY_COMPARE(m_session->batchCount(), 60);
        trainTo(20);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key, true);
        EVENTUALLY_COMPARE(m_session->end(), 60);
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
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
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
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
        EVENTUALLY_COMPARE(m_session->run().settingsAt(3).learningRate, 0.5);
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
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        QCOMPARE(m_session->settings().learningRate, 0.02);
    }

    void the_last_of_several_changes_at_a_batch_is_the_one_that_is_stored() {
        begin(mnistRun(60));
        trainTo(10);
        setLearningRate(0.3);
        m_session->evaluate();
        EVENTUALLY(m_session->evaluation().has_value()); // which is stored, with the settings of that time
        setLearningRate(0.4);

        restart();
        EVENTUALLY_COMPARE(m_library->runs().size(), std::size_t{1});
        m_library->open(m_library->runs().front().key);
        EVENTUALLY_COMPARE(m_session->end(), 10);
        QCOMPARE(m_session->settings().learningRate, 0.4);
    }

    void a_description_that_is_none_is_one_sentence() {
        m_library->importRun(write("run.json", "{\"format\": \"other\"}"));
        EVENTUALLY_COMPARE(m_failures, 1);
        QVERIFY2(m_lastFailure.contains("run.json"), qPrintable(m_lastFailure));
    }

    void a_store_that_cannot_be_written_is_said_once_and_training_goes_on() {
        cleanup();
        m_file = "/proc/no/runs.sqlite";
        start();
        begin(mnistRun(200));
        m_session->train();
        EVENTUALLY_COMPARE(m_session->state(), RunState::finished);
        EVENTUALLY_COMPARE(m_failures, 2); // of reading the list, and of storing
    }

private:
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path{m_folder->path().toStdString()} / name;
    }

    void start() {
        m_failures = 0;
        m_session = std::make_unique<TrainingSession>(2);
        m_library = std::make_unique<RunLibrary>(*m_session, m_file);
        connect(m_library.get(), &RunLibrary::failed, this, [this](const QString& sentence) {
            ++m_failures;
            m_lastFailure = sentence;
        });
    }

    /// As the next start of the program.
    void restart() {
        cleanup();
        start();
        begin(mnistRun(60));
    }

    void begin(const RunSpec& spec) {
        const auto begun = m_session->begin(spec, m_data);
        QVERIFY2(begun.has_value(), begun ? "" : begun.error().message().c_str());
    }

    test::Outcome plainRun(const RunDescription& run) const {
        return test::plainRun(run.spec, m_data, 1, {},
                              [changes = run.allChanges()](std::int64_t batch, TrainingSettings& settings) {
                                  settings = settingsAt(changes, batch);
                              });
    }

    QString write(const char* name, const std::string& text) const {
        QFile file{QString::fromStdString(path(name).string())};
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }

    void trainTo(std::int64_t batch) {
        for (auto end = m_session->end(); end < batch; ++end) {
            m_session->step();
            EVENTUALLY_COMPARE(m_session->moment().batch, end + 1);
        }
    }

    void setLearningRate(double rate) {
        auto settings = m_session->spec().settings;
        settings.learningRate = rate;
        m_session->changeSettings(settings);
        EVENTUALLY_COMPARE(m_session->run().settingsAt(m_session->end()).learningRate, rate);
    }

    DigitData m_data;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
    std::unique_ptr<TrainingSession> m_session;
    std::unique_ptr<RunLibrary> m_library;
    int m_failures = 0;
    QString m_lastFailure;
};

QTEST_GUILESS_MAIN(TestRunLibrary)
#include "tst_run_library.moc"
