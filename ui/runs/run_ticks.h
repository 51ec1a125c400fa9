// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/run_record.h"

#include <cstddef>
#include <optional>
#include <set>
#include <span>

namespace inkling {

/// Which runs are drawn beside the current one. A choice is remembered as long as the view lives, also while
/// its run is the current one or is not in the list.
class RunTicks {
public:
    /// The charts draw no more beside the current one.
    static constexpr std::size_t most = 8;

    /// Other runs, or another current one. The run that was current before stays ticked, and so does a new
    /// fork's parent, unless someone has cleared its box. Where these become too many the oldest that nobody
    /// ticked makes room.
    void follow(std::span<const RunRecord> runs, RunId current);

    bool isSet(RunId id) const { return m_set.contains(id); }
    /// By hand.
    void set(RunId id, bool ticked);

private:
    void keep(RunId id);
    void makeRoom(std::span<const RunRecord> runs);

    std::set<RunId> m_set;
    std::set<RunId> m_chosen; ///< ticked or cleared by hand
    std::set<RunId> m_seen;
    std::optional<RunId> m_current;
};

} // namespace inkling
