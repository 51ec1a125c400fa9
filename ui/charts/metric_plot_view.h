// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts draws of a metric. Included by the sources of MetricPlot alone.
#pragma once

#include "ui/charts/axis.h"
#include "ui/charts/metric_plot.h"
#include "ui/charts/metric_text.h"
#include "ui/theme/theme_source.h"

#include <QChartView>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPixmap>
#include <QValueAxis>
#include <QWheelEvent>

#include <vector>

namespace inkling {

/// The plot area and what is written around it. The four lines are series of Qt Charts; grid, band, markers
/// and texts are painted here, before and after them, in the same coordinates.
class MetricPlot::View : public QChartView {
public:
    /// Lines and markers may be this much outside of the plot area.
    static constexpr double bleed = 4.0;
    static constexpr double testWidth = 1.5;

    explicit View(MetricPlot& plot);

    void applyTheme(const Theme& theme);
    Margins neededMargins() const;
    void setMargins(Margins margins) { m_margins = margins; }

    QRectF plotArea() const;
    /// The text grows from the line's end, to the end of the widget at most.
    std::vector<QRectF> labelRects() const;

    double xOf(double batch) const;
    const Axis& batches() const { return m_x; }
    /// Where all lines have ended.
    double endOfLines() const;
    double firstLabelY() const { return m_labels.empty() ? 0.0 : m_labels.front().end.y(); }

    /// Reads the history and replaces the lines.
    void redraw();

    void setHovered(std::optional<qint64> batch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& exposed) override;
    void drawForeground(QPainter* painter, const QRectF&) override;

    // QChartView's own handlers dereference a null item where there is none (QTBUG-118669) and swallow the
    // wheel (QTBUG-119712); nothing of what they do is wanted here.
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override { event->ignore(); }
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void leaveEvent(QEvent* event) override;

private:
    /// Where a line ends, and what is written there.
    struct EndLabel {
        QString text;
        QColor colour;
        QPointF end;
        double y = 0.0;       ///< where the middle of the text would best be
        bool isOther = false; ///< names another run
    };

    struct OtherLines {
        QString name;
        std::vector<MetricColumn> columns;
        std::vector<ScoreColumn> tested;

        bool operator==(const OtherLines&) const = default;
    };

    /// The lines of other runs change seldom and cost as much as all else together: they are painted once.
    struct OthersPicture {
        std::vector<OtherLines> lines;
        Axis x;
        Axis y;
        QRectF area;
        QColor colour;
        double pixelRatio = 1.0;

        bool operator==(const OthersPicture&) const = default;
    };

    Metric metric() const { return m_plot.m_metric; }
    const Theme& theme() const { return m_plot.m_theme.theme(); }
    static QString trainName() { return MetricPlot::tr("train"); }
    static QString validationName() { return MetricPlot::tr("validation"); }
    static QString testName() { return MetricPlot::tr("test"); }
    static QString label(const QString& name, const QString& value);

    std::vector<double> yTicks() const;
    QString yText(double tick) const { return MetricText::tick(metric(), tick, tickDecimals(yTicks())); }

    double yOf(double value) const;
    /// Painting far outside costs time and, past some 32,000 pixels, draws nonsense.
    double clamped(double value) const;
    QPointF pointOf(double batch, double value) const { return {xOf(batch), yOf(clamped(value))}; }

    std::optional<qint64> batchAt(QPointF position) const;
    /// At this place or nearest to it, in the run, which has batches.
    qint64 nearestBatch(double x) const;
    void scrubTo(qint64 batch);

    /// The shown batch, if others were trained after it. Stands at the one before the first for all before.
    std::optional<qint64> pastBatch() const;
    /// Requires pastBatch().
    double pastX() const;
    /// Of the smoothed line as it is drawn.
    std::optional<QPointF> pointOnLine(double batch) const;

    void updateXAxis(const std::vector<OtherRun>& others);
    void readHistory();
    void readOthers(const std::vector<OtherRun>& others);
    double highestSmoothed() const;
    void updateYAxis(bool empty);
    /// Ranges before lines: each effective change of a range builds every line anew.
    void updateLines();
    QList<QPointF> batchPoints() const;
    QList<QPointF> smoothedPoints(const std::vector<MetricColumn>& columns) const;
    QList<QPointF> scorePoints(const std::vector<ScoreColumn>& columns) const;
    void updateLabels();
    void addOtherLabels();
    std::vector<QList<QPointF>> allLines() const;
    double besideLines(const std::vector<QList<QPointF>>& lines, QRectF name) const;
    QFont fontOf(const EndLabel& label) const { return label.isOther ? m_small : m_bold; }
    /// Qt Charts draws a line segment by segment: round caps close its corners, but cost too much on short
    /// segments, which do not need them.
    void updateSmoothedPen();

    void paintGrid(QPainter* painter) const;
    void updateOthersPicture();
    void paintOthers(QPainter* painter) const;
    void paintOther(QPainter* painter, const OtherLines& other) const;
    void paintBand(QPainter* painter) const;
    void paintEnvelope(QPainter* painter) const;
    enum class Marker { circle, diamond };
    void paintMarkers(QPainter* painter, const std::vector<ScoreColumn>& columns, Marker marker) const;
    void paintFuture(QPainter* painter) const;
    void paintShownBatch(QPainter* painter) const;
    void paintHovered(QPainter* painter) const;
    void paintLabels(QPainter* painter) const;

    MetricPlot& m_plot;
    QValueAxis* m_xAxis = new QValueAxis(this);
    QValueAxis* m_yAxis = new QValueAxis(this);
    QLineSeries* m_batches = new QLineSeries(this);
    QLineSeries* m_smoothed = new QLineSeries(this);
    QLineSeries* m_validations = new QLineSeries(this);
    QLineSeries* m_tests = new QLineSeries(this);
    Axis m_x{0.0, 100.0};
    Axis m_y{0.0, 1.0};
    Margins m_margins;
    int m_above = 0; ///< the plot area: half a tick label
    int m_below = 0; ///< the plot area: a tick label
    std::vector<MetricColumn> m_columns;
    std::vector<ScoreColumn> m_tested;
    std::vector<ScoreColumn> m_validated;
    std::vector<OtherLines> m_others;
    OthersPicture m_pictured; ///< what m_picture is of
    QPixmap m_picture;
    bool m_dense = false;
    std::vector<EndLabel> m_labels;
    std::optional<qint64> m_hovered;
    std::optional<qint64> m_scrubbed; ///< while the mouse is dragged: where it was last
    QFont m_small;
    QFont m_bold;
};

} // namespace inkling
