// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/stored_run.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace inkling {

/// What a run can be written as.
struct RunExport {
    std::string_view extension; ///< ".inkling"; empty: a folder, whose name has none
    std::string_view label;     ///< for people
    Result<void> (*write)(const StoredRun& run, const std::filesystem::path& path);
};

/// The first is the one to go on from.
std::span<const RunExport> runExports();

/// As the path's extension says; one that is none of these is refused.
Result<void> exportRun(const StoredRun& run, const std::filesystem::path& path);

/// What a run's description says, with what it came to.
RunDescription descriptionWithOutcome(const StoredRun& run);

} // namespace inkling
