// SPDX-License-Identifier: GPL-3.0-or-later
// What changes a store: a transaction each.
#include "core/formats/json.h"
#include "core/model/model.h"
#include "core/runs/metric_bytes.h"
#include "core/runs/run_store.h"
#include "core/runs/state_tensors.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

std::string_view nameOf(RunEnding ending) {
    return EnumNames<RunEnding>::names[static_cast<std::size_t>(ending)];
}

/// Of the model that is tested and saved.
std::string modelSha256(const TrainingState& state) {
    return weightsSha256(Model{nullptr, state.average.empty() ? state.parameters : state.average});
}

constexpr std::int64_t noBatch = -1;

struct Columns {
    std::optional<double> loss;
    std::optional<double> accuracy;
    std::optional<std::int64_t> images;
};

Columns columnsOf(const std::optional<Score>& score) {
    if (!score)
        return {};
    return {score->loss, score->accuracy, score->count};
}

std::optional<Score> lastTest(std::span<const BatchRecord> records) {
    for (auto i = records.size(); i-- > 0;)
        if (records[i].test)
            return records[i].test;
    return {};
}

std::optional<Score> lastTest(const RunProgress& progress) {
    return progress.finalTest ? std::optional{progress.finalTest->score} : lastTest(progress.records);
}

/// A file's name need not be UTF-8, the text that it would become part of must.
Result<void> checkNamesIn(const RunDescription& description) {
    for (const auto& name : {description.spec.data, description.spec.initialModel, description.dataName})
        if (!isUtf8(name))
            return Error{ErrorKind::usage,
                         Sentence::tr("The run cannot be stored: %1 is not UTF-8; give that file or folder "
                                      "another name.")
                             .arg(inQuotes(name))};
    return {};
}

Result<void> checkWords(const std::string& words) {
    if (isUtf8(words))
        return {};
    return Error{ErrorKind::usage,
                 Sentence::tr("%1 is not UTF-8, as names and notes of runs are; set the terminal to UTF-8.")
                     .arg(inQuotes(words))};
}

} // namespace

Result<void> RunStore::finish(Transaction& transaction) {
    transaction.commit();
    return m_database.takeFailure();
}

Result<void> RunStore::begin(const NewRun& run) {
    if (auto checked = checkNamesIn(run.description); !checked)
        return checked;
    const RunSummary summary{.key = run.key,
                             .name = run.name,
                             .parent = run.parent,
                             .forkBatch = run.forkBatch,
                             .created = now(),
                             .changed = now(),
                             .network = run.network,
                             .parameters = static_cast<std::int64_t>(run.start->parameters.size()),
                             .dataName = run.description.dataName,
                             .origin = ownOrigin(),
                             .arithmeticRevision = run.description.arithmeticRevision,
                             .ending = RunEnding::paused,
                             .batches = run.forkBatch,
                             .planned = run.planned};
    Transaction transaction{m_database};
    insertRun(summary, run.description);
    if (run.parent)
        copyPast(run);
    insertState(run.key, *run.start);
    return finish(transaction);
}

void RunStore::copyPast(const NewRun& run) {
    const auto copy = [&](const char* sql) {
        Statement{m_database, sql}.bind(run.key, *run.parent, run.forkBatch).run();
    };
    copy("INSERT INTO metrics SELECT ?1, first, min(count, ?3 - first), "
         "seconds * min(count, ?3 - first) / count, substr(rows, 1, 12 * min(count, ?3 - first)) "
         "FROM metrics WHERE run = ?2 AND first < ?3");
    copy("INSERT INTO scores SELECT ?1, batch, isTest, loss, accuracy, images FROM scores "
         "WHERE run = ?2 AND batch < ?3");
    copy("INSERT INTO pauses SELECT ?1, batch FROM pauses WHERE run = ?2 AND batch <= ?3");
    copy("INSERT INTO states SELECT ?1, batch, bytes FROM states WHERE run = ?2 AND batch <= ?3");
    copy("UPDATE runs SET seconds = (SELECT coalesce(sum(seconds), 0) FROM metrics WHERE run = ?1), "
         "(testLoss, testAccuracy, testImages) = (SELECT loss, accuracy, images FROM scores "
         "WHERE run = ?1 AND isTest AND batch < ?3 ORDER BY batch DESC LIMIT 1) WHERE key = ?1");
}

Result<void> RunStore::append(const RunKey& key, const RunProgress& progress) {
    const bool isOver = progress.ending != RunEnding::running;
    const std::string sha = isOver && progress.state ? modelSha256(*progress.state) : std::string{};
    const auto end = progress.records.empty() ? noBatch : progress.records.back().batch + 1;
    const auto train = columnsOf(progress.records.empty() ? std::optional<Score>{}
                                                          : std::optional{progress.records.back().train});
    const auto test = columnsOf(lastTest(progress));

    Transaction transaction{m_database};
    Statement update{m_database,
                     "UPDATE runs SET changed = ?2, ending = ?3, owner = ?4, planned = ?5, "
                     "seconds = seconds + ?6, batches = max(?7, batches), loss = coalesce(?8, loss), "
                     "accuracy = coalesce(?9, accuracy), images = coalesce(?10, images), "
                     "testLoss = CASE WHEN ?12 IS NULL THEN testLoss ELSE ?11 END, testAccuracy = "
                     "coalesce(?12, testAccuracy), "
                     "testImages = coalesce(?13, testImages), "
                     "weightsSha256 = CASE WHEN ?14 = '' AND ?7 < 0 THEN weightsSha256 ELSE ?14 END "
                     "WHERE key = ?1 AND (?15 < 0 OR batches = ?15)"};
    update.bind(key, now(), nameOf(progress.ending), isOver ? std::string{} : m_owner, progress.planned,
                progress.seconds, end, train.loss, train.accuracy, train.images, test.loss, test.accuracy,
                test.images, sha, progress.records.empty() ? noBatch : progress.records.front().batch);
    update.run();
    if (!m_database.hasFailed() && m_database.changes() == 0)
        return Error{ErrorKind::noInput,
                     Sentence::tr("%1: has no run %2 that these batches follow.").arg(m_file.string(), key)};
    insertRecords(key, progress.records, progress.seconds);
    if (progress.state)
        insertState(key, *progress.state);
    setDetails(key, progress);
    return finish(transaction);
}

Result<void> RunStore::claim(const RunKey& key) {
    Transaction transaction{m_database};
    Statement row{m_database, "SELECT owner, ending FROM runs WHERE key = ?1 AND removed IS NULL"};
    row.bind(key);
    if (!row.next())
        return m_database.hasFailed()
            ? m_database.takeFailure()
            : Error{ErrorKind::noInput, Sentence::tr("%1: has no run %2.").arg(m_file.string(), key)};
    if (const auto owner = row.text(0); owner != m_owner && !isOrphan(owner))
        return Error{ErrorKind::usage,
                     Sentence::tr("%1: another Inkling is training this run; wait until it ends, or fork the "
                                  "run.")
                         .arg(m_file.string())};
    Statement update{m_database,
                     "UPDATE runs SET owner = ?2, ending = iif(ending = 'running', 'paused', ending) "
                     "WHERE key = ?1"};
    update.bind(key, m_owner).run();
    return finish(transaction);
}

Result<void> RunStore::add(const StoredRun& run) {
    std::vector<BatchRecord> records;
    const auto& history = *run.history;
    Transaction transaction{m_database};
    insertRun(run.summary, run.description);
    constexpr std::int64_t part = 10'000;
    for (auto first = history.begin(); first < history.end(); first += part) {
        const auto end = std::min(first + part, history.end());
        records.clear();
        for (auto batch = first; batch < end; ++batch)
            records.push_back({batch,
                               {history.value(Metric::loss, batch), history.value(Metric::accuracy, batch),
                                history.imageCount(batch)},
                               history.tests().at(batch),
                               history.validations().at(batch)});
        const auto& time = history.time();
        insertRecords(run.summary.key, records,
                      time.secondsAt(static_cast<double>(end)) - time.secondsAt(static_cast<double>(first)));
    }
    for (const auto& state : run.states)
        insertState(run.summary.key, *state);
    setDetails(run.summary.key,
               {.description = run.description, .pauses = run.pauses, .divergence = run.divergence});
    return finish(transaction);
}

// ---------------------------------------------------------------- what people change

Result<void> RunStore::rename(const RunKey& key, const std::string& name) {
    if (auto checked = checkWords(name); !checked)
        return checked;
    return changeOne(key, "UPDATE runs SET name = ?2 WHERE key = ?1", name);
}

Result<void> RunStore::setNote(const RunKey& key, const std::string& note) {
    if (auto checked = checkWords(note); !checked)
        return checked;
    return changeOne(key, "UPDATE runs SET note = ?2 WHERE key = ?1", note);
}

Result<void> RunStore::remove(const RunKey& key) {
    if (const auto run = find(key); !run)
        return run.error();
    else if (run->ending == RunEnding::running && !run->isInterrupted)
        return Error{
            ErrorKind::usage,
            Sentence::tr("%1: %2 is being trained; wait until it ends.").arg(m_file.string(), run->name)};
    return changeOne(key, "UPDATE runs SET removed = ?2 WHERE key = ?1", std::to_string(now()));
}

Result<void> RunStore::restore(const RunKey& key) {
    return changeOne(key, "UPDATE runs SET removed = ?2 WHERE key = ?1", {});
}

Result<void> RunStore::changeOne(const RunKey& key, const char* sql,
                                 const std::optional<std::string>& value) {
    Statement{m_database, sql}.bind(key, value).run();
    if (!m_database.hasFailed() && m_database.changes() == 0)
        return Error{ErrorKind::noInput, Sentence::tr("%1: has no run %2.").arg(m_file.string(), key)};
    return m_database.takeFailure();
}

// ---------------------------------------------------------------- rows

void RunStore::insertRun(const RunSummary& run, const RunDescription& description) {
    const auto train = columnsOf(run.train);
    const auto test = columnsOf(run.test);
    Statement row{m_database,
                  "INSERT INTO runs (key, name, note, parent, forkBatch, created, changed, network, "
                  "parameters, dataName, program, processor, arithmeticRevision, owner, ending, batches, "
                  "planned, seconds, loss, accuracy, images, testLoss, testAccuracy, testImages, "
                  "weightsSha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, '', ?14, "
                  "?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)"};
    row.bind(run.key, run.name, run.note, run.parent, run.forkBatch, run.created, run.changed, run.network,
             run.parameters, run.dataName, run.origin.program, run.origin.processor, run.arithmeticRevision,
             nameOf(run.ending), run.batches, run.planned, run.seconds, train.loss, train.accuracy,
             train.images, test.loss, test.accuracy, test.images, run.weightsSha256);
    row.run();
    Statement details{m_database, "INSERT INTO details (run, description) VALUES (?1, ?2)"};
    details.bind(run.key, toJson(description)).run();
}

void RunStore::insertRecords(const RunKey& key, std::span<const BatchRecord> records, double seconds) {
    if (records.empty())
        return;
    Statement row{m_database, "INSERT INTO metrics VALUES (?1, ?2, ?3, ?4, ?5)"};
    row.bind(key, records.front().batch, static_cast<std::int64_t>(records.size()), seconds,
             std::span<const std::byte>{metricBytes(records)});
    row.run();
    Statement score{m_database, "INSERT INTO scores VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    const auto insert = [&](std::int64_t batch, bool isTest, const std::optional<Score>& measured) {
        if (measured)
            score
                .bind(key, batch, static_cast<int>(isTest), measured->loss, measured->accuracy,
                      measured->count)
                .run();
    };
    for (const auto& record : records) {
        insert(record.batch, true, record.test);
        insert(record.batch, false, record.validation);
    }
}

void RunStore::insertState(const RunKey& key, const TrainingState& state) {
    const auto bytes = stateBytes(state);
    assert(bytes); // of names that are known to be good
    Statement row{m_database, "INSERT OR REPLACE INTO states VALUES (?1, ?2, ?3)"};
    row.bind(key, state.batch, std::span<const std::byte>{*bytes}).run();
    thinStates(key, bytes->size());
}

/// The one goes without which the states around it are closest, so that all stay about as far from each
/// other; never the first and never the newest.
void RunStore::thinStates(const RunKey& key, std::size_t stateBytes) {
    const auto most =
        std::clamp(mostStateBytes / static_cast<std::int64_t>(stateBytes), std::int64_t{4}, mostStates);
    Statement count{m_database, "SELECT count(*) FROM states WHERE run = ?1"};
    count.bind(key);
    if (!count.next() || count.number(0) <= most)
        return;
    Statement thin{m_database,
                   "DELETE FROM states WHERE run = ?1 AND batch = (SELECT batch FROM (SELECT batch, "
                   "lead(batch) OVER byBatch - lag(batch) OVER byBatch AS gap FROM states WHERE run = ?1 "
                   "WINDOW byBatch AS (ORDER BY batch)) WHERE gap IS NOT NULL ORDER BY gap, batch LIMIT 1)"};
    thin.bind(key).run();
}

void RunStore::setDetails(const RunKey& key, const RunProgress& progress) {
    const auto& divergence = progress.divergence;
    Statement details{m_database,
                      "UPDATE details SET description = ?2, divergedBatch = ?3, divergedWhat = ?4, "
                      "divergedRate = ?5 WHERE run = ?1"};
    details.bind(key, toJson(progress.description),
                 divergence ? std::optional{divergence->batch} : std::nullopt,
                 divergence ? std::optional{divergence->what.english()} : std::nullopt,
                 divergence ? std::optional{divergence->learningRate} : std::nullopt);
    details.run();
    Statement{m_database, "DELETE FROM pauses WHERE run = ?1"}.bind(key).run();
    Statement pause{m_database, "INSERT INTO pauses VALUES (?1, ?2)"};
    for (const auto batch : progress.pauses)
        pause.bind(key, batch).run();
}

} // namespace inkling
