// SPDX-License-Identifier: GPL-3.0-or-later
// All records of a run, kept so that a chart of any stretch of it costs the same.
#pragma once

#include "core/train/batch_record.h"
#include "core/train/metric_series.h"

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

/// One or more neighbouring tests. `low` and `high` enclose every one of them: for the accuracy with its 95 %
/// interval (Wilson), for the loss without.
struct TestColumn {
    double batch = 0.0; ///< middle of the tests
    float value = 0.0F; ///< mean of the tests
    float low = 0.0F;
    float high = 0.0F;
    std::int64_t tests = 0;

    bool operator==(const TestColumn&) const = default;
};

struct TestPoint {
    std::int64_t batch = 0;
    Score score;

    bool operator==(const TestPoint&) const = default;
};

/// Everything the charts of one run show. 10 million batches take 92 MB, tests 26 bytes each more.
///
/// Values that are not finite (a diverged run) are kept, and returned by value(), but no minimum, mean or
/// smoothed value knows of them.
class MetricHistory {
public:
    /// `smoothing`: share of the old average in the new one, 0 <= smoothing < 1, as TensorBoard's slider. At
    /// 0.9 the average has the noise of a mean of 9 batches and lags 4 behind.
    explicit MetricHistory(double smoothing = 0.8);

    /// Requires record.batch == end(); the first record of all may have any number.
    void append(const BatchRecord&);
    void append(std::span<const BatchRecord>);
    /// Forgets this batch and all after it, with their tests. Batches outside of begin() ... end() are
    /// allowed.
    void truncate(std::int64_t batch);

    bool isEmpty() const { return begin() == end(); }
    std::int64_t begin() const { return m_begin; }
    std::int64_t end() const { return m_begin + m_loss.values.size(); } ///< one past the last batch
    bool contains(std::int64_t batch) const { return begin() <= batch && batch < end(); }

    /// Requires contains(batch).
    float value(Metric, std::int64_t batch) const;
    /// The debiased exponential moving average after this batch; NaN before the first finite value. At most
    /// 512 steps. Requires contains(batch).
    float smoothed(Metric, std::int64_t batch) const;
    /// The test after this batch, if there was one.
    std::optional<Score> test(std::int64_t batch) const;
    /// The newest test.
    std::optional<TestPoint> lastTest() const;
    std::int64_t testCount() const { return m_testLoss.size(); }

    /// The batches first ... last - 1, as far as they exist, in at most `pixelColumns` columns, all of the
    /// same number of batches and beginning at its multiples, so that they stay where they are while the run
    /// grows. The cost depends on the number of columns only.
    ///
    /// The smoothed curve is the moving average at the column's last batch. Where a column holds more batches
    /// than that averages, the mean of the column is smoother and lags less, and takes its place.
    std::vector<MetricColumn> columns(Metric, std::int64_t first, std::int64_t last, int pixelColumns) const;

    /// The tests after those batches: one by one if they are at most `pixelColumns`, else in columns like the
    /// above.
    std::vector<TestColumn> testColumns(Metric, std::int64_t first, std::int64_t last,
                                        int pixelColumns) const;

    /// Smallest and largest finite value of the training batches and of the tests.
    Extent trainRange(Metric) const;
    Extent testRange(Metric) const;

private:
    static constexpr std::int64_t checkpointEvery = 512;

    /// Of an exponential moving average that began at 0; its bias is divided out.
    struct Average {
        double biased = 0.0;
        double bias = 1.0; ///< smoothing^n after n finite values

        void add(float value, double smoothing);
        float value() const;
    };

    struct Series {
        MetricSeries values;
        Average average;
        std::vector<Average> checkpoints; ///< before the batches 0, 512, 1024 ... of this series

        void append(float, double smoothing);
        void truncate(std::int64_t size, double smoothing);
        Average averageBefore(std::int64_t index, double smoothing) const;
    };

    const Series& series(Metric metric) const { return metric == Metric::loss ? m_loss : m_accuracy; }
    const MetricSeries& tests(Metric metric) const {
        return metric == Metric::loss ? m_testLoss : m_testAccuracy;
    }
    TestColumn testColumn(Metric, std::int64_t firstTest, std::int64_t lastTest) const;
    std::int64_t firstTestFrom(std::int64_t batch) const;

    double m_smoothing;
    std::int64_t m_begin = 0;
    Series m_loss;
    Series m_accuracy;
    std::vector<std::int64_t> m_testBatches; ///< ascending
    std::vector<int> m_testCounts;
    MetricSeries m_testLoss;
    MetricSeries m_testAccuracy;
};

} // namespace inkling
