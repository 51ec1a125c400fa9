// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"
#include "core/logs/metric_log.h"

#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// The logs that are wanted. When one breaks off, that is reported once, and the run and the other logs go
/// on: what was learned is worth more than what was noted.
class RunLogs {
public:
    /// A file for createMetricLog() and a folder for TensorBoard; empty: none.
    Result<void> open(const std::string& file, const std::string& tensorBoardFolder);

    void write(const LogEntry& entry);

    /// The exit code: exitOk, or why the last one broke off.
    int close();

private:
    bool isWritten(const Result<void>& result);

    std::vector<std::unique_ptr<MetricLog>> m_logs;
    int m_exitCode = exitOk;
};

} // namespace inkling
