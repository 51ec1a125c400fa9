// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/csv_writer.h"

#include "core/train/metric_csv.h"
#include "ui/language/error_text.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace inkling {

CsvWriter::CsvWriter(const MetricHistory& history, LearningRates learningRateOf, const QString& path,
                     QObject* parent)
    : QObject(parent)
    , m_history(history)
    , m_learningRateOf(std::move(learningRateOf))
    , m_file(path)
    , m_text(csvHeader())
    , m_next(history.begin()) {
    m_timer.callOnTimeout(this, &CsvWriter::writeSome);
    m_timer.start(0);
}

void CsvWriter::writeSome() {
    constexpr qint64 budget = 3; // milliseconds
    constexpr std::int64_t rows = 1024;
    QElapsedTimer spent;
    spent.start();
    bool isOpen = m_file.isOpen() || m_file.open(QIODevice::WriteOnly);
    while (isOpen && m_next < m_history.end() && spent.elapsed() < budget) {
        const std::int64_t end = std::min(m_next + rows, m_history.end());
        appendCsv(m_text, m_history, m_next, end, m_learningRateOf);
        m_next = end;
        isOpen = m_file.write(m_text.data(), static_cast<qint64>(m_text.size()))
            == static_cast<qint64>(m_text.size());
        m_text.clear();
    }
    if (isOpen && m_next < m_history.end()) {
        tellProgress();
        return;
    }
    m_timer.stop();
    if (isOpen && !m_text.empty()) // a run without batches: the names of the columns alone
        m_file.write(m_text.data(), static_cast<qint64>(m_text.size()));
    const bool isDone = isOpen && m_file.commit();
    emit finished(isDone ? QString() : textOf(reasonOf(m_file)));
}

void CsvWriter::tellProgress() {
    constexpr double step = 0.05;
    const double share = static_cast<double>(m_next - m_history.begin())
        / static_cast<double>(m_history.end() - m_history.begin());
    if (share < m_told + step)
        return;
    m_told = share;
    emit progressed(share);
}

} // namespace inkling
