// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of lines: JSON and comma-separated values.
#pragma once

#include "core/logs/log_file.h"
#include "core/logs/metric_log.h"

#include <filesystem>
#include <string>
#include <utility>

namespace inkling {

/// One line of JSON for every batch:
///   {"batch":0,"loss":2.3038,"accuracy":0.1719,"testLoss":2.2509,"testAccuracy":0.22,"learningRate":0.15}
/// with "validationLoss" and "validationAccuracy" where that was measured. JSON has no NaN and no infinity:
/// in their place stands null, and "diverged":true at the line's end. The same run gives the same bytes.
class JsonLinesLog : public MetricLog {
public:
    static Result<JsonLinesLog> create(const std::filesystem::path& path, WallClock clock = secondsSince1970);

    Result<void> write(const LogEntry& entry) override;
    Result<void> close() override { return m_file.close(); }

private:
    explicit JsonLinesLog(LogFile file)
        : m_file{std::move(file)} { }

    LogFile m_file;
    std::string m_line;
};

/// The columns of core/train/metric_csv.h: RFC 4180 but for the line's end, which is that of this system.
class CsvLog : public MetricLog {
public:
    static Result<CsvLog> create(const std::filesystem::path& path, WallClock clock = secondsSince1970);

    Result<void> write(const LogEntry& entry) override;
    Result<void> close() override { return m_file.close(); }

private:
    explicit CsvLog(LogFile file)
        : m_file{std::move(file)} { }

    LogFile m_file;
    std::string m_line;
};

} // namespace inkling
