// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_ticks.h"

#include <algorithm>

namespace inkling {

void RunTicks::follow(std::span<const RunRecord> runs, RunId current) {
    for (const auto& run : runs) {
        const bool isNew = m_seen.insert(run.id).second;
        if (isNew && run.parent)
            m_set.insert(*run.parent);
    }
    const bool isOther = m_current && m_current != current;
    if (isOther && firstAncestor(runs, *m_current) == firstAncestor(runs, current))
        m_set.insert(*m_current);
    m_current = current;
}

void RunTicks::set(RunId id, bool ticked) {
    if (ticked)
        m_set.insert(id);
    else
        m_set.erase(id);
}

RunId firstAncestor(std::span<const RunRecord> runs, RunId id) {
    for (std::size_t steps = 0; steps < runs.size(); ++steps) {
        const auto run = std::ranges::find(runs, id, &RunRecord::id);
        if (run == runs.end() || !run->parent)
            break;
        id = *run->parent;
    }
    return id;
}

} // namespace inkling
