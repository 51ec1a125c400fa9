// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace inkling {

/// How fast training may go: from one batch a second, to look at each, to as fast as it can.
class PaceControl : public QWidget {
    Q_OBJECT

public:
    explicit PaceControl(QWidget* parent = nullptr);

    /// Batches a second; 0: as fast as possible.
    double pace() const;
    void setPace(double batchesPerSecond);
    void faster();
    void slower();
    /// To full speed, and from there back to the pace before.
    void toggleFullSpeed();

signals:
    void paceChanged(double batchesPerSecond);

private:
    void showPace();

    QSlider* m_slider;
    QLabel* m_text;
    int m_before; ///< position to go back to from full speed
};

} // namespace inkling
