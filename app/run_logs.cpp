// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_logs.h"

#include "app/terminal.h"
#include "core/logs/tensorboard_log.h"

namespace inkling {

Result<void> RunLogs::open(const std::string& file, const std::string& tensorBoardFolder) {
    if (!file.empty()) {
        auto log = createMetricLog(file);
        if (!log)
            return log.error();
        m_logs.push_back(*std::move(log));
    }
    if (!tensorBoardFolder.empty()) {
        auto log = TensorBoardLog::create(tensorBoardFolder);
        if (!log)
            return log.error();
        m_logs.push_back(std::make_unique<TensorBoardLog>(*std::move(log)));
    }
    return {};
}

void RunLogs::write(const LogEntry& entry) {
    std::erase_if(m_logs, [&](const auto& log) { return !isWritten(log->write(entry)); });
}

int RunLogs::close() {
    for (const auto& log : m_logs)
        isWritten(log->close());
    m_logs.clear();
    return m_exitCode;
}

bool RunLogs::isWritten(const Result<void>& result) {
    if (!result)
        m_exitCode = report(result.error());
    return result.has_value();
}

} // namespace inkling
