// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/latest.h"
#include "core/base/mailbox.h"
#include "core/base/result.h"
#include "core/train/moment.h"
#include "core/train/thread_team.h"
#include "core/train/trainer.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace inkling {

enum class RunState {
    paused,
    running,
    finished,     ///< all batches trained
    stoppedEarly, ///< validation was no new best too often in a row
    diverged,
    failed,
};

/// What the worker tells the session. Everything carries the run it belongs to.
struct ProgressNews {
    RunId run = 0;
    std::vector<BatchRecord> records;
    double stepSeconds = 0.0; ///< spent training these, tests apart
};
struct StateNews {
    RunId run = 0;
    RunState state = RunState::paused;
    std::optional<Divergence> divergence;
    std::string failure; ///< of a failed run
};
struct EvaluationNews {
    RunId run = 0;
    std::int64_t batch = 0;
    Score score;
};
struct SaveNews {
    std::string folder;
    Result<void> result;
};
using News = std::variant<ProgressNews, StateNews, EvaluationNews, SaveNews>;

/// Trains in slices of about 8 milliseconds that post themselves again, so that an order waits for a slice at
/// most.
///
/// Thread: lives on the training thread. Only order() may be called from others; the functions that orders
/// call, and batchTrained(), belong to the training thread.
class TrainingWorker : public QObject {
    Q_OBJECT

public:
    /// News go into `outbox`, the newest model into `snapshots`; both must outlive the worker.
    TrainingWorker(std::size_t threads, Mailbox<News>& outbox, Latest<Moment>& snapshots);
    ~TrainingWorker() override;

    using Order = std::function<void(TrainingWorker&)>;
    /// Any thread. Orders are carried out in turn, between two slices.
    void order(Order order);

    void begin(RunId run, Model initial, DigitData data, const TrainingSettings& settings);
    void train();
    void pause();
    void stepOnce();
    void changeSettings(const TrainingSettings& wanted);
    /// Batches a second; 0: as fast as possible.
    void setPace(double batchesPerSecond);
    /// Loss and accuracy on all test images.
    void evaluate();
    void save(const std::shared_ptr<const Model>& model, const std::string& folder);

signals:
    /// After every batch, on the training thread: for direct connections only. A queued one at full speed
    /// would flood its receiver.
    void batchTrained(const inkling::BatchRecord& record);
    /// There is something in the outbox or among the snapshots.
    void newsPosted();
    void ordered();

private:
    using Clock = std::chrono::steady_clock;

    void takeOrders();
    void slice();
    bool advance();
    void end();
    void schedule();
    void setState(RunState state);
    void post(News news);
    void postProgress();
    void publishSnapshot();
    void guarded(const std::function<void()>& work);

    Mailbox<Order> m_inbox;
    Mailbox<News>& m_outbox;
    Latest<Moment>& m_snapshots;
    std::size_t m_threads;
    std::unique_ptr<ThreadTeam> m_team;
    std::unique_ptr<Trainer> m_trainer;
    QTimer* m_timer = nullptr; ///< of the next slice

    RunId m_run = 0;
    RunState m_state = RunState::paused;
    ProgressNews m_progress;
    double m_pace = 0.0;
    Clock::time_point m_due;         ///< of the next batch, where there is a pace
    Clock::time_point m_snapshotDue; ///< earliest time of the next snapshot
};

} // namespace inkling
