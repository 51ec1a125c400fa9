// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/logs.
#pragma once

#include "core/base/result.h"
#include "core/logs/metric_log.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A file of records. They are kept in memory for a second, or until there are 64 KiB of them, and then go
/// into the file, whole ones only: where the disk takes only part of one, that part is cut off again.
class LogFile {
public:
    /// Replaces what is there; a pipe or a device is written to.
    static Result<LogFile> create(const std::filesystem::path& path, WallClock clock);
    /// A file that was not there before: the first of nameOf(0), nameOf(1), ... in this folder.
    static Result<LogFile> createNew(const std::filesystem::path& folder,
                                     const std::function<std::string(int)>& nameOf, WallClock clock);

    LogFile(LogFile&& other) noexcept;
    LogFile& operator=(LogFile&&) = delete;
    ~LogFile();

    const std::filesystem::path& path() const { return m_path; }
    double now() const { return m_clock(); }

    /// `now`: what the clock says.
    Result<void> append(std::string_view record, double now);
    Result<void> close();

private:
    LogFile(int descriptor, std::filesystem::path path, WallClock clock);

    Result<void> flush(double now);
    Error brokenOff(int code);

    int m_descriptor;
    std::filesystem::path m_path;
    WallClock m_clock;
    std::string m_waiting;
    std::vector<std::size_t> m_ends; ///< of the records in m_waiting
    std::int64_t m_size = 0;         ///< of what went into the file
    double m_lastFlush;
};

} // namespace inkling
