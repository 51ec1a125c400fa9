// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_command.h"

#include "app/exit_code.h"
#include "app/interrupt.h"
#include "app/run_logs.h"
#include "app/run_plan.h"
#include "app/run_recording.h"
#include "app/terminal.h"
#include "app/train_output.h"
#include "app/train_seeds.h"
#include "core/base/arithmetic_revision.h"
#include "core/base/number_text.h"
#include "core/base/thread_team.h"
#include "core/formats/layers_model.h"
#include "core/train/trainer.h"

#include <chrono>
#include <filesystem>
#include <optional>

namespace inkling {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::uint64_t asCount(std::int64_t number) {
    return static_cast<std::uint64_t>(number);
}

/// Where each batch goes when it is trained.
struct Outputs {
    RunLogs logs;
    RunRecording recording;
    bool isQuiet = false;
};

/// Trains to the plan's end, to a divergence or to Ctrl-C, with the changes of settings on the way.
Totals trainToEnd(Trainer& trainer, const RunPlan& plan, Outputs& outputs) {
    Totals totals;
    auto change = plan.description.changes.begin();
    TrainTable table{trainer};
    ProgressBar bar{trainer.batchCount()};
    while (interruptSignal() == 0 && trainer.batchesDone() < plan.end()) {
        for (; change != plan.description.changes.end() && change->batch <= trainer.batchesDone(); ++change)
            trainer.changeSettings(change->settings);
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

        outputs.logs.write({*record, learningRate, secondsBefore, {}});
        outputs.recording.write(*record, totals.seconds - secondsBefore);
        outputs.recording.saveIfDue(trainer);
        if (!outputs.isQuiet) {
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

RunEnding endingOf(const Trainer& trainer) {
    return trainer.divergence()     ? RunEnding::diverged
        : trainer.hasStoppedEarly() ? RunEnding::stoppedEarly
        : trainer.isFinished()      ? RunEnding::finished
                                    : RunEnding::paused;
}

/// Nothing where nothing was expected, or the run was stopped before its end.
std::optional<bool> isAsExpected(const RunPlan& plan, const Trainer& trainer, const std::string& sha) {
    const auto& expected = plan.description.expected;
    if (!expected || (interruptSignal() != 0 && trainer.batchesDone() < expected->batches))
        return {};
    return sha == expected->weightsSha256 && trainer.batchesDone() == expected->batches;
}

Error unexpected(const RunPlan& plan, const std::string& file, const std::string& sha) {
    const auto revision = plan.description.arithmeticRevision;
    return {ErrorKind::failure,
            "The weights' SHA-256 is " + sha + ", but " + file + " expects "
                + plan.description.expected->weightsSha256
                + (revision == arithmeticRevision ? "; its settings are not those of that run."
                                                  : ": it comes from revision " + std::to_string(revision)
                           + " of the arithmetic, this program has " + std::to_string(arithmeticRevision)
                           + ".")};
}

/// Makes the places where something is to be written, so that those that cannot be are refused before hours
/// of training.
Result<void> open(const TrainCommand& command, Outputs& outputs) {
    outputs.isQuiet = command.json;
    if (command.stores)
        if (auto opened = outputs.recording.open(command.storeFile); !opened)
            return opened;
    if (auto opened = outputs.logs.open(command.log, command.tensorBoard); !opened)
        return opened;
    return makeFolder(command.save);
}

} // namespace

int runTrain(const TrainCommand& command) {
    if (!command.seeds.empty())
        return runTrainSeeds(command);
    watchInterrupts();
    Outputs outputs;
    if (const auto opened = open(command, outputs); !opened)
        return report(opened.error());
    auto plan = planRun(command, outputs.recording);
    if (!plan)
        return report(plan.error());

    ThreadTeam team{command.threads == 0 ? defaultWorkerCount() : command.threads};
    Trainer trainer{std::move(plan->setup.model), std::move(plan->setup.data),
                    plan->description.spec.settings, team};
    if (plan->setup.optimizer)
        trainer.beginWith(plan->setup.optimizer->optimizer);
    if (plan->resumed) {
        trainer.restore(*plan->resumed->states.back());
        trainer.changeSettings(plan->description.settingsAt(trainer.batchesDone()));
        outputs.recording.goOn(plan->description);
    } else if (const auto begun = outputs.recording.begin(plan->description, trainer); !begun)
        return report(begun.error());
    if (!command.json)
        print(heading(trainer, trainer.model()));
    TrainResult result{.totals = trainToEnd(trainer, *plan, outputs)};
    int exitCode = outputs.logs.close();

    const auto testStart = Clock::now();
    result.score = scoreOf(trainer.evaluateAll());
    result.totals.testSeconds += secondsSince(testStart);
    result.weightsSha256 = weightsSha256(trainer.model());
    result.isAsExpected = isAsExpected(*plan, trainer, result.weightsSha256);
    result.key = outputs.recording.key();
    if (const int code = outputs.recording.end(trainer, endingOf(trainer), result.score); code != exitOk)
        exitCode = code;
    print(command.json ? jsonResult(trainer, result) : summary(trainer, result));

    if (!command.save.empty()) {
        if (const auto saved = writeLayersModel(trainer.model(), command.save,
                                                optimizerStateOf(trainer.settings(), trainer.state()));
            !saved)
            exitCode = report(saved.error());
        else if (!command.json)
            print("Saved in " + command.save + "\n");
    }
    if (trainer.divergence()) {
        report({ErrorKind::failure, sentenceOf(*trainer.divergence())});
        return exitDiverged;
    }
    if (const int signal = interruptSignal(); signal != 0) {
        report({ErrorKind::failure,
                "Stopped by a signal after " + grouped(asCount(trainer.batchesDone())) + " of "
                    + counted(asCount(trainer.batchCount()), "batch", "batches") + "."});
        return finishOutput(exitSignal + signal);
    }
    if (!result.isAsExpected.value_or(true))
        exitCode = report(unexpected(*plan, command.run, result.weightsSha256));
    return finishOutput(exitCode);
}

} // namespace inkling
