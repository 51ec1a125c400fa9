// SPDX-License-Identifier: GPL-3.0-or-later
// Losses and accuracies in the words and figures of the reader's language.
#pragma once

#include "core/train/metric_history.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

class MetricText {
    Q_DECLARE_TR_FUNCTIONS(inkling::MetricText)

public:
    static QString title(Metric);
    /// "0.36", "0.012", "87.5 %"
    static QString value(Metric, double);
    /// On an axis whose ticks need so many decimals.
    static QString tick(Metric, double, int decimals);
    static QString batch(qint64);
    /// The widest that value() gets in an ordinary run.
    static QString widest(Metric);
};

} // namespace inkling
