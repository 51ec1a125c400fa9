// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_session.h"

#include "core/train/blow_up.h"

#include <algorithm>
#include <limits>

namespace inkling {

namespace {

// The average of about nine batches: calm, and still with the run when the tutorial's hundred are over.
constexpr double smoothing = 0.8;

TrainingSettings withLiveParts(TrainingSettings settings, const TrainingSettings& wanted) {
    const double learningRate = settings.learningRate;
    forEachSetting([&](const auto& setting) {
        if (setting.liveChange)
            settings.*setting.field = wanted.*setting.field;
    });
    // A learning rate belongs to its optimizer: where another one waits for a rewind, so does its rate.
    if (settings.optimizer != wanted.optimizer)
        settings.learningRate = learningRate;
    return settings;
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

Result<void> TrainingSession::begin(const RunSpec& spec, DigitData data, std::optional<Model> initial) {
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

    m_spec = spec;
    m_active = spec.settings;
    m_data = std::move(data);
    m_initial = std::move(initial);
    m_moment = {++m_lastRun, 0, std::make_shared<const Model>(model)};
    m_history = std::make_shared<MetricHistory>(smoothing);
    m_blowUp.reset();
    m_state = RunState::paused;
    m_divergence.reset();
    m_failure.clear();
    m_evaluation.reset();
    m_worker->order([run = m_moment.run, model, data = m_data, settings = m_active](TrainingWorker& worker) {
        worker.begin(run, model, data, settings);
    });
    emit runChanged();
    emit settingsChanged();
    emit stateChanged();
    emit momentChanged();
    return {};
}

void TrainingSession::train() {
    // Asked for twice, or after someone has made the run longer, it is not at its end any more.
    if (m_state == RunState::finished && m_moment.batch >= batchCount()) {
        TrainingSettings longer = m_spec.settings;
        longer.epochs = 0;
        longer.batches =
            static_cast<int>(std::min<std::int64_t>(2 * m_moment.batch, std::numeric_limits<int>::max()));
        changeSettings(longer);
    }
    m_worker->order(&TrainingWorker::train);
}

void TrainingSession::pause() {
    m_worker->order(&TrainingWorker::pause);
}

void TrainingSession::step() {
    m_worker->order(&TrainingWorker::stepOnce);
}

void TrainingSession::rewind() {
    // Settings that have changed since may not go with the data.
    if (const auto begun = begin(m_spec, m_data, m_initial); !begun)
        emit refused(QString::fromStdString(begun.error().message));
}

void TrainingSession::setPace(double batchesPerSecond) {
    m_worker->order([=](TrainingWorker& worker) { worker.setPace(batchesPerSecond); });
}

void TrainingSession::changeSettings(const TrainingSettings& wanted) {
    if (wanted == m_spec.settings)
        return;
    m_spec.settings = wanted;
    m_active = withLiveParts(m_active, wanted);
    m_worker->order([active = m_active](TrainingWorker& worker) { worker.changeSettings(active); });
    const bool isUntouched = m_moment.batch == 0 && m_history->isEmpty() && m_state == RunState::paused;
    if (isUntouched && settingsWait())
        rewind();
    else
        emit settingsChanged();
}

bool TrainingSession::settingsWait() const {
    return m_active != m_spec.settings;
}

void TrainingSession::evaluate() {
    m_worker->order(&TrainingWorker::evaluate);
}

void TrainingSession::save(const std::string& folder) {
    m_worker->order([model = m_moment.model, folder](TrainingWorker& worker) { worker.save(model, folder); });
}

std::int64_t TrainingSession::batchCount() const {
    if (m_active.epochs == 0)
        return m_active.batches;
    const auto images = static_cast<std::int64_t>(trainingImageCount(m_data.train.size(), m_active));
    return m_active.epochs * ((images + m_active.batchSize - 1) / m_active.batchSize);
}

void TrainingSession::takeNews() {
    for (auto& news : m_news.take())
        std::visit([this](auto& letter) { take(letter); }, news);
    takeSnapshot();
}

void TrainingSession::take(ProgressNews& news) {
    if (news.run != m_moment.run)
        return;
    m_history->append(news.records);
    const auto classes = m_moment.model->architecture->classCount();
    for (const auto& record : news.records)
        if (!m_blowUp && isBlowUp(record, classes))
            m_blowUp = record;
    // A slow pace says nothing about the speed: each of its steps finds a processor that sleeps.
    if (news.records.size() >= 4 && news.stepSeconds > 0.0) {
        const auto speed = static_cast<double>(news.records.size()) / news.stepSeconds;
        m_batchesPerSecond = m_batchesPerSecond == 0.0 ? speed : 0.9 * m_batchesPerSecond + 0.1 * speed;
    }
    emit historyChanged();
}

void TrainingSession::take(const StateNews& news) {
    if (news.run != m_moment.run)
        return;
    // The snapshot that belongs to the state was published before it.
    takeSnapshot();
    m_state = news.state;
    m_divergence = news.divergence;
    m_failure = news.failure;
    emit stateChanged();
}

void TrainingSession::take(const EvaluationNews& news) {
    if (news.run != m_moment.run)
        return;
    m_evaluation = news;
    emit evaluated();
}

void TrainingSession::take(const SaveNews& news) {
    emit saved(QString::fromStdString(news.folder),
               news.result ? QString{} : QString::fromStdString(news.result.error().message));
}

void TrainingSession::takeSnapshot() {
    const auto snapshot = m_snapshots.get();
    if (!snapshot || snapshot->run != m_moment.run || snapshot->batch <= m_moment.batch)
        return;
    m_moment = *snapshot;
    emit momentChanged();
}

} // namespace inkling
