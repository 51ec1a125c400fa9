// SPDX-License-Identifier: GPL-3.0-or-later
// Where things are: the plot area, its axes, the lines and the labels at their ends.
#include "ui/charts/metric_plot_view.h"

#include "ui/charts/end_labels.h"

#include <QChart>
#include <QGraphicsLayout>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

// A frame's cost is that of its line segments: beyond this width columns become wider instead of more. On a
// window of 2560x1440 one column a pixel kept the event loop for 34 ms.
constexpr int mostColumns = 900;

constexpr double trainWidth = 2.0;
constexpr double validationWidth = 2.25;
constexpr double scoreDistance = 4.0; ///< tests, or validations, closer than this share a point
constexpr double labelGap = 8.0;      ///< between a line's end and its label

} // namespace

MetricPlot::View::View(MetricPlot& plot)
    : QChartView(&plot)
    , m_plot(plot) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_xAxis ? Qt::AlignBottom : Qt::AlignLeft);
    }
    for (QLineSeries* series : {m_batches, m_smoothed, m_validations, m_tests}) { // the last on top
        chart()->addSeries(series);
        series->attachAxis(m_xAxis);
        series->attachAxis(m_yAxis);
    }
    m_batches->setObjectName(QStringLiteral("batches"));
    m_smoothed->setObjectName(QStringLiteral("smoothed"));
    m_validations->setObjectName(QStringLiteral("validations"));
    m_tests->setObjectName(QStringLiteral("tests"));
}

void MetricPlot::View::applyTheme(const Theme& theme) {
    m_batches->setPen(QPen(theme.trainPale, 1.0));
    updateSmoothedPen();
    QPen dashed(theme.test, testWidth, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
    dashed.setDashPattern({3.0, 2.0});
    m_tests->setPen(dashed);
    QPen dotted(theme.validation, validationWidth, Qt::CustomDashLine, Qt::RoundCap, Qt::MiterJoin);
    dotted.setDashPattern({0.1, 2.0});
    m_validations->setPen(dotted);
    m_small = themeFont(TextSize::small);
    m_bold = themeFont(TextSize::small, TextWeight::bold);
    m_bold.setPointSizeF(themeFont(TextSize::normal).pointSizeF());
    const QFontMetrics small(m_small);
    m_above = qCeil(small.ascent() / 2.0) + 2;
    m_below = small.height() + Theme::unit / 2;
    viewport()->update();
}

MetricPlot::Margins MetricPlot::View::neededMargins() const {
    const QFontMetrics small(m_small);
    int left = 0;
    for (const double tick : yTicks())
        left = std::max(left, small.horizontalAdvance(yText(tick)));
    const QFontMetrics bold(m_bold);
    int right = 0;
    for (const EndLabel& label : m_labels)
        right = std::max(right, tabularWidth(bold, label.text));
    const MetricHistory* history = m_plot.m_content.history.get();
    QStringList names{trainName(), testName()};
    if (history && !history->validations().isEmpty())
        names.append(validationName());
    for (const QString& name : names)
        right = std::max(right, tabularWidth(bold, label(name, MetricText::widest(metric()))));
    return {left + Theme::unit, right + qCeil(labelGap)};
}

QRectF MetricPlot::View::plotArea() const {
    return QRectF(viewport()->rect()).adjusted(m_margins.left, m_above, -m_margins.right, -m_below).toRect();
}

std::vector<QRectF> MetricPlot::View::labelRects() const {
    if (m_labels.empty())
        return {};
    const QFontMetricsF bold(m_bold);
    std::vector<double> wanted;
    double x = 0.0;
    double width = 0.0;
    for (const EndLabel& label : m_labels) {
        wanted.push_back(label.end.y());
        x = std::max(x, label.end.x());
        width = std::max(width, bold.horizontalAdvance(label.text));
    }
    const QRectF area = plotArea();
    x = std::max(0.0, std::min(x + labelGap, viewport()->width() - std::ceil(width)));
    const std::vector<double> centres =
        spreadLabels(wanted, bold.height(), 0.0, std::max(area.bottom(), bold.height()));
    std::vector<QRectF> rects;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        rects.emplace_back(x, centres[i] - bold.height() / 2.0,
                           std::ceil(bold.horizontalAdvance(m_labels[i].text)), bold.height());
    }
    return rects;
}

double MetricPlot::View::xOf(double batch) const {
    const QRectF area = plotArea();
    return area.left() + (batch - m_x.min) / m_x.span() * area.width();
}

double MetricPlot::View::endOfLines() const {
    double x = plotArea().left();
    for (const EndLabel& label : m_labels)
        x = std::max(x, label.end.x());
    return x;
}

void MetricPlot::View::redraw() {
    m_columns.clear();
    m_tested.clear();
    m_validated.clear();
    m_labels.clear();
    const MetricHistory* history = m_plot.m_content.history.get();
    const bool empty = !history || history->isEmpty();
    m_x = empty ? batchAxis(0, 0, m_plot.m_content.plannedBatches)
                : batchAxis(history->begin(), history->end(), m_plot.m_content.plannedBatches);
    const QRectF area = plotArea();
    if (!empty && area.width() >= 1.0) {
        const auto from = static_cast<qint64>(m_x.min);
        const auto to = static_cast<qint64>(m_x.max);
        m_columns = history->columns(metric(), from, to + 1, std::min(qFloor(area.width()), mostColumns));
        const int scores = qFloor(std::min(area.width(), double{mostColumns}) / scoreDistance);
        m_tested = history->tests().columns(metric(), from, to + 1, scores);
        m_validated = history->validations().columns(metric(), from, to + 1, scores);
    }
    updateYAxis(empty);
    updateLines();
    viewport()->update();
}

void MetricPlot::View::setHovered(std::optional<qint64> batch) {
    const auto strip = [&](std::optional<qint64> at) {
        if (at)
            viewport()->update(QRectF(xOf(static_cast<double>(*at)) - 8.0, 0, 16, height()).toAlignedRect());
    };
    strip(m_hovered);
    m_hovered = batch;
    strip(m_hovered);
}

void MetricPlot::View::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    emit m_plot.painted();
}

void MetricPlot::View::mousePressEvent(QMouseEvent* event) {
    const auto batch = batchAt(event->position());
    if (event->button() == Qt::LeftButton && batch)
        emit m_plot.batchClicked(*batch);
    else
        event->ignore();
}

void MetricPlot::View::leaveEvent(QEvent* event) {
    emit m_plot.hoveredBatch(std::nullopt);
    QChartView::leaveEvent(event);
}

QString MetricPlot::View::label(const QString& name, const QString& value) {
    return MetricPlot::tr("%1 %2", "a line and its last value: test 0.31").arg(name, value);
}

std::vector<double> MetricPlot::View::yTicks() const {
    constexpr double distance = 36.0;
    if (metric() == Metric::accuracy && plotArea().height() >= 5 * 22.0)
        return ticks(m_y, 6);
    return ticks(m_y, std::clamp(qFloor(plotArea().height() / distance) + 1, 2, 7));
}

double MetricPlot::View::yOf(double value) const {
    const QRectF area = plotArea();
    return area.bottom() - (value - m_y.min) / m_y.span() * area.height();
}

double MetricPlot::View::clamped(double value) const {
    constexpr double spans = 10.0;
    return std::clamp(value, m_y.min - spans * m_y.span(), m_y.max + spans * m_y.span());
}

std::optional<qint64> MetricPlot::View::batchAt(QPointF position) const {
    const MetricHistory* history = m_plot.m_content.history.get();
    const QRectF area = plotArea().adjusted(-Theme::unit, -Theme::unit, Theme::unit, Theme::unit);
    if (!history || history->isEmpty() || !area.contains(position))
        return {};
    const double batch = m_x.min + (position.x() - plotArea().left()) / plotArea().width() * m_x.span();
    return std::clamp<qint64>(qRound64(batch), history->begin(), history->end() - 1);
}

void MetricPlot::View::updateYAxis(bool empty) {
    if (metric() == Metric::accuracy) {
        m_y = {0.0, 1.0};
        return;
    }
    double smoothed = 0.0;
    double highest = 0.0;
    for (const MetricColumn& column : m_columns) {
        if (column.isEmpty())
            continue;
        smoothed = std::max(smoothed, static_cast<double>(column.smoothed));
        highest = std::max(highest, static_cast<double>(column.max));
    }
    for (const auto* scores : {&m_tested, &m_validated})
        for (const ScoreColumn& column : *scores)
            smoothed = std::max(smoothed, static_cast<double>(column.value));
    // One bad batch must not press the curve flat: it leaves the chart at the top instead.
    constexpr double tolerated = 2.0;
    const double start = std::log(10.0);
    m_y = lossAxis(empty ? Axis{0.0, 0.0} : m_y,
                   std::min(highest, tolerated * std::max(smoothed, start)) > smoothed
                       ? std::min(highest, tolerated * std::max(smoothed, start))
                       : smoothed);
}

void MetricPlot::View::updateLines() {
    const QRectF area = plotArea();
    if (area.width() < 1.0 || area.height() < 1.0)
        return;
    const double dx = bleed / area.width() * m_x.span();
    const double dy = bleed / area.height() * m_y.span();
    chart()->setPlotArea(area.adjusted(-bleed, -bleed, bleed, bleed));
    m_xAxis->setRange(m_x.min - dx, m_x.max + dx);
    m_yAxis->setRange(m_y.min - dy, m_y.max + dy);

    m_dense = std::any_of(m_columns.begin(), m_columns.end(), [](const auto& c) { return c.first < c.last; });
    updateSmoothedPen();
    QList<QPointF> batches;
    QList<QPointF> smoothed;
    double previous = 0.0;
    for (const MetricColumn& column : m_columns) {
        if (column.isEmpty())
            continue;
        const double middle = static_cast<double>(column.first + column.last) / 2.0;
        double one = clamped(static_cast<double>(column.min));
        double other = clamped(static_cast<double>(column.max));
        if (std::abs(previous - other) < std::abs(previous - one))
            std::swap(one, other);
        if (!m_dense) {
            batches.append({middle, one});
            if (column.min < column.max)
                batches.append({middle, other});
            previous = batches.back().y();
        }
        smoothed.append({static_cast<double>(column.last), clamped(static_cast<double>(column.smoothed))});
    }
    const auto pointsOf = [this](const std::vector<ScoreColumn>& columns) {
        QList<QPointF> points;
        for (const ScoreColumn& column : columns)
            points.append({column.batch, clamped(static_cast<double>(column.value))});
        return points;
    };
    const QList<QPointF> tests = pointsOf(m_tested);
    const QList<QPointF> validations = pointsOf(m_validated);
    const auto replace = [](QLineSeries* series, const QList<QPointF>& points) {
        if (series->points() != points)
            series->replace(points);
    };
    replace(m_batches, batches);
    replace(m_smoothed, smoothed);
    replace(m_validations, validations);
    replace(m_tests, tests);

    const auto addLabel = [&](const QString& name, const QColor& colour, const QPointF& end, double value) {
        m_labels.push_back(
            {label(name, MetricText::value(metric(), value)), colour, pointOf(end.x(), end.y())});
    };
    if (!smoothed.isEmpty()) {
        const MetricHistory& history = *m_plot.m_content.history;
        addLabel(trainName(), theme().train, smoothed.back(),
                 static_cast<double>(history.smoothed(metric(), history.end() - 1)));
    }
    const auto addScore = [&](const QString& name, const QColor& colour, const QList<QPointF>& points,
                              const ScoreHistory& scores) {
        if (!points.isEmpty())
            addLabel(name, colour, points.back(), MetricPlot::valueOf(metric(), scores.last()->score));
    };
    if (!m_plot.m_content.history)
        return;
    addScore(validationName(), theme().validation, validations, m_plot.m_content.history->validations());
    addScore(testName(), theme().test, tests, m_plot.m_content.history->tests());
}

void MetricPlot::View::updateSmoothedPen() {
    const Qt::PenCapStyle cap = m_dense ? Qt::FlatCap : Qt::RoundCap;
    m_smoothed->setPen(QPen(theme().train, trainWidth, Qt::SolidLine, cap, Qt::MiterJoin));
}

} // namespace inkling
