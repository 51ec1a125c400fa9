// SPDX-License-Identifier: GPL-3.0-or-later
// Loss above accuracy, in step with one another.
#pragma once

#include "ui/charts/metric_plot.h"
#include "ui/frame_timer.h"

namespace inkling {

/// Both charts of a run, with equal plot areas and a common crosshair.
///
/// After every change of the history say markDirty(), as often as you like: it costs nothing until the next
/// frame.
class MetricCharts : public QWidget {
    Q_OBJECT

public:
    explicit MetricCharts(const ThemeSource&, QWidget* parent = nullptr);

    void setContent(const ChartContent&);
    const ChartContent& content() const { return m_content; }
    /// Where the timeline stands; none: the newest batch.
    void setShownBatch(std::optional<qint64>);
    void markDirty() { m_frames.request(); }

    /// Where the lines of the accuracy are drawn, in coordinates of this widget; those of the loss are above
    /// it, as far left and right.
    QRectF plotArea() const;
    /// x in this widget of this batch on both charts; between two batches too.
    double batchPosition(double batch) const;
    /// The batch at the right end of the plot area: whole, and not before any that is shown.
    double lastOnAxis() const { return m_accuracy->lastOnAxis(); }

    const MetricPlot& loss() const { return *m_loss; }
    const MetricPlot& accuracy() const { return *m_accuracy; }

public slots:
    /// Reads both charts at this batch, as if the mouse were there.
    void setHoveredBatch(std::optional<qint64>);

signals:
    void hoveredBatch(std::optional<qint64>);
    /// The mouse was pressed at this batch, or is dragged to it.
    void batchClicked(qint64);
    /// plotArea() or the ends of the batch axis are others than before. Comes with the next frame.
    void axisChanged();

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    /// What a widget that is aligned with the batch axis depends on.
    struct BatchAxis {
        QRectF area;
        double first = 0.0;
        double last = 0.0;

        bool operator==(const BatchAxis&) const = default;
    };

    void redraw();
    void alignPlots();
    void tellAxis();
    void applyTheme();

    const ThemeSource& m_theme;
    ChartContent m_content;
    MetricPlot* m_loss;
    MetricPlot* m_accuracy;
    MetricPlot::Margins m_margins; ///< only grow during a run, so that nothing wobbles
    BatchAxis m_told;
    FrameTimer m_frames;
};

} // namespace inkling
