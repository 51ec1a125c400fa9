// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts show and how, as plain values.
#pragma once

#include "core/timeline/keyframes.h"
#include "core/train/metric_history.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace inkling {

/// The test of a run's end, if its batch is still the last one: a run that goes on leaves it behind.
inline std::optional<ScorePoint> testOfEnd(const std::optional<ScorePoint>& finalTest,
                                           const std::shared_ptr<const MetricHistory>& history) {
    const bool isOfEnd = finalTest && history && finalTest->batch == history->end() - 1;
    return isOfEnd ? finalTest : std::nullopt;
}

/// A run to compare with.
struct OtherRun {
    QString name;                                 ///< "Run 1"
    std::shared_ptr<const MetricHistory> history; ///< null or empty: not drawn
    double batchesPerEpoch = 0.0;                 ///< 0: as many as the charts' own run has
    std::optional<ScorePoint> finalTest = {};     ///< on all test images, after this batch
    bool isPointedAt = false;                     ///< drawn stronger than the others

    std::optional<ScorePoint> testOfEnd() const { return inkling::testOfEnd(finalTest, history); }

    bool operator==(const OtherRun&) const = default;
};

/// Something that happened to the run beside its training.
struct ChartEvent {
    enum class Kind { settings, paused, stoppedEarly, diverged }; ///< the later the weightier

    Kind kind = Kind::settings;
    qint64 batch = 0; ///< the first one after it
    QString text;     ///< "learning rate 0.1 → 0.01"

    bool operator==(const ChartEvent&) const = default;
};

/// What the charts show. The history may grow or be truncated afterwards, by the thread of the window: then
/// say MetricCharts::markDirty().
struct ChartContent {
    std::shared_ptr<const MetricHistory> history; ///< may be null: nothing yet
    qint64 plannedBatches = 0;         ///< number of the batch after the last one planned; 0: unknown
    std::optional<qint64> shownBatch;  ///< which moment the window shows; none: the newest; -1: the beginning
    QString message;                   ///< why the run ended early, in words; else empty
    std::vector<OtherRun> others = {}; ///< beside the run; the first eight that have batches are drawn
    double batchesPerEpoch = 0.0;      ///< 0: unknown, there is no axis by epoch then
    std::vector<ChartEvent> events = {}; ///< in any order
    /// On all test images, after this batch; -1: before the first.
    std::optional<ScorePoint> finalTest = {};
    bool beginsTrained = false; ///< with the weights of a file
    /// What held when its batches were trained; ascending. Empty: unknown, and their learning rates too.
    std::vector<SettingsChange> settings = {};

    std::optional<ScorePoint> testOfEnd() const { return inkling::testOfEnd(finalTest, history); }

    bool operator==(const ChartContent&) const = default;
};

/// What the horizontal axis counts.
enum class XUnit {
    batch,
    epoch,
    seconds, ///< of training, without pauses and tests
};

/// How the charts are drawn; to be kept from one start to the next.
struct ChartSettings {
    double smoothing = MetricHistory::usualSmoothing; ///< 0 ... 0.999; 0: the batches themselves are the line
    bool logLoss = false;
    XUnit x = XUnit::batch;

    bool operator==(const ChartSettings&) const = default;
};

} // namespace inkling

Q_DECLARE_METATYPE(inkling::ChartSettings)
