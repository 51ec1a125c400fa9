// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_store.h"

#include "core/base/system_reason.h"
#include "core/runs/run_store_schema.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <limits>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

/// As columns of the list, in the order in which summaryOf() reads them.
constexpr const char* listed =
    "SELECT key, name, note, parent, forkBatch, created, changed, network, parameters, dataName, program, "
    "processor, arithmeticRevision, ending, batches, planned, seconds, loss, accuracy, images, testLoss, "
    "testAccuracy, testImages, weightsSha256, owner FROM runs ";

/// `rest`: which of them, and in which order.
Statement listOf(Database& database, const std::string& rest) {
    return {database, (listed + rest).c_str()};
}

RunEnding endingNamed(std::string_view name) {
    const auto& names = EnumNames<RunEnding>::names;
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? RunEnding::paused : static_cast<RunEnding>(found - names.begin());
}

/// SQLite has NULL for a loss that is not a number.
std::optional<Score> scoreIn(const Statement& row, int column) {
    if (row.isNull(column + 1))
        return {};
    return Score{row.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : row.real(column),
                 row.real(column + 1), static_cast<int>(row.number(column + 2))};
}

/// "runs.sqlite" -> "runs.damaged-2.sqlite", the first that is free.
fs::path asideOf(const fs::path& file) {
    for (int number = 1;; ++number) {
        auto aside = file;
        aside.replace_filename(file.stem().string() + ".damaged-" + std::to_string(number)
                               + file.extension().string());
        if (std::error_code code; !fs::exists(aside, code))
            return aside;
    }
}

/// With the files that SQLite keeps beside it, which belong to it.
Result<fs::path> putAside(const fs::path& file) {
    const auto aside = asideOf(file);
    std::error_code code;
    fs::rename(file, aside, code);
    if (code)
        return Error{ErrorKind::io,
                     Sentence::tr("%1: is damaged and cannot be put aside (%2); move it away by hand.")
                         .arg(file.string(), systemReason(code))};
    for (const char* suffix : {"-wal", "-shm"}) {
        std::error_code ignored;
        fs::rename(file.string() + suffix, aside.string() + suffix, ignored);
    }
    return aside;
}

} // namespace

// ---------------------------------------------------------------- opening

RunStore::RunStore(fs::path file, Database database)
    : m_file{std::move(file)}
    , m_database{std::move(database)} { }

RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;

RunStore::~RunStore() {
    if (m_ownership)
        m_ownership->remove();
}

Result<RunStore::Opened> RunStore::open(const fs::path& file) {
    std::error_code code;
    if (!file.parent_path().empty())
        fs::create_directories(file.parent_path(), code);
    if (code)
        return Error{ErrorKind::cannotCreate,
                     Sentence::tr("%1: cannot be made a folder (%2); choose another place for the runs.")
                         .arg(file.parent_path().string(), systemReason(code))};
    Sentence notice;
    auto store = openOnce(file);
    if (!store && store.error().kind == ErrorKind::badData) {
        const auto aside = putAside(file);
        if (!aside)
            return aside.error();
        notice = Sentence::tr("%1: was damaged and is kept as %2; runs are stored in a new file.")
                     .arg(file.string(), aside->filename().string());
        store = openOnce(file);
    }
    if (!store)
        return store.error();
    store->takeOwnership();
    return Opened{*std::move(store), std::move(notice)};
}

/// badData where the file is damaged.
Result<RunStore> RunStore::openOnce(const fs::path& file) {
    auto database = Database::open(file);
    if (!database)
        return database.error();
    RunStore store{file, *std::move(database)};
    if (const auto prepared = store.prepare(); !prepared)
        return prepared.error();
    return store;
}

/// Looks whether the file is what it should be, and makes the tables in a new one.
Result<void> RunStore::prepare() {
    const auto version = m_database.number("PRAGMA user_version");
    if (!m_database.hasFailed() && version > storeVersion)
        return Error{ErrorKind::usage,
                     Sentence::tr("%1: is of version %2, this program knows up to %3; use a newer Inkling, "
                                  "or another folder.")
                         .arg(m_file.string(), version, storeVersion)};
    if (version < storeVersion) {
        Transaction transaction{m_database};
        if (m_database.number("PRAGMA user_version") < storeVersion) // or another program was faster
            m_database.run(storeSchema);
        transaction.commit();
    }
    Statement old{m_database, "DELETE FROM runs WHERE removed < ?1"};
    old.bind(now() - keptRemoved).run();
    // Reads the tables' roots: where these are damaged, everything is.
    m_database.number("SELECT count(*) FROM runs");
    m_database.number("SELECT count(*) FROM sqlite_master");
    return m_database.takeFailure();
}

/// A locked file beside the store says that this program lives. Those of programs that were killed go; not
/// those made just now, whose program may not have come to lock them yet.
void RunStore::takeOwnership() {
    const std::string begin = m_file.filename().string() + ".owner-";
    const auto young = fs::file_time_type::clock::now() - std::chrono::minutes{1};
    std::error_code code;
    const auto folder = m_file.has_parent_path() ? m_file.parent_path() : fs::path{"."};
    for (const auto& entry : fs::directory_iterator{folder, code}) {
        std::error_code gone;
        if (!entry.path().filename().string().starts_with(begin) || entry.last_write_time(gone) > young
            || gone)
            continue;
        if (auto lock = FileLock::tryLock(entry.path()))
            lock->remove();
    }
    m_owner = randomRunKey();
    m_ownership = FileLock::tryLock(m_file.string() + ".owner-" + m_owner);
}

bool RunStore::isOrphan(const std::string& owner) {
    if (owner.empty())
        return true;
    if (owner == m_owner)
        return false;
    const fs::path file = m_file.string() + ".owner-" + owner;
    if (std::error_code code; !fs::exists(file, code))
        return true;
    auto lock = FileLock::tryLock(file);
    if (lock)
        lock->remove(); // its program was killed
    return lock.has_value();
}

// ---------------------------------------------------------------- reading

RunSummary RunStore::summaryOf(const Statement& row) {
    RunSummary run{.key = row.text(0),
                   .name = row.text(1),
                   .note = row.text(2),
                   .parent = row.isNull(3) ? std::nullopt : std::optional{row.text(3)},
                   .forkBatch = row.number(4),
                   .created = row.number(5),
                   .changed = row.number(6),
                   .network = row.text(7),
                   .parameters = row.number(8),
                   .dataName = row.text(9),
                   .origin = {row.text(10), row.text(11)},
                   .arithmeticRevision = static_cast<int>(row.number(12)),
                   .ending = endingNamed(row.text(13)),
                   .batches = row.number(14),
                   .planned = row.number(15),
                   .seconds = row.real(16),
                   .train = scoreIn(row, 17),
                   .test = scoreIn(row, 20),
                   .weightsSha256 = row.text(23)};
    if (run.ending == RunEnding::running)
        run.isInterrupted = isOrphan(row.text(24));
    return run;
}

Result<std::vector<RunSummary>> RunStore::summariesOf(Statement& rows) {
    std::vector<RunSummary> runs;
    while (rows.next())
        runs.push_back(summaryOf(rows));
    if (const auto read = m_database.takeFailure(); !read)
        return read.error();
    return runs;
}

Result<std::vector<RunSummary>> RunStore::list() {
    auto rows = listOf(m_database, "WHERE removed IS NULL ORDER BY rowid DESC");
    return summariesOf(rows);
}

Result<std::vector<RunSummary>> RunStore::removed() {
    auto rows = listOf(m_database, "WHERE removed >= ?1 ORDER BY removed DESC, rowid DESC");
    rows.bind(now() - keptRemoved);
    return summariesOf(rows);
}

Result<std::int64_t> RunStore::count() {
    const auto count = m_database.number("SELECT count(*) FROM runs WHERE removed IS NULL");
    if (const auto read = m_database.takeFailure(); !read)
        return read.error();
    return count;
}

Result<RunSummary> RunStore::find(const std::string& keyBegin) {
    auto rows = listOf(m_database, "WHERE removed IS NULL AND ?1 > 0 AND substr(key, 1, ?1) = ?2 LIMIT 2");
    rows.bind(static_cast<std::int64_t>(keyBegin.size()), keyBegin);
    const auto found = summariesOf(rows);
    if (!found)
        return found.error();
    if (found->size() != 1)
        return Error{ErrorKind::noInput,
                     (found->empty()
                          ? Sentence::tr("%1: has no run whose key begins with \"%2\"; `inkling runs "
                                         "list` shows the keys.")
                          : Sentence::tr("%1: has several runs whose key begins with \"%2\"; "
                                         "`inkling runs list` shows the keys."))
                         .arg(m_file.string(), keyBegin)};
    return found->front();
}

std::optional<fs::path> usualRunStore() {
    const auto variable = [](const char* name) {
        const char* value = std::getenv(name);
        return fs::path{value ? value : ""};
    };
    // A relative path there is to be ignored, says the XDG Base Directory Specification.
    auto folder = variable("XDG_DATA_HOME");
    if (!folder.is_absolute()) {
        if (variable("HOME").empty())
            return {};
        folder = variable("HOME") / ".local" / "share";
    }
    return folder / "inkling" / "runs.sqlite";
}

} // namespace inkling
