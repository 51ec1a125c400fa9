// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_command.h"

#include "app/exit_code.h"
#include "app/interrupt.h"
#include "app/run_logs.h"
#include "app/run_setup.h"
#include "app/terminal.h"
#include "app/train_seeds.h"
#include "core/base/arithmetic_revision.h"
#include "core/base/number_text.h"
#include "core/formats/layers_model.h"
#include "core/train/thread_team.h"
#include "core/train/trainer.h"

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace inkling {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::uint64_t asCount(std::int64_t number) {
    return static_cast<std::uint64_t>(number);
}

/// What is counted while a run goes on.
struct Totals {
    std::int64_t samples = 0;
    double seconds = 0.0;     ///< training steps only
    double testSeconds = 0.0; ///< tests during the run and at its end
};

std::string heading(const Trainer& trainer, const Model& model) {
    const auto& settings = trainer.settings();
    const auto& data = trainer.data();
    const bool validates = trainer.validationImages() > 0;
    return grouped(model.parameters.size()) + " parameters, " + grouped(asCount(trainer.batchCount()))
        + " batches of " + std::to_string(settings.batchSize) + ", learning rate "
        + decimal(settings.learningRate) + ", seed " + std::to_string(settings.seed) + "\n" + data.name + ": "
        + grouped(trainer.trainingImages()) + " training"
        + (validates ? ", " + grouped(trainer.validationImages()) + " validation" : std::string{}) + " and "
        + grouped(data.test.size()) + " test images\n\n"
        + "   batch    loss  accuracy   test loss  test accuracy"
        + (validates ? "   validation loss  accuracy\n" : "\n");
}

std::string row(const BatchRecord& record) {
    std::string line = padded(grouped(asCount(record.batch)), 8) + padded(fixed(record.train.loss, 3), 8)
        + padded(percent(record.train.accuracy), 10);
    if (record.test)
        line += padded(fixed(record.test->loss, 3), 12) + padded(percent(record.test->accuracy), 15);
    if (record.validation)
        line += padded(fixed(record.validation->loss, 3), record.test ? 18 : 45)
            + padded(percent(record.validation->accuracy), 10);
    return line + "\n";
}

/// The table under the heading: every test, or every so many of them, so that it stays about twenty lines
/// long.
class Table {
public:
    explicit Table(const Trainer& trainer)
        : m_total{trainer.batchCount()}
        , m_spacing{std::max<std::int64_t>(1, m_total / 20)} { }

    void add(const BatchRecord& record) {
        const bool isLast = record.batch == m_total - 1;
        if (isLast || record.validation || record.batch >= m_next) {
            if (!record.test && !record.validation && !isLast && m_seesTests)
                return;
            m_seesTests = m_seesTests || record.test.has_value();
            m_next = record.batch + m_spacing;
            print(row(record));
        }
    }

private:
    std::int64_t m_total;
    std::int64_t m_spacing;
    std::int64_t m_next = 0;
    bool m_seesTests = false;
};

std::string progressText(const BatchRecord& record, std::int64_t total) {
    return "batch " + grouped(asCount(record.batch + 1)) + " of " + grouped(asCount(total)) + "  loss "
        + fixed(record.train.loss, 3) + "  accuracy " + percent(record.train.accuracy);
}

/// Trains to the end, to a divergence or to Ctrl-C.
Totals trainToEnd(Trainer& trainer, RunLogs& logs, bool isQuiet) {
    Totals totals;
    Table table{trainer};
    ProgressBar bar{trainer.batchCount()};
    while (interruptSignal() == 0) {
        const double learningRate = trainer.learningRate();
        const double secondsBefore = totals.seconds;
        const auto start = Clock::now();
        auto record = trainer.trainBatch();
        totals.seconds += secondsSince(start);
        if (!record)
            break;
        totals.samples += record->train.count;

        const auto testStart = Clock::now();
        trainer.measureIfDue(*record);
        totals.testSeconds += secondsSince(testStart);

        logs.write({*record, learningRate, secondsBefore, {}});
        if (!isQuiet) {
            bar.clear();
            table.add(*record);
        }
        bar.show(record->batch + 1, progressText(*record, trainer.batchCount()));
    }
    return totals;
}

/// Makes the folder that will be saved in, so that one that cannot be is refused before hours of training.
Result<void> makeFolder(const std::filesystem::path& folder) {
    std::error_code code;
    if (folder.empty() || std::filesystem::is_directory(folder, code))
        return {};
    if (std::filesystem::create_directories(folder, code))
        return {};
    return Error{ErrorKind::cannotCreate,
                 folder.string() + ": cannot be made a folder"
                     + (code ? ": " + code.message() : std::string{}) + "; choose another name."};
}

std::string summary(const Trainer& trainer, const Totals& totals, const Score& score,
                    const std::string& hash) {
    return "\nTest accuracy " + accuracyText(score) + ", loss " + fixed(score.loss, 4) + "\n"
        + grouped(asCount(trainer.batchesDone())) + " batches, " + grouped(asCount(totals.samples))
        + " images in " + fixed(totals.seconds, 3) + " s ("
        + grouped(asCount(std::llround(double(totals.samples) / totals.seconds))) + " a second), tests "
        + fixed(totals.testSeconds, 3) + " s\n"
        + (trainer.hasStoppedEarly() ? "Stopped early: the validation loss was no new best "
                   + std::to_string(trainer.settings().patience) + " times in a row\n"
                                     : std::string{})
        + "Weights SHA-256 " + hash + "\n";
}

std::string jsonResult(const Trainer& trainer, const Totals& totals, const Score& score,
                       const std::string& hash) {
    nlohmann::ordered_json json{
        {"testAccuracy", score.accuracy},
        {"testLoss", score.loss},
        {"testCount", score.count},
        {"batches", trainer.batchesDone()},
        {"samples", totals.samples},
        {"seconds", totals.seconds},
        {"samplesPerSecond", totals.seconds > 0 ? double(totals.samples) / totals.seconds : 0.0},
        {"testSeconds", totals.testSeconds},
        {"weightsSha256", hash},
        {"arithmeticRevision", arithmeticRevision}};
    if (trainer.hasStoppedEarly())
        json["stoppedEarly"] = true;
    if (trainer.divergence())
        json["divergedAtBatch"] = trainer.divergence()->batch;
    return json.dump(2) + "\n";
}

} // namespace

int runTrain(const TrainCommand& command) {
    if (!command.seeds.empty())
        return runTrainSeeds(command);
    watchInterrupts();
    auto setup = setUpRun(command.spec, command.network);
    if (!setup)
        return report(setup.error());
    RunLogs logs;
    if (const auto opened = logs.open(command.log, command.tensorBoard); !opened)
        return report(opened.error());
    if (const auto made = makeFolder(command.save); !made)
        return report(made.error());

    ThreadTeam team{command.threads == 0 ? defaultWorkerCount() : command.threads};
    Trainer trainer{std::move(setup->model), std::move(setup->data), command.spec.settings, team};
    if (!command.json)
        print(heading(trainer, trainer.model()));
    Totals totals = trainToEnd(trainer, logs, command.json);
    int exitCode = logs.close();

    const auto testStart = Clock::now();
    const Score score = scoreOf(trainer.evaluateAll());
    totals.testSeconds += secondsSince(testStart);
    const auto hash = weightsSha256(trainer.model());
    print(command.json ? jsonResult(trainer, totals, score, hash) : summary(trainer, totals, score, hash));

    if (!command.save.empty()) {
        if (const auto saved = writeLayersModel(trainer.model(), command.save); !saved)
            exitCode = report(saved.error());
        else if (!command.json)
            print("Saved in " + command.save + "\n");
    }
    if (trainer.divergence()) {
        report({ErrorKind::failure, toText(*trainer.divergence())});
        return exitDiverged;
    }
    if (const int signal = interruptSignal(); signal != 0) {
        report({ErrorKind::failure,
                "Stopped by a signal after " + grouped(asCount(trainer.batchesDone())) + " of "
                    + grouped(asCount(trainer.batchCount())) + " batches."});
        return finishOutput(exitSignal + signal);
    }
    return finishOutput(exitCode);
}

} // namespace inkling
