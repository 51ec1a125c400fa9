// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a run as a live line chart. Qt Charts, deprecated since Qt 6.8, is known to its
// sources alone.
#pragma once

#include "ui/charts/axis.h"
#include "ui/charts/chart_content.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPainter;

namespace inkling {

class ThemeSource;
struct Theme;

/// Every training batch thin and pale, their moving average over it, the tests dashed with markers (and for
/// the accuracy their 95 % band), the final test of all images a square with its band, the validations dotted
/// with diamonds, labels at the lines' ends. Other runs are grey lines below these, with their names at the
/// ends.
///
/// In the past, a dotted line stands at the shown batch and what was recorded after it is pale. What happened
/// beside training has small signs at the foot.
///
/// The wheel, Shift and drag, Ctrl and drag, and keys ask for other ranges of the axes; whoever owns the plot
/// answers with setZoom().
class MetricPlot : public QWidget {
    Q_OBJECT

public:
    MetricPlot(Metric, const ThemeSource&, QWidget* parent = nullptr);
    ~MetricPlot() override;

    /// Takes effect with redraw(), as do later changes of its history.
    void setContent(const ChartContent&);
    void setSettings(const ChartSettings& settings) { m_settings = settings; }
    /// What is looked at: x in the unit of the axis, y in its own, which is powers of ten on a logarithmic
    /// one; none: all there is.
    void setZoom(const std::optional<Axis>& x, const std::optional<Axis>& y);
    /// Asks for an axis `factor` times as wide, around the crosshair or the middle.
    void zoomBy(double factor);
    bool isZoomed() const { return m_xZoom || m_yZoom; }
    void redraw();

    /// Reads the chart at this batch, at once.
    void setHoveredBatch(std::optional<qint64>);

    /// Room beside the plot area that tick labels and end labels need. Plots that stand one above the other
    /// line up if all get the largest.
    struct Margins {
        int left = 0;
        int right = 0;
        bool operator==(const Margins&) const = default;
    };
    Margins neededMargins() const;
    Margins margins() const;
    void setMargins(Margins);

    /// Where the lines are drawn, in coordinates of this widget.
    QRectF plotArea() const;
    /// Of this batch on the axis, in coordinates of this widget; between two batches too.
    double batchPosition(double batch) const;
    double batchAt(double x) const; ///< the other way round
    double firstOnAxis() const;     ///< batch
    double lastOnAxis() const;
    Axis xAxis() const; ///< as it is drawn, in its unit
    Axis yAxis() const;
    /// Labels at the lines' ends, those of the run first; in coordinates of this widget.
    std::vector<QRectF> endLabelRects() const;
    QStringList endLabelTexts() const;
    /// "batch 62 · 0.36 in training on 64 · smoothed 0.35", and as much more as there is room for.
    QString reading() const;
    /// Everything about a batch of the run, in rich text.
    QString detail(qint64 batch) const;
    /// Everything but the crosshair, in coordinates of this widget.
    void paintPicture(QPainter& painter);

    /// Of the lines of other runs: muted, but 3:1 on the plot.
    static QColor otherRunColour(const Theme&);

    QSize minimumSizeHint() const override;

signals:
    /// The mouse is over this batch, or has left.
    void hoveredBatch(std::optional<qint64>);
    /// The mouse was pressed at this batch, or is dragged to it.
    void batchClicked(qint64);
    void painted();
    /// None: all there is.
    void xAxisWanted(const std::optional<inkling::Axis>& axis);
    void yAxisWanted(const std::optional<inkling::Axis>& axis);
    /// All there is, of both axes.
    void fitWanted();
    void menuWanted(QPoint globalPlace);

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    class View;
    friend class View;

    static double valueOf(Metric metric, const Score& score) {
        return metric == Metric::loss ? score.loss : score.accuracy;
    }

    void applyTheme();
    void updateReading();
    QString readingFor(int width) const;
    QString invitation() const; ///< what will appear in an empty chart
    void updateNote();
    void updateDescription();
    QString describeRun(qint64 batch) const;
    std::optional<qint64> readBatch() const;
    bool readsBeginning() const;
    std::vector<OtherRun> drawnOthers() const;
    QStringList eventsAt(qint64 batch) const;

    const Metric m_metric;
    const ThemeSource& m_theme;
    ChartContent m_content;
    ChartSettings m_settings;
    std::optional<Axis> m_xZoom;
    std::optional<Axis> m_yZoom;
    std::optional<qint64> m_hovered;
    QLabel* m_title;
    QLabel* m_reading;
    View* m_view;
    QLabel* m_note;
};

} // namespace inkling
