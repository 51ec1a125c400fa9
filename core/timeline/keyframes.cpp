// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/keyframes.h"

#include "core/train/schedule.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace inkling {

const TrainingSettings& settingsAt(std::span<const SettingsChange> changes, std::int64_t batch) {
    const auto after = std::ranges::upper_bound(changes, batch, {}, &SettingsChange::batch);
    return after == changes.begin() ? changes.front().settings : std::prev(after)->settings;
}

double learningRateAt(std::span<const SettingsChange> changes, std::int64_t batch,
                      std::int64_t batchesPerEpoch) {
    const auto& settings = settingsAt(changes, batch);
    return learningRateAt(settings, batch, plannedBatches(settings, batchesPerEpoch));
}

void addChange(std::vector<SettingsChange>& changes, const SettingsChange& change) {
    assert(change.batch >= changes.back().batch);
    if (changes.back().settings == change.settings)
        return;
    if (changes.back().batch == change.batch && changes.size() > 1)
        changes.back() = change;
    else
        changes.push_back(change);
}

void forgetChangesFrom(std::vector<SettingsChange>& changes, std::int64_t batch) {
    const auto after = std::ranges::lower_bound(changes, batch, {}, &SettingsChange::batch);
    changes.erase(std::max(after, changes.begin() + 1), changes.end());
}

Keyframes::Keyframes(TrainingState start, const TrainingSettings& settings, std::size_t memoryCap)
    : m_changes{{start.batch, settings}}
    , m_memoryCap{memoryCap}
    , m_bytes{start.bytes()} {
    m_states.push_back(std::make_shared<const TrainingState>(std::move(start)));
}

void Keyframes::keep(TrainingState state) {
    assert(state.batch > m_states.back()->batch);
    m_bytes += state.bytes();
    m_states.push_back(std::make_shared<const TrainingState>(std::move(state)));
    while (m_bytes > m_memoryCap && m_states.size() > 1)
        thin();
}

std::shared_ptr<const TrainingState> Keyframes::before(std::int64_t batch) const {
    assert(batch >= m_states.front()->batch);
    const auto after =
        std::ranges::upper_bound(m_states, batch, {}, [](const auto& state) { return state->batch; });
    return *std::prev(after);
}

std::vector<KeptState> Keyframes::spread(std::size_t most) const {
    assert(most >= 2);
    const auto count = std::min(most, m_states.size());
    std::vector<KeptState> some;
    some.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto place = count == 1 ? 0 : i * (m_states.size() - 1) / (count - 1);
        some.push_back({m_states[place], place == 0 ? nullptr : m_states[place - 1]});
    }
    return some;
}

Keyframes Keyframes::upTo(std::int64_t batch) const {
    Keyframes past{*this};
    std::erase_if(past.m_states, [batch](const auto& state) { return state->batch > batch; });
    forgetChangesFrom(past.m_changes, batch);
    assert(!past.m_states.empty());
    past.m_bytes = 0;
    for (const auto& state : past.m_states)
        past.m_bytes += state->bytes();
    return past;
}

void Keyframes::setMemoryCap(std::size_t bytes) {
    m_memoryCap = bytes;
    while (m_bytes > m_memoryCap && m_states.size() > 1)
        thin();
}

void Keyframes::thin() {
    m_spacing *= 2;
    std::int64_t lastKept = m_states.front()->batch - m_spacing;
    std::erase_if(m_states, [&](const auto& state) {
        const bool goes = state->batch < lastKept + m_spacing;
        if (goes)
            m_bytes -= state->bytes();
        else
            lastKept = state->batch;
        return goes;
    });
}

} // namespace inkling
