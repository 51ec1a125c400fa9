// SPDX-License-Identifier: GPL-3.0-or-later
// Losses and accuracies in the words and figures of the reader's language.
#pragma once

#include "ui/charts/chart_content.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

class MetricText {
    Q_DECLARE_TR_FUNCTIONS(inkling::MetricText)

public:
    static QString title(Metric);
    /// "Loss by batch": where nothing beside it says what the axis counts.
    static QString title(Metric, XUnit);
    /// "0.36", "0.012", "87.5 %"
    static QString value(Metric, double);
    /// On an axis whose ticks need so many decimals.
    static QString tick(Metric, double, int decimals);
    /// With as many digits as it takes: "0.001", "1e-07".
    static QString figure(double);
    static QString number(double, int decimals);
    /// "2.5 s"
    static QString seconds(double, int decimals);
    /// "2:30", "1:02:30"
    static QString clock(double seconds);
    /// What was measured, with its 95 % interval where that is known, and on how many images: "0.31 on
    /// 1,000", "97.5 % (96.4 – 98.3 %) on 1,000".
    static QString measured(Metric, const Score&);
    /// Without the interval: "87.7 % on 10,000".
    static QString onImages(Metric, const Score&);
    /// The number of a batch as it is said: that of batch 0 is 1, and after it one is trained.
    static QString batch(qint64);
    /// The widest that value() gets in an ordinary run.
    static QString widest(Metric);
};

} // namespace inkling
