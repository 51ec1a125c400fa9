// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/newest_only.h"

#include "core/base/thread_priority.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

NewestOnly::NewestOnly(std::chrono::milliseconds interval, QObject* parent)
    : QObject{parent}
    , m_interval{interval} {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &NewestOnly::begin);
    connect(this, &NewestOnly::rang, this, &NewestOnly::finish, Qt::QueuedConnection);
}

NewestOnly::~NewestOnly() {
    {
        std::lock_guard lock{m_mutex};
        m_stops = true;
    }
    m_called.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void NewestOnly::wish(Wish wish) {
    m_waiting = std::move(wish);
    begin();
}

void NewestOnly::forget() {
    m_waiting = nullptr;
    m_isForgotten = m_isUnderWay;
}

void NewestOnly::begin() {
    if (!m_waiting || m_isUnderWay || m_rest.isActive())
        return;
    if (!m_thread.joinable())
        m_thread = std::thread{[this] { work(); }};
    m_isUnderWay = true;
    m_begun = Clock::now();
    {
        std::lock_guard lock{m_mutex};
        m_order = std::exchange(m_waiting, nullptr);
    }
    m_called.notify_one();
}

void NewestOnly::finish() {
    Answer answer;
    {
        std::lock_guard lock{m_mutex};
        answer = std::exchange(m_answer, nullptr);
    }
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begun);
    m_rest.start(std::max(m_interval - taken, taken));
    m_isUnderWay = false;
    if (!std::exchange(m_isForgotten, false) && answer)
        answer();
}

void NewestOnly::work() {
    lowerThreadPriority();
    for (;;) {
        Wish order;
        {
            std::unique_lock lock{m_mutex};
            m_called.wait(lock, [this] { return m_stops || m_order; });
            if (m_stops)
                return;
            order = std::exchange(m_order, nullptr);
        }
        Answer answer = order();
        order = nullptr;
        {
            std::lock_guard lock{m_mutex};
            m_answer = std::move(answer);
        }
        emit rang();
    }
}

} // namespace inkling
