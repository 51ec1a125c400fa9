// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_figures.h"

#include "core/evaluation/wilson.h"
#include "ui/charts/metric_text.h"
#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

namespace inkling {

namespace {

constexpr int decimals = 3;
constexpr double leastDifference = 0.0005; // of what is shown

RunCell noFigure() {
    return {RunFigures::tr("–", "no value")};
}

std::optional<double> lossAfter(const RunRecord& run, std::int64_t batches) {
    if (!run.history || !run.history->contains(batches - 1))
        return {};
    // The smoothed curve passes over what is not a number; a diverged run has no loss there.
    const auto raw = run.history->value(Metric::loss, batches - 1);
    return static_cast<double>(std::isfinite(raw) ? run.history->smoothed(Metric::loss, batches - 1) : raw);
}

QString lossText(double loss) {
    constexpr double most = 99.5; // from here on three decimals say nothing
    return std::abs(loss) < most ? QLocale().toString(loss, 'f', decimals)
                                 : MetricText::value(Metric::loss, loss);
}

bool isNone(double difference) {
    return std::abs(difference) < leastDifference;
}

QString differenceText(double difference) {
    const auto size = lossText(std::abs(difference));
    if (isNone(difference))
        return u'±' + size;
    return (difference < 0.0 ? u'−' : u'+') + size;
}

QString differenceInWords(double loss, double difference) {
    const QString words = isNone(difference) ? RunFigures::tr("%1: the same as the current run's", "a loss")
        : difference < 0.0 ? RunFigures::tr("%1: %2 less than the current run's", "a loss, a difference")
                           : RunFigures::tr("%1: %2 more than the current run's", "a loss, a difference");
    return isNone(difference) ? words.arg(lossText(loss))
                              : words.arg(lossText(loss), lossText(std::abs(difference)));
}

RunCell accuracyCell(double accuracy, double halfWidth, int images) {
    return {percentText(accuracy),
            RunFigures::tr("± %1 (%L2)", "95 % interval and images")
                .arg(QLocale().toString(100.0 * halfWidth, 'f', 1))
                .arg(images)};
}

} // namespace

QString RunCell::whole() const {
    return text.isEmpty() || muted.isEmpty() ? text + muted : text + QLatin1Char(' ') + muted;
}

std::int64_t RunFigures::commonBatches(std::span<const RunRecord> runs) {
    std::int64_t least = 0;
    for (const auto& run : runs)
        if (run.end() > 0)
            least = least == 0 ? run.end() : std::min(least, run.end());
    return least;
}

QString RunFigures::lossTitle(std::int64_t batches, bool isAlone) {
    if (batches == 0)
        return tr("Training loss");
    return (isAlone ? tr("Training loss after %L1", "so many batches")
                    : tr("Training loss after %L1, vs current", "so many batches; and the current run's"))
        .arg(batches);
}

RunCell RunFigures::loss(const RunRecord& run, const RunRecord* current, std::int64_t batches) {
    const auto loss = lossAfter(run, batches);
    if (!loss)
        return noFigure();
    RunCell cell{lossText(*loss)};
    if (!current || current->id == run.id)
        return cell;
    if (const auto other = lossAfter(*current, batches); other && std::isfinite(*loss - *other)) {
        cell.muted = differenceText(*loss - *other);
        cell.help = differenceInWords(*loss, *loss - *other);
    }
    return cell;
}

RunCell RunFigures::testAccuracy(const RunRecord& run) {
    return accuracy(run.lastTest());
}

RunCell RunFigures::accuracy(const std::optional<Score>& test) {
    if (!test)
        return noFigure();
    const auto interval = wilsonInterval(test->accuracy, test->count);
    return accuracyCell(test->accuracy, 0.5 * (interval.high - interval.low), test->count);
}

RunCell RunFigures::batches(std::int64_t batches) {
    return {QLocale().toString(static_cast<qlonglong>(batches))};
}

RunCell RunFigures::widestLoss(bool isAlone) {
    return {lossText(0.0), isAlone ? QString{} : u'+' + lossText(0.0)};
}

RunCell RunFigures::widestTestAccuracy(int images) {
    return accuracyCell(1.0, 0.0, images);
}

} // namespace inkling
