// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_text.h"

#include <QLocale>

#include <cmath>

namespace inkling {

QString MetricText::title(Metric metric) {
    return metric == Metric::loss ? tr("Loss") : tr("Accuracy");
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

QString MetricText::batch(qint64 batch) {
    return QLocale().toString(batch);
}

QString MetricText::widest(Metric metric) {
    return metric == Metric::accuracy ? value(metric, 1.0) : value(metric, 0.0);
}

} // namespace inkling
