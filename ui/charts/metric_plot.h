// SPDX-License-Identifier: GPL-3.0-or-later
// One metric of a run as a live line chart. Qt Charts, deprecated since Qt 6.8, is known to its
// sources alone.
#pragma once

#include "core/train/metric_history.h"

#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;

namespace inkling {

class ThemeSource;

/// What the charts show. The history may grow or be truncated afterwards, by the thread of the window: then
/// say MetricCharts::markDirty().
struct ChartContent {
    std::shared_ptr<const MetricHistory> history; ///< may be null: nothing yet
    qint64 plannedBatches = 0;        ///< number of the batch after the last one planned; 0: unknown
    std::optional<qint64> shownBatch; ///< which moment the window shows; none: the newest
    QString message;                  ///< why the run ended early, in words; else empty
};

/// Every training batch thin and pale, their moving average over it, the tests dashed with markers (and for
/// the accuracy their 95 % band), the validations dotted with diamonds, labels at the lines' ends, a dotted
/// line at the shown batch.
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
    /// Labels at the lines' ends, the same.
    std::vector<QRectF> endLabelRects() const;
    /// "batch 62 · 0.36 in training · smoothed 0.35"
    QString reading() const;

    QSize minimumSizeHint() const override;

signals:
    /// The mouse is over this batch, or has left.
    void hoveredBatch(std::optional<qint64>);
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
    std::optional<qint64> readBatch() const;

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
