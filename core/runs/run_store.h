// SPDX-License-Identifier: GPL-3.0-or-later
// All runs that were ever trained, in one file.
#pragma once

#include "core/base/file_lock.h"
#include "core/runs/database.h"
#include "core/runs/stored_run.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// What a run begins with.
struct NewRun {
    RunKey key;
    std::string name;
    RunDescription description;
    std::string network; ///< as RunSummary has it
    std::int64_t planned = 0;
    std::shared_ptr<const TrainingState> start; ///< before its first batch
    std::optional<RunKey> parent = {};          ///< a stored run that it shares its first batches with
    std::int64_t forkBatch = 0;                 ///< how many; all of them stored, and not to be given again
};

/// What has come since the last time.
struct RunProgress {
    std::vector<BatchRecord> records = {};           ///< behind those that are stored, in order
    double seconds = 0.0;                            ///< that these took, of training steps
    std::shared_ptr<const TrainingState> state = {}; ///< after the last of them; null: none since
    RunDescription description;                      ///< with all changes of settings
    std::vector<std::int64_t> pauses = {};
    std::int64_t planned = 0;
    RunEnding ending = RunEnding::running;
    std::optional<Divergence> divergence = {};
    std::optional<ScorePoint> finalTest = {}; ///< on all test images, after the run's end
};

/// An SQLite database of runs. Each function that writes is one transaction: it happens as a whole or, when
/// the disk is full or the process is killed in the middle, not at all; when it returns, the disk has it.
///
/// Several programs may have the same store open. A run that goes on belongs to the program that trains it
/// until that ends, however it ends; so a run that says it is running and belongs to nobody was interrupted.
///
/// One thread at a time. Every function can wait for the disk, and some seconds for another program.
class RunStore {
public:
    /// A store, and what a person should know of it.
    struct Opened;

    /// Opens the store, or makes it and its folder where there is none. A file that is damaged is put aside,
    /// never deleted, and a new one begun; `notice` says so. A store of a later version is refused.
    static Result<Opened> open(const std::filesystem::path& file);
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;
    ~RunStore();

    /// The last to come first. Those that were removed are not among them.
    Result<std::vector<RunSummary>> list();
    /// Those that restore() brings back, the last one removed first.
    Result<std::vector<RunSummary>> removed();
    /// How many list() would give.
    Result<std::int64_t> count();
    /// The one run whose key begins so. Fails with noInput where none or several do.
    Result<RunSummary> find(const std::string& keyBegin);
    /// With all figures and states; not one that was removed.
    Result<StoredRun> load(const RunKey& key);

    /// Refuses one whose data or first model lie under a name that is not UTF-8.
    Result<void> begin(const NewRun& run);
    /// Of a run that was begun or claimed here. Refuses records that do not follow those that are stored.
    Result<void> append(const RunKey& key, const RunProgress& progress);
    /// Makes an interrupted or ended run this program's, so that it can go on. Fails where another program
    /// trains it.
    Result<void> claim(const RunKey& key);
    /// A run as it comes from elsewhere. Its key must not be here.
    Result<void> add(const StoredRun& run);

    /// Both refuse what is not UTF-8.
    Result<void> rename(const RunKey& key, const std::string& name);
    Result<void> setNote(const RunKey& key, const std::string& note);
    /// Out of the list; restore() brings it back. After `keptRemoved` it is gone. Refuses a run that another
    /// program trains.
    Result<void> remove(const RunKey& key);
    Result<void> restore(const RunKey& key);

    static constexpr UnixTime keptRemoved = 7LL * 24 * 60 * 60 * 1000; ///< a week
    /// States of a run that are kept, at most; and at least four, whatever they take.
    static constexpr std::int64_t mostStates = 64;
    static constexpr std::int64_t mostStateBytes = 16 << 20;

    const std::filesystem::path& file() const { return m_file; }

private:
    RunStore(std::filesystem::path file, Database database);

    // run_store.cpp
    static Result<RunStore> openOnce(const std::filesystem::path& file);
    Result<void> prepare();
    void takeOwnership();
    bool isOrphan(const std::string& owner);
    RunSummary summaryOf(const Statement& row);
    Result<std::vector<RunSummary>> summariesOf(Statement& rows);

    // run_store_reading.cpp
    Result<void> readDetails(StoredRun& run);
    void readMetrics(StoredRun& run);
    Result<void> readStates(StoredRun& run);

    // run_store_writing.cpp
    void copyPast(const NewRun& run);
    void insertRun(const RunSummary& run, const RunDescription& description);
    void insertRecords(const RunKey& key, std::span<const BatchRecord> records, double seconds);
    void insertState(const RunKey& key, const TrainingState& state);
    void thinStates(const RunKey& key, std::size_t stateBytes);
    void setDetails(const RunKey& key, const RunProgress& progress);
    Result<void> changeOne(const RunKey& key, const char* sql, const std::optional<std::string>& value);
    Result<void> finish(Transaction& transaction);

    std::filesystem::path m_file;
    Database m_database;
    std::string m_owner; ///< names this program among those that have the store open
    std::optional<FileLock> m_ownership;
};

struct RunStore::Opened {
    RunStore store;
    Sentence notice; ///< empty where all is well
};

/// Where a person's runs are: $XDG_DATA_HOME/inkling/runs.sqlite, or ~/.local/share/inkling/runs.sqlite;
/// nothing where there is no home.
std::optional<std::filesystem::path> usualRunStore();

} // namespace inkling
