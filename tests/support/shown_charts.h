// SPDX-License-Identifier: GPL-3.0-or-later
// Both charts in a window, with runs made to measure.
#pragma once

#include "core/base/random.h"
#include "ui/charts/metric_charts.h"
#include "ui/theme/theme_source.h"

#include <QtWidgets>

#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QtTest>

#include <algorithm>
#include <cmath>

namespace inkling::test {

inline BatchRecord noisyRecord(qint64 batch, Random& random) {
    const double t = static_cast<double>(batch);
    const double accuracy = 0.97 - 0.87 * std::exp(-t / 40.0);
    const double loss = 0.1 + 2.2 * std::exp(-t / 40.0);
    const auto measured = [&](int count) {
        const double deviation = std::sqrt(accuracy * (1.0 - accuracy) / count);
        return Score{.loss = loss * std::max(0.1, 1.0 + 0.2 * random.normal()),
                     .accuracy = std::clamp(accuracy + deviation * random.normal(), 0.0, 1.0),
                     .count = count};
    };
    BatchRecord record{.batch = batch, .train = measured(64), .test = {}, .validation = {}};
    if (batch % 5 == 0)
        record.test = measured(1000);
    return record;
}

/// A window with both charts and the run they show.
struct Shown {
    ThemeSource theme;
    std::shared_ptr<MetricHistory> history = std::make_shared<MetricHistory>();
    MetricCharts charts{theme};
    Random random{1, RandomStream::weights};

    explicit Shown(qint64 planned = 100, QSize size = {800, 600}) {
        charts.resize(size);
        charts.setContent({.history = history, .plannedBatches = planned, .shownBatch = {}, .message = {}});
        charts.show();
        settle();
    }
    void train(qint64 batches) {
        for (qint64 i = 0; i < batches; ++i)
            history->append(noisyRecord(history->end(), random));
        charts.markDirty();
    }
    void settle() {
        QVERIFY(QTest::qWaitForWindowExposed(&charts));
        QTest::qWait(120); // three frames
    }
    QChartView* view(const MetricPlot& plot) const { return plot.findChild<QChartView*>(); }
    QLineSeries* series(const MetricPlot& plot, const QString& name) const {
        for (QAbstractSeries* one : view(plot)->chart()->series()) {
            if (one->objectName() == name)
                return qobject_cast<QLineSeries*>(one);
        }
        return nullptr;
    }
    QList<QPointF> points(const MetricPlot& plot, const QString& name) const {
        return series(plot, name)->points();
    }
    void setOthers(const std::vector<OtherRun>& others) {
        ChartContent content = charts.content();
        content.others = others;
        charts.setContent(content);
        settle();
    }
    void setFinalTest(const ScorePoint& test) {
        ChartContent content = charts.content();
        content.finalTest = test;
        charts.setContent(content);
        settle();
    }
    void setShownBatch(std::optional<qint64> batch) {
        charts.setShownBatch(batch);
        settle();
    }
    /// What the loss plot shows between two batches.
    QImage strip(double first, double last) {
        QRectF area = charts.loss().plotArea().translated(charts.loss().pos());
        area.setLeft(charts.batchPosition(first));
        area.setRight(charts.batchPosition(last));
        return charts.grab(area.toRect()).toImage();
    }
    /// Where in the loss plot's view this batch is.
    QPoint placeOf(double batch) const {
        const QPoint view = this->view(charts.loss())->mapTo(&charts, QPoint());
        return QPoint(qRound(charts.batchPosition(batch)) - view.x(),
                      qRound(charts.loss().plotArea().center().y()) + charts.loss().y() - view.y());
    }
};

/// A run that has ended.
inline OtherRun otherRun(const QString& name, qint64 batches, quint64 seed) {
    Random random{seed, RandomStream::weights};
    auto history = std::make_shared<MetricHistory>();
    for (qint64 batch = 0; batch < batches; ++batch)
        history->append(noisyRecord(batch, random));
    return {.name = name, .history = history};
}

} // namespace inkling::test
