// SPDX-License-Identifier: GPL-3.0-or-later
// What the library says of a run, in the reader's language and number format.
#pragma once

#include "core/runs/stored_run.h"
#include "ui/library/library_columns.h"
#include "ui/runs/run_figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <array>

namespace inkling {

/// How a run stands, as people see it.
enum class RunSign { training, paused, finished, stoppedEarly, diverged, failed, interrupted };

inline constexpr std::array runSigns{RunSign::training,     RunSign::paused,   RunSign::finished,
                                     RunSign::stoppedEarly, RunSign::diverged, RunSign::failed,
                                     RunSign::interrupted};

RunSign signOf(const RunSummary& run);

/// Where a run is besides in the store.
enum class RunPlace { store, session, current };

class LibraryTexts {
    Q_DECLARE_TR_FUNCTIONS(inkling::LibraryTexts)

public:
    static QString title(LibraryColumn column);
    /// One sentence.
    static QString help(LibraryColumn column);
    static RunCell cell(const RunSummary& run, LibraryColumn column);

    /// "14:32" of today, "yesterday", else the date.
    static QString when(UnixTime time, const QDateTime& now = QDateTime::currentDateTime());
    /// "Tutorial CNN", or the kinds of its layers.
    static QString network(const RunSummary& run);
    static QString word(RunSign sign);
    /// Of training: "0.1 s", "1:30".
    static QString duration(double seconds);
    /// "Run 1, the current run"
    static QString spokenName(const RunSummary& run, RunPlace place);
    /// Some lines: what has no column, too.
    static QString tip(const RunSummary& run, RunPlace place);
    /// All that is searched, in the case in which words are compared.
    static QString searched(const RunSummary& run);
};

} // namespace inkling
