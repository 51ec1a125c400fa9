// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame_timer.h"

#include <QEvent>
#include <QWidget>

#include <chrono>
#include <utility>

namespace inkling {

FrameTimer::FrameTimer(QWidget* view, std::function<void()> draw)
    : QObject(view)
    , m_view(view)
    , m_draw(std::move(draw)) {
    using namespace std::chrono_literals;
    m_timer.setSingleShot(true);
    m_timer.setInterval(33ms);
    connect(&m_timer, &QTimer::timeout, this, &FrameTimer::frame);
    view->installEventFilter(this);
}

void FrameTimer::request() {
    m_dirty = true;
    schedule();
}

void FrameTimer::painted() {
    m_painting = false;
    schedule();
}

void FrameTimer::schedule() {
    if (m_dirty && !m_painting && !m_timer.isActive() && m_view->isVisible())
        m_timer.start();
}

void FrameTimer::frame() {
    m_dirty = false;
    m_painting = true;
    m_draw();
}

bool FrameTimer::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide)
        m_timer.stop();
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        painted(); // the paint event it waits for may never come
    return QObject::eventFilter(watched, event);
}

} // namespace inkling
