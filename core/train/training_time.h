// SPDX-License-Identifier: GPL-3.0-or-later
// When, in seconds of training, each batch of a run was trained.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Seconds spent on training steps alone: no pause, no test counts. Kept for points a quarter of a second
/// apart, with straight lines between them: 16 bytes each, 5 MB for a day of training.
class TrainingTime {
public:
    /// So many seconds had been trained when a batch began.
    struct Point {
        std::int64_t batch = 0;
        double seconds = 0.0;
    };

    /// The batches first ... end - 1, after all those before, took so long together. Requires first < end;
    /// what took no time is not known and left out.
    void append(std::int64_t first, std::int64_t end, double seconds);
    /// Forgets this batch and all after it.
    void truncate(std::int64_t batch);

    /// Whether nothing is known.
    bool isEmpty() const { return m_points.empty(); }
    std::int64_t pointCount() const { return static_cast<std::int64_t>(m_points.size()); }
    /// None or at least two; both fields ascend strictly.
    std::span<const Point> points() const { return m_points; }
    /// Of training before this batch began; between two batches too. Beyond the end the run is thought to go
    /// on as fast as it did on average. 0 where nothing is known, and before the first.
    double secondsAt(double batch) const;
    /// The other way round: which batch began after so many seconds.
    double batchAt(double seconds) const;

private:
    std::vector<Point> m_points;
};

} // namespace inkling
