// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/metric_log.h"

#include "core/logs/text_logs.h"

#include <algorithm>
#include <chrono>
#include <string>

namespace inkling {

namespace {

bool endsInCsv(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return extension == ".csv";
}

template<class Log>
Result<std::unique_ptr<MetricLog>> created(Result<Log> log) {
    if (!log)
        return log.error();
    return std::unique_ptr<MetricLog>{std::make_unique<Log>(*std::move(log))};
}

} // namespace

double secondsSince1970() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

Result<std::unique_ptr<MetricLog>> createMetricLog(const std::filesystem::path& path, WallClock clock) {
    return endsInCsv(path) ? created(CsvLog::create(path, std::move(clock)))
                           : created(JsonLinesLog::create(path, std::move(clock)));
}

Result<void> writeBatches(MetricLog& log, const MetricHistory& history, std::int64_t first, std::int64_t last,
                          double now, const std::function<double(std::int64_t batch)>& learningRateOf) {
    const std::optional<double> length = history.secondsBefore(history.end());
    for (std::int64_t batch = first; batch < last; ++batch) {
        LogEntry entry{history.record(batch), {}, history.secondsBefore(batch), now};
        if (length)
            entry.wallTime = now - *length + *entry.seconds;
        if (learningRateOf)
            entry.learningRate = learningRateOf(batch);
        if (auto written = log.write(entry); !written)
            return written;
    }
    return {};
}

Result<void> writeHistory(MetricLog& log, const MetricHistory& history, double now,
                          const std::function<double(std::int64_t batch)>& learningRateOf) {
    if (auto written = writeBatches(log, history, history.begin(), history.end(), now, learningRateOf);
        !written)
        return written;
    return log.close();
}

} // namespace inkling
