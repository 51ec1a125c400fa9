// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <functional>

namespace inkling {

class ThemeSource;

/// An axis of batches that a widget lies below, in pixels of that widget.
struct TimelineAxis {
    double left = 0.0;
    double right = 100.0;
    /// Where a batch has its value, and the other way round; between two batches too, beyond the ends too.
    /// The beginning is where batch -1 would have it.
    std::function<double(double batch)> xOf = [](double batch) { return batch; };
    std::function<double(double x)> batchAt = [](double x) { return x; };
};

/// A slider over the batches of a run, whose groove lies below the charts' axis: what was recorded is its
/// filled part, and only there the handle goes. Its value is a number of batches trained.
class TimelineSlider : public QSlider {
    Q_OBJECT

public:
    explicit TimelineSlider(const ThemeSource& themes, QWidget* parent = nullptr);

    /// So many batches trained stand where the last of them has its value, none at the beginning; what is
    /// beyond the ends stands there.
    void setAxis(const TimelineAxis& axis);
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
    TimelineAxis m_axis;
    std::int64_t m_shared = 0;
};

} // namespace inkling
