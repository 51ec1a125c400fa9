// SPDX-License-Identifier: GPL-3.0-or-later
// From the history to lines of at most as many points as there are columns of pixels.
#include "ui/charts/metric_plot_view.h"

#include "ui/charts/line_height.h"

#include <QChart>

#include <algorithm>
#include <bit>
#include <cmath>

namespace inkling {

namespace {

// A frame's cost is that of its line segments: beyond this width columns become wider instead of more. On a
// window of 2560x1440 one column a pixel kept the event loop for 34 ms.
constexpr int mostColumns = 900;

constexpr double scoreDistance = 4.0; ///< tests, or validations, closer than this share a point

/// A sixteenth longer at most: seconds, whose pace wavers, would otherwise give other columns in every frame.
qint64 inSteps(qint64 length) {
    constexpr int kept = 4;
    const auto bits = static_cast<int>(std::bit_width(static_cast<quint64>(std::max<qint64>(length, 1))));
    const qint64 step = qint64{1} << std::max(0, bits - 1 - kept);
    return (length + step - 1) / step * step;
}

} // namespace

MetricPlot::View::Lines MetricPlot::View::linesOf(const QString& name, const BatchScale& batches,
                                                  const MetricHistory& history) const {
    Lines lines{.name = name, .batches = batches, .columns = {}, .tested = {}, .validated = {}, .ended = {}};
    const double width = std::min(m_scale.area.width(), double{mostColumns});
    if (width < 1.0 || !batches.isKnown())
        return lines;
    auto from = static_cast<qint64>(std::floor(batches.batchAt(m_scale.x.min)));
    auto to = static_cast<qint64>(std::ceil(batches.batchAt(m_scale.x.max)));
    if (settings().x == XUnit::seconds)
        to = from + inSteps(to - from);
    if (m_plot.m_xZoom) { // lines come from the left of what is visible, and go on to the right
        const auto beyond = static_cast<qint64>(static_cast<double>(to - from) / width) + 2;
        from -= beyond;
        to += beyond;
    }
    lines.columns = history.columns(drawnMetric(), from, to + 1, qFloor(width), settings().smoothing);
    const int most = qFloor(width / scoreDistance);
    const auto scores = [&](const ScoreHistory& measured) {
        const auto before = measured.lastUpTo(from);
        const auto after = measured.firstFrom(to);
        return measured.columns(drawnMetric(), before ? before->batch : from, (after ? after->batch : to) + 1,
                                most);
    };
    lines.tested = scores(history.tests());
    lines.validated = scores(history.validations());
    return lines;
}

std::vector<ScoreColumn> MetricPlot::View::columnOf(const std::optional<ScorePoint>& test) const {
    if (!test)
        return {};
    ScoreHistory only;
    only.append(test->batch, test->score);
    return only.columns(drawnMetric(), test->batch, test->batch + 1, 1);
}

void MetricPlot::View::readHistory() {
    m_own = history() ? linesOf({}, m_batches, *history()) : Lines{};
    m_own.ended = columnOf(content().testOfEnd());
    m_dense = std::ranges::any_of(m_own.columns, [](const auto& c) { return c.first < c.last; });
}

void MetricPlot::View::readOthers(const std::vector<OtherRun>& others) {
    m_others.clear();
    for (const OtherRun& other : others) {
        m_others.push_back(linesOf(other.name, batchScaleOf(other), *other.history));
        m_others.back().validated.clear();
        m_others.back().isPointedAt = other.isPointedAt;
        if (m_others.back().batches.isKnown())
            m_others.back().ended = columnOf(other.testOfEnd());
    }
}

void MetricPlot::View::updateLines() {
    const QRectF area = m_scale.area;
    if (area.width() < 1.0 || area.height() < 1.0)
        return;
    const double dx = bleed / area.width() * m_scale.x.span();
    const double dy = bleed / area.height() * m_scale.y.span();
    chart()->setPlotArea(area.adjusted(-bleed, -bleed, bleed, bleed));
    m_xAxis->setRange(m_scale.x.min - dx, m_scale.x.max + dx);
    m_yAxis->setRange(m_scale.y.min - dy, m_scale.y.max + dy);

    updatePens();
    const auto replace = [](QLineSeries* series, const QList<QPointF>& points) {
        if (series->points() != points)
            series->replace(points);
    };
    replace(m_batchLine, batchPoints());
    replace(m_smoothedLine, isRaw() && !m_dense ? QList<QPointF>() : smoothedPoints(m_own));
    replace(m_validationLine, scorePoints(m_batches, m_own.validated));
    replace(m_testLine, scorePoints(m_batches, m_own.tested));
    updateLabels();
}

QPointF MetricPlot::View::placeOf(const BatchScale& batches, double batch, double value) const {
    return {batches.xOf(batch), m_scale.heightOf(value)};
}

QList<QPointF> MetricPlot::View::batchPoints() const {
    QList<QPointF> points;
    if (m_dense)
        return points;
    for (const MetricColumn& column : m_own.columns)
        if (!column.isEmpty())
            points.append(
                placeOf(m_batches, static_cast<double>(column.first), static_cast<double>(column.min)));
    return points;
}

QList<QPointF> MetricPlot::View::smoothedPoints(const Lines& lines) const {
    QList<QPointF> points;
    for (const MetricColumn& column : lines.columns)
        if (!column.isEmpty())
            points.append(placeOf(lines.batches, static_cast<double>(column.last),
                                  static_cast<double>(column.smoothed)));
    return points;
}

QList<QPointF> MetricPlot::View::scorePoints(const BatchScale& batches,
                                             const std::vector<ScoreColumn>& columns) const {
    QList<QPointF> points;
    for (const ScoreColumn& column : columns)
        points.append(placeOf(batches, column.batch, static_cast<double>(column.value)));
    return points;
}

std::optional<QPointF> MetricPlot::View::pointOnLine(double batch) const {
    const QList<QPointF> line = trainLine()->points();
    if (line.isEmpty() || batch < static_cast<double>(history()->begin()))
        return {};
    const double x = m_batches.xOf(batch);
    return m_scale.pixel({x, heightAt(line, x)});
}

} // namespace inkling
