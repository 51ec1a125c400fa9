// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between runs, in words.
#pragma once

#include "core/timeline/run_record.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace inkling {

/// Something that is not the same in all runs.
struct RunDifference {
    QString title;         ///< "Learning rate"
    QString help;          ///< one sentence
    QStringList values;    ///< one for each run, in their order: "0.3", "0.15, 0.3 after batch 50"
    QStringList briefly;   ///< the same without the batches: "0.15 → 0.3"
    bool isNumber = false; ///< whether every value is a number and nothing else
};

class RunDifferences {
    Q_DECLARE_TR_FUNCTIONS(inkling::RunDifferences)

public:
    /// The settings that differ between two runs or changed within one, in the order of their description;
    /// those alone that a batch was trained with.
    /// One without a say in a run is "–" there, and left out where it has none in any. How long runs are
    /// meant to be is left out too, unless a schedule follows it.
    static std::vector<RunDifference> settings(std::span<const RunRecord> runs);

    /// The networks by name or by size; nothing where all are the same.
    static std::vector<RunDifference> networks(std::span<const RunRecord> runs);

    /// "start", or "Run 1, batch 37".
    static QString origin(std::span<const RunRecord> runs, const RunRecord& run);
};

} // namespace inkling
