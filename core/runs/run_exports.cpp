// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_exports.h"

#include "core/base/atomic_file.h"
#include "core/formats/json.h"
#include "core/logs/metric_log.h"
#include "core/logs/tensorboard_log.h"
#include "core/runs/run_file.h"
#include "core/train/batch_sampler.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

namespace inkling {

namespace {

Result<void> writeDescription(const StoredRun& run, const std::filesystem::path& path) {
    const std::string text = toJson(descriptionWithOutcome(run));
    return writeFileAtomically(path, std::as_bytes(std::span{text}));
}

/// Batches of an epoch. A run of a program that did not note how many images there are gives it away while
/// its plan counts epochs; nothing where that does not.
std::optional<std::int64_t> batchesPerEpochOf(const StoredRun& run) {
    const auto& first = run.description.spec.settings;
    if (const auto images = run.description.trainImages; images > 0)
        return batchesPerEpoch(trainingImageCount(images, first), first.batchSize);
    if (const int epochs = run.description.settingsAt(run.summary.batches).epochs; epochs > 0)
        return std::min<std::int64_t>(run.summary.planned / epochs, std::numeric_limits<int>::max());
    return {};
}

/// What each batch was trained with; empty where that depends on the length of an epoch, and nobody knows it.
std::function<double(std::int64_t batch)> learningRatesOf(const StoredRun& run) {
    auto changes = run.description.allChanges();
    const auto perEpoch = batchesPerEpochOf(run);
    const auto countsEpochs = [](const SettingsChange& change) { return change.settings.epochs > 0; };
    if (!perEpoch && std::ranges::any_of(changes, countsEpochs))
        return {};
    return [changes = std::move(changes), perEpoch = perEpoch.value_or(0)](std::int64_t batch) {
        return learningRateAt(changes, batch, perEpoch);
    };
}

/// All figures, as if they were logged while it trained.
Result<void> writeLog(MetricLog& log, const StoredRun& run) {
    return writeHistory(log, *run.history, static_cast<double>(run.summary.changed) / 1000.0,
                        learningRatesOf(run));
}

Result<void> writeText(const StoredRun& run, const std::filesystem::path& path) {
    const auto log = createMetricLog(path);
    if (!log)
        return log.error();
    return writeLog(**log, run);
}

Result<void> writeEvents(const StoredRun& run, const std::filesystem::path& folder) {
    auto log = TensorBoardLog::create(folder);
    if (!log)
        return log.error();
    return writeLog(*log, run);
}

constexpr std::array allExports{
    RunExport{runFileExtension, "Run, to go on from", writeRunFile},
    RunExport{".json", "Description, to repeat it", writeDescription},
    RunExport{".csv", "Figures as comma-separated values", writeText},
    RunExport{".jsonl", "Figures as lines of JSON", writeText},
    RunExport{"", "Figures for TensorBoard, in a folder", writeEvents},
};

} // namespace

std::span<const RunExport> runExports() {
    return allExports;
}

RunDescription descriptionWithOutcome(const StoredRun& run) {
    auto description = run.description;
    if (run.summary.batches > 0 && !run.summary.weightsSha256.empty())
        description.expected = RunOutcome{run.summary.batches, run.summary.weightsSha256};
    return description;
}

Result<void> exportRun(const StoredRun& run, const std::filesystem::path& path) {
    const auto extension = path.extension().string();
    const auto found = std::ranges::find(allExports, extension, &RunExport::extension);
    if (found != allExports.end())
        return found->write(run, path);
    std::string extensions;
    for (const auto& format : allExports)
        if (!format.extension.empty())
            extensions += (extensions.empty() ? "" : ", ") + std::string{format.extension};
    return Error{ErrorKind::usage,
                 Sentence::tr("%1: its ending is %2; choose one of %3, none for a folder.")
                     .arg(path.string(), inQuotes(extension), extensions)};
}

} // namespace inkling
