// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a run so that every batch of it can be reached.
#pragma once

#include "core/base/arithmetic_revision.h"
#include "core/train/training_settings.h"
#include "core/train/training_state.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// Settings that hold from a batch on.
struct SettingsChange {
    std::int64_t batch = 0; ///< the first that is trained with them
    TrainingSettings settings;

    bool operator==(const SettingsChange&) const = default;
};

/// What held when a batch was trained (of the run's end: what holds). `changes` ascend, and there is one.
const TrainingSettings& settingsAt(std::span<const SettingsChange> changes, std::int64_t batch);

/// The learning rate that a batch was trained with: that of the settings which held, in a run as long as they
/// planned. `batchesPerEpoch` matters where they count epochs.
double learningRateAt(std::span<const SettingsChange> changes, std::int64_t batch,
                      std::int64_t batchesPerEpoch);

/// Adds that settings hold from this batch on, unless they do already; of two changes before the same batch
/// the later one counts. Requires no earlier batch than that of the last change.
void addChange(std::vector<SettingsChange>& changes, const SettingsChange& change);
/// Only what held before this batch stays; the first change always does.
void forgetChangesFrom(std::vector<SettingsChange>& changes, std::int64_t batch);

/// A state that is kept.
struct KeptState {
    std::shared_ptr<const TrainingState> state;
    std::shared_ptr<const TrainingState> before; ///< the one kept before it; null for the first
};

/// States of a run at regular distances, under a memory cap: when they become too many, every second one goes
/// and the distance doubles. So a short run has one for each batch and a long one needs a short replay. The
/// first is always kept. States that come from elsewhere may lie anywhere: of them, too, those go that are
/// closer to the one before. Keyframes are shared and never change: a copy is cheap, and a fork shares its
/// past. One thread at a time.
class Keyframes {
public:
    static constexpr std::size_t defaultMemoryCap = std::size_t{64} << 20U;

    /// `start`: the state before the first batch.
    Keyframes(TrainingState start, const TrainingSettings& settings,
              std::size_t memoryCap = defaultMemoryCap);

    /// Whether a keyframe belongs behind so many batches; then keep() wants it.
    bool isDue(std::int64_t batchesTrained) const { return batchesTrained % m_spacing == 0; }
    /// Requires a later batch than any kept before.
    void keep(TrainingState state);

    /// Remembers that settings changed before this batch. Requires no earlier batch than that of the change
    /// before.
    void settingsChanged(std::int64_t batch, const TrainingSettings& settings) {
        addChange(m_changes, {batch, settings});
    }

    /// The last keyframe at or before a batch. Requires batch >= that of the first.
    std::shared_ptr<const TrainingState> before(std::int64_t batch) const;
    /// All keyframes, or, where they are more than `most` (at least 2), so many of them: the first, the last,
    /// and between them as evenly as they are kept. Ascending.
    std::vector<KeptState> spread(std::size_t most) const;
    const TrainingSettings& settingsAt(std::int64_t batch) const {
        return inkling::settingsAt(m_changes, batch);
    }
    const std::vector<SettingsChange>& changes() const { return m_changes; }

    /// The same past up to a batch, and nothing after it: what a fork begins with.
    Keyframes upTo(std::int64_t batch) const;

    /// Of the arithmetic that trained the run. Only with the program's own are batches between keyframes
    /// reached bit for bit.
    int arithmeticRevision() const { return m_arithmeticRevision; }
    void setArithmeticRevision(int revision) { m_arithmeticRevision = revision; }
    bool areExact() const { return m_arithmeticRevision == inkling::arithmeticRevision; }

    std::int64_t spacing() const { return m_spacing; }
    std::size_t count() const { return m_states.size(); }
    std::size_t bytes() const { return m_bytes; } ///< of all keyframes, shared or not
    std::size_t memoryCap() const { return m_memoryCap; }
    /// Thins at once where the new cap is lower. At least one keyframe stays.
    void setMemoryCap(std::size_t bytes);

private:
    void thin();

    std::vector<std::shared_ptr<const TrainingState>> m_states; ///< ascending
    std::vector<SettingsChange> m_changes;                      ///< ascending; the first holds from the start
    std::size_t m_memoryCap;
    std::size_t m_bytes = 0;
    std::int64_t m_spacing = 1;
    int m_arithmeticRevision = inkling::arithmeticRevision;
};

} // namespace inkling
