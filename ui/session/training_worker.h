// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/latest.h"
#include "core/base/mailbox.h"
#include "core/base/result.h"
#include "core/base/thread_team.h"
#include "core/timeline/keyframes.h"
#include "core/train/moment.h"
#include "core/train/trainer.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
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
    std::vector<BatchRecord> records; ///< of batches never trained before
    double stepSeconds = 0.0;         ///< spent training these, tests apart
};
struct StateNews {
    RunId run = 0;
    RunState state = RunState::paused;
    std::optional<Divergence> divergence;
    Sentence failure; ///< of a failed run
};
struct EvaluationNews {
    RunId run = 0;
    std::int64_t batch = 0;
    Score score;
    bool isAskedFor = false; ///< by a person, who waits for the answer
};
/// A run has been entered at a batch; the snapshot was published before.
struct SeekNews {
    RunId run = 0;
    std::int64_t batch = 0;
};
/// Settings hold from a batch on.
struct SettingsNews {
    RunId run = 0;
    SettingsChange change;
    bool isPlanned = false; ///< the run's plan said so
};
/// A new run begins in the middle of its parent, whose past it shares.
struct ForkNews {
    RunId run = 0;
    RunId parent = 0;
    SettingsChange change; ///< from where on, and with which settings
};
/// What a run needs to go on from its end: the state there, and the one before the first batch.
struct KeptNews {
    RunId run = 0;
    std::shared_ptr<const TrainingState> start;
    std::shared_ptr<const TrainingState> state;
};
/// States of a run, spread over it.
struct RecallNews {
    RunId run = 0;
    std::vector<KeptState> states;
};
struct ExaminationNews {
    RunId run = 0;
    std::shared_ptr<const BatchImages> images;
};
struct SaveNews {
    int number = 0; ///< of the order
    Result<void> result;
    std::int64_t batch = 0; ///< after which it was so
};
using News = std::variant<ProgressNews, StateNews, EvaluationNews, SeekNews, SettingsNews, ForkNews, KeptNews,
                          RecallNews, ExaminationNews, SaveNews>;

/// A run that was trained before, as the worker goes on with it.
struct ReopenedRun {
    Model initial;
    DigitData data;
    TrainingSettings settings; ///< that hold from the first batch on
    Keyframes keyframes;
    std::vector<SettingsChange> planned; ///< changes behind the end
    std::int64_t end = 0;                ///< batches trained
    RunState ending = RunState::paused;
    std::optional<Divergence> divergence;
};

/// Trains in slices of about 8 milliseconds that post themselves again, so that an order waits for a slice at
/// most. Keeps keyframes of every run it was given, and enters any of them anywhere. In a run's past it
/// trains the same batches again, with the settings that held then, and so arrives at the same end.
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

    /// `planned`: changes of settings to come; ascending.
    void begin(RunId run, Model initial, DigitData data, const TrainingSettings& settings,
               std::vector<SettingsChange> planned = {}, const std::optional<Optimizer>& optimizer = {});
    /// Enters the run at its end.
    void reopen(RunId run, ReopenedRun reopened);
    void train();
    void pause();
    void stepOnce();
    /// From the run's end on, whatever was planned; elsewhere a fork is what changes settings.
    void changeSettings(const TrainingSettings& wanted);
    /// To where a run was after so many batches, at most its end; paused there.
    void seek(RunId run, std::int64_t batch);
    /// The current run's past up to here becomes a run of its own, which goes on with other settings.
    void fork(RunId run, const TrainingSettings& wanted);
    void forget(RunId run);
    /// Some of the states that are kept of this run.
    void recall(RunId run);
    /// What the last batch's images cost. Only where the run is paused behind a batch.
    void examine();
    /// For the keyframes of all runs together.
    void setMemoryCap(std::size_t bytes);
    /// Batches a second; 0: as fast as possible.
    void setPace(double batchesPerSecond);
    /// Loss and accuracy on all test images. `isAskedFor`: for the news.
    void evaluate(bool isAskedFor);
    /// Of the run that trains, what it has got to; of others, the moment. With the optimizer, where the
    /// trainer is at this model. `number`: for the news.
    void saveNewest(int number, const Moment& moment, const std::string& folder);

signals:
    /// After every batch, on the training thread: for direct connections only. A queued one at full speed
    /// would flood its receiver.
    void batchTrained(const inkling::BatchRecord& record);
    /// There is something in the outbox or among the snapshots.
    void newsPosted();
    void ordered();

private:
    using Clock = std::chrono::steady_clock;

    /// What a run's trainer is made from.
    struct Origin {
        Model initial;
        DigitData data;
        TrainingSettings settings;
    };
    /// A run that can be entered anywhere.
    struct Recorded {
        std::shared_ptr<const Origin> origin; ///< forks share it
        Keyframes keyframes;
        std::vector<SettingsChange> planned{};
        std::int64_t end = 0;               ///< batches trained
        RunState ending = RunState::paused; ///< what it was there
        std::optional<Divergence> divergence{};
    };

    void makeTeam();
    void enter(RunId run);
    void add(RunId run, Recorded recorded);
    void limitMemory();
    bool isInPast() const;
    void takeOrders();
    void slice();
    bool advance();
    void changeAsPlanned();
    void hold(const TrainingSettings& settings, bool isPlanned);
    void rememberBefore();
    void keep(const BatchRecord& record);
    void end();
    void schedule();
    void setState(RunState state);
    void post(News news);
    void postProgress();
    void postState();
    void publishSnapshot(bool isAtRest = true);
    void guarded(const std::function<void()>& work);

    Mailbox<Order> m_inbox;
    Mailbox<News>& m_outbox;
    Latest<Moment>& m_snapshots;
    std::size_t m_threads;
    std::unique_ptr<ThreadTeam> m_team;
    std::unique_ptr<Trainer> m_trainer;
    std::shared_ptr<const Origin> m_origin; ///< of the trainer
    std::map<RunId, Recorded> m_runs;
    Recorded* m_recorded = nullptr; ///< the current one
    std::size_t m_memoryCap = Keyframes::defaultMemoryCap;
    QTimer* m_timer = nullptr; ///< of the next slice

    RunId m_run = 0;
    RunState m_state = RunState::paused;
    ProgressNews m_progress;
    double m_pace = 0.0;
    Clock::time_point m_due;         ///< of the next batch, where there is a pace
    Clock::time_point m_snapshotDue; ///< earliest time of the next snapshot
    Clock::duration m_stepTime{};    ///< of the last batch
    Clock::time_point m_stateDue;    ///< earliest time of the next state, while training
    std::int64_t m_stateBatch = 0;   ///< that of the last one

    std::vector<float> m_before;     ///< parameters after m_batchBefore batches
    std::int64_t m_batchBefore = -1; ///< of this run; less than 0: there are none
};

} // namespace inkling
