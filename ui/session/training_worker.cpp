// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_worker.h"

#include "core/base/thread_priority.h"
#include "core/formats/layers_model.h"

#include <exception>
#include <new>

namespace inkling {

namespace {

using namespace std::chrono_literals;

constexpr auto sliceTime = 8ms;
// Each snapshot costs the window a reading of the canvas and of the samples: twenty a second look smooth.
constexpr auto snapshotInterval = 48ms;
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
    std::string failure;
    try {
        work();
        return;
    } catch (const std::bad_alloc&) {
        failure = "There is not enough memory for this run; try a smaller batch or network.";
    } catch (const std::exception& error) {
        failure = std::string{"This is a fault of the program: "} + error.what();
    }
    m_state = RunState::failed;
    post(StateNews{m_run, m_state, {}, failure});
}

void TrainingWorker::begin(RunId run, Model initial, DigitData data, const TrainingSettings& settings) {
    if (!m_team) {
        lowerThreadPriority();
        m_team = std::make_unique<ThreadTeam>(m_threads, lowerThreadPriority);
        m_timer = new QTimer{this};
        m_timer->setSingleShot(true);
        m_timer->setTimerType(Qt::PreciseTimer);
        connect(m_timer, &QTimer::timeout, this, [this] { guarded([this] { slice(); }); });
    }
    m_timer->stop();
    m_run = run;
    m_progress = {.run = run, .records = {}, .stepSeconds = 0.0};
    m_trainer.reset(); // first, so that there is never room for two needed
    m_trainer = std::make_unique<Trainer>(std::move(initial), std::move(data), settings, *m_team);
    setState(RunState::paused);
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
}

void TrainingWorker::stepOnce() {
    pause();
    if (!m_trainer || !advance())
        return;
    postProgress();
    publishSnapshot();
    if (m_trainer->isFinished())
        end();
}

void TrainingWorker::changeSettings(const TrainingSettings& wanted) {
    if (!m_trainer)
        return;
    m_trainer->changeSettings(wanted);
    if (m_state == RunState::finished && !m_trainer->isFinished())
        setState(RunState::paused);
    else if (m_state == RunState::paused && m_trainer->isFinished())
        end();
}

void TrainingWorker::setPace(double batchesPerSecond) {
    m_pace = batchesPerSecond;
    m_due = Clock::now();
    if (m_state == RunState::running)
        schedule();
}

void TrainingWorker::evaluate() {
    if (!m_trainer)
        return;
    const Score score = scoreOf(m_trainer->evaluateAll());
    post(EvaluationNews{m_run, m_trainer->batchesDone(), score});
}

void TrainingWorker::save(const std::shared_ptr<const Model>& model, const std::string& folder) {
    post(SaveNews{folder, writeLayersModel(*model, folder)});
}

void TrainingWorker::slice() {
    if (m_state != RunState::running)
        return;
    const auto end = Clock::now() + sliceTime;
    while (m_pace <= 0.0 || m_due <= Clock::now()) {
        if (!advance())
            return;
        if (m_trainer->isFinished()) {
            this->end();
            return;
        }
        if (Clock::now() >= end)
            break;
    }
    postProgress();
    if (Clock::now() >= m_snapshotDue)
        publishSnapshot();
    schedule();
}

/// One batch; false where there was none to train on.
bool TrainingWorker::advance() {
    const auto start = Clock::now();
    auto record = m_trainer->trainBatch();
    m_progress.stepSeconds += std::chrono::duration<double>(Clock::now() - start).count();
    if (!record) {
        end();
        return false;
    }
    m_trainer->measureIfDue(*record);
    m_progress.records.push_back(*record);
    emit batchTrained(*record);
    if (m_pace > 0.0) {
        m_due += std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1.0 / m_pace));
        m_due = std::max(m_due, Clock::now() - largestDelay);
    }
    return true;
}

void TrainingWorker::end() {
    postProgress();
    publishSnapshot();
    if (m_trainer->divergence()) {
        setState(RunState::diverged);
        return;
    }
    setState(m_trainer->hasStoppedEarly() ? RunState::stoppedEarly : RunState::finished);
    evaluate();
}

void TrainingWorker::schedule() {
    using std::chrono::ceil;
    using std::chrono::milliseconds;
    const auto wait = m_pace > 0.0 ? ceil<milliseconds>(m_due - Clock::now()) : milliseconds{0};
    m_timer->start(std::max(wait, milliseconds{0}));
}

void TrainingWorker::setState(RunState state) {
    m_state = state;
    post(StateNews{m_run, state, m_trainer->divergence(), {}});
}

void TrainingWorker::post(News news) {
    if (m_outbox.post(std::move(news)))
        emit newsPosted();
}

void TrainingWorker::postProgress() {
    if (!m_progress.records.empty())
        post(std::exchange(m_progress, {.run = m_run, .records = {}, .stepSeconds = 0.0}));
}

void TrainingWorker::publishSnapshot() {
    m_snapshots.publish(std::make_shared<const Moment>(
        Moment{m_run, m_trainer->batchesDone(), std::make_shared<const Model>(m_trainer->model())}));
    m_snapshotDue = Clock::now() + snapshotInterval;
    emit newsPosted();
}

} // namespace inkling
