// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/stored_run.h"
#include "core/timeline/run_record.h"
#include "core/train/run_spec.h"
#include "ui/session/training_worker.h"

#include <QThread>

namespace inkling {

/// The window's side of training: owns the training thread, gives orders, and keeps what came back of every
/// run of the session.
///
/// One run is current, and of it one moment is shown: the newest, or any before. In the past, Train plays
/// what was recorded; where a setting was changed, it makes a fork: another run, which shares the past.
///
/// Thread: the window's. Nothing here waits for the training thread, except the destructor: for one
/// slice, and for what was ordered before it.
class TrainingSession : public QObject {
    Q_OBJECT

public:
    explicit TrainingSession(std::size_t threads, QObject* parent = nullptr);
    ~TrainingSession() override;

    /// A new run at batch 0, paused. `initial`: the weights to begin with; none: initialised from the seed.
    /// `planned`: changes of settings at later batches, ascending, which hold unless someone changes settings
    /// before. `optimizer`: see Trainer::beginWith(). On an error the run before goes on.
    Result<void> begin(const RunSpec& spec, DigitData data, std::optional<Model> initial = {},
                       std::vector<SettingsChange> planned = {}, std::optional<Optimizer> optimizer = {});
    /// A run that was trained before becomes the current one, at its end, paused. Requires what
    /// checkStoredRun() has checked. On an error the run before goes on.
    Result<RunId> reopen(const StoredRun& stored, DigitData data);
    bool hasRun() const { return m_moment.model != nullptr; }

    /// Goes on from the moment that is shown; a run that has reached its end gets as many batches again.
    void train();
    void pause();
    void step();
    /// Back to the starting weights. With settings that have been waiting it is another run; where these do
    /// not go with the data, refused() is emitted and everything stays as it is.
    void rewind();
    /// To where the run was after so many batches; paused there. Of several wishes the last one counts.
    void seek(std::int64_t batch);
    /// A run of its own from here on, that shares the past; nothing is changed yet.
    void fork();
    /// Makes another run of the session the current one, at its end.
    void select(RunId run);
    /// Asks for what the batch before this moment cost; examined() answers unless the run goes on.
    void examine();
    /// Asks for states of a run of the session that are kept; recalled() answers.
    void recall(RunId run);
    /// For the states of all runs that are kept.
    void setMemoryCap(std::size_t bytes);
    void setPace(double batchesPerSecond);
    /// What may change at once does; the rest waits for a rewind, or, before the first batch, rewinds at
    /// once.
    void changeSettings(const TrainingSettings& wanted);
    /// On all test images; evaluated() answers.
    void evaluate() { orderEvaluation(true); }
    /// As well, where nobody has asked: no more is said of it than stands in the window anyway.
    void evaluateUnasked() { orderEvaluation(false); }
    /// A moment that is shown or was, into a folder. While its run trains, what that has got to when its turn
    /// comes, so that the optimizer goes along. The number that saved() tells of it by.
    int saveNewest(const Moment& moment, const std::string& folder);
    /// How many runs there were before, unless there are more by now; the next one is called accordingly.
    void setRunCount(int count);
    void rename(RunId run, const std::string& name);
    /// Pauses, and waits until everything that was ordered is done and known here: for the program's end.
    void settle();

    /// All of the session, in the order in which they began.
    std::vector<RunRecord> runs() const;
    /// Null where the session has no such run.
    const RunRecord* findRun(RunId run) const;
    const RunRecord& run() const { return current().record; }
    std::int64_t end() const { return hasRun() ? run().end() : 0; } ///< batches that the run has trained
    /// Where the timeline stands, in batches trained; the moment follows as soon as it is there.
    std::int64_t position() const { return m_position; }
    /// Whether what is shown is not where the run has got to.
    bool isInPast() const { return m_isInPast; }
    /// Whether Train makes a fork: in the past, with a setting changed.
    bool forks() const;

    RunState state() const { return m_state; }
    const std::optional<Divergence>& divergence() const { return m_divergence; }
    const Sentence& failure() const { return m_failure; }
    const Moment& moment() const { return m_moment; }
    /// Grows with the run; another run has another one.
    std::shared_ptr<const MetricHistory> history() const;
    /// The first batch whose loss says that training has gone off, unless this moment is before it.
    std::optional<BatchRecord> blowUp() const;
    const DigitData& data() const { return current().data; }
    /// Requires a run of the session.
    const DigitData& dataOf(RunId run) const;
    const RunSpec& spec() const { return m_spec; }                ///< with the settings that are wanted
    const TrainingSettings& settings() const { return m_active; } ///< that the run has here
    bool settingsWait() const;                                    ///< for a rewind
    std::int64_t batchCount() const;                              ///< planned
    std::int64_t batchesPerEpoch() const;
    const std::optional<EvaluationNews>& evaluation() const { return m_evaluation; }
    std::size_t threads() const { return m_threads; }
    double batchesPerSecond() const { return m_batchesPerSecond; } ///< of steps alone; 0: not known yet

signals:
    void runChanged();  ///< another run is current
    void runsChanged(); ///< there are others, or another one is current
    void positionChanged();
    void historyChanged(); ///< batches were added
    void momentChanged();  ///< a newer model
    void stateChanged();
    void settingsChanged();
    void prolonged(int batches); ///< by train(), and to how many
    void evaluated();
    /// A run has got further, and its history with it: about twice a second while it trains, and whenever it
    /// stops. With the state before the first batch.
    void stateKept(inkling::RunId run, const std::shared_ptr<const inkling::TrainingState>& start,
                   const std::shared_ptr<const inkling::TrainingState>& state);
    /// At most 128 states, spread over all that the run has trained; ascending.
    void recalled(inkling::RunId run, const std::vector<inkling::KeptState>& states);
    void examined(const std::shared_ptr<const inkling::BatchImages>& images);
    void saved(int number, const QString& error, qint64 batch);
    void refused(const QString& error); ///< a rewind

private:
    /// A run with what it began with.
    struct Kept {
        RunRecord record;
        DigitData data;
        std::optional<Model> initial;         ///< as begin() got it
        std::optional<Optimizer> optimizer{}; ///< likewise
        std::optional<BatchRecord> blowUp{};
    };

    static std::string nameOf(int number, const RunSpec& spec);
    Kept& current() { return m_runs[m_current]; }
    const Kept& current() const { return m_runs[m_current]; }
    Kept* find(RunId run);
    bool isUntouched() const;
    void dropUntouched();
    void startOver(RunId run, const std::shared_ptr<const Model>& model, std::int64_t batch);
    void keep(Kept run);
    void forgetOldest();
    bool isOnItsWay() const { return m_seeks > 0 || m_isForking || m_selected; }
    void orderSeek(RunId run, std::int64_t batch);
    void orderWish();
    void orderEvaluation(bool isAskedFor);
    void setPosition(std::int64_t batch, bool isInPast);
    void showSettingsHere(bool keepsWanted);
    bool forkIfChanged();
    void orderFork(const TrainingSettings& settings);
    void enter(RunId run);

    void takeNews();
    void take(ProgressNews& news);
    void take(const StateNews& news);
    void take(const EvaluationNews& news);
    void take(const SeekNews& news);
    void take(const SettingsNews& news);
    void take(const ForkNews& news);
    void take(const KeptNews& news);
    void take(const RecallNews& news);
    void take(const ExaminationNews& news);
    void take(const SaveNews& news);
    void takeSnapshot();

    Mailbox<News> m_news;
    Latest<Moment> m_snapshots;
    std::size_t m_threads;
    QThread m_thread;
    TrainingWorker* m_worker;

    std::vector<Kept> m_runs{1}; ///< the first, before there is one, is empty
    std::size_t m_current = 0;
    RunSpec m_spec;
    TrainingSettings m_active;
    Moment m_moment;
    std::shared_ptr<const Moment> m_lastSnapshot;
    std::int64_t m_position = 0;
    bool m_isInPast = false;
    int m_seeks = 0;                      ///< that are under way
    bool m_isForking = false;             ///< ordered, and not there yet
    std::optional<std::int64_t> m_wished; ///< where to go after it
    std::optional<RunId> m_selected;      ///< to become the current run, when it is there
    RunState m_state = RunState::paused;
    std::optional<Divergence> m_divergence;
    Sentence m_failure;
    std::optional<EvaluationNews> m_evaluation;
    double m_batchesPerSecond = 0.0;
    RunId m_lastRun = 0;
    int m_runCount = 0;  ///< of all runs so far, for their names
    int m_saveCount = 0; ///< likewise of what was to be saved
};

} // namespace inkling
