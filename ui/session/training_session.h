// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/metric_history.h"
#include "core/train/run_spec.h"
#include "ui/session/training_worker.h"

#include <QThread>

namespace inkling {

/// The window's side of a run: owns the training thread, gives orders, and keeps what came back.
///
/// Thread: the window's. Nothing here waits for the training thread, except the destructor: for one
/// slice, and for what was ordered before it.
class TrainingSession : public QObject {
    Q_OBJECT

public:
    explicit TrainingSession(std::size_t threads, QObject* parent = nullptr);
    ~TrainingSession() override;

    /// A new run at batch 0, paused. `initial`: the weights to begin with; none: initialised from the seed.
    /// On an error the run before goes on.
    Result<void> begin(const RunSpec& spec, DigitData data, std::optional<Model> initial = {});
    bool hasRun() const { return m_moment.model != nullptr; }

    /// Goes on; a run that has reached its end gets as many batches again.
    void train();
    void pause();
    void step();
    /// The same run again from its starting weights, with the settings that have been waiting.
    /// Where these do not go with the data, refused() is emitted and everything stays as it is.
    void rewind();
    void setPace(double batchesPerSecond);
    /// What may change at once does; the rest waits for a rewind, or, before the first batch, rewinds at
    /// once.
    void changeSettings(const TrainingSettings& wanted);
    void evaluate();
    void save(const std::string& folder);

    RunState state() const { return m_state; }
    const std::optional<Divergence>& divergence() const { return m_divergence; }
    const std::string& failure() const { return m_failure; }
    const Moment& moment() const { return m_moment; }
    /// Grows with the run; another run has another one.
    std::shared_ptr<const MetricHistory> history() const { return m_history; }
    /// The first batch whose loss says that training has gone off.
    const std::optional<BatchRecord>& blowUp() const { return m_blowUp; }
    const DigitData& data() const { return m_data; }
    const RunSpec& spec() const { return m_spec; }                ///< with the settings that are wanted
    const TrainingSettings& settings() const { return m_active; } ///< that the run has
    bool settingsWait() const;                                    ///< for a rewind
    std::int64_t batchCount() const;                              ///< planned
    const std::optional<EvaluationNews>& evaluation() const { return m_evaluation; }
    std::size_t threads() const { return m_threads; }
    double batchesPerSecond() const { return m_batchesPerSecond; } ///< of steps alone; 0: not known yet

signals:
    void runChanged();     ///< another run, at its beginning
    void historyChanged(); ///< batches were added
    void momentChanged();  ///< a newer model
    void stateChanged();
    void settingsChanged();
    void evaluated();
    void saved(const QString& folder, const QString& error);
    void refused(const QString& error); ///< a rewind

private:
    void takeNews();
    void take(ProgressNews& news);
    void take(const StateNews& news);
    void take(const EvaluationNews& news);
    void take(const SaveNews& news);
    void takeSnapshot();

    Mailbox<News> m_news;
    Latest<Moment> m_snapshots;
    std::size_t m_threads;
    QThread m_thread;
    TrainingWorker* m_worker;

    RunSpec m_spec;
    TrainingSettings m_active;
    DigitData m_data;
    std::optional<Model> m_initial; ///< as begin() got it
    Moment m_moment;
    std::shared_ptr<MetricHistory> m_history = std::make_shared<MetricHistory>();
    std::optional<BatchRecord> m_blowUp;
    RunState m_state = RunState::paused;
    std::optional<Divergence> m_divergence;
    std::string m_failure;
    std::optional<EvaluationNews> m_evaluation;
    double m_batchesPerSecond = 0.0;
    RunId m_lastRun = 0;
};

} // namespace inkling
