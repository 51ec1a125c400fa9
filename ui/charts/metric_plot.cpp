// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/metric_plot.h"

#include "ui/charts/axis.h"
#include "ui/charts/end_labels.h"
#include "ui/charts/metric_text.h"
#include "ui/theme/theme_source.h"

#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

// A frame's cost is that of its line segments: beyond this width columns become wider instead of more. On a
// window of 2560x1440 one column a pixel kept the event loop for 34 ms.
constexpr int mostColumns = 900;

constexpr double trainWidth = 2.0;
constexpr double testWidth = 1.5;
constexpr double markerRadius = 2.75;
constexpr double testDistance = 4.0;   ///< tests closer than this share a point
constexpr double markerDistance = 9.0; ///< tests closer than this have no markers, except for the last
constexpr double bleed = 4.0;          ///< lines and markers may be this much outside of the plot area
constexpr double labelGap = 8.0;       ///< between a line's end and its label

/// Where a line ends, and what is written there.
struct EndLabel {
    QString text;
    QColor colour;
    QPointF end;
};

} // namespace

/// The plot area and what is written around it. The three lines are series of Qt Charts; grid, band, markers
/// and texts are painted here, before and after them, in the same coordinates.
class MetricPlot::View : public QChartView {
public:
    explicit View(MetricPlot& plot)
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
        for (QLineSeries* series : {m_batches, m_smoothed, m_tests}) { // the last on top
            chart()->addSeries(series);
            series->attachAxis(m_xAxis);
            series->attachAxis(m_yAxis);
        }
        m_batches->setObjectName(QStringLiteral("batches"));
        m_smoothed->setObjectName(QStringLiteral("smoothed"));
        m_tests->setObjectName(QStringLiteral("tests"));
    }

    void applyTheme(const Theme& theme) {
        m_batches->setPen(QPen(theme.trainPale, 1.0));
        updateSmoothedPen();
        QPen dashed(theme.test, testWidth, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
        dashed.setDashPattern({3.0, 2.0});
        m_tests->setPen(dashed);
        m_small = themeFont(TextSize::small);
        m_bold = themeFont(TextSize::small, TextWeight::bold);
        m_bold.setPointSizeF(themeFont(TextSize::normal).pointSizeF());
        const QFontMetrics small(m_small);
        m_above = qCeil(small.ascent() / 2.0) + 2;
        m_below = small.height() + Theme::unit / 2;
        viewport()->update();
    }

    Margins neededMargins() const {
        const QFontMetrics small(m_small);
        int left = 0;
        for (const double tick : yTicks())
            left = std::max(left, small.horizontalAdvance(yText(tick)));
        const QFontMetrics bold(m_bold);
        int right = 0;
        for (const EndLabel& label : m_labels)
            right = std::max(right, tabularWidth(bold, label.text));
        for (const QString& name : {trainName(), testName()})
            right = std::max(right, tabularWidth(bold, label(name, MetricText::widest(metric()))));
        return {left + Theme::unit, right + qCeil(labelGap)};
    }

    void setMargins(Margins margins) { m_margins = margins; }

    QRectF plotArea() const {
        return QRectF(viewport()->rect())
            .adjusted(m_margins.left, m_above, -m_margins.right, -m_below)
            .toRect();
    }

    /// The text grows from the line's end, to the end of the widget at most.
    std::vector<QRectF> labelRects() const {
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

    double xOf(double batch) const {
        const QRectF area = plotArea();
        return area.left() + (batch - m_x.min) / m_x.span() * area.width();
    }

    /// Where all lines have ended.
    double endOfLines() const {
        double x = plotArea().left();
        for (const EndLabel& label : m_labels)
            x = std::max(x, label.end.x());
        return x;
    }

    double firstLabelY() const { return m_labels.empty() ? 0.0 : m_labels.front().end.y(); }

    /// Reads the history and replaces the lines.
    void redraw() {
        m_columns.clear();
        m_tested.clear();
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
            m_tested = history->testColumns(
                metric(), from, to + 1, qFloor(std::min(area.width(), double{mostColumns}) / testDistance));
        }
        updateYAxis(empty);
        updateLines();
        viewport()->update();
    }

    void setHovered(std::optional<qint64> batch) {
        const auto strip = [&](std::optional<qint64> at) {
            if (at)
                viewport()->update(
                    QRectF(xOf(static_cast<double>(*at)) - 8.0, 0, 16, height()).toAlignedRect());
        };
        strip(m_hovered);
        m_hovered = batch;
        strip(m_hovered);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QChartView::paintEvent(event);
        emit m_plot.painted();
    }

    void drawBackground(QPainter* painter, const QRectF& exposed) override {
        painter->fillRect(exposed, theme().plot);
        paintGrid(painter);
        paintEnvelope(painter);
        paintBand(painter);
    }

    void drawForeground(QPainter* painter, const QRectF&) override {
        paintShownBatch(painter);
        paintMarkers(painter);
        paintHovered(painter);
        paintLabels(painter);
    }

    // QChartView's own handlers dereference a null item where there is none (QTBUG-118669) and swallow the
    // wheel (QTBUG-119712); nothing of what they do is wanted here.
    void mousePressEvent(QMouseEvent* event) override {
        const auto batch = batchAt(event->position());
        if (event->button() == Qt::LeftButton && batch)
            emit m_plot.batchClicked(*batch);
        else
            event->ignore();
    }
    void mouseReleaseEvent(QMouseEvent* event) override { event->ignore(); }
    void mouseDoubleClickEvent(QMouseEvent* event) override { event->ignore(); }
    void mouseMoveEvent(QMouseEvent* event) override { emit m_plot.hoveredBatch(batchAt(event->position())); }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void leaveEvent(QEvent* event) override {
        emit m_plot.hoveredBatch(std::nullopt);
        QChartView::leaveEvent(event);
    }

private:
    Metric metric() const { return m_plot.m_metric; }
    const Theme& theme() const { return m_plot.m_theme.theme(); }
    static QString trainName() { return MetricPlot::tr("train"); }
    static QString testName() { return MetricPlot::tr("test"); }
    static QString label(const QString& name, const QString& value) {
        return MetricPlot::tr("%1 %2", "a line and its last value: test 0.31").arg(name, value);
    }

    std::vector<double> yTicks() const {
        constexpr double distance = 36.0;
        if (metric() == Metric::accuracy && plotArea().height() >= 5 * 22.0)
            return ticks(m_y, 6);
        return ticks(m_y, std::clamp(qFloor(plotArea().height() / distance) + 1, 2, 7));
    }
    QString yText(double tick) const { return MetricText::tick(metric(), tick, tickDecimals(yTicks())); }

    double yOf(double value) const {
        const QRectF area = plotArea();
        return area.bottom() - (value - m_y.min) / m_y.span() * area.height();
    }
    /// Painting far outside costs time and, past some 32,000 pixels, draws nonsense.
    double clamped(double value) const {
        constexpr double spans = 10.0;
        return std::clamp(value, m_y.min - spans * m_y.span(), m_y.max + spans * m_y.span());
    }
    QPointF pointOf(double batch, double value) const { return {xOf(batch), yOf(clamped(value))}; }

    std::optional<qint64> batchAt(QPointF position) const {
        const MetricHistory* history = m_plot.m_content.history.get();
        const QRectF area = plotArea().adjusted(-Theme::unit, -Theme::unit, Theme::unit, Theme::unit);
        if (!history || history->isEmpty() || !area.contains(position))
            return {};
        const double batch = m_x.min + (position.x() - plotArea().left()) / plotArea().width() * m_x.span();
        return std::clamp<qint64>(qRound64(batch), history->begin(), history->end() - 1);
    }

    void updateYAxis(bool empty) {
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
        for (const TestColumn& column : m_tested)
            smoothed = std::max(smoothed, static_cast<double>(column.value));
        // One bad batch must not press the curve flat: it leaves the chart at the top instead.
        constexpr double tolerated = 2.0;
        const double start = std::log(10.0);
        m_y = lossAxis(empty ? Axis{0.0, 0.0} : m_y,
                       std::min(highest, tolerated * std::max(smoothed, start)) > smoothed
                           ? std::min(highest, tolerated * std::max(smoothed, start))
                           : smoothed);
    }

    /// Ranges before lines: each effective change of a range builds every line anew.
    void updateLines() {
        const QRectF area = plotArea();
        if (area.width() < 1.0 || area.height() < 1.0)
            return;
        const double dx = bleed / area.width() * m_x.span();
        const double dy = bleed / area.height() * m_y.span();
        chart()->setPlotArea(area.adjusted(-bleed, -bleed, bleed, bleed));
        m_xAxis->setRange(m_x.min - dx, m_x.max + dx);
        m_yAxis->setRange(m_y.min - dy, m_y.max + dy);

        m_dense =
            std::any_of(m_columns.begin(), m_columns.end(), [](const auto& c) { return c.first < c.last; });
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
            smoothed.append(
                {static_cast<double>(column.last), clamped(static_cast<double>(column.smoothed))});
        }
        QList<QPointF> tests;
        for (const TestColumn& column : m_tested)
            tests.append({column.batch, clamped(static_cast<double>(column.value))});
        const auto replace = [](QLineSeries* series, const QList<QPointF>& points) {
            if (series->points() != points)
                series->replace(points);
        };
        replace(m_batches, batches);
        replace(m_smoothed, smoothed);
        replace(m_tests, tests);

        const auto addLabel = [&](const QString& name, const QColor& colour, const QPointF& end,
                                  double value) {
            m_labels.push_back(
                {label(name, MetricText::value(metric(), value)), colour, pointOf(end.x(), end.y())});
        };
        if (!smoothed.isEmpty()) {
            const MetricHistory& history = *m_plot.m_content.history;
            addLabel(trainName(), theme().train, smoothed.back(),
                     static_cast<double>(history.smoothed(metric(), history.end() - 1)));
        }
        if (!tests.isEmpty()) {
            const Score score = m_plot.m_content.history->lastTest()->score;
            addLabel(testName(), theme().test, tests.back(),
                     metric() == Metric::loss ? score.loss : score.accuracy);
        }
    }

    /// Qt Charts draws a line segment by segment: round caps close its corners, but cost too much on short
    /// segments, which do not need them.
    void updateSmoothedPen() {
        const Qt::PenCapStyle cap = m_dense ? Qt::FlatCap : Qt::RoundCap;
        m_smoothed->setPen(QPen(theme().train, trainWidth, Qt::SolidLine, cap, Qt::MiterJoin));
    }

    void paintGrid(QPainter* painter) const {
        const QRectF area = plotArea();
        painter->setFont(m_small);
        const QFontMetricsF metrics(m_small);
        const std::vector<double> rows = yTicks();
        const int decimals = tickDecimals(rows);
        for (const double tick : rows) {
            // On whole pixels, or thin lines are grey smears.
            const double y = std::floor(yOf(tick)) + 0.5;
            painter->setPen(QPen(theme().grid, 1.0));
            painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            painter->setPen(theme().mutedText);
            const QRectF text(0.0, y - metrics.height() / 2.0, area.left() - Theme::unit, metrics.height());
            painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter,
                              MetricText::tick(metric(), tick, decimals));
        }
        constexpr double distance = 96.0;
        painter->setPen(theme().mutedText);
        for (const double tick : ticks(m_x, std::max(2, qFloor(area.width() / distance) + 1))) {
            if (tick != std::floor(tick))
                continue; // there is no batch 0.5
            const QString text = MetricText::batch(qRound64(tick));
            const double width = metrics.horizontalAdvance(text);
            painter->drawText(
                QPointF(xOf(tick) - width / 2.0, area.bottom() + Theme::unit / 2.0 + metrics.ascent()), text);
        }
    }

    void paintBand(QPainter* painter) const {
        const bool anyWidth =
            std::any_of(m_tested.begin(), m_tested.end(), [](const auto& t) { return t.low < t.high; });
        if (!anyWidth)
            return;
        painter->save();
        painter->setClipRect(plotArea().adjusted(-bleed, 0, bleed, 0));
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().testPale);
        // One piece between two tests at a time, joined on whole pixels: the rasteriser's cost grows with the
        // square of a polygon's corners.
        const auto corner = [this](const TestColumn& column, float value) {
            const QPointF point = pointOf(column.batch, static_cast<double>(value));
            return QPointF(std::round(point.x()), point.y());
        };
        for (std::size_t i = 1; i < m_tested.size(); ++i) {
            const TestColumn& a = m_tested[i - 1];
            const TestColumn& b = m_tested[i];
            const QPointF piece[] = {corner(a, a.high), corner(b, b.high), corner(b, b.low),
                                     corner(a, a.low)};
            painter->drawConvexPolygon(piece, 4);
        }
        if (m_tested.size() == 1) {
            const TestColumn& only = m_tested.front();
            painter->drawRect(QRectF(corner(only, only.high), corner(only, only.low))
                                  .adjusted(-markerRadius, 0, markerRadius, 0));
        }
        painter->restore();
    }

    void paintEnvelope(QPainter* painter) const {
        if (!m_dense)
            return;
        // Bars on whole pixels: the anti-aliased polygon of the same shape costs Qt's rasteriser three times
        // as much.
        const QRectF clip = plotArea().adjusted(-bleed, -bleed, bleed, bleed);
        std::vector<QRectF> bars;
        bars.reserve(m_columns.size());
        for (const MetricColumn& column : m_columns) {
            if (column.isEmpty())
                continue;
            const double left = std::round(xOf(static_cast<double>(column.first) - 0.5));
            const double right = std::round(xOf(static_cast<double>(column.last) + 0.5));
            double top =
                std::clamp(yOf(clamped(static_cast<double>(column.max))) - 0.5, clip.top(), clip.bottom());
            double bottom =
                std::clamp(yOf(clamped(static_cast<double>(column.min))) + 0.5, clip.top(), clip.bottom());
            if (!bars.empty()) { // as a line would, reach to where the neighbour is
                top = std::min(top, bars.back().bottom());
                bottom = std::max(bottom, bars.back().top());
            }
            bars.emplace_back(left, top, std::max(1.0, right - left), bottom - top);
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().trainPale);
        painter->drawRects(bars.data(), static_cast<int>(bars.size()));
        painter->restore();
    }

    void paintMarkers(QPainter* painter) const {
        painter->setPen(QPen(theme().test, testWidth));
        painter->setBrush(theme().plot);
        const QRectF visible = plotArea().adjusted(-1, -1, 1, 1);
        if (m_tested.empty())
            return;
        const double length = xOf(m_tested.back().batch) - xOf(m_tested.front().batch);
        const bool room = length >= markerDistance * static_cast<double>(m_tested.size() - 1);
        for (std::size_t i = room ? 0 : m_tested.size() - 1; i < m_tested.size(); ++i) {
            const QPointF centre = pointOf(m_tested[i].batch, static_cast<double>(m_tested[i].value));
            if (visible.contains(centre))
                painter->drawEllipse(centre, markerRadius, markerRadius);
        }
    }

    void paintShownBatch(QPainter* painter) const {
        const auto shown = m_plot.m_content.shownBatch;
        const MetricHistory* history = m_plot.m_content.history.get();
        // At the newest batch the lines' ends say it already.
        if (!shown || !history || !history->contains(*shown) || *shown == history->end() - 1)
            return;
        QPen dotted(theme().mutedText, 1.5, Qt::CustomDashLine, Qt::RoundCap);
        dotted.setDashPattern({0.1, 2.4});
        painter->setPen(dotted);
        const double x = std::floor(xOf(static_cast<double>(*shown))) + 0.5;
        painter->drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    }

    void paintHovered(QPainter* painter) const {
        const MetricHistory* history = m_plot.m_content.history.get();
        if (!m_hovered || !history || !history->contains(*m_hovered))
            return;
        const double x = std::floor(xOf(static_cast<double>(*m_hovered))) + 0.5;
        painter->setPen(QPen(theme().mutedText, 1.0));
        painter->drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
        const auto value = static_cast<double>(history->value(metric(), *m_hovered));
        if (!std::isfinite(value))
            return;
        const QPointF centre(x, yOf(clamped(value)));
        if (plotArea().adjusted(-1, -1, 1, 1).contains(centre)) {
            painter->setPen(QPen(theme().train, testWidth));
            painter->setBrush(theme().plot);
            painter->drawEllipse(centre, markerRadius + 0.5, markerRadius + 0.5);
        }
    }

    void paintLabels(QPainter* painter) const {
        painter->setFont(m_bold);
        const std::vector<QRectF> rects = labelRects();
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            painter->setPen(m_labels[i].colour);
            painter->drawText(rects[i], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                              m_labels[i].text);
        }
    }

    MetricPlot& m_plot;
    QValueAxis* m_xAxis = new QValueAxis(this);
    QValueAxis* m_yAxis = new QValueAxis(this);
    QLineSeries* m_batches = new QLineSeries(this);
    QLineSeries* m_smoothed = new QLineSeries(this);
    QLineSeries* m_tests = new QLineSeries(this);
    Axis m_x{0.0, 100.0};
    Axis m_y{0.0, 1.0};
    Margins m_margins;
    int m_above = 0; ///< the plot area: half a tick label
    int m_below = 0; ///< the plot area: a tick label
    std::vector<MetricColumn> m_columns;
    std::vector<TestColumn> m_tested;
    bool m_dense = false;
    std::vector<EndLabel> m_labels;
    std::optional<qint64> m_hovered;
    QFont m_small;
    QFont m_bold;
};

MetricPlot::MetricPlot(Metric metric, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_metric(metric)
    , m_theme(theme)
    , m_title(new QLabel(MetricText::title(metric), this))
    , m_reading(new QLabel(this))
    , m_view(new View(*this))
    , m_note(new QLabel(m_view)) {
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // Its text changes with every frame: it takes what room there is and never asks for more.
    m_reading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_reading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setAccessibleName(metric == Metric::loss ? tr("Loss by batch") : tr("Accuracy by batch"));
    setAccessibleName(m_view->accessibleName());

    auto* header = new QHBoxLayout;
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(2 * Theme::unit);
    header->addWidget(m_title);
    header->addWidget(m_reading, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
    layout->addLayout(header);
    layout->addWidget(m_view, 1);

    connect(&theme, &ThemeSource::changed, this, &MetricPlot::applyTheme);
    applyTheme();
}

MetricPlot::~MetricPlot() = default;

void MetricPlot::setContent(const ChartContent& content) {
    m_content = content;
}

void MetricPlot::redraw() {
    m_view->redraw();
    updateReading();
    updateNote();
    updateDescription();
}

void MetricPlot::setHoveredBatch(std::optional<qint64> batch) {
    if (m_hovered == batch)
        return;
    m_hovered = batch;
    m_view->setHovered(batch);
    updateReading();
}

MetricPlot::Margins MetricPlot::neededMargins() const {
    return m_view->neededMargins();
}

void MetricPlot::setMargins(Margins margins) {
    m_view->setMargins(margins);
}

QRectF MetricPlot::plotArea() const {
    return m_view->plotArea().translated(m_view->pos());
}

std::vector<QRectF> MetricPlot::endLabelRects() const {
    std::vector<QRectF> rects = m_view->labelRects();
    for (QRectF& rect : rects)
        rect.translate(m_view->pos());
    return rects;
}

QString MetricPlot::reading() const {
    return m_reading->text();
}

QSize MetricPlot::minimumSizeHint() const {
    return {240, 112};
}

void MetricPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    redraw();
}

void MetricPlot::applyTheme() {
    const Theme& theme = m_theme.theme();
    m_title->setFont(themeFont(TextSize::normal, TextWeight::bold));
    m_reading->setFont(themeFont(TextSize::normal));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.plot);
    setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.mutedText);
    m_reading->setPalette(palette);
    m_view->applyTheme(theme);
    redraw();
}

std::optional<qint64> MetricPlot::readBatch() const {
    const MetricHistory* history = m_content.history.get();
    if (!history || history->isEmpty())
        return {};
    for (const auto& batch : {m_hovered, m_content.shownBatch}) {
        if (batch && history->contains(*batch))
            return batch;
    }
    return history->end() - 1;
}

void MetricPlot::updateReading() {
    const auto batch = readBatch();
    if (!batch) {
        m_reading->clear();
        return;
    }
    const MetricHistory& history = *m_content.history;
    const QString number = MetricText::batch(*batch);
    const QString value = MetricText::value(m_metric, static_cast<double>(history.value(m_metric, *batch)));
    const QString smoothed =
        MetricText::value(m_metric, static_cast<double>(history.smoothed(m_metric, *batch)));
    if (!std::isfinite(history.value(m_metric, *batch))) {
        m_reading->setText(tr("batch %1 · %2").arg(number, value));
        return;
    }
    const QString basic = tr("batch %1 · %2 in training").arg(number, value);
    const QString full = tr("batch %1 · %2 in training · smoothed %3").arg(number, value, smoothed);
    QStringList candidates{full, basic, tr("batch %1 · %2").arg(number, value)};
    if (const auto test = history.test(*batch)) {
        const double tested = m_metric == Metric::loss ? test->loss : test->accuracy;
        candidates.prepend(tr("%1 · test %2", "the reading of a batch, then the test after it")
                               .arg(full, MetricText::value(m_metric, tested)));
    }
    const QFontMetrics metrics(m_reading->font());
    const auto fits = [&](const QString& text) {
        return metrics.horizontalAdvance(text) <= m_reading->width();
    };
    const auto longest = std::find_if(candidates.begin(), candidates.end(), fits);
    m_reading->setText(longest == candidates.end() ? candidates.back() : *longest);
}

void MetricPlot::updateNote() {
    const bool empty = !m_content.history || m_content.history->isEmpty();
    const QRect area = m_view->plotArea().toRect();
    const Theme& theme = m_theme.theme();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.plot);
    palette.setColor(QPalette::WindowText, empty ? theme.mutedText : theme.test);
    m_note->setPalette(palette);
    m_note->setFont(themeFont(TextSize::normal));
    const bool diverged = !empty && m_metric == Metric::loss && !m_content.message.isEmpty();
    m_note->setAutoFillBackground(diverged);
    m_note->setVisible(empty || diverged);
    if (empty) {
        m_note->setText(m_metric == Metric::loss ? tr("Press Train: loss will appear here")
                                                 : tr("Press Train: accuracy will appear here"));
        m_note->setAlignment(Qt::AlignCenter);
        m_note->setGeometry(area);
    } else if (diverged) {
        m_note->setText(m_content.message);
        m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        // Beside the curve and its labels if there is room, else over the half of the plot its end is not in.
        constexpr int comfortable = 220;
        constexpr int widest = 400;
        const std::vector<QRectF> labels = m_view->labelRects();
        double besideX = m_view->endOfLines() + 3.0 * Theme::unit;
        for (const QRectF& label : labels)
            besideX = std::max(besideX, label.right() + 2.0 * Theme::unit);
        const bool beside = area.right() - besideX >= comfortable;
        const int width =
            std::min(widest, beside ? area.right() - qCeil(besideX) : area.width() - 2 * Theme::unit);
        const int height = m_note->heightForWidth(width);
        const int x = beside ? qCeil(besideX) : area.left() + (area.width() - width) / 2;
        const bool endsAbove = m_view->firstLabelY() < area.center().y();
        const int y = beside ? area.center().y() - height / 2
            : endsAbove      ? area.bottom() - height - Theme::unit
                             : area.top() + Theme::unit;
        m_note->setGeometry(x, y, width, height);
    }
}

void MetricPlot::updateDescription() {
    QString description = m_note->isHidden() ? QString() : m_note->text();
    if (const auto batch = readBatch()) {
        const MetricHistory& history = *m_content.history;
        const auto text = [&](double value) { return MetricText::value(m_metric, value); };
        description =
            tr("Batch %1: %2 in training, smoothed %3.")
                .arg(MetricText::batch(*batch), text(static_cast<double>(history.value(m_metric, *batch))),
                     text(static_cast<double>(history.smoothed(m_metric, *batch))));
        if (const auto test = history.lastTest()) {
            const double value = m_metric == Metric::loss ? test->score.loss : test->score.accuracy;
            description += tr(" Test after batch %1: %2 on %n image(s).", nullptr, test->score.count)
                               .arg(MetricText::batch(test->batch), text(value));
        }
        if (!m_content.message.isEmpty())
            description += u' ' + m_content.message;
    }
    if (m_view->accessibleDescription() != description) {
        m_view->setAccessibleDescription(description);
        setAccessibleDescription(description);
    }
}

} // namespace inkling
