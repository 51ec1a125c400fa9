// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window stands in the runs of the session: seeking, forking, and another run.
#include "ui/session/live_settings.h"
#include "ui/session/training_session.h"

#include <algorithm>
#include <utility>

namespace inkling {

void TrainingSession::seek(std::int64_t batch) {
    if (!hasRun())
        return;
    const auto target = std::clamp<std::int64_t>(batch, 0, end());
    const bool keepsWanted = forks();
    if (m_isInPast || target < end()) {
        setPosition(target, target < end());
        showSettingsHere(keepsWanted);
    }
    if (m_isInPast && m_state != RunState::running && m_state != RunState::paused) {
        m_state = RunState::paused; // the end, and what it was, is not here
        m_divergence.reset();
        emit stateChanged();
    }
    if (isOnItsWay())
        m_wished = target;
    else
        orderSeek(run().id, target);
}

void TrainingSession::orderSeek(RunId run, std::int64_t batch) {
    ++m_seeks;
    m_worker->order([=](TrainingWorker& worker) { worker.seek(run, batch); });
}

/// Orders that follow count from where the timeline stands, not from where the training thread is.
void TrainingSession::orderWish() {
    if (m_wished && !m_isForking && !m_selected)
        orderSeek(run().id, *std::exchange(m_wished, {}));
}

void TrainingSession::setPosition(std::int64_t batch, bool isInPast) {
    if (m_position == batch && m_isInPast == isInPast)
        return;
    m_position = batch;
    m_isInPast = isInPast;
    emit positionChanged();
}

/// The settings that held here; what is wanted follows, unless something was changed.
void TrainingSession::showSettingsHere(bool keepsWanted) {
    const auto& here = run().settingsAt(m_position);
    const auto wanted = keepsWanted ? m_spec.settings : withLiveParts(m_spec.settings, here);
    if (here == m_active && wanted == m_spec.settings)
        return;
    m_active = here;
    m_spec.settings = wanted;
    emit settingsChanged();
}

bool TrainingSession::forks() const {
    return m_isInPast && differ(withLiveParts(m_active, m_spec.settings), m_active);
}

bool TrainingSession::forkIfChanged() {
    if (!forks())
        return false;
    orderFork(withLiveParts(m_active, m_spec.settings));
    return true;
}

void TrainingSession::fork() {
    if (hasRun() && end() > 0)
        orderFork(withLiveParts(m_active, m_spec.settings));
}

/// What is changed before the fork is there belongs to it, and not to another one.
void TrainingSession::orderFork(const TrainingSettings& settings) {
    if (m_isForking || m_selected)
        return;
    orderWish();
    m_isForking = true;
    m_worker->order([run = ++m_lastRun, settings](TrainingWorker& worker) { worker.fork(run, settings); });
}

void TrainingSession::select(RunId run) {
    const auto* kept = find(run);
    if (!kept || run == this->run().id || m_isForking || m_selected)
        return;
    m_wished.reset();
    m_selected = run;
    orderSeek(run, kept->record.end());
}

void TrainingSession::take(const SeekNews& news) {
    const bool isSelected = m_selected == news.run && find(news.run);
    if (news.run != run().id && !isSelected)
        return;
    m_seeks = std::max(0, m_seeks - 1);
    if (isSelected) {
        m_selected.reset();
        enter(news.run);
        setPosition(news.batch, news.batch < end());
    }
    if (m_wished == news.batch)
        m_wished.reset();
    if (m_wished)
        orderWish(); // the timeline stands there already
    else if (m_seeks == 0 && (m_isInPast || news.batch < end()))
        setPosition(news.batch, news.batch < end());
    takeSnapshot();
}

void TrainingSession::take(const SettingsNews& news) {
    auto* kept = find(news.run);
    if (!kept)
        return;
    auto& record = kept->record;
    // Not any more where someone has changed settings meanwhile: theirs are on the way.
    const bool isWanted = news.isPlanned && !record.planned.empty();
    record.spec.settings = news.change.settings;
    addChange(record.changes, news.change);
    std::erase_if(record.planned, [&](const SettingsChange& planned) {
        return !news.isPlanned || planned.batch <= news.change.batch;
    });
    if (isWanted && news.run == run().id && !m_isInPast) {
        m_active = news.change.settings;
        m_spec.settings = withLiveParts(m_spec.settings, m_active);
        emit settingsChanged();
    }
}

void TrainingSession::take(const ForkNews& news) {
    m_isForking = false;
    const auto* parent = find(news.parent);
    if (!parent)
        return;
    const auto batch = news.change.batch;
    Kept child = *parent;
    child.record.id = news.run;
    child.record.name = nameOf(++m_runCount, child.record.spec);
    child.record.parent = news.parent;
    child.record.forkBatch = batch;
    child.record.spec.settings = withLiveParts(parent->record.spec.settings, news.change.settings);
    child.record.history = std::make_shared<MetricHistory>(*parent->record.history);
    child.record.history->truncate(batch);
    forgetChangesFrom(child.record.changes, batch);
    child.record.planned.clear();
    addChange(child.record.changes, news.change);
    std::erase_if(child.record.pauses, [batch](std::int64_t pause) { return pause > batch; });
    if (child.blowUp && child.blowUp->batch >= batch)
        child.blowUp.reset();
    const auto wanted = m_spec.settings;
    const auto wish = m_wished;
    keep(std::move(child));
    enter(news.run);
    setPosition(batch, false);
    if (withLiveParts(m_active, wanted) != m_active) {
        changeSettings(wanted);
    } else {
        m_spec.settings = wanted;
        emit settingsChanged();
    }
    if (wish)
        seek(*wish);
}

} // namespace inkling
