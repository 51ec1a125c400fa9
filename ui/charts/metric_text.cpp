// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_text.h"

#include "core/evaluation/wilson.h"

#include <QLocale>

#include <cmath>

namespace inkling {

QString MetricText::title(Metric metric) {
    return metric == Metric::loss ? tr("Loss") : tr("Accuracy");
}

QString MetricText::title(Metric metric, XUnit unit) {
    const QString by = unit == XUnit::epoch ? tr("%1 by epoch", "Loss by epoch")
        : unit == XUnit::seconds            ? tr("%1 by seconds of training", "Loss by seconds of training")
                                            : tr("%1 by batch", "Loss by batch");
    return by.arg(title(metric));
}

QString MetricText::value(Metric metric, double value) {
    if (!std::isfinite(value))
        return tr("not a number");
    const QLocale locale;
    if (metric == Metric::accuracy)
        return tr("%1 %", "percentage").arg(locale.toString(100.0 * value, 'f', 1));
    if (value < 0.0995)
        return locale.toString(value, 'f', 3);
    if (value < 99.5)
        return locale.toString(value, 'f', 2);
    return value < 9999.5 ? locale.toString(value, 'f', 0) : locale.toString(value, 'g', 3);
}

QString MetricText::tick(Metric metric, double value, int decimals) {
    const QLocale locale;
    if (metric == Metric::accuracy)
        return tr("%1 %", "percentage").arg(locale.toString(100.0 * value, 'f', std::max(0, decimals - 2)));
    return value < 99'999.5 ? locale.toString(value, 'f', decimals) : locale.toString(value, 'g', 3);
}

QString MetricText::figure(double value) {
    constexpr int digits = 4;
    return QLocale().toString(value, 'g', digits);
}

QString MetricText::number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

QString MetricText::seconds(double value, int decimals) {
    return tr("%1 s", "seconds").arg(number(value, decimals));
}

QString MetricText::clock(double seconds) {
    constexpr qint64 minute = 60;
    const qint64 all = qRound64(seconds);
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const QString end = two(all % minute);
    if (all < minute * minute)
        return tr("%1:%2", "minutes and seconds").arg(all / minute).arg(end);
    return tr("%1:%2:%3", "hours, minutes, seconds")
        .arg(all / (minute * minute))
        .arg(two(all / minute % minute), end);
}

QString MetricText::measured(Metric metric, const Score& score) {
    if (metric == Metric::loss || !std::isfinite(score.accuracy))
        return onImages(metric, score);
    const Interval interval = wilsonInterval(score.accuracy, score.count);
    return tr("%1 (%2 – %3) on %4", "a share, its 95 % interval, the number of images it was measured on")
        .arg(value(metric, score.accuracy), number(100.0 * interval.low, 1), value(metric, interval.high),
             QLocale().toString(score.count));
}

QString MetricText::onImages(Metric metric, const Score& score) {
    return tr("%1 on %2", "a value, and the number of images it was measured on")
        .arg(value(metric, metric == Metric::loss ? score.loss : score.accuracy),
             QLocale().toString(score.count));
}

QString MetricText::batch(qint64 batch) {
    return QLocale().toString(batch + 1);
}

QString MetricText::widest(Metric metric) {
    return metric == Metric::accuracy ? value(metric, 1.0) : value(metric, 0.0);
}

} // namespace inkling
