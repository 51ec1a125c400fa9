// SPDX-License-Identifier: GPL-3.0-or-later
// Loss above accuracy, in step with one another.
#pragma once

#include "ui/charts/metric_plot.h"
#include "ui/frame_timer.h"

#include <QPointer>

class QAction;
class QMenu;

namespace inkling {

class ChartFiles;
class ChartHeader;
class ValuesDialog;

/// Both charts of a run, with equal plot areas, a common crosshair and a common horizontal axis, and a row of
/// controls above.
///
/// After every change of the history say markDirty(), as often as you like: it costs nothing until the next
/// frame.
///
/// What is looked at closely stays where it is while the run goes on; fit() shows all of it again and
/// follows.
class MetricCharts : public QWidget {
    Q_OBJECT

public:
    explicit MetricCharts(const ThemeSource&, QWidget* parent = nullptr);

    /// With another history what is looked at stays, if that run has been there.
    void setContent(const ChartContent&);
    const ChartContent& content() const { return m_content; }
    /// Says nothing.
    void setSettings(const ChartSettings&);
    const ChartSettings& settings() const { return m_settings; }
    /// Where the timeline stands; none: the newest batch.
    void setShownBatch(std::optional<qint64>);
    void markDirty() { m_frames.request(); }

    /// Where the lines of the accuracy are drawn, in coordinates of this widget; those of the loss are above
    /// it, as far left and right.
    QRectF plotArea() const;
    /// x in this widget of this batch on both charts, which is where it was done; between two batches too.
    double batchPosition(double batch) const;
    /// The other way round.
    double batchAt(double x) const { return m_accuracy->batchAt(x - m_accuracy->x()); }
    /// The batches at the left and at the right end of the plot area; -1 is the beginning. While all of a run
    /// is visible the last one is not before any that is shown, and whole where the axis counts batches.
    /// Between them batches are equally far apart; on an axis of seconds nearly so, and batchPosition()
    /// knows.
    double firstOnAxis() const { return m_accuracy->firstOnAxis(); }
    double lastOnAxis() const { return m_accuracy->lastOnAxis(); }

    bool isZoomed() const { return m_xZoom || m_lossZoom || m_accuracyZoom; }
    /// Fit, zoom in, zoom out, values; without keys of the window's.
    QList<QAction*> viewActions() const;
    /// Copying and saving, and what came of it.
    ChartFiles& files() const { return *m_files; }
    /// Everything that can be done here.
    QMenu* menu() const { return m_menu; }
    ChartHeader& header() const { return *m_header; }

    const MetricPlot& loss() const { return *m_loss; }
    const MetricPlot& accuracy() const { return *m_accuracy; }

    /// Both charts without the row above and the crosshair, from (0, 0) on.
    void paintPicture(QPainter& painter);
    QSize pictureSize() const;

public slots:
    /// Reads both charts at this batch, as if the mouse were there.
    void setHoveredBatch(std::optional<qint64>);
    void fit();
    /// Around the crosshair, or the middle.
    void zoomIn();
    void zoomOut();
    void showValues();

signals:
    void hoveredBatch(std::optional<qint64>);
    /// The mouse was pressed at this batch, or is dragged to it.
    void batchClicked(qint64);
    /// plotArea() or the ends of the batch axis are others than before. Comes with the next frame.
    void axisChanged();
    /// Someone chose other ones.
    void settingsChanged(const inkling::ChartSettings& settings);
    void redrawn(); ///< the history was read anew

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

    void makeMenu();
    QAction* makeAction(const QString& text, const QKeySequence& key, void (MetricCharts::*does)());
    void takeSettings(const ChartSettings&);
    ChartSettings drawnSettings() const;
    void keepZoomAcross(XUnit before);
    void redraw();
    void alignPlots();
    void tellAxis();
    void applyTheme();

    const ThemeSource& m_theme;
    ChartContent m_content;
    ChartSettings m_settings;
    ChartHeader* m_header;
    MetricPlot* m_loss;
    MetricPlot* m_accuracy;
    ChartFiles* m_files;
    QMenu* m_menu;
    QAction* m_fitAction;
    QAction* m_zoomInAction;
    QAction* m_zoomOutAction;
    QAction* m_valuesAction;
    QPointer<ValuesDialog> m_values;
    std::optional<Axis> m_xZoom; ///< in the unit that is drawn
    std::optional<Axis> m_lossZoom;
    std::optional<Axis> m_accuracyZoom;
    XUnit m_drawnUnit = XUnit::batch;
    MetricPlot::Margins m_margins; ///< only grow during a run in one size, so that nothing wobbles
    BatchAxis m_told;
    FrameTimer m_frames;
};

} // namespace inkling
