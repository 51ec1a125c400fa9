// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_ticks.h"

#include <algorithm>

namespace inkling {

void RunTicks::follow(std::span<const RunRecord> runs, RunId current) {
    for (const auto& run : runs) {
        const bool isNew = m_seen.insert(run.id).second;
        if (isNew && run.parent)
            keep(*run.parent);
    }
    if (m_current && m_current != current)
        keep(*m_current);
    m_current = current;
    makeRoom(runs);
}

void RunTicks::set(RunId id, bool ticked) {
    m_chosen.insert(id);
    if (ticked)
        m_set.insert(id);
    else
        m_set.erase(id);
}

/// Unless it was cleared by hand.
void RunTicks::keep(RunId id) {
    if (!m_chosen.contains(id))
        m_set.insert(id);
}

void RunTicks::makeRoom(std::span<const RunRecord> runs) {
    const auto isShown = [&](const RunRecord& run) { return run.id != m_current && isSet(run.id); };
    auto shown = static_cast<std::size_t>(std::ranges::count_if(runs, isShown));
    for (const auto& run : runs) {
        if (shown <= most)
            return;
        if (isShown(run) && !m_chosen.contains(run.id)) {
            m_set.erase(run.id);
            --shown;
        }
    }
}

} // namespace inkling
