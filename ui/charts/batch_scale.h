// SPDX-License-Identifier: GPL-3.0-or-later
// Where the batches of a run stand on an axis that counts batches, epochs or seconds.
#pragma once

#include "ui/charts/chart_content.h"

namespace inkling {

/// Of one run; each of several beside one another has its own. Follows the history as it grows.
///
/// A batch stands where it was done: on an axis of batches the first of all, whose number is 0, at 1. The
/// beginning, before it, is at 0.
class BatchScale {
public:
    BatchScale() = default; ///< one a batch
    BatchScale(XUnit unit, double batchesPerEpoch, std::shared_ptr<const MetricHistory> history);

    XUnit unit() const { return m_unit; }
    /// Whether the run says enough to be drawn by this unit.
    bool isKnown() const;
    /// Between two batches too. Grows strictly where isKnown().
    double xOf(double batch) const;
    double batchAt(double x) const;

    bool operator==(const BatchScale&) const = default;

private:
    XUnit m_unit = XUnit::batch;
    double m_batchesPerEpoch = 1.0;
    std::shared_ptr<const MetricHistory> m_history;
};

} // namespace inkling
