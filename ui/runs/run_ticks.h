// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <optional>
#include <set>
#include <span>

namespace inkling {

/// Which runs are drawn beside the current one. A choice is remembered as long as the view lives, also while
/// its run is the current one or is not in the list.
class RunTicks {
public:
    /// Other runs, or another current one. Where a fork appears, its parent is ticked; so is the run that was
    /// current before when both come from the same first run.
    void follow(std::span<const RunRecord> runs, RunId current);

    bool isSet(RunId id) const { return m_set.contains(id); }
    void set(RunId id, bool ticked);

private:
    std::set<RunId> m_set;
    std::set<RunId> m_seen;
    std::optional<RunId> m_current;
};

/// The run that a run and all its parents come from. Runs that are not in the list have no known parent.
RunId firstAncestor(std::span<const RunRecord> runs, RunId id);

} // namespace inkling
