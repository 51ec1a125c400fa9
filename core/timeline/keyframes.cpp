// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/keyframes.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace inkling {

const TrainingSettings& settingsAt(std::span<const SettingsChange> changes, std::int64_t batch) {
    const auto after = std::ranges::upper_bound(changes, batch, {}, &SettingsChange::batch);
    return after == changes.begin() ? changes.front().settings : std::prev(after)->settings;
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

void Keyframes::settingsChanged(std::int64_t batch, const TrainingSettings& settings) {
    assert(batch >= m_changes.back().batch);
    if (m_changes.back().settings == settings)
        return;
    if (m_changes.back().batch == batch && m_changes.size() > 1)
        m_changes.back().settings = settings;
    else
        m_changes.push_back({batch, settings});
}

std::shared_ptr<const TrainingState> Keyframes::before(std::int64_t batch) const {
    assert(batch >= m_states.front()->batch);
    const auto after =
        std::ranges::upper_bound(m_states, batch, {}, [](const auto& state) { return state->batch; });
    return *std::prev(after);
}

Keyframes Keyframes::upTo(std::int64_t batch) const {
    Keyframes past{*this};
    std::erase_if(past.m_states, [batch](const auto& state) { return state->batch > batch; });
    std::erase_if(past.m_changes, [&](const SettingsChange& change) {
        return change.batch >= batch && change.batch > past.m_states.front()->batch;
    });
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
    const auto first = m_states.front();
    std::erase_if(m_states, [&](const auto& state) {
        const bool goes = state != first && state->batch % m_spacing != 0;
        m_bytes -= goes ? state->bytes() : 0;
        return goes;
    });
}

} // namespace inkling
