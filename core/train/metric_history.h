// SPDX-License-Identifier: GPL-3.0-or-later
// All records of a run, kept so that a chart of any stretch of it costs the same.
#pragma once

#include "core/train/batch_record.h"
#include "core/train/metric_series.h"
#include "core/train/training_time.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

enum class Metric { loss, accuracy };

/// One or more neighbouring batches, as a chart draws them in one column of pixels.
struct MetricColumn {
    std::int64_t first = 0; ///< batch
    std::int64_t last = 0;  ///< batch, itself included
    float min = 0.0F;       ///< of the finite values; larger than max if there is none
    float max = 0.0F;
    float smoothed = 0.0F; ///< where the smoothed curve passes; NaN before the first finite value

    bool isEmpty() const { return !(min <= max); }
    bool operator==(const MetricColumn&) const = default;
};

/// One or more neighbouring tests or validations. `low` and `high` enclose every one of them: for the
/// accuracy with its 95 % interval (Wilson), for the loss without.
struct ScoreColumn {
    double batch = 0.0; ///< middle of them
    float value = 0.0F; ///< their mean
    float low = 0.0F;
    float high = 0.0F;
    std::int64_t count = 0;

    bool operator==(const ScoreColumn&) const = default;
};

struct ScorePoint {
    std::int64_t batch = 0;
    Score score;

    bool operator==(const ScorePoint&) const = default;
};

/// What was measured after some of the batches: 26 bytes each.
///
/// Values that are not finite are kept and returned, but no column and no range knows of them.
class ScoreHistory {
public:
    /// Requires a batch after all those before.
    void append(std::int64_t batch, const Score& score);
    /// Forgets what was measured after this batch and all after it.
    void truncate(std::int64_t batch);

    bool isEmpty() const { return m_batches.empty(); }
    std::int64_t size() const { return m_loss.size(); }
    /// What was measured after this batch, if it was.
    std::optional<Score> at(std::int64_t batch) const;
    std::optional<ScorePoint> last() const;
    /// The last one measured after this batch or one before it.
    std::optional<ScorePoint> lastUpTo(std::int64_t batch) const;
    /// The first one measured after this batch or one after it.
    std::optional<ScorePoint> firstFrom(std::int64_t batch) const;

    /// What was measured after the batches first ... last - 1: one by one if they are at most `pixelColumns`,
    /// else in columns as MetricHistory::columns() has them.
    std::vector<ScoreColumn> columns(Metric, std::int64_t first, std::int64_t last, int pixelColumns) const;
    /// Smallest and largest finite value.
    Extent range(Metric metric) const { return values(metric).range(0, size()); }

private:
    const MetricSeries& values(Metric metric) const { return metric == Metric::loss ? m_loss : m_accuracy; }
    ScoreColumn column(Metric, std::int64_t first, std::int64_t last) const;
    std::int64_t indexFrom(std::int64_t batch) const; ///< of the first one

    std::vector<std::int64_t> m_batches; ///< ascending
    std::vector<int> m_counts;
    MetricSeries m_loss;
    MetricSeries m_accuracy;
};

/// Everything the charts of one run show. 10 million batches take 92 MB, tests and validations 26 bytes each
/// more. A copy shares what is past: a fork costs little. One thread at a time has to do with a history and
/// its copies.
///
/// Values that are not finite (a diverged run) are kept, and returned by value(), but no minimum, mean or
/// smoothed value knows of them.
class MetricHistory {
public:
    /// Share of the old average in the new one, as TensorBoard's slider. At 0.8 the average has the noise of
    /// a mean of 9 batches and lags 4 behind: calm, and still with the run when the tutorial's hundred are
    /// over.
    static constexpr double usualSmoothing = 0.8;

    /// Requires record.batch == end(); the first record of all may have any number.
    void append(const BatchRecord&);
    /// `seconds` were spent on training these; 0: nobody knows.
    void append(std::span<const BatchRecord>, double seconds = 0.0);
    /// Forgets this batch and all after it, with what was measured there. Batches outside of begin() ...
    /// end() are allowed.
    void truncate(std::int64_t batch);

    bool isEmpty() const { return begin() == end(); }
    std::int64_t begin() const { return m_begin; }
    std::int64_t end() const { return m_begin + m_loss.size(); } ///< one past the last batch
    bool contains(std::int64_t batch) const { return begin() <= batch && batch < end(); }

    /// Requires contains(batch).
    float value(Metric metric, std::int64_t batch) const { return series(metric)[batch - m_begin]; }
    /// All that was measured of this batch, each figure as the float that is kept. Requires contains(batch).
    BatchRecord record(std::int64_t batch) const;
    /// Seconds of training before this batch, if they are known.
    std::optional<double> secondsBefore(std::int64_t batch) const;
    /// The moving average after this batch; NaN before the first finite value. Its cost does not depend on
    /// the length of the run (see averageBefore()). Requires contains(batch) and 0 <= smoothing < 1.
    float smoothed(Metric, std::int64_t batch, double smoothing = usualSmoothing) const;
    /// Images of this batch. Requires contains(batch).
    int imageCount(std::int64_t batch) const;
    const ScoreHistory& tests() const { return m_tests; }
    const ScoreHistory& validations() const { return m_validations; }
    const TrainingTime& time() const { return m_time; }

    /// The batches first ... last - 1, as far as they exist, in at most `pixelColumns` columns, all of the
    /// same number of batches and beginning at its multiples, so that they stay where they are while the run
    /// grows. The cost depends on the number of columns and on the smoothing only.
    ///
    /// The smoothed curve is the moving average at the column's last batch. Where a column holds more batches
    /// than that averages, the mean of the column is smoother and lags less, and takes its place.
    std::vector<MetricColumn> columns(Metric, std::int64_t first, std::int64_t last, int pixelColumns,
                                      double smoothing = usualSmoothing) const;

    /// Smallest and largest finite value of the training batches.
    Extent trainRange(Metric) const;

private:
    /// From this batch on, batches have so many images.
    struct Size {
        std::int64_t batch = 0;
        int images = 0;
    };

    const MetricSeries& series(Metric metric) const { return metric == Metric::loss ? m_loss : m_accuracy; }

    std::int64_t m_begin = 0;
    MetricSeries m_loss;
    MetricSeries m_accuracy;
    std::vector<Size> m_sizes; ///< where they change: most batches are as large as the one before
    ScoreHistory m_tests;
    ScoreHistory m_validations;
    TrainingTime m_time;
};

} // namespace inkling
