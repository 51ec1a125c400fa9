// SPDX-License-Identifier: GPL-3.0-or-later
// Every run that was ever trained on this machine, and how those of the session come to be among them.
#pragma once

#include "core/base/mailbox.h"
#include "core/runs/run_store.h"
#include "ui/session/training_session.h"

#include <QThread>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace inkling {

class LastRead;
class RunShelf;

/// Keeps the session's runs in the store while they train, so that a crash costs less than a second, and
/// does with stored ones what people ask for.
///
/// What goes wrong is said once, by failed(); what could not be stored is kept and tried again with the next
/// state. A run of which nothing was trained is not stored.
///
/// Thread: the window's. Nothing here waits for the disk, except the destructor: for what is still to be
/// written.
class RunLibrary : public QObject {
    Q_OBJECT

public:
    /// The session must outlive it. The store is opened, and read, in the background.
    RunLibrary(TrainingSession& session, std::filesystem::path file, QObject* parent = nullptr);
    /// Pauses the session, and stores the rest.
    ~RunLibrary() override;

    /// The last to come first; empty until they are read. Figures of a run that goes on may be a little old.
    const std::vector<RunSummary>& runs() const { return m_runs; }
    /// Those that restore() brings back, the last one removed first.
    const std::vector<RunSummary>& removedRuns() const { return m_removed; }
    /// Whether they are read.
    bool isRead() const { return !m_isFirstList; }
    const RunSummary* find(const RunKey& key) const;
    /// The key of a run of the session that is stored, and the other way round.
    std::optional<RunKey> keyOf(RunId run) const;
    std::optional<RunId> idOf(const RunKey& key) const;

    /// Makes a stored run the session's current one, at its end. `trains`: it goes on at once.
    void open(const RunKey& key, bool trains = false);
    void rename(const RunKey& key, const QString& name);
    void setNote(const RunKey& key, const QString& note);
    /// Out of the list; restore() undoes it, for a week.
    void remove(const RunKey& key);
    void restore(const RunKey& key);
    /// Into a file: its extension says which of runExports().
    void exportRun(const RunKey& key, const QString& path);
    /// A run file, or a run description (.json), from elsewhere; it becomes the current run. One that is
    /// described is at its beginning, and when it ends, its weights are compared with those that the
    /// description expects. Of several the last one asked for counts.
    void importRun(const QString& path);
    LastRead& reading() const { return *m_reading; }

signals:
    void runsChanged();
    /// One sentence: what could not be done, or what was found at opening.
    void failed(const QString& sentence);
    /// After a failure: everything is stored again.
    void recovered();
    void opened(const QString& name);
    /// It was opened, and trains from here.
    void wentOn(const QString& name, qint64 batches);
    void removed(const QString& key, const QString& name);
    void restored(const QString& key);
    void exported(const QString& path);
    void imported(const QString& path);
    /// A run that was described: Train makes it.
    void described(const QString& file);
    /// It has ended with the weights that its description expects.
    void asExpected(const QString& name);

private:
    /// A run of the session, as far as it is in the store.
    struct Shelved {
        RunKey key;
        bool isBegun = false;    ///< or about to be
        bool isBusy = false;     ///< an order is on its way
        std::int64_t stored = 0; ///< batches whose figures are stored, or about to be
        std::int64_t planned = 0;
        RunEnding ending = RunEnding::paused;
        RunEnding storedEnding = RunEnding::running;
        std::vector<SettingsChange> storedChanges = {}; ///< settings that held, as they are stored
        std::optional<Divergence> divergence;
        std::shared_ptr<const TrainingState> start;
        std::shared_ptr<const TrainingState> newest; ///< not stored yet
        std::optional<ScorePoint> finalTest;         ///< not stored yet
    };
    /// What is to be stored of a run. Made on the window's thread, carried out on the storage thread.
    struct Order {
        RunId run = 0;
        RunKey key;
        std::optional<NewRun> beginning; ///< until that is done
        bool hasBegun = false;
        DigitData data;
        std::int64_t from = 0; ///< batches that were stored before
        RunProgress progress;
    };
    using Answer = std::function<void(RunLibrary&)>;
    using Question = std::function<Answer(RunStore&, RunShelf&)>;
    using Refusal = std::function<void(RunLibrary&, const Error&)>;

    /// The question is asked on the storage thread; what it returns is called on the window's, if anything.
    /// `refused`: called there where the store cannot be opened.
    void ask(Question question, Refusal refused = &RunLibrary::report);
    static Answer refusal(const Error& error);
    void report(const Error& error);
    void answer(Answer answer);
    void takeAnswers();
    void list();
    void change(std::function<Result<void>(RunStore&)> change, Answer then = {});
    struct Lists;
    void showRuns(const Lists& lists);
    void take(const StoredRun& run, const DigitData& data, bool trains);
    void goOn(RunId run);
    struct Described;
    static Result<Described> readDescribed(const QString& path, RunShelf& shelf);
    void take(const Described& run);
    void add(const QString& path, const StoredRun& run);
    void checkExpected();
    void keepState(RunId run, const std::shared_ptr<const TrainingState>& start,
                   const std::shared_ptr<const TrainingState>& state);
    void noteState();
    void noteEvaluation();
    void store(RunId run, Shelved& shelved);
    void storeRest(RunId run);
    bool isUpToDate(const RunRecord& record, const Shelved& shelved) const;
    void orderStoring(const RunRecord& record, Shelved& shelved);
    NewRun beginningOf(const RunRecord& record, Shelved& shelved);
    static Result<void> carryOut(Order& order, RunStore& store, RunShelf& shelf);
    void take(const Order& order, const Result<void>& result);
    void reportOnce(const Error& error);

    TrainingSession& m_session;
    QThread m_thread;
    RunShelf* m_shelf;
    LastRead* m_reading;
    Mailbox<Answer> m_answers;
    std::vector<RunSummary> m_runs;
    std::vector<RunSummary> m_removed;
    std::map<RunId, Shelved> m_shelved;
    std::map<RunId, RunOutcome> m_expected; ///< what descriptions expect of runs that have not ended yet
    bool m_isFailing = false;
    bool m_isFirstList = true;

signals:
    void answered();
};

/// A run as a description: what a stored one of it says.
RunDescription describe(const RunRecord& run);

} // namespace inkling
