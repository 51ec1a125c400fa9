// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/log_file.h"
#include "core/logs/metric_log.h"

#include <array>
#include <filesystem>
#include <string>
#include <utility>

namespace inkling {

/// Whose an event file is, as its name says: events.out.tfevents.<seconds>.<host>.<process>.<n>.v2.
struct EventFileOwner {
    std::string host;
    std::int64_t process = 0;

    static EventFileOwner thisProcess();
};

/// An event file for TensorBoard, with the tags train/loss, train/accuracy, the same of test and validation
/// where they were measured, and learning_rate where it is known; steps are batches. A value that is not
/// finite is written as it is.
class TensorBoardLog : public MetricLog {
public:
    /// In a new file in this folder, which is made where there is none: TensorBoard shows nothing behind a
    /// torn record, so none is ever continued. Runs that are to be told apart need folders of their own.
    static Result<TensorBoardLog> create(const std::filesystem::path& folder,
                                         WallClock clock = secondsSince1970,
                                         const EventFileOwner& owner = EventFileOwner::thisProcess());

    const std::filesystem::path& path() const { return m_file.path(); }

    Result<void> write(const LogEntry& entry) override;
    Result<void> close() override { return m_file.close(); }

private:
    static constexpr std::size_t tagCount = 7;

    explicit TensorBoardLog(LogFile file)
        : m_file{std::move(file)} { }

    LogFile m_file;
    std::string m_record;
    std::array<bool, tagCount> m_isKnown{}; ///< whether a value of the tag was written
};

} // namespace inkling
