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

    const MetricPlot& loss() const { return *m_loss; }
    const MetricPlot& accuracy() const { return *m_accuracy; }

public slots:
    /// Reads both charts at this batch, as if the mouse were there.
    void setHoveredBatch(std::optional<qint64>);

signals:
    void hoveredBatch(std::optional<qint64>);
    void batchClicked(qint64);

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void redraw();
    void alignPlots();
    void applyTheme();

    const ThemeSource& m_theme;
    ChartContent m_content;
    MetricPlot* m_loss;
    MetricPlot* m_accuracy;
    MetricPlot::Margins m_margins; ///< only grow during a run, so that nothing wobbles
    FrameTimer m_frames;
};

} // namespace inkling
