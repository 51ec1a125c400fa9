// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logs/text_logs.h"

#include "core/base/number_text.h"
#include "core/train/metric_csv.h"

#include <cmath>

namespace inkling {

namespace {

/// Appends members to a line, and remembers whether one was not finite.
class JsonLine {
public:
    explicit JsonLine(std::string& text)
        : m_text{text} { }

    void add(const char* key, double value) {
        m_text.append(",\"").append(key).append("\":").append(std::isfinite(value) ? decimal(value) : "null");
        m_isFinite = m_isFinite && std::isfinite(value);
    }
    void add(const char* lossKey, const char* accuracyKey, const Score& score) {
        add(lossKey, score.loss);
        add(accuracyKey, score.accuracy);
    }
    bool isFinite() const { return m_isFinite; }

private:
    std::string& m_text;
    bool m_isFinite = true;
};

} // namespace

Result<JsonLinesLog> JsonLinesLog::create(const std::filesystem::path& path, WallClock clock) {
    auto file = LogFile::create(path, std::move(clock));
    if (!file)
        return file.error();
    return JsonLinesLog{*std::move(file)};
}

Result<void> JsonLinesLog::write(const LogEntry& entry) {
    const BatchRecord& record = entry.record;
    m_line = "{\"batch\":" + std::to_string(record.batch);
    JsonLine line{m_line};
    line.add("loss", "accuracy", record.train);
    if (record.test)
        line.add("testLoss", "testAccuracy", *record.test);
    if (record.validation)
        line.add("validationLoss", "validationAccuracy", *record.validation);
    if (entry.learningRate)
        line.add("learningRate", *entry.learningRate);
    m_line += line.isFinite() ? "}\n" : ",\"diverged\":true}\n";
    return m_file.append(m_line, m_file.now());
}

Result<CsvLog> CsvLog::create(const std::filesystem::path& path, WallClock clock) {
    auto file = LogFile::create(path, std::move(clock));
    if (!file)
        return file.error();
    CsvLog log{*std::move(file)};
    if (const auto written = log.m_file.append(csvHeader(), log.m_file.now()); !written)
        return written.error();
    return log;
}

Result<void> CsvLog::write(const LogEntry& entry) {
    m_line.clear();
    appendCsvLine(m_line, entry.record, entry.seconds, entry.learningRate);
    return m_file.append(m_line, m_file.now());
}

} // namespace inkling
