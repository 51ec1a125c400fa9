// SPDX-License-Identifier: GPL-3.0-or-later
// Work that is too long for a frame, of which only the newest is of interest.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace inkling {

/// Carries out wishes on a thread of its own, which stands back behind others. One is under way at a time; of
/// those that come meanwhile the last one waits and the others are forgotten.
///
/// Thread: that of the QObject, which is called "here" below.
class NewestOnly : public QObject {
    Q_OBJECT

public:
    /// Called here with what was found.
    using Answer = std::function<void()>;
    /// Called on the thread of its own; it is destroyed there before its answer is called. May not throw.
    using Wish = std::function<Answer()>;

    /// At least `interval` passes from the begin of one wish to that of the next, and twice as long as the
    /// one before took.
    explicit NewestOnly(std::chrono::milliseconds interval, QObject* parent = nullptr);
    /// Waits for what is under way; its answer is not called.
    ~NewestOnly() override;

    void wish(Wish wish);
    /// Forgets the wish that waits, and the answer of the one under way.
    void forget();
    /// Whether an answer is still to come.
    bool isBusy() const { return m_waiting || (m_isUnderWay && !m_isForgotten); }

signals:
    void rang(); ///< from the other thread: an answer lies ready

private:
    void begin();
    void finish();
    void work();

    const std::chrono::milliseconds m_interval;
    Wish m_waiting;
    bool m_isUnderWay = false;
    bool m_isForgotten = false;
    std::chrono::steady_clock::time_point m_begun;
    QTimer m_rest;

    // Between the threads
    std::mutex m_mutex;
    std::condition_variable m_called;
    Wish m_order;
    Answer m_answer;
    bool m_stops = false;
    std::thread m_thread; ///< begins with the first wish
};

} // namespace inkling
