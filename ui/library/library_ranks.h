// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/stored_run.h"
#include "ui/library/library_columns.h"

#include <QString>

#include <functional>
#include <limits>
#include <vector>

namespace inkling {

/// What comes last, whichever way is sorted.
inline constexpr double noRank = std::numeric_limits<double>::infinity();

using SummaryAt = std::function<const RunSummary&(std::size_t)>;

/// A number for each of so many runs, in the order of the column's values: words by the rules of the
/// language, "Run 2" before "Run 10".
std::vector<double> ranksBy(LibraryColumn column, std::size_t count, const SummaryAt& run);

} // namespace inkling
