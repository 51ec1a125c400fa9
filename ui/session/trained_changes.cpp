// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/trained_changes.h"

namespace inkling {

std::vector<SettingsChange> trainedChanges(const RunRecord& run) {
    if (run.changes.empty())
        return {{0, run.spec.settings}};
    std::vector<SettingsChange> trained{run.changes.front()};
    for (const auto& change : run.changes) {
        auto& last = trained.back();
        if (change.batch == last.batch) // of changes before the same batch the last one counts
            last = change;
        else if (change.batch < run.end() && change.settings != last.settings)
            trained.push_back(change);
    }
    return trained;
}

} // namespace inkling
