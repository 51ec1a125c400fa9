// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

namespace inkling {

class ThemeSource;

/// A slider over the batches of a run, whose groove lies below the charts' axis: what was recorded is its
/// filled part, and only there the handle goes. Its value is a number of batches trained.
class TimelineSlider : public QSlider {
    Q_OBJECT

public:
    explicit TimelineSlider(const ThemeSource& themes, QWidget* parent = nullptr);

    /// Where the axis lies, in pixels of this widget, and the numbers of the batches at its right and
    /// left ends; what is beyond them stands there. So many
    /// batches trained stand where the last of them has its value; none stand with the first.
    void setAxis(double left, double right, double lastBatch, double firstBatch = 0.0);
    /// Batches recorded, and how many of them are shared with a parent.
    void setRecorded(std::int64_t batches, std::int64_t shared);
    /// Says nothing.
    void setPosition(std::int64_t batch);

    double xOf(double batchesTrained) const;
    QSize sizeHint() const override { return {160, 24}; }
    QSize minimumSizeHint() const override { return {80, 24}; }

signals:
    /// Someone moved it.
    void sought(std::int64_t batch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void moveTo(double x);

    const ThemeSource& m_themes;
    double m_left = 0.0;
    double m_right = 100.0;
    double m_first = 0.0;
    double m_last = 100.0;
    std::int64_t m_shared = 0;
};

} // namespace inkling
