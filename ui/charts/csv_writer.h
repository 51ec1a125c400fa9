// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/metric_history.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <functional>
#include <string>

namespace inkling {

/// Writes a history as it is now to a file, a few milliseconds at a time, so that the window of a run of
/// millions of batches goes on. Deleted before it has finished it leaves no file, and what was there before.
///
/// Thread: the history's.
class CsvWriter : public QObject {
    Q_OBJECT

public:
    using LearningRates = std::function<double(std::int64_t batch)>; ///< empty: unknown

    /// The copy shares what `history` has recorded, and does not see what it will record.
    CsvWriter(const MetricHistory& history, LearningRates learningRateOf, const QString& path,
              QObject* parent = nullptr);

    QString path() const { return m_file.fileName(); }

signals:
    /// Where it takes longer than a moment: the share that is written, 0 ... 1, some twenty times.
    void progressed(double share);
    /// Empty: all of it is written. Else why not.
    void finished(const QString& error);

private:
    void writeSome();
    void tellProgress();

    MetricHistory m_history;
    LearningRates m_learningRateOf;
    QSaveFile m_file;
    QTimer m_timer;
    std::string m_text;
    std::int64_t m_next;
    double m_told = 0.0; ///< of progressed()
};

} // namespace inkling
