// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a run as a live line chart. Qt Charts, deprecated since Qt 6.8, is known to its
// sources alone.
#pragma once

#include "core/train/metric_history.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace inkling {

class ThemeSource;
struct Theme;

/// A run to compare with.
struct OtherRun {
    QString name;                                 ///< "Run 1"
    std::shared_ptr<const MetricHistory> history; ///< null or empty: not drawn

    bool operator==(const OtherRun&) const = default;
};

/// What the charts show. The history may grow or be truncated afterwards, by the thread of the window: then
/// say MetricCharts::markDirty().
struct ChartContent {
    std::shared_ptr<const MetricHistory> history; ///< may be null: nothing yet
    qint64 plannedBatches = 0;         ///< number of the batch after the last one planned; 0: unknown
    std::optional<qint64> shownBatch;  ///< which moment the window shows; none: the newest; -1: the beginning
    QString message;                   ///< why the run ended early, in words; else empty
    std::vector<OtherRun> others = {}; ///< beside the run; the first eight that have batches are drawn
};

/// Every training batch thin and pale, their moving average over it, the tests dashed with markers (and for
/// the accuracy their 95 % band), the validations dotted with diamonds, labels at the lines' ends. Other
/// runs are grey lines below these, with their names at the ends.
///
/// In the past, a dotted line stands at the shown batch and what was recorded after it is pale.
class MetricPlot : public QWidget {
    Q_OBJECT

public:
    MetricPlot(Metric, const ThemeSource&, QWidget* parent = nullptr);
    ~MetricPlot() override;

    /// Takes effect with redraw(), as do later changes of its history.
    void setContent(const ChartContent&);
    void redraw();

    /// Reads the chart at this batch, at once.
    void setHoveredBatch(std::optional<qint64>);

    /// Room beside the plot area that tick labels and end labels need. Plots that stand one above the other
    /// line up if all get the largest.
    struct Margins {
        int left = 0;
        int right = 0;
    };
    Margins neededMargins() const;
    void setMargins(Margins);

    /// Where the lines are drawn, in coordinates of this widget.
    QRectF plotArea() const;
    /// Of this batch on the axis, in coordinates of this widget; between two batches too.
    double batchPosition(double batch) const;
    double firstOnAxis() const;
    double lastOnAxis() const;
    /// Labels at the lines' ends, those of the run first; in coordinates of this widget.
    std::vector<QRectF> endLabelRects() const;
    /// "batch 62 · 0.36 in training · smoothed 0.35"
    QString reading() const;

    /// Of the lines of other runs: muted, but 3:1 on the plot.
    static QColor otherRunColour(const Theme&);

    QSize minimumSizeHint() const override;

signals:
    /// The mouse is over this batch, or has left.
    void hoveredBatch(std::optional<qint64>);
    /// The mouse was pressed at this batch, or is dragged to it.
    void batchClicked(qint64);
    void painted();

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
    void updateNote();
    void updateDescription();
    QString describeRun(qint64 batch) const;
    std::optional<qint64> readBatch() const;
    bool readsBeginning() const;
    std::vector<OtherRun> drawnOthers() const;

    const Metric m_metric;
    const ThemeSource& m_theme;
    ChartContent m_content;
    std::optional<qint64> m_hovered;
    QLabel* m_title;
    QLabel* m_reading;
    View* m_view;
    QLabel* m_note;
};

} // namespace inkling
