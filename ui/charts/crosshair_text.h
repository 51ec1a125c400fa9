// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts say about one batch, in words and figures.
#pragma once

#include "ui/charts/chart_content.h"

#include <QCoreApplication>
#include <QStringList>

namespace inkling {

/// They require content.history to contain the batch. Every figure says on how many images it stands.
/// Tests and validations are those after the batch or, where there were none, the last before it.
class CrosshairText {
    Q_DECLARE_TR_FUNCTIONS(inkling::CrosshairText)

public:
    /// One line about one metric: all there is to say first, then ever less of it, for less room. `events`
    /// are those that are drawn there.
    static QStringList readings(Metric, const ChartContent&, const ChartSettings&, qint64 batch,
                                const QStringList& events);
    /// The same before the first batch, of which there need be none.
    static QStringList beginning(Metric, const ChartContent&);
    /// Both metrics as a table, in rich text.
    static QString table(const ChartContent&, const ChartSettings&, qint64 batch, const QStringList& events);
    /// "Final test: loss 0.41, accuracy 87.7 % (87.0 – 88.3 %) on 10,000"; empty where there is none. This
    /// one requires no batch.
    static QString finalTest(const ChartContent&);

private:
    static QString score(Metric, const std::optional<ScorePoint>&, const QString& name, qint64 batch,
                         bool hasInterval = true);
    static QString heading(const ChartContent&, qint64 batch);
    static QString row(const QString& name, const std::optional<ScorePoint>&, qint64 batch);
};

} // namespace inkling
