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
constexpr int widestName = 120;       ///< longer names of other runs are cut

/// The y of a line, whose points go from left to right, at this x, not before its beginning or after its end.
double heightAt(const QList<QPointF>& line, double x) {
    const auto after = std::lower_bound(line.begin(), line.end(), x,
                                        [](const QPointF& point, double at) { return point.x() < at; });
    if (after == line.begin())
        return line.front().y();
    if (after == line.end())
        return line.back().y();
    const QPointF a = *std::prev(after);
    const QPointF b = *after;
    return a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
}

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
        right = std::max(right, tabularWidth(QFontMetrics(fontOf(label)), label.text));
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
    double end = 0.0; // the run's own labels stand in one column, the names of others at their lines
    double width = 0.0;
    for (const EndLabel& label : m_labels) {
        if (label.isOther)
            continue;
        end = std::max(end, label.end.x());
        width = std::max(width, QFontMetricsF(m_bold).horizontalAdvance(label.text));
    }
    std::vector<QRectF> rects;
    for (const EndLabel& label : m_labels) {
        const QFontMetricsF metrics(fontOf(label));
        const double own = std::ceil(metrics.horizontalAdvance(label.text));
        const double wanted = (label.isOther ? label.end.x() : end) + labelGap;
        const double room = viewport()->width() - (label.isOther ? own : std::ceil(width));
        rects.emplace_back(std::max(0.0, std::min(wanted, room)), label.y - metrics.height() / 2.0, own,
                           metrics.height());
    }
    return spreadLabels(rects, 0.0, std::max(plotArea().bottom(), QFontMetricsF(m_bold).height()));
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
    const MetricHistory* history = m_plot.m_content.history.get();
    const std::vector<OtherRun> others = m_plot.drawnOthers();
    m_labels.clear();
    updateXAxis(others);
    readHistory();
    readOthers(others);
    updateYAxis(!history || history->isEmpty());
    updateLines();
    updateOthersPicture();
    viewport()->update();
}

void MetricPlot::View::updateXAxis(const std::vector<OtherRun>& others) {
    std::vector<const MetricHistory*> runs;
    if (const MetricHistory* own = m_plot.m_content.history.get(); own && !own->isEmpty())
        runs.push_back(own);
    for (const OtherRun& other : others)
        runs.push_back(other.history.get());
    qint64 begin = runs.empty() ? 0 : runs.front()->begin();
    qint64 end = 0;
    for (const MetricHistory* run : runs) {
        begin = std::min<qint64>(begin, run->begin());
        end = std::max<qint64>(end, run->end());
    }
    qint64 planned = m_plot.m_content.plannedBatches;
    for (const OtherRun& other : others)
        planned = std::max<qint64>(planned, other.history->end());
    m_x = batchAxis(begin, end, planned);
}

void MetricPlot::View::readHistory() {
    m_columns.clear();
    m_tested.clear();
    m_validated.clear();
    const MetricHistory* history = m_plot.m_content.history.get();
    const QRectF area = plotArea();
    if (!history || history->isEmpty() || area.width() < 1.0)
        return;
    const auto from = static_cast<qint64>(m_x.min);
    const auto to = static_cast<qint64>(m_x.max);
    m_columns = history->columns(metric(), from, to + 1, std::min(qFloor(area.width()), mostColumns));
    const int scores = qFloor(std::min(area.width(), double{mostColumns}) / scoreDistance);
    m_tested = history->tests().columns(metric(), from, to + 1, scores);
    m_validated = history->validations().columns(metric(), from, to + 1, scores);
}

void MetricPlot::View::readOthers(const std::vector<OtherRun>& others) {
    m_others.clear();
    const double width = std::min(plotArea().width(), double{mostColumns});
    if (width < 1.0)
        return;
    const auto from = static_cast<qint64>(m_x.min);
    const auto to = static_cast<qint64>(m_x.max);
    for (const OtherRun& other : others)
        m_others.push_back(
            {other.name, other.history->columns(metric(), from, to + 1, qFloor(width)),
             other.history->tests().columns(metric(), from, to + 1, qFloor(width / scoreDistance))});
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
    m_scrubbed.reset();
    if (event->button() == Qt::LeftButton && batch)
        scrubTo(*batch);
    else
        event->ignore();
}

void MetricPlot::View::mouseMoveEvent(QMouseEvent* event) {
    emit m_plot.hoveredBatch(batchAt(event->position()));
    if (!event->buttons().testFlag(Qt::LeftButton))
        m_scrubbed.reset();
    const MetricHistory* history = m_plot.m_content.history.get();
    if (m_scrubbed && history && !history->isEmpty())
        scrubTo(nearestBatch(event->position().x()));
}

void MetricPlot::View::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_scrubbed.reset();
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
    return nearestBatch(position.x());
}

qint64 MetricPlot::View::nearestBatch(double x) const {
    const MetricHistory& history = *m_plot.m_content.history;
    const double batch = m_x.min + (x - plotArea().left()) / plotArea().width() * m_x.span();
    return std::clamp<qint64>(qRound64(batch), history.begin(), history.end() - 1);
}

void MetricPlot::View::scrubTo(qint64 batch) {
    if (m_scrubbed == batch)
        return;
    m_scrubbed = batch;
    emit m_plot.batchClicked(batch);
}

std::optional<qint64> MetricPlot::View::pastBatch() const {
    const auto shown = m_plot.m_content.shownBatch;
    const MetricHistory* history = m_plot.m_content.history.get();
    if (!shown || !history || history->isEmpty() || *shown >= history->end() - 1)
        return {};
    return std::max<qint64>(*shown, history->begin() - 1);
}

double MetricPlot::View::pastX() const {
    return std::max(plotArea().left(), xOf(static_cast<double>(*pastBatch())));
}

std::optional<QPointF> MetricPlot::View::pointOnLine(double batch) const {
    const QList<QPointF> line = m_smoothed->points();
    const MetricHistory* history = m_plot.m_content.history.get();
    if (line.isEmpty() || batch < static_cast<double>(history->begin()))
        return {};
    return pointOf(batch, heightAt(line, batch));
}

double MetricPlot::View::highestSmoothed() const {
    double highest = 0.0;
    const auto addColumns = [&](const std::vector<MetricColumn>& columns) {
        for (const MetricColumn& column : columns)
            if (!column.isEmpty())
                highest = std::max(highest, static_cast<double>(column.smoothed));
    };
    const auto addScores = [&](const std::vector<ScoreColumn>& scores) {
        for (const ScoreColumn& column : scores)
            highest = std::max(highest, static_cast<double>(column.value));
    };
    addColumns(m_columns);
    addScores(m_tested);
    addScores(m_validated);
    for (const OtherLines& other : m_others) {
        addColumns(other.columns);
        addScores(other.tested);
    }
    return highest;
}

void MetricPlot::View::updateYAxis(bool empty) {
    if (metric() == Metric::accuracy) {
        m_y = {0.0, 1.0};
        return;
    }
    const double smoothed = highestSmoothed();
    double highest = 0.0;
    for (const MetricColumn& column : m_columns)
        if (!column.isEmpty())
            highest = std::max(highest, static_cast<double>(column.max));
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
    const auto replace = [](QLineSeries* series, const QList<QPointF>& points) {
        if (series->points() != points)
            series->replace(points);
    };
    replace(m_batches, batchPoints());
    replace(m_smoothed, smoothedPoints(m_columns));
    replace(m_validations, scorePoints(m_validated));
    replace(m_tests, scorePoints(m_tested));
    updateLabels();
}

QList<QPointF> MetricPlot::View::batchPoints() const {
    QList<QPointF> points;
    if (m_dense)
        return points;
    double previous = 0.0;
    for (const MetricColumn& column : m_columns) {
        if (column.isEmpty())
            continue;
        const double middle = static_cast<double>(column.first + column.last) / 2.0;
        double one = clamped(static_cast<double>(column.min));
        double other = clamped(static_cast<double>(column.max));
        if (std::abs(previous - other) < std::abs(previous - one))
            std::swap(one, other);
        points.append({middle, one});
        if (column.min < column.max)
            points.append({middle, other});
        previous = points.back().y();
    }
    return points;
}

QList<QPointF> MetricPlot::View::smoothedPoints(const std::vector<MetricColumn>& columns) const {
    QList<QPointF> points;
    for (const MetricColumn& column : columns)
        if (!column.isEmpty())
            points.append({static_cast<double>(column.last), clamped(static_cast<double>(column.smoothed))});
    return points;
}

QList<QPointF> MetricPlot::View::scorePoints(const std::vector<ScoreColumn>& columns) const {
    QList<QPointF> points;
    for (const ScoreColumn& column : columns)
        points.append({column.batch, clamped(static_cast<double>(column.value))});
    return points;
}

void MetricPlot::View::updateLabels() {
    const auto addLabel = [&](const QString& name, const QColor& colour, const QLineSeries* line,
                              double value) {
        const QPointF end = line->points().back();
        const QPointF place = pointOf(end.x(), end.y());
        m_labels.push_back({label(name, MetricText::value(metric(), value)), colour, place, place.y()});
    };
    const auto addScore = [&](const QString& name, const QColor& colour, const QLineSeries* line,
                              const ScoreHistory& scores) {
        if (line->count() > 0)
            addLabel(name, colour, line, MetricPlot::valueOf(metric(), scores.last()->score));
    };
    if (const MetricHistory* history = m_plot.m_content.history.get()) {
        if (m_smoothed->count() > 0)
            addLabel(trainName(), theme().train, m_smoothed,
                     static_cast<double>(history->smoothed(metric(), history->end() - 1)));
        addScore(validationName(), theme().validation, m_validations, history->validations());
        addScore(testName(), theme().test, m_tests, history->tests());
    }
    addOtherLabels();
}

/// As many as there is height for: the run's own come first.
void MetricPlot::View::addOtherLabels() {
    const int room = qFloor(plotArea().bottom() / QFontMetricsF(m_bold).height());
    const QFontMetrics metrics(m_small);
    const std::vector<QList<QPointF>> lines = m_others.empty() ? std::vector<QList<QPointF>>() : allLines();
    for (const OtherLines& other : m_others) {
        const QList<QPointF> line = smoothedPoints(other.columns);
        if (line.isEmpty() || static_cast<int>(m_labels.size()) >= room)
            continue;
        const QString name = metrics.elidedText(other.name, Qt::ElideRight, widestName);
        const QPointF end = pointOf(line.back().x(), line.back().y());
        const QRectF text(end.x() + labelGap, end.y() - metrics.height() / 2.0,
                          metrics.horizontalAdvance(name), metrics.height());
        m_labels.push_back({name, theme().mutedText, end, besideLines(lines, text), true});
    }
}

/// In pixels.
std::vector<QList<QPointF>> MetricPlot::View::allLines() const {
    std::vector<QList<QPointF>> lines{m_smoothed->points(), m_validations->points(), m_tests->points()};
    for (const OtherLines& other : m_others) {
        lines.push_back(smoothedPoints(other.columns));
        lines.push_back(scorePoints(other.tested));
    }
    for (QList<QPointF>& line : lines)
        for (QPointF& point : line)
            point = pointOf(point.x(), point.y());
    return lines;
}

/// Where the middle of a name may be without longer lines running through it.
double MetricPlot::View::besideLines(const std::vector<QList<QPointF>>& lines, QRectF name) const {
    constexpr double step = 3.0;
    constexpr double gap = 2.0;
    std::vector<Stretch> taken;
    for (const QList<QPointF>& line : lines) {
        if (line.isEmpty() || line.back().x() <= name.left() || line.front().x() >= name.right())
            continue;
        Stretch reach{heightAt(line, name.left()), heightAt(line, name.left())};
        for (double x = name.left(); x <= name.right() + step; x += step) {
            reach.top = std::min(reach.top, heightAt(line, x));
            reach.bottom = std::max(reach.bottom, heightAt(line, x));
        }
        taken.push_back(reach);
    }
    return freePlace(name.center().y(), name.height() + 2.0 * gap, taken, {0.0, plotArea().bottom()});
}

void MetricPlot::View::updateSmoothedPen() {
    const Qt::PenCapStyle cap = m_dense ? Qt::FlatCap : Qt::RoundCap;
    m_smoothed->setPen(QPen(theme().train, trainWidth, Qt::SolidLine, cap, Qt::MiterJoin));
}

} // namespace inkling
