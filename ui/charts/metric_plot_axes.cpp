// SPDX-License-Identifier: GPL-3.0-or-later
// What the axes span, and their ticks.
#include "ui/charts/metric_plot_view.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

BatchScale MetricPlot::View::batchScaleOf(const OtherRun& other) const {
    const double epoch = other.batchesPerEpoch > 0.0 ? other.batchesPerEpoch : content().batchesPerEpoch;
    return {settings().x, epoch, other.history};
}

void MetricPlot::View::updateXAxis(const std::vector<OtherRun>& others) {
    m_batches = BatchScale(settings().x, content().batchesPerEpoch, content().history);
    m_fullX = fullXAxis(others);
    m_scale.x = m_plot.m_xZoom.value_or(m_fullX);
}

Axis MetricPlot::View::fullXAxis(const std::vector<OtherRun>& others) const {
    const auto planned = static_cast<double>(content().plannedBatches);
    if (settings().x == XUnit::seconds) {
        double end = 0.0;
        for (const OtherRun& other : others)
            end = std::max(end, batchScaleOf(other).xOf(static_cast<double>(other.history->end() - 1)));
        if (!history())
            return secondsAxis(end, end == 0.0);
        const auto trained = static_cast<double>(history()->end());
        const bool goesOn = planned == 0.0 || trained < planned;
        const Axis own = secondsAxis(m_batches.xOf(trained - 1.0), goesOn);
        return {0.0, std::max(own.max, end)};
    }
    const bool isEmpty = !history() && others.empty();
    // By epochs it is the same axis with other numbers: that of the run's own batches.
    const double epoch = settings().x == XUnit::epoch ? content().batchesPerEpoch : 1.0;
    std::int64_t begin = history() ? history()->begin() : std::numeric_limits<std::int64_t>::max();
    std::int64_t end = history() ? history()->end() : 0;
    std::int64_t plan = content().plannedBatches;
    for (const OtherRun& other : others) {
        const BatchScale batches = batchScaleOf(other);
        const auto own = [&](std::int64_t trained) {
            constexpr double rounding = 1e-6;
            return static_cast<std::int64_t>(
                std::ceil(epoch * batches.xOf(static_cast<double>(trained - 1)) - rounding));
        };
        begin = std::min(begin, own(other.history->begin()));
        end = std::max(end, own(other.history->end()));
        plan = std::max(plan, own(other.history->end()));
    }
    const Axis axis = isEmpty && plan > 0 ? Axis{0.0, planned} : batchAxis(isEmpty ? 0 : begin, end, plan);
    return {axis.min / epoch, axis.max / epoch};
}

MetricPlot::View::Heights MetricPlot::View::smoothedHeights() const {
    Heights heights{std::numeric_limits<double>::infinity(), 0.0};
    const auto add = [&](float value) {
        heights.lowest = std::min(heights.lowest, static_cast<double>(value));
        heights.highest = std::max(heights.highest, static_cast<double>(value));
    };
    const auto addLines = [&](const Lines& lines) {
        for (const MetricColumn& column : lines.columns)
            if (!column.isEmpty())
                add(column.smoothed);
        for (const auto* scores : {&lines.tested, &lines.validated, &lines.ended})
            for (const ScoreColumn& column : *scores)
                add(column.value);
    };
    addLines(m_own);
    for (const Lines& other : m_others)
        addLines(other);
    return heights;
}

MetricPlot::View::Heights MetricPlot::View::batchHeights() const {
    Heights heights{std::numeric_limits<double>::infinity(), 0.0};
    for (const MetricColumn& column : m_own.columns) {
        if (column.isEmpty())
            continue;
        heights.lowest = std::min(heights.lowest, static_cast<double>(column.min));
        heights.highest = std::max(heights.highest, static_cast<double>(column.max));
    }
    return heights;
}

Axis MetricPlot::View::fullLossAxis() const {
    const Heights smoothed = smoothedHeights();
    const Heights batches = batchHeights();
    // One bad batch must not press the curve flat: it leaves the chart at the top instead; on a logarithmic
    // axis one that was lucky leaves it at the bottom.
    constexpr double tolerated = 2.0;
    constexpr double lucky = 0.2;
    const double start = std::log(10.0);
    const double highest =
        std::max(smoothed.highest, std::min(batches.highest, tolerated * std::max(smoothed.highest, start)));
    if (!settings().logLoss)
        return lossAxis(m_fullYIsLog ? Axis{0.0, 0.0} : m_fullY, highest);
    const double lowest = std::max(std::min(batches.lowest, smoothed.lowest), lucky * smoothed.lowest);
    return logLossAxis(m_fullYIsLog ? m_fullY : Axis{0.0, 0.0}, lowest, highest);
}

void MetricPlot::View::updateYAxis() {
    const bool isLog = drawnMetric() == Metric::loss && settings().logLoss;
    const bool rests = m_plot.m_xZoom && m_fullYIsLog == isLog && m_fullY.max > m_fullY.min;
    if (drawnMetric() == Metric::accuracy) {
        m_fullY = {0.0, 1.0};
    } else if (!rests) {
        if (!history())
            m_fullY = {0.0, 0.0};
        m_fullY = fullLossAxis();
        m_fullYIsLog = isLog;
    }
    m_scale.isLog = isLog;
    m_scale.y = m_plot.m_yZoom.value_or(m_fullY);
}

std::vector<double> MetricPlot::View::xTicks() const {
    constexpr double distance = 96.0;
    const int most = std::max(2, qFloor(m_scale.area.width() / distance) + 1);
    std::vector<double> all =
        settings().x == XUnit::seconds ? timeTicks(m_scale.x, most) : ticks(m_scale.x, most);
    if (settings().x == XUnit::batch)
        std::erase_if(all, [](double tick) { return tick != std::floor(tick); }); // there is no batch 0.5
    return all;
}

QString MetricPlot::View::xText(double tick) const {
    constexpr double clockFrom = 120.0; // seconds
    switch (settings().x) {
    case XUnit::epoch:
        return MetricText::number(tick, tickDecimals(xTicks()));
    case XUnit::seconds:
        return m_scale.x.max < clockFrom ? MetricText::seconds(tick, tickDecimals(xTicks()))
                                         : MetricText::clock(tick);
    default:
        return MetricText::number(tick, 0);
    }
}

std::vector<double> MetricPlot::View::yTicks() const {
    constexpr double distance = 36.0;
    const double height = m_scale.area.height();
    if (height < 1.5 * QFontMetricsF(m_small).height()) // two figures would lie on top of each other
        return {m_scale.y.max};
    const int most = std::clamp(qFloor(height / distance) + 1, 2, 7);
    if (m_scale.isLog)
        return logTicks(m_scale.y, most);
    if (drawnMetric() == Metric::accuracy && height >= 5 * 22.0)
        return ticks(m_scale.y, 6);
    return ticks(m_scale.y, most);
}

QString MetricPlot::View::yText(double tick, int decimals) const {
    return m_scale.isLog ? MetricText::figure(m_scale.valueAt(tick))
                         : MetricText::tick(drawnMetric(), tick, decimals);
}

} // namespace inkling
