// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_worker.h"

#include "core/base/thread_priority.h"
#include "core/formats/layers_model.h"
#include "core/timeline/replay.h"

#include <algorithm>
#include <exception>
#include <new>

namespace inkling {

namespace {

using namespace std::chrono_literals;

constexpr auto sliceTime = 8ms;
// Each snapshot costs the window a reading of the canvas and of the samples: twenty a second look smooth.
constexpr auto snapshotInterval = 48ms;
// What a crash may cost, and as long again until the disk has it.
constexpr auto stateInterval = 400ms;
// A view is some hundreds of pixels wide.
constexpr std::size_t mostRecalled = 128;
// A pace that could not be held (a test of many images, a busy machine) is not made up for beyond this.
constexpr auto largestDelay = 200ms;

} // namespace

TrainingWorker::TrainingWorker(std::size_t threads, Mailbox<News>& outbox, Latest<Moment>& snapshots)
    : m_outbox{outbox}
    , m_snapshots{snapshots}
    , m_threads{threads} {
    connect(this, &TrainingWorker::ordered, this, &TrainingWorker::takeOrders, Qt::QueuedConnection);
}

TrainingWorker::~TrainingWorker() = default;

void TrainingWorker::order(Order order) {
    if (m_inbox.post(std::move(order)))
        emit ordered();
}

void TrainingWorker::takeOrders() {
    for (const auto& order : m_inbox.take())
        guarded([&] { order(*this); });
}

/// Out of memory, or a fault of ours: the run stops in words, the window stays.
void TrainingWorker::guarded(const std::function<void()>& work) {
    Sentence failure;
    try {
        work();
        return;
    } catch (const std::bad_alloc&) {
        failure = Sentence::tr("There is not enough memory for this run; try a smaller batch or network.");
    } catch (const std::exception& error) {
        failure = Sentence::tr("This is a fault of the program: %1").arg(error.what());
    }
    m_state = RunState::failed;
    post(StateNews{m_run, m_state, {}, failure});
}

void TrainingWorker::begin(RunId run, Model initial, DigitData data, const TrainingSettings& settings,
                           std::vector<SettingsChange> planned, const std::optional<Optimizer>& optimizer) {
    makeTeam();
    m_timer->stop();
    postProgress();
    m_batchBefore = -1;
    postState();
    auto origin = std::make_shared<const Origin>(Origin{std::move(initial), std::move(data), settings});
    m_trainer.reset(); // first, so that there is never room for two needed
    m_recorded = nullptr;
    m_run = run;
    m_trainer = std::make_unique<Trainer>(origin->initial, origin->data, settings, *m_team);
    if (optimizer)
        m_trainer->beginWith(*optimizer);
    m_origin = origin;
    add(run,
        {.origin = origin,
         .keyframes = {m_trainer->state(), settings, m_memoryCap},
         .planned = std::move(planned)});
    setState(RunState::paused);
}

void TrainingWorker::reopen(RunId run, ReopenedRun reopened) {
    makeTeam();
    m_timer->stop();
    postProgress();
    postState();
    auto origin = std::make_shared<const Origin>(
        Origin{std::move(reopened.initial), std::move(reopened.data), reopened.settings});
    add(run,
        {.origin = std::move(origin),
         .keyframes = std::move(reopened.keyframes),
         .planned = std::move(reopened.planned),
         .end = reopened.end,
         .ending = reopened.ending,
         .divergence = reopened.divergence});
    seek(run, reopened.end);
    m_stateBatch = reopened.end;
}

void TrainingWorker::makeTeam() {
    if (!m_team) {
        lowerThreadPriority();
        m_team = std::make_unique<ThreadTeam>(m_threads, lowerThreadPriority);
        m_timer = new QTimer{this};
        m_timer->setSingleShot(true);
        m_timer->setTimerType(Qt::PreciseTimer);
        connect(m_timer, &QTimer::timeout, this, [this] { guarded([this] { slice(); }); });
    }
}

void TrainingWorker::add(RunId run, Recorded recorded) {
    m_recorded = &m_runs.insert_or_assign(run, std::move(recorded)).first->second;
    m_run = run;
    m_progress = {.run = run, .records = {}, .stepSeconds = 0.0};
    m_stateBatch = m_recorded->end;
    limitMemory();
}

/// Every run gets the same share.
void TrainingWorker::limitMemory() {
    for (auto& [run, recorded] : m_runs)
        recorded.keyframes.setMemoryCap(m_memoryCap / m_runs.size());
}

void TrainingWorker::setMemoryCap(std::size_t bytes) {
    m_memoryCap = bytes;
    if (!m_runs.empty())
        limitMemory();
}

bool TrainingWorker::isInPast() const {
    return m_trainer->batchesDone() < m_recorded->end;
}

void TrainingWorker::enter(RunId run) {
    m_recorded = &m_runs.at(run);
    m_run = run;
    m_progress = {.run = run, .records = {}, .stepSeconds = 0.0};
    m_stateBatch = m_recorded->end;
    if (m_trainer && m_origin == m_recorded->origin)
        return;
    m_trainer.reset();
    m_origin = m_recorded->origin;
    m_trainer = std::make_unique<Trainer>(m_origin->initial, m_origin->data, m_origin->settings, *m_team);
}

void TrainingWorker::seek(RunId run, std::int64_t batch) {
    if (!m_runs.contains(run))
        return;
    m_timer->stop();
    postProgress();
    postState();
    enter(run);
    m_before = seekByStep(*m_trainer, m_recorded->keyframes, std::min(batch, m_recorded->end));
    m_batchBefore = m_before.empty() ? -1 : m_trainer->batchesDone() - 1;
    publishSnapshot();
    post(SeekNews{m_run, m_trainer->batchesDone()});
    setState(isInPast() ? RunState::paused : m_recorded->ending);
}

void TrainingWorker::fork(RunId run, const TrainingSettings& wanted) {
    if (!m_trainer)
        return;
    postProgress();
    postState();
    const auto parent = m_run;
    const auto batch = m_trainer->batchesDone();
    if (m_trainer->divergence())
        m_trainer->restore(m_trainer->state()); // which other settings may not lead to
    m_trainer->changeSettings(wanted);
    add(run, {.origin = m_recorded->origin, .keyframes = m_recorded->keyframes.upTo(batch), .end = batch});
    m_recorded->keyframes.settingsChanged(batch, m_trainer->settings());
    post(ForkNews{run, parent, {batch, m_trainer->settings()}});
    publishSnapshot(m_state != RunState::running);
    setState(m_state == RunState::running ? RunState::running : RunState::paused);
    if (m_state != RunState::running && m_trainer->isFinished())
        end();
}

void TrainingWorker::forget(RunId run) {
    if (m_runs.contains(run) && &m_runs.at(run) != m_recorded)
        m_runs.erase(run);
}

void TrainingWorker::recall(RunId run) {
    if (const auto recorded = m_runs.find(run); recorded != m_runs.end())
        post(RecallNews{run, recorded->second.keyframes.spread(mostRecalled)});
}

void TrainingWorker::examine() {
    if (!m_trainer || m_state == RunState::running || m_trainer->batchesDone() == 0
        || !m_recorded->keyframes.areExact())
        return;
    const auto here = m_trainer->state();
    const auto settings = m_trainer->settings();
    inkling::seek(*m_trainer, m_recorded->keyframes, here.batch - 1);
    auto images = std::make_shared<const BatchImages>(m_trainer->examineBatch());
    m_trainer->restore(here);
    m_trainer->changeSettings(settings);
    post(ExaminationNews{m_run, std::move(images)});
}

void TrainingWorker::train() {
    if (!m_trainer || m_trainer->isFinished() || m_state == RunState::running)
        return;
    m_due = Clock::now();
    setState(RunState::running);
    schedule();
}

void TrainingWorker::pause() {
    if (m_state != RunState::running)
        return;
    m_timer->stop();
    postProgress();
    publishSnapshot();
    setState(RunState::paused);
    postState();
}

void TrainingWorker::stepOnce() {
    pause();
    if (!m_trainer)
        return;
    rememberBefore();
    if (!advance())
        return;
    postProgress();
    publishSnapshot();
    if (m_trainer->isFinished())
        end();
    else
        postState();
}

void TrainingWorker::changeSettings(const TrainingSettings& wanted) {
    if (!m_trainer || isInPast())
        return;
    m_recorded->planned.clear();
    hold(wanted, false);
    if (m_state == RunState::finished && !m_trainer->isFinished())
        setState(RunState::paused);
    else if (m_state == RunState::paused && m_trainer->isFinished())
        end();
}

/// At the run's end.
void TrainingWorker::hold(const TrainingSettings& settings, bool isPlanned) {
    m_trainer->changeSettings(settings);
    m_recorded->keyframes.settingsChanged(m_trainer->batchesDone(), m_trainer->settings());
    post(SettingsNews{m_run, {m_trainer->batchesDone(), m_trainer->settings()}, isPlanned});
}

void TrainingWorker::changeAsPlanned() {
    auto& planned = m_recorded->planned;
    while (!planned.empty() && planned.front().batch <= m_recorded->end) {
        postProgress();
        hold(planned.front().settings, true);
        planned.erase(planned.begin());
    }
}

void TrainingWorker::setPace(double batchesPerSecond) {
    m_pace = batchesPerSecond;
    m_due = Clock::now();
    if (m_state == RunState::running)
        schedule();
}

void TrainingWorker::evaluate(bool isAskedFor) {
    if (!m_trainer)
        return;
    const Score score = scoreOf(m_trainer->evaluateAll());
    post(EvaluationNews{m_run, m_trainer->batchesDone(), score, isAskedFor});
}

void TrainingWorker::saveNewest(int number, const Moment& moment, const std::string& folder) {
    Moment newest = moment;
    if (m_run == moment.run && m_state == RunState::running)
        newest = {m_run, m_trainer->batchesDone(), std::make_shared<const Model>(m_trainer->model())};
    std::optional<OptimizerState> optimizer;
    if (m_trainer && std::ranges::equal(m_trainer->parameters(), newest.model->parameters))
        optimizer = optimizerStateOf(m_trainer->settings(), m_trainer->state());
    post(SaveNews{number, writeLayersModel(*newest.model, folder, optimizer), newest.batch});
}

void TrainingWorker::slice() {
    if (m_state != RunState::running)
        return;
    const auto end = Clock::now() + sliceTime;
    bool isLast = false;
    while (!isLast && (m_pace <= 0.0 || m_due <= Clock::now())) {
        isLast = Clock::now() + m_stepTime >= end;
        // Whoever sees the model between two slices may ask what its last batch changed.
        if (isLast || m_pace > 0.0 || m_trainer->batchesDone() + 1 == m_trainer->batchCount())
            rememberBefore();
        if (!advance())
            return;
        if (m_trainer->isFinished()) {
            this->end();
            return;
        }
    }
    postProgress();
    if (Clock::now() >= m_snapshotDue)
        publishSnapshot(false);
    if (Clock::now() >= m_stateDue)
        postState();
    schedule();
}

/// One batch; false where there was none to train on.
bool TrainingWorker::advance() {
    const bool isReplay = isInPast();
    const auto start = Clock::now();
    auto record = m_trainer->trainBatch();
    m_stepTime = Clock::now() - start;
    if (!isReplay)
        m_progress.stepSeconds += std::chrono::duration<double>(m_stepTime).count();
    if (!record) {
        end();
        return false;
    }
    m_trainer->measureIfDue(*record);
    if (isReplay) {
        m_trainer->changeSettings(m_recorded->keyframes.settingsAt(m_trainer->batchesDone()));
    } else {
        keep(*record);
        changeAsPlanned();
    }
    emit batchTrained(*record);
    if (m_pace > 0.0) {
        m_due += std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / m_pace));
        m_due = std::max(m_due, Clock::now() - largestDelay);
    }
    return true;
}

void TrainingWorker::rememberBefore() {
    const auto parameters = m_trainer->parameters();
    m_before.assign(parameters.begin(), parameters.end());
    m_batchBefore = m_trainer->batchesDone();
}

void TrainingWorker::keep(const BatchRecord& record) {
    m_progress.records.push_back(record);
    m_recorded->end = m_trainer->batchesDone();
    if (m_recorded->keyframes.isDue(m_recorded->end))
        m_recorded->keyframes.keep(m_trainer->state());
}

void TrainingWorker::end() {
    postProgress();
    publishSnapshot();
    if (m_trainer->divergence()) {
        setState(RunState::diverged);
        postState();
        return;
    }
    setState(m_trainer->hasStoppedEarly() ? RunState::stoppedEarly : RunState::finished);
    postState();
    evaluate(false);
}

void TrainingWorker::schedule() {
    using std::chrono::ceil;
    using std::chrono::milliseconds;
    const auto wait = m_pace > 0.0 ? ceil<milliseconds>(m_due - Clock::now()) : milliseconds{0};
    m_timer->start(std::max(wait, milliseconds{0}));
}

void TrainingWorker::setState(RunState state) {
    m_state = state;
    if (!isInPast() && state != RunState::running) {
        m_recorded->ending = state;
        if (m_trainer->divergence())
            m_recorded->divergence = m_trainer->divergence();
    }
    post(StateNews{m_run, state, state == RunState::diverged ? m_recorded->divergence : std::nullopt, {}});
}

void TrainingWorker::post(News news) {
    if (m_outbox.post(std::move(news)))
        emit newsPosted();
}

void TrainingWorker::postProgress() {
    if (!m_progress.records.empty())
        post(std::exchange(m_progress, {.run = m_run, .records = {}, .stepSeconds = 0.0}));
}

/// Where the run has got further since the last one.
void TrainingWorker::postState() {
    if (!m_trainer || !m_recorded || m_trainer->batchesDone() <= m_stateBatch)
        return;
    m_stateBatch = m_trainer->batchesDone();
    m_stateDue = Clock::now() + stateInterval;
    post(KeptNews{m_run, m_recorded->keyframes.before(0),
                  std::make_shared<const TrainingState>(m_trainer->state())});
}

/// At rest with the optimizer too; while training that would be a copy of up to twice the weights, for
/// nobody.
void TrainingWorker::publishSnapshot(bool isAtRest) {
    Moment moment{m_run, m_trainer->batchesDone(), std::make_shared<const Model>(m_trainer->model())};
    if (m_batchBefore >= 0 && m_batchBefore + 1 == moment.batch)
        moment.before = std::make_shared<const Model>(Model{moment.model->architecture, m_before});
    if (isAtRest)
        moment.optimizer = std::make_shared<const OptimizerState>(
            optimizerStateOf(m_trainer->settings(), m_trainer->state()));
    m_snapshots.publish(std::make_shared<const Moment>(std::move(moment)));
    m_snapshotDue = Clock::now() + snapshotInterval;
    emit newsPosted();
}

} // namespace inkling
