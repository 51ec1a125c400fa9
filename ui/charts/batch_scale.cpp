// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/batch_scale.h"

#include <utility>

namespace inkling {

BatchScale::BatchScale(XUnit unit, double batchesPerEpoch, std::shared_ptr<const MetricHistory> history)
    : m_unit(unit)
    , m_batchesPerEpoch(batchesPerEpoch)
    , m_history(std::move(history)) { }

bool BatchScale::isKnown() const {
    switch (m_unit) {
    case XUnit::batch:
        return true;
    case XUnit::epoch:
        return m_batchesPerEpoch > 0.0;
    case XUnit::seconds:
        return m_history && !m_history->time().isEmpty();
    }
    return false;
}

double BatchScale::xOf(double batch) const {
    if (!isKnown())
        return 0.0;
    const double trained = batch + 1.0;
    switch (m_unit) {
    case XUnit::epoch:
        return trained / m_batchesPerEpoch;
    case XUnit::seconds:
        return m_history->time().secondsAt(trained);
    default:
        return trained;
    }
}

double BatchScale::batchAt(double x) const {
    if (!isKnown())
        return 0.0;
    switch (m_unit) {
    case XUnit::epoch:
        return x * m_batchesPerEpoch - 1.0;
    case XUnit::seconds:
        return m_history->time().batchAt(x) - 1.0;
    default:
        return x - 1.0;
    }
}

} // namespace inkling
