// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_session.h"

#include "core/train/blow_up.h"
#include "ui/language/error_text.h"
#include "ui/session/live_settings.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <future>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t mostRuns = 24;

/// Whole characters of it, and dots for the rest.
QString shortened(const QString& name) {
    constexpr qsizetype most = 40;
    if (name.size() <= most)
        return name;
    QTextBoundaryFinder characters{QTextBoundaryFinder::Grapheme, name};
    characters.setPosition(most - 1);
    if (!characters.isAtBoundary())
        characters.toPreviousBoundary();
    return name.left(characters.position()) + QChar{0x2026};
}

RunState stateOf(RunEnding ending) {
    switch (ending) {
    case RunEnding::running:
    case RunEnding::paused:
    case RunEnding::failed:
        return RunState::paused;
    case RunEnding::finished:
        return RunState::finished;
    case RunEnding::stoppedEarly:
        return RunState::stoppedEarly;
    case RunEnding::diverged:
        return RunState::diverged;
    }
    return RunState::paused;
}

/// None where the last test that was stored may be another one: of fewer images, or before its end.
std::optional<ScorePoint> finalTestOf(const RunSummary& stored, const DigitData& data) {
    const bool isOver = stored.ending == RunEnding::finished || stored.ending == RunEnding::stoppedEarly;
    if (!isOver || !stored.test || static_cast<std::size_t>(stored.test->count) != data.test.size())
        return {};
    return ScorePoint{stored.batches, *stored.test};
}

/// As it was told when the run was at its end.
std::optional<EvaluationNews> evaluationOf(const RunRecord& run) {
    if (!run.finalTest || run.finalTest->batch != run.end())
        return {};
    return EvaluationNews{run.id, run.finalTest->batch, run.finalTest->score};
}

} // namespace

TrainingSession::TrainingSession(std::size_t threads, QObject* parent)
    : QObject{parent}
    , m_threads{threads}
    , m_worker{new TrainingWorker{threads, m_news, m_snapshots}} {
    m_thread.setObjectName("training");
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &TrainingWorker::newsPosted, this, &TrainingSession::takeNews, Qt::QueuedConnection);
    m_thread.start();
}

TrainingSession::~TrainingSession() {
    // Behind everything that was ordered: a model that was to be saved is saved.
    m_worker->order([](TrainingWorker& worker) { worker.thread()->quit(); });
    m_thread.wait();
}

Result<void> TrainingSession::begin(const RunSpec& spec, DigitData data, std::optional<Model> initial,
                                    std::vector<SettingsChange> planned, std::optional<Optimizer> optimizer) {
    Model model;
    if (initial) {
        model = *initial;
    } else {
        const auto architecture = Architecture::build(spec.inputShape, spec.network);
        if (!architecture)
            return architecture.error();
        model = initializedModel(*architecture, spec.settings.seed);
    }
    if (const auto fit = checkFit(*model.architecture, data); !fit)
        return fit.error();
    if (const auto fit = checkFit(spec.settings, data); !fit)
        return fit.error();

    dropUntouched();
    const RunId id = ++m_lastRun;
    RunRecord record{.id = id,
                     .name = nameOf(++m_runCount, spec).toStdString(),
                     .parent = {},
                     .forkBatch = 0,
                     .spec = spec,
                     .changes = {{0, spec.settings}},
                     .planned = planned,
                     .history = std::make_shared<MetricHistory>()};
    keep({.record = std::move(record),
          .data = std::move(data),
          .initial = std::move(initial),
          .optimizer = optimizer});
    m_worker->order([id, model, data = current().data, settings = spec.settings, planned = std::move(planned),
                     optimizer = std::move(optimizer)](TrainingWorker& worker) {
        worker.begin(id, model, data, settings, planned, optimizer);
    });
    startOver(id, std::make_shared<const Model>(std::move(model)), 0);
    return {};
}

Result<RunId> TrainingSession::reopen(const StoredRun& stored, DigitData data) {
    const auto& description = stored.description;
    const auto architecture = Architecture::build(description.spec.inputShape, description.spec.network);
    if (!architecture)
        return architecture.error();
    if (const auto fit = checkFit(**architecture, data); !fit)
        return fit.error();
    if (const auto fit = checkFit(description.spec.settings, data); !fit)
        return fit.error();

    dropUntouched();
    const RunId id = ++m_lastRun;
    const auto& states = stored.states;
    Keyframes keyframes{*states.front(), description.spec.settings};
    for (std::size_t i = 1; i < states.size(); ++i)
        keyframes.keep(*states[i]);
    keyframes.setArithmeticRevision(description.arithmeticRevision);
    // The batches behind the last state are trained again, which another arithmetic does not give back.
    const auto& history = *stored.history;
    const auto end = keyframes.areExact() ? history.end() : states.back()->batch;
    const auto isBefore = [end](const SettingsChange& change) { return change.batch <= end; };
    const auto firstPlanned = std::ranges::find_if_not(description.changes, isBefore);
    const std::vector<SettingsChange> planned{firstPlanned, description.changes.end()};
    for (auto change = description.changes.begin(); change != firstPlanned; ++change)
        keyframes.settingsChanged(change->batch, change->settings);

    RunRecord record{.id = id,
                     .name = stored.summary.name,
                     .parent = {},
                     .forkBatch = stored.summary.forkBatch,
                     .spec = description.spec,
                     .changes = keyframes.changes(),
                     .planned = planned,
                     .pauses = stored.pauses,
                     .history = std::make_shared<MetricHistory>(history),
                     .arithmeticRevision = description.arithmeticRevision};
    record.spec.settings = keyframes.settingsAt(end);
    record.history->truncate(end);
    if (end == stored.summary.batches)
        record.finalTest = finalTestOf(stored.summary, data);
    const Model initial{*architecture, states.front()->parameters};
    keep({.record = std::move(record),
          .data = std::move(data),
          .initial = description.spec.initialModel.empty() ? std::nullopt : std::optional{initial},
          .optimizer = states.front()->optimizer});
    m_worker->order([id,
                     reopened = ReopenedRun{initial, current().data, description.spec.settings, keyframes,
                                            planned, end, stateOf(stored.summary.ending), stored.divergence}](
                        TrainingWorker& worker) { worker.reopen(id, reopened); });
    const auto& last = *states.back();
    const auto model = std::make_shared<const Model>(
        Model{*architecture, last.average.empty() ? last.parameters : last.average});
    startOver(id, model, last.batch);
    return id;
}

/// A run that nothing was trained of leaves no trace.
void TrainingSession::dropUntouched() {
    if (hasRun() && isUntouched()) {
        const auto run = this->run().id;
        m_worker->order([run](TrainingWorker& worker) { worker.forget(run); });
        m_runs.erase(m_runs.begin() + static_cast<std::ptrdiff_t>(m_current));
        --m_runCount;
    } else if (!hasRun()) {
        m_runs.clear();
    }
}

/// With another current run, at its end.
void TrainingSession::startOver(RunId run, const std::shared_ptr<const Model>& model, std::int64_t batch) {
    m_spec = this->run().spec;
    m_active = m_spec.settings;
    m_moment = {.run = run, .batch = batch, .model = model, .beginsTrained = current().initial.has_value()};
    m_state = RunState::paused;
    m_divergence.reset();
    m_failure = {};
    m_evaluation = evaluationOf(this->run());
    m_seeks = 0;
    m_isForking = false;
    m_wished.reset();
    m_selected.reset();
    setPosition(end(), false);
    emit runChanged();
    emit runsChanged();
    emit settingsChanged();
    emit stateChanged();
    emit momentChanged();
}

void TrainingSession::setRunCount(int count) {
    const bool isNext = hasRun() && isUntouched();
    m_runCount = std::max(count, isNext ? m_runCount - 1 : m_runCount);
    if (isNext)
        rename(run().id, nameOf(++m_runCount, run().spec).toStdString());
}

/// One that goes on with a model that was opened is called by its file, too.
QString TrainingSession::nameOf(int number, const RunSpec& spec) {
    const auto file = shortened(QString::fromStdString(nameOfInitialModel(spec)));
    return file.isEmpty() ? tr("Run %1").arg(number)
                          : tr("Run %1: %2", "a number and a file").arg(number).arg(file);
}

void TrainingSession::rename(RunId run, const std::string& name) {
    if (auto* kept = find(run); kept && kept->record.name != name) {
        kept->record.name = name;
        emit runsChanged();
    }
}

void TrainingSession::settle() {
    std::promise<void> done;
    m_worker->order([&done](TrainingWorker& worker) {
        worker.pause();
        done.set_value();
    });
    done.get_future().wait();
    takeNews();
}

bool TrainingSession::isUntouched() const {
    return m_moment.batch == 0 && run().history->isEmpty() && m_state == RunState::paused;
}

void TrainingSession::keep(Kept run) {
    m_runs.push_back(std::move(run));
    m_current = m_runs.size() - 1;
    forgetOldest();
}

void TrainingSession::forgetOldest() {
    if (m_runs.size() <= mostRuns)
        return;
    const auto oldest = m_runs.front().record.id;
    if (oldest == m_selected)
        return;
    m_worker->order([oldest](TrainingWorker& worker) { worker.forget(oldest); });
    m_runs.erase(m_runs.begin());
    --m_current;
}

/// Another of the kept runs becomes the current one; its moment is the newest snapshot.
void TrainingSession::enter(RunId run) {
    m_current = static_cast<std::size_t>(find(run) - m_runs.data());
    m_evaluation = evaluationOf(this->run());
    m_divergence.reset();
    m_failure = {};
    m_wished.reset();
    m_spec = this->run().spec;
    m_active = m_spec.settings;
    takeSnapshot();
    emit runChanged();
    emit runsChanged();
    emit settingsChanged();
    emit stateChanged();
}

std::vector<RunRecord> TrainingSession::runs() const {
    std::vector<RunRecord> records;
    if (hasRun())
        for (const auto& run : m_runs)
            records.push_back(run.record);
    return records;
}

const RunRecord* TrainingSession::findRun(RunId run) const {
    const auto found = std::ranges::find(m_runs, run, [](const Kept& kept) { return kept.record.id; });
    return found == m_runs.end() ? nullptr : &found->record;
}

TrainingSession::Kept* TrainingSession::find(RunId run) {
    const auto found = std::ranges::find(m_runs, run, [](const Kept& kept) { return kept.record.id; });
    return found == m_runs.end() ? nullptr : &*found;
}

const DigitData& TrainingSession::dataOf(RunId run) const {
    return std::ranges::find(m_runs, run, [](const Kept& kept) { return kept.record.id; })->data;
}

std::shared_ptr<const MetricHistory> TrainingSession::history() const {
    static const auto empty = std::make_shared<const MetricHistory>();
    return hasRun() ? run().history : empty;
}

std::optional<BatchRecord> TrainingSession::blowUp() const {
    const auto& blowUp = current().blowUp;
    return blowUp && (!m_isInPast || blowUp->batch < m_position) ? blowUp : std::nullopt;
}

void TrainingSession::train() {
    if (m_position == 0 && m_isInPast && settingsWait()) {
        rewind();
    } else if (!forkIfChanged() && m_state == RunState::finished && !m_isInPast
               && m_moment.batch >= batchCount()) {
        // Asked for twice, or after someone has made the run longer, it is not at its end any more.
        TrainingSettings longer = m_spec.settings;
        longer.epochs = 0;
        longer.batches =
            static_cast<int>(std::min<std::int64_t>(2 * m_moment.batch, std::numeric_limits<int>::max()));
        changeSettings(longer);
        emit prolonged(longer.batches);
    }
    orderWish();
    m_worker->order(&TrainingWorker::train);
}

void TrainingSession::pause() {
    m_worker->order(&TrainingWorker::pause);
}

void TrainingSession::step() {
    forkIfChanged();
    orderWish();
    m_worker->order(&TrainingWorker::stepOnce);
}

void TrainingSession::rewind() {
    if (!hasRun())
        return;
    if (!settingsWait()) {
        const auto wanted = m_spec.settings;
        seek(0);
        m_spec.settings = wanted; // which may not be those that the run began with
        emit settingsChanged();
        return;
    }
    // Settings that have changed since may not go with the data.
    if (const auto begun = begin(m_spec, current().data, current().initial, {}, current().optimizer); !begun)
        emit refused(textOf(begun.error()));
}

void TrainingSession::examine() {
    m_worker->order(&TrainingWorker::examine);
}

void TrainingSession::recall(RunId run) {
    m_worker->order([run](TrainingWorker& worker) { worker.recall(run); });
}

void TrainingSession::setMemoryCap(std::size_t bytes) {
    m_worker->order([bytes](TrainingWorker& worker) { worker.setMemoryCap(bytes); });
}

void TrainingSession::setPace(double batchesPerSecond) {
    m_worker->order([=](TrainingWorker& worker) { worker.setPace(batchesPerSecond); });
}

void TrainingSession::changeSettings(const TrainingSettings& wanted) {
    if (wanted == m_spec.settings || m_selected) // another run is coming, with settings of its own
        return;
    m_spec.settings = wanted;
    if (m_isInPast || m_isForking) {
        // The past does not change: a run that is being played parts with it here, else Train forks it.
        if (m_state == RunState::running)
            forkIfChanged();
        emit settingsChanged();
        return;
    }
    if (const auto active = withLiveParts(m_active, wanted); active != m_active) {
        m_active = active;
        current().record.planned.clear();
        orderWish();
        m_worker->order([active](TrainingWorker& worker) { worker.changeSettings(active); });
    }
    if (hasRun() && isUntouched() && settingsWait())
        rewind();
    else
        emit settingsChanged();
}

bool TrainingSession::settingsWait() const {
    return withLiveParts(m_active, m_spec.settings) != m_spec.settings;
}

void TrainingSession::orderEvaluation(bool isAskedFor) {
    m_worker->order([=](TrainingWorker& worker) { worker.evaluate(isAskedFor); });
}

int TrainingSession::saveNewest(const Moment& moment, const std::string& folder) {
    const int number = ++m_saveCount;
    m_worker->order(
        [number, moment, folder](TrainingWorker& worker) { worker.saveNewest(number, moment, folder); });
    return number;
}

std::int64_t TrainingSession::batchCount() const {
    return plannedBatches(m_active, batchesPerEpoch());
}

std::int64_t TrainingSession::batchesPerEpoch() const {
    return inkling::batchesPerEpoch(trainingImageCount(data().train.size(), m_active), m_active.batchSize);
}

void TrainingSession::takeNews() {
    for (auto& news : m_news.take())
        std::visit([this](auto& letter) { take(letter); }, news);
    takeSnapshot();
}

void TrainingSession::take(ProgressNews& news) {
    auto* kept = find(news.run);
    if (!kept)
        return;
    kept->record.history->append(news.records, news.stepSeconds);
    const auto classes = m_moment.model->architecture->classCount();
    for (const auto& record : news.records)
        if (!kept->blowUp && isBlowUp(record, classes))
            kept->blowUp = record;
    // A slow pace says nothing about the speed: each of its steps finds a processor that sleeps.
    if (news.records.size() >= 4 && news.stepSeconds > 0.0) {
        const auto speed = static_cast<double>(news.records.size()) / news.stepSeconds;
        m_batchesPerSecond = m_batchesPerSecond == 0.0 ? speed : 0.9 * m_batchesPerSecond + 0.1 * speed;
    }
    if (news.run == run().id && m_seeks == 0)
        setPosition(end(), false);
    emit historyChanged();
}

void TrainingSession::take(const StateNews& news) {
    if (!hasRun() || news.run != run().id)
        return;
    // The snapshot that belongs to the state was published before it.
    takeSnapshot();
    if (news.state == RunState::failed) { // what was ordered will not be answered
        m_seeks = 0;
        m_isForking = false;
    }
    if (m_state == RunState::running && news.state == RunState::paused && !m_isInPast)
        current().record.pauses.push_back(end());
    m_state = news.state;
    m_divergence = news.divergence;
    m_failure = news.failure;
    emit stateChanged();
}

void TrainingSession::take(const EvaluationNews& news) {
    if (!hasRun() || news.run != run().id)
        return;
    m_evaluation = news;
    if (news.batch == end()) {
        current().record.finalTest = ScorePoint{news.batch, news.score};
        emit runsChanged();
    }
    emit evaluated();
}

void TrainingSession::take(const KeptNews& news) {
    if (find(news.run))
        emit stateKept(news.run, news.start, news.state);
}

void TrainingSession::take(const RecallNews& news) {
    if (find(news.run))
        emit recalled(news.run, news.states);
}

void TrainingSession::take(const ExaminationNews& news) {
    if (news.run == run().id && news.images->batch + 1 == m_moment.batch)
        emit examined(news.images);
}

void TrainingSession::take(const SaveNews& news) {
    emit saved(news.number, news.result ? QString{} : textOf(news.result.error()), news.batch);
}

void TrainingSession::takeSnapshot() {
    const auto snapshot = m_snapshots.get();
    if (!snapshot || snapshot == m_lastSnapshot || snapshot->run != run().id)
        return;
    m_lastSnapshot = snapshot;
    m_moment = *snapshot;
    m_moment.beginsTrained = current().initial.has_value(); // which the training thread does not know
    if (m_seeks == 0 && m_isInPast) {
        const bool keepsWanted = forks();
        setPosition(m_moment.batch, m_moment.batch < end());
        showSettingsHere(keepsWanted);
    }
    emit momentChanged();
}

} // namespace inkling
