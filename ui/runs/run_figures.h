// SPDX-License-Identifier: GPL-3.0-or-later
// The figures by which runs are compared, in the reader's number format.
#pragma once

#include "core/timeline/run_record.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <span>

namespace inkling {

/// What a cell shows: the thing itself, and behind it in muted text what qualifies it.
struct RunCell {
    QString text;
    QString muted{};
    QString brief{}; ///< stands for the text where there is no room for it; empty: the text itself
    QString help{};  ///< both in words; empty: they speak for themselves

    /// Both.
    QString whole() const;
    QString inWords() const { return help.isEmpty() ? whole() : help; }
    bool operator==(const RunCell&) const = default;
};

class RunFigures {
    Q_DECLARE_TR_FUNCTIONS(inkling::RunFigures)

public:
    /// Batches that every run has trained, of those that have trained any; 0 if none has.
    static std::int64_t commonBatches(std::span<const RunRecord> runs);

    /// "Training loss after 100", or beside others "Training loss after 100, vs current"
    static QString lossTitle(std::int64_t batches, bool isAlone);
    /// "0.312" and "+0.012", the smoothed training loss after so many batches and by how much it is more than
    /// that of the current run. "–" where there is none.
    static RunCell loss(const RunRecord& run, const RunRecord* current, std::int64_t batches);
    /// "93.4 %" and "± 0.5 (1,000)": the last test, at a run's end that of all images, its 95 % interval and
    /// on how many images. "–" before it.
    static RunCell testAccuracy(const RunRecord& run);
    /// The same of one test.
    static RunCell accuracy(const std::optional<Score>& test);
    /// "1,000"
    static RunCell batches(std::int64_t batches);

    /// The widest that these get in an ordinary run, alone or beside others.
    static RunCell widestLoss(bool isAlone);
    static RunCell widestTestAccuracy(int images);
};

} // namespace inkling
