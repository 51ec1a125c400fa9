// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a view as often as eyes need, not as often as it changes.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace inkling {

/// Calls `draw` some time after request(), at most 30 times a second, while the view is visible. The next
/// frame is counted from the end of painting, told by painted(): a slow display lowers the rate instead of
/// building a backlog, and a window that is not painted at all costs nothing.
class FrameTimer : public QObject {
    Q_OBJECT

public:
    FrameTimer(QWidget* view, std::function<void()> draw);

    void request();
    void painted();

protected:
    bool eventFilter(QObject* watched, QEvent*) override;

private:
    void schedule();
    void frame();

    QWidget* m_view;
    std::function<void()> m_draw;
    QTimer m_timer;
    bool m_dirty = false;
    bool m_painting = false;
};

} // namespace inkling
