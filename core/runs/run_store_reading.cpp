// SPDX-License-Identifier: GPL-3.0-or-later
// A whole run, as it comes out of the store.
#include "core/runs/metric_bytes.h"
#include "core/runs/run_store.h"
#include "core/runs/state_tensors.h"
#include "core/runs/stored_run_check.h"

#include <map>
#include <utility>

namespace inkling {

namespace {

/// What was measured after a run's batches.
struct Measured {
    std::optional<Score> test;
    std::optional<Score> validation;
};

std::map<std::int64_t, Measured> readScores(Database& database, const RunKey& key) {
    std::map<std::int64_t, Measured> scores;
    Statement rows{database, "SELECT batch, isTest, loss, accuracy, images FROM scores WHERE run = ?1"};
    rows.bind(key);
    while (rows.next()) {
        auto& measured = scores[rows.number(0)];
        auto& score = rows.number(1) != 0 ? measured.test : measured.validation;
        score = Score{rows.isNull(2) ? std::numeric_limits<double>::quiet_NaN() : rows.real(2), rows.real(3),
                      static_cast<int>(rows.number(4))};
    }
    return scores;
}

} // namespace

Result<StoredRun> RunStore::load(const RunKey& key) {
    auto summary = find(key);
    if (!summary)
        return summary.error();
    StoredRun run{.summary = *std::move(summary)};
    if (const auto read = readDetails(run); !read)
        return read.error();
    readMetrics(run);
    if (const auto read = readStates(run); !read)
        return read.error();
    if (const auto read = m_database.takeFailure(); !read)
        return read.error();
    if (const auto checked = checkStoredRun(run, m_file.string() + ": " + run.summary.name); !checked)
        return checked.error();
    return run;
}

Result<void> RunStore::readDetails(StoredRun& run) {
    Statement details{m_database,
                      "SELECT description, divergedBatch, divergedWhat, divergedRate FROM details "
                      "WHERE run = ?1"};
    details.bind(run.summary.key);
    if (!details.next())
        return m_database.takeFailure();
    auto description = parseRunDescription(details.text(0), m_file.string() + ": " + run.summary.name);
    if (!description)
        return description.error();
    run.description = *std::move(description);
    if (!details.isNull(1))
        run.divergence = Divergence{details.number(1), divergedWhat(details.text(2)), details.real(3)};

    Statement pauses{m_database, "SELECT batch FROM pauses WHERE run = ?1 ORDER BY batch"};
    pauses.bind(run.summary.key);
    while (pauses.next())
        run.pauses.push_back(pauses.number(0));
    return {};
}

void RunStore::readMetrics(StoredRun& run) {
    run.history = std::make_shared<MetricHistory>();
    const auto scores = readScores(m_database, run.summary.key);
    auto score = scores.begin();
    Statement rows{m_database, "SELECT first, seconds, rows FROM metrics WHERE run = ?1 ORDER BY first"};
    rows.bind(run.summary.key);
    while (rows.next()) {
        auto records = recordsFrom(rows.bytes(2), rows.number(0));
        if (records.empty() || records.front().batch != run.history->end())
            continue; // which nothing that this program writes leads to
        for (auto& record : records) {
            while (score != scores.end() && score->first < record.batch)
                ++score;
            if (score == scores.end() || score->first != record.batch)
                continue;
            record.test = score->second.test;
            record.validation = score->second.validation;
        }
        run.history->append(records, rows.real(1));
    }
}

Result<void> RunStore::readStates(StoredRun& run) {
    Statement rows{m_database, "SELECT bytes FROM states WHERE run = ?1 ORDER BY batch"};
    rows.bind(run.summary.key);
    while (rows.next()) {
        const auto bytes = rows.bytes(0);
        auto state =
            parseState({bytes.begin(), bytes.end()}, m_file.string() + ", a state of " + run.summary.name);
        if (!state)
            return state.error();
        run.states.push_back(std::make_shared<const TrainingState>(*std::move(state)));
    }
    return {};
}

} // namespace inkling
