// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_exports.h"

#include "core/base/atomic_file.h"
#include "core/formats/json.h"
#include "core/logs/metric_log.h"
#include "core/logs/tensorboard_log.h"
#include "core/runs/run_file.h"
#include "core/train/schedule.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

Result<void> writeDescription(const StoredRun& run, const std::filesystem::path& path) {
    const std::string text = toJson(descriptionWithOutcome(run));
    return writeFileAtomically(path, std::as_bytes(std::span{text}));
}

/// All figures, as if they were logged while it trained.
Result<void> writeLog(MetricLog& log, const StoredRun& run) {
    const auto changes = run.description.allChanges();
    const auto learningRate = [&](std::int64_t batch) {
        return learningRateAt(settingsAt(changes, batch), batch, run.summary.planned);
    };
    return writeHistory(log, *run.history, static_cast<double>(run.summary.changed) / 1000.0, learningRate);
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
