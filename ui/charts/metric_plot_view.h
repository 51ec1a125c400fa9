// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts draws of a metric. Included by the sources of MetricPlot alone.
#pragma once

#include "ui/charts/batch_scale.h"
#include "ui/charts/end_labels.h"
#include "ui/charts/event_marks.h"
#include "ui/charts/metric_plot.h"
#include "ui/charts/metric_text.h"
#include "ui/charts/plot_scale.h"
#include "ui/theme/theme_source.h"

#include <QChartView>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPixmap>
#include <QTimer>
#include <QValueAxis>
#include <QWheelEvent>

#include <vector>

namespace inkling {

/// The plot area and what is written around it. The four lines are series of Qt Charts; grid, band, markers
/// and texts are painted here, before and after them, in the same coordinates.
///
/// Its sources: metric_plot_axes (ranges, ticks), _lines (from history to lines), _labels (at their ends),
/// _painting (below and above them), _marks (what shows a moment), _picture (all of it, for a file),
/// _gestures (mouse), _keys.
class MetricPlot::View : public QChartView {
public:
    /// Lines and markers may be this much outside of the plot area.
    static constexpr double bleed = 4.0;
    static constexpr double testWidth = 1.5;

    explicit View(MetricPlot& plot);

    void applyTheme(const Theme& theme);
    Margins neededMargins() const;
    Margins margins() const { return m_margins; }
    void setMargins(Margins margins) { m_margins = margins; }

    QRectF plotArea() const;
    /// The text grows from the line's end, to the end of the widget at most.
    std::vector<QRectF> labelRects() const;
    QStringList labelTexts() const;
    /// The middle, nearest to theirs, where words have neither lines nor labels behind them.
    double freeHeight(QRectF words) const;

    double xOf(double batch) const { return m_scale.pixelX(m_batches.xOf(batch)); }
    /// Where all lines have ended.
    double endOfLines() const;
    double firstLabelY() const { return m_labels.empty() ? 0.0 : m_labels.front().end.y(); }
    const PlotScale& scale() const { return m_scale; }
    const BatchScale& batches() const { return m_batches; }
    const std::vector<EventMark>& marks() const { return m_marks; }

    /// Reads the history and replaces the lines.
    void redraw();

    void setHovered(std::optional<qint64> batch);
    /// Around the crosshair, where it is visible, or the middle.
    void zoomX(double factor);
    /// Everything but the crosshair, in coordinates of the viewport and without clipping.
    void paintPicture(QPainter* painter);

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& exposed) override;
    void drawForeground(QPainter* painter, const QRectF&) override;

    // QChartView's own handlers dereference a null item where there is none (QTBUG-118669) and swallow the
    // wheel (QTBUG-119712); nothing of what they do is wanted here.
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// Where a line ends, and what is written there.
    struct EndLabel {
        QString text;
        QColor colour;
        QPointF end;
        double y = 0.0;       ///< where the middle of the text would best be
        bool isOther = false; ///< names another run
    };

    /// Of one run, as its history gives them.
    struct Lines {
        QString name;
        BatchScale batches;
        std::vector<MetricColumn> columns;
        std::vector<ScoreColumn> tested;
        std::vector<ScoreColumn> validated;
        std::vector<ScoreColumn> ended; ///< the final test
        bool isPointedAt = false;

        bool operator==(const Lines&) const = default;
    };

    /// The lines of other runs change seldom and cost as much as all else together: they are painted once.
    struct OthersPicture {
        std::vector<Lines> lines;
        PlotScale scale;
        double smoothing = 0.0;
        QColor colour;
        double pixelRatio = 1.0;

        bool operator==(const OthersPicture&) const = default;
    };

    /// What the mouse does while a button is held down.
    struct Drag {
        enum class Kind { none, scrub, zoom, pan };

        Kind kind = Kind::none;
        QPointF start;
        QPointF now;
        PlotScale scale; ///< when it began
    };

    Metric drawnMetric() const { return m_plot.m_metric; }
    const Theme& theme() const { return m_plot.m_theme.theme(); }
    const ChartContent& content() const { return m_plot.m_content; }
    const ChartSettings& settings() const { return m_plot.m_settings; }
    const MetricHistory* history() const;
    /// Says of what is smoothed that it is, whatever room there is.
    QString trainName() const;
    static QString validationName() { return MetricPlot::tr("validation"); }
    static QString testName() { return MetricPlot::tr("test"); }
    static QString finalTestName() { return MetricPlot::tr("final test"); }
    static QString label(const QString& name, const QString& value);

    // Axes
    BatchScale batchScaleOf(const OtherRun& other) const;
    void updateXAxis(const std::vector<OtherRun>& others);
    Axis fullXAxis(const std::vector<OtherRun>& others) const;
    void updateYAxis();
    Axis fullLossAxis() const;
    struct Heights {
        double lowest = 0.0;
        double highest = 0.0;
    };
    Heights smoothedHeights() const;
    Heights batchHeights() const;
    std::vector<double> xTicks() const;
    QString xText(double tick) const;
    std::vector<double> yTicks() const;
    QString yText(double tick, int decimals) const;

    // Lines
    Lines linesOf(const QString& name, const BatchScale& batches, const MetricHistory& history) const;
    std::vector<ScoreColumn> columnOf(const std::optional<ScorePoint>& test) const;
    void readHistory();
    void readOthers(const std::vector<OtherRun>& others);
    /// Ranges before lines: each effective change of a range builds every line anew.
    void updateLines();
    bool isRaw() const { return settings().smoothing <= 0.0; } ///< the batches themselves are the line
    QPointF placeOf(const BatchScale& batches, double batch, double value) const;
    QPointF pointOf(double batch, double value) const {
        return m_scale.pixel(placeOf(m_batches, batch, value));
    }
    QList<QPointF> batchPoints() const;
    QList<QPointF> smoothedPoints(const Lines& lines) const;
    QList<QPointF> scorePoints(const BatchScale& batches, const std::vector<ScoreColumn>& columns) const;
    const QLineSeries* trainLine() const { return isRaw() && !m_dense ? m_batchLine : m_smoothedLine; }
    /// In pixels, of the train line as it is drawn.
    std::optional<QPointF> pointOnLine(double batch) const;
    void updatePens();

    // Labels
    void updateLabels();
    void addOtherLabels();
    void leaveOutAstray();
    double labelHeight() const;
    bool isWide() const;
    /// In pixels, where a line in places of the axes ends or leaves the plot at the right.
    QPointF visibleEnd(const QList<QPointF>& line) const;
    std::vector<QList<QPointF>> allLines() const;
    static std::vector<Stretch> takenBy(const std::vector<QList<QPointF>>& lines, QRectF name);
    double besideLines(const std::vector<QList<QPointF>>& lines, QRectF name) const;
    QFont fontOf(const EndLabel& label) const { return label.isOther ? m_small : m_bold; }

    // Painting
    void paintGrid(QPainter* painter) const;
    void updateOthersPicture();
    void paintOther(QPainter* painter, const Lines& other) const;
    QList<QPointF> inPixels(QList<QPointF> places) const;
    void paintBand(QPainter* painter) const;
    void paintEnvelope(QPainter* painter) const;
    enum class Marker { circle, diamond };
    void paintMarkers(QPainter* painter, const std::vector<ScoreColumn>& columns, Marker marker) const;
    void paintFinalTest(QPainter* painter, const Lines& lines, const QColor& colour) const;
    void paintLabels(QPainter* painter) const;
    void paintSeries(QPainter* painter, const QLineSeries& series) const;

    // Marks
    /// The shown batch, if others were trained after it. Stands at the one before the first for all before.
    std::optional<qint64> pastBatch() const;
    /// Requires pastBatch().
    double pastX() const;
    void updateMarks();
    void paintFuture(QPainter* painter) const;
    void paintShownBatch(QPainter* painter) const;
    void paintMarks(QPainter* painter) const;
    void paintHovered(QPainter* painter) const;
    void paintDrag(QPainter* painter) const;
    void paintFocus(QPainter* painter) const;

    // Gestures
    bool hasLines() const;
    std::optional<qint64> batchAt(QPointF position) const;
    /// At this place or nearest to it, in the run, which has batches.
    qint64 nearestBatch(double x) const;
    void scrubTo(qint64 batch);
    void pan(QPointF by, const PlotScale& from);
    void zoomX(double factor, double fixed);
    void zoomY(double factor, double fixed);
    void zoomInto(QRectF rectangle);
    QPoint placeOfDetail(const QHelpEvent& help, const QString& detail) const;
    double narrowest() const;
    void wantX(const Axis& axis);
    void wantY(const Axis& axis);
    bool isOwnKey(const QKeyEvent& key) const;
    void moveCrosshair(qint64 batch);
    void moveCrosshairBy(int key);
    void zoomBy(int key);
    bool panBy(int key);

    MetricPlot& m_plot;
    QValueAxis* m_xAxis = new QValueAxis(this);
    QValueAxis* m_yAxis = new QValueAxis(this);
    QLineSeries* m_batchLine = new QLineSeries(this);
    QLineSeries* m_smoothedLine = new QLineSeries(this);
    QLineSeries* m_validationLine = new QLineSeries(this);
    QLineSeries* m_testLine = new QLineSeries(this);
    PlotScale m_scale;
    Axis m_fullX; ///< what the axes are unless something is looked at more closely
    Axis m_fullY{0.0, 0.0};
    bool m_fullYIsLog = false;
    BatchScale m_batches;
    Margins m_margins;
    int m_above = 0; ///< the plot area: half a tick label
    int m_below = 0; ///< the plot area: a tick label
    Lines m_own;
    std::vector<Lines> m_others;
    OthersPicture m_pictured; ///< what m_picture is of
    QPixmap m_picture;
    bool m_dense = false;
    std::vector<EndLabel> m_labels;
    std::vector<EventMark> m_marks;
    std::optional<qint64> m_hovered;
    Drag m_drag;
    std::optional<qint64> m_scrubbed; ///< while the mouse is dragged: where it was last
    /// A click on what is looked at closely waits for a second one, which shows all again instead.
    QTimer m_click;
    qint64 m_clicked = 0;
    QFont m_small;
    QFont m_bold;
};

} // namespace inkling
