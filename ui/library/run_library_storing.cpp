// SPDX-License-Identifier: GPL-3.0-or-later
// How the session's runs come into the store.
#include "ui/library/run_library.h"
#include "ui/library/run_shelf.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

RunEnding endingOf(RunState state) {
    switch (state) {
    case RunState::running:
        return RunEnding::running;
    case RunState::paused:
        return RunEnding::paused;
    case RunState::finished:
        return RunEnding::finished;
    case RunState::stoppedEarly:
        return RunEnding::stoppedEarly;
    case RunState::diverged:
        return RunEnding::diverged;
    case RunState::failed:
        return RunEnding::failed;
    }
    return RunEnding::paused;
}

std::vector<BatchRecord> recordsOf(const MetricHistory& history, std::int64_t first, std::int64_t end) {
    std::vector<BatchRecord> records;
    records.reserve(static_cast<std::size_t>(std::max<std::int64_t>(0, end - first)));
    for (auto batch = first; batch < end; ++batch)
        records.push_back({batch,
                           {history.value(Metric::loss, batch), history.value(Metric::accuracy, batch),
                            history.imageCount(batch)},
                           history.tests().at(batch),
                           history.validations().at(batch)});
    return records;
}

double secondsBetween(const MetricHistory& history, std::int64_t first, std::int64_t end) {
    const auto at = [&](std::int64_t batch) { return history.time().secondsAt(static_cast<double>(batch)); };
    return at(end) - at(first);
}

} // namespace

RunDescription describe(const RunRecord& run) {
    RunDescription description{.spec = run.spec};
    description.spec.settings = run.changes.front().settings;
    description.changes.assign(run.changes.begin() + 1, run.changes.end());
    description.changes.insert(description.changes.end(), run.planned.begin(), run.planned.end());
    description.arithmeticRevision = run.arithmeticRevision;
    return description;
}

void RunLibrary::keepState(RunId run, const std::shared_ptr<const TrainingState>& start,
                           const std::shared_ptr<const TrainingState>& state) {
    auto& shelved = m_shelved[run];
    if (shelved.key.empty())
        shelved.key = randomRunKey();
    shelved.start = start;
    shelved.newest = state;
    noteState();
    store(run, shelved);
}

/// What is known of the current run alone; one that is no longer current does not train.
void RunLibrary::noteState() {
    if (!m_session.hasRun())
        return;
    const auto current = m_session.run().id;
    for (auto& [run, shelved] : m_shelved) {
        if (run == current && !m_session.isInPast()) {
            shelved.ending = endingOf(m_session.state());
            shelved.divergence = m_session.divergence();
            shelved.planned = m_session.batchCount();
        } else if (shelved.ending == RunEnding::running) {
            shelved.ending = RunEnding::paused;
        }
        store(run, shelved);
    }
}

void RunLibrary::noteEvaluation() {
    const auto& evaluation = *m_session.evaluation();
    const auto found = m_shelved.find(evaluation.run);
    if (found == m_shelved.end() || evaluation.batch < m_session.end())
        return;
    found->second.finalTest = ScorePoint{evaluation.batch, evaluation.score};
    store(evaluation.run, found->second);
}

bool RunLibrary::isUpToDate(const RunRecord& record, const Shelved& shelved) const {
    return !shelved.newest && !shelved.finalTest && shelved.ending == shelved.storedEnding
        && shelved.storedChanges == record.changes;
}

/// What of the run is not stored yet. Unless an order is on its way: then when that has come back.
void RunLibrary::store(RunId run, Shelved& shelved) {
    const auto* record = m_session.findRun(run);
    if (record && !shelved.isBusy && (shelved.isBegun || shelved.newest) && !isUpToDate(*record, shelved))
        orderStoring(*record, shelved);
}

/// Before what is asked for next: orders are carried out in turn, so none needs to have come back.
void RunLibrary::storeRest(RunId run) {
    const auto found = m_shelved.find(run);
    const auto* record = m_session.findRun(run);
    if (record && found != m_shelved.end() && !isUpToDate(*record, found->second))
        orderStoring(*record, found->second);
}

void RunLibrary::orderStoring(const RunRecord& record, Shelved& shelved) {
    Order order;
    order.run = record.id;
    order.key = shelved.key;
    if (!shelved.isBegun)
        order.beginning = beginningOf(record, shelved);
    order.data = m_session.dataOf(record.id);
    order.from = shelved.stored;
    auto& progress = order.progress;
    progress.description = describe(record);
    progress.state = std::exchange(shelved.newest, nullptr);
    const auto end = progress.state ? progress.state->batch : order.from;
    progress.records = recordsOf(*record.history, order.from, end);
    progress.seconds = secondsBetween(*record.history, order.from, end);
    progress.pauses = record.pauses;
    progress.planned = shelved.planned;
    progress.ending = shelved.ending;
    progress.divergence = shelved.divergence;
    progress.finalTest = std::exchange(shelved.finalTest, {});

    shelved.isBegun = shelved.isBusy = true;
    shelved.stored = end;
    shelved.storedEnding = shelved.ending;
    shelved.storedChanges = record.changes;
    const auto shared = std::make_shared<Order>(std::move(order));
    ask(
        [shared](RunStore& store, RunShelf& shelf) -> Answer {
            const auto result = carryOut(*shared, store, shelf);
            return [shared, result](RunLibrary& library) { library.take(*shared, result); };
        },
        [shared](RunLibrary& library, const Error& error) { library.take(*shared, error); });
}

/// A run that shares its past with a stored one need not bring it.
NewRun RunLibrary::beginningOf(const RunRecord& record, Shelved& shelved) {
    NewRun run{.key = shelved.key,
               .name = record.name,
               .description = describe(record),
               .network = networkName(record.spec),
               .planned = shelved.planned,
               .start = shelved.start};
    const auto parent = record.parent ? m_shelved.find(*record.parent) : m_shelved.end();
    if (parent == m_shelved.end() || !parent->second.isBegun)
        return run;
    // Orders are carried out in turn: what is left of the parent comes before.
    if (const auto* its = m_session.findRun(*record.parent); its && parent->second.newest)
        orderStoring(*its, parent->second);
    if (parent->second.stored < record.forkBatch)
        return run;
    run.parent = parent->second.key;
    run.forkBatch = record.forkBatch;
    shelved.stored = record.forkBatch;
    return run;
}

/// On the storage thread.
Result<void> RunLibrary::carryOut(Order& order, RunStore& store, RunShelf& shelf) {
    order.progress.description.dataName = order.data.name;
    order.progress.description.trainImages = order.data.train.size();
    order.progress.description.dataSha256 = shelf.sha256(order.data);
    if (order.beginning) {
        order.beginning->description = order.progress.description;
        if (auto begun = store.begin(*order.beginning); !begun)
            return begun;
        order.beginning.reset(); // whatever comes of the rest, this is done
        order.hasBegun = true;
    }
    return store.append(order.key, order.progress);
}

void RunLibrary::take(const Order& order, const Result<void>& result) {
    const auto found = m_shelved.find(order.run);
    if (found == m_shelved.end())
        return;
    auto& shelved = found->second;
    shelved.isBusy = false;
    if (result) {
        if (std::exchange(m_isFailing, false))
            emit recovered();
        const bool isNews = order.hasBegun || order.progress.ending != RunEnding::running;
        if (isNews)
            list();
        store(order.run, shelved);
        return;
    }
    // Nothing is lost: with the next state it is tried again.
    shelved.isBegun = shelved.isBegun && !order.beginning; // another order may have failed as well
    shelved.stored = order.beginning ? 0 : std::min(shelved.stored, order.from);
    const auto& state = order.progress.state;
    if (state && (!shelved.newest || shelved.newest->batch < state->batch))
        shelved.newest = state;
    shelved.finalTest = shelved.finalTest ? shelved.finalTest : order.progress.finalTest;
    shelved.storedChanges.clear();
    reportOnce(result.error());
}

void RunLibrary::reportOnce(const Error& error) {
    if (!std::exchange(m_isFailing, true))
        report(error);
}

} // namespace inkling
