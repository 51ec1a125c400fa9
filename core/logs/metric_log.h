// SPDX-License-Identifier: GPL-3.0-or-later
// A run's figures for other programs, batch by batch while it trains or all at once from its history.
#pragma once

#include "core/base/result.h"
#include "core/train/batch_record.h"
#include "core/train/metric_history.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace inkling {

/// Seconds since 1970 began.
using WallClock = std::function<double()>;
double secondsSince1970();

struct LogEntry {
    BatchRecord record;
    std::optional<double> learningRate; ///< of this batch
    std::optional<double> seconds;      ///< of training before it
    std::optional<double> wallTime;     ///< when it was, as a WallClock tells; else now
};

/// A file that grows by one record for every batch: whole ones, about once a second while batches are
/// written, so that others can read along. After a failure it is over: what is in the file ends with a whole
/// record, and nothing more may be written.
class MetricLog {
public:
    virtual ~MetricLog() = default;

    /// Requires a batch after all those before.
    virtual Result<void> write(const LogEntry& entry) = 0;
    /// Hands over what is still in memory. The destructor does too, but cannot say whether it worked.
    virtual Result<void> close() = 0;
};

/// A log in this file, which is replaced: comma-separated values where its name ends in .csv, a line of JSON
/// for every batch otherwise. See text_logs.h.
Result<std::unique_ptr<MetricLog>> createMetricLog(const std::filesystem::path& path,
                                                   WallClock clock = secondsSince1970);

/// Writes the batches first ... last - 1 of a history, all of which must exist; so a window can do it in
/// slices. `learningRateOf`: a batch's, if that is known. The history's end is taken to be `now`.
Result<void> writeBatches(MetricLog& log, const MetricHistory& history, std::int64_t first, std::int64_t last,
                          double now, const std::function<double(std::int64_t batch)>& learningRateOf = {});

/// Writes all of a history and closes the log.
Result<void> writeHistory(MetricLog& log, const MetricHistory& history, double now,
                          const std::function<double(std::int64_t batch)>& learningRateOf = {});

} // namespace inkling
