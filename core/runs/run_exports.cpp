// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_exports.h"

#include "core/base/atomic_file.h"
#include "core/formats/json.h"
#include "core/runs/run_file.h"
#include "core/train/metric_csv.h"

#include <algorithm>
#include <array>

namespace inkling {

namespace {

Result<void> writeText(const std::filesystem::path& path, const std::string& text) {
    return writeFileAtomically(path, std::as_bytes(std::span{text}));
}

Result<void> writeDescription(const StoredRun& run, const std::filesystem::path& path) {
    return writeText(path, toJson(descriptionWithOutcome(run)));
}

Result<void> writeCsv(const StoredRun& run, const std::filesystem::path& path) {
    std::string text = csvHeader();
    appendCsv(text, *run.history, run.history->begin(), run.history->end());
    return writeText(path, text);
}

constexpr std::array allExports{
    RunExport{runFileExtension, "Run, to go on from", writeRunFile},
    RunExport{".json", "Description, to repeat it", writeDescription},
    RunExport{".csv", "Figures as comma-separated values", writeCsv},
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
        extensions += (extensions.empty() ? "" : ", ") + std::string{format.extension};
    return Error{ErrorKind::usage,
                 path.string() + ": its ending is " + inQuotes(extension) + "; choose one of " + extensions
                     + "."};
}

} // namespace inkling
