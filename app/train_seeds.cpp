// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_seeds.h"

#include "app/exit_code.h"
#include "app/interrupt.h"
#include "app/run_setup.h"
#include "app/terminal.h"
#include "core/base/number_text.h"
#include "core/base/thread_team.h"
#include "core/train/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

namespace inkling {

namespace {

using Clock = std::chrono::steady_clock;

struct SeedRun {
    std::uint64_t seed = 0;
    Score test;
    std::optional<Score> validation;
    std::int64_t batches = 0;
    double seconds = 0.0; ///< training steps only, as from the first batch to the end of the last
    bool hasDiverged = false;
    std::string weightsSha256;
};

/// Nothing if it was interrupted.
std::optional<SeedRun> trainSeed(const RunSetup& setup, TrainingSettings settings, std::uint64_t seed,
                                 Executor& executor) {
    settings.seed = seed;
    Trainer trainer{initializedModel(setup.model.architecture, seed), setup.data, settings, executor};
    double seconds = 0.0;
    for (;;) {
        if (interruptSignal() != 0)
            return {};
        const auto start = Clock::now();
        auto record = trainer.trainBatch();
        seconds += std::chrono::duration<double>(Clock::now() - start).count();
        if (!record)
            break;
        if (settings.validationSplit > 0.0 && settings.patience > 0)
            trainer.measureIfDue(*record); // it may end the run
    }
    return SeedRun{seed,
                   scoreOf(trainer.evaluateAll()),
                   trainer.validate(),
                   trainer.batchesDone(),
                   seconds,
                   trainer.divergence().has_value(),
                   weightsSha256(trainer.model())};
}

/// Of several runs. The band holds the middle eight tenths.
struct Spread {
    double median;
    double lower;
    double upper;
    double least;
    double most;
};

/// The quantile at a share of sorted values, between two of them on the line that joins them.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const auto above = static_cast<std::size_t>(std::ceil(place));
    return sorted[below] + (sorted[above] - sorted[below]) * (place - std::floor(place));
}

/// What is not a number counts as larger than every number: the loss of a run that diverged is the worst.
Spread spreadOf(std::vector<double> values) {
    const auto isNumber = [](double value) { return std::isfinite(value); };
    std::sort(values.begin(), std::partition(values.begin(), values.end(), isNumber));
    return {quantile(values, 0.5), quantile(values, 0.1), quantile(values, 0.9), values.front(),
            values.back()};
}

/// One figure of the runs.
struct Figure {
    const char* label;
    const char* key;
    double (*of)(const SeedRun&);
    std::string (*text)(double);
};

std::vector<Figure> figuresOf(const std::vector<SeedRun>& runs) {
    const auto share = [](double value) { return percent(value, 2); };
    const auto loss = [](double value) { return lossText(value, 4); };
    const auto time = [](double value) { return fixed(value, 3) + " s"; };
    std::vector<Figure> figures{
        {"Test accuracy", "testAccuracy", [](const SeedRun& run) { return run.test.accuracy; }, share},
        {"Test loss", "testLoss", [](const SeedRun& run) { return run.test.loss; }, loss}};
    if (runs.front().validation) {
        figures.push_back({"Validation accuracy", "validationAccuracy",
                           [](const SeedRun& run) { return run.validation->accuracy; }, share});
        figures.push_back({"Validation loss", "validationLoss",
                           [](const SeedRun& run) { return run.validation->loss; }, loss});
    }
    figures.push_back({"Training time", "seconds", [](const SeedRun& run) { return run.seconds; }, time});
    return figures;
}

Spread spreadOf(const std::vector<SeedRun>& runs, const Figure& figure) {
    std::vector<double> values;
    for (const auto& run : runs)
        values.push_back(figure.of(run));
    return spreadOf(std::move(values));
}

std::string cell(const std::string& text) {
    return padded(text, 11);
}

std::string row(const SeedRun& run) {
    return padded(std::to_string(run.seed), 6) + cell(percent(run.test.accuracy, 2))
        + cell(lossText(run.test.loss, 4)) + cell(fixed(run.seconds, 3) + " s")
        + (run.hasDiverged ? "  diverged at batch " + std::to_string(run.batches + 1) : std::string{}) + "\n";
}

std::string table(const std::vector<SeedRun>& runs) {
    std::string text = "\n" + std::string(20, ' ') + cell("median") + cell("10 %") + cell("90 %")
        + cell("lowest") + cell("highest") + "\n";
    for (const auto& figure : figuresOf(runs)) {
        const auto spread = spreadOf(runs, figure);
        std::string label = figure.label;
        label.resize(20, ' ');
        text += label;
        for (const double value : {spread.median, spread.lower, spread.upper, spread.least, spread.most})
            text += cell(figure.text(value));
        text += "\n";
    }
    return text + counted(runs.size(), "run, measured on ", "runs, each measured on ")
        + counted(static_cast<std::uint64_t>(runs.front().test.count), "test image", "test images") + "\n";
}

std::string json(const std::vector<SeedRun>& runs) {
    nlohmann::ordered_json all;
    all["runs"] = nlohmann::ordered_json::array();
    const auto figures = figuresOf(runs);
    for (const auto& run : runs) {
        nlohmann::ordered_json one{{"seed", run.seed}, {"batches", run.batches}};
        for (const auto& figure : figures)
            one[figure.key] = figure.of(run);
        one["diverged"] = run.hasDiverged;
        one["weightsSha256"] = run.weightsSha256;
        all["runs"].push_back(std::move(one));
    }
    for (const auto& figure : figures) {
        const auto spread = spreadOf(runs, figure);
        all[figure.key] = {{"median", spread.median},
                           {"tenth", spread.lower},
                           {"ninetieth", spread.upper},
                           {"lowest", spread.least},
                           {"highest", spread.most}};
    }
    all["testCount"] = runs.front().test.count;
    return all.dump(2) + "\n";
}

} // namespace

int runTrainSeeds(const TrainCommand& command) {
    watchInterrupts();
    const auto setup = setUpRun(command.spec, command.network);
    if (!setup)
        return report(setup.error());
    ThreadTeam team{command.threads == 0 ? defaultWorkerCount() : command.threads};
    if (!command.json)
        print(padded("seed", 6) + cell("accuracy") + cell("loss") + cell("time") + "\n");
    std::vector<SeedRun> runs;
    for (const auto seed : command.seeds) {
        const auto run = trainSeed(*setup, command.spec.settings, seed, team);
        if (!run)
            break;
        runs.push_back(*run);
        if (!command.json)
            print(row(*run));
    }
    if (!runs.empty())
        print(command.json ? json(runs) : table(runs));
    if (const int signal = interruptSignal(); signal != 0) {
        report({ErrorKind::failure,
                "Stopped by a signal after " + grouped(runs.size()) + " of "
                    + counted(command.seeds.size(), "run", "runs") + "."});
        return finishOutput(exitSignal + signal);
    }
    const bool hasDiverged = std::ranges::any_of(runs, &SeedRun::hasDiverged);
    return finishOutput(hasDiverged ? exitDiverged : exitOk);
}

} // namespace inkling
