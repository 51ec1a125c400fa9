// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/base/executor.h"
#include "core/train/training_settings.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace inkling {

/// How many arrays, each as long as the parameters, an optimizer remembers.
std::size_t optimizerSlotCount(OptimizerKind kind);

/// An optimizer with what it remembers of the steps before: its slots, arrays as long as the parameters.
/// A value.
class Optimizer {
public:
    Optimizer(OptimizerKind kind, std::size_t parameterCount);

    OptimizerKind kind() const { return m_kind; }

    /// Changes w [parameterCount] along its gradient. The settings' optimizer is not looked at: it was chosen
    /// in the beginning.
    void step(const TrainingSettings& settings, double learningRate, std::span<const float> gradient,
              std::span<float> w, Executor& executor);

    std::int64_t stepCount() const { return m_stepCount; }
    std::span<const float> slotValues() const { return m_slots; } ///< [slots, parameterCount]

    /// What slotValues() and stepCount() returned, of the same kind for as many parameters.
    void restore(std::span<const float> slots, std::int64_t stepCount);

    bool operator==(const Optimizer&) const = default;

private:
    struct Change;
    void stepPart(const Change& change, std::size_t begin, std::size_t count);
    float* slot(std::size_t number) { return m_slots.data() + number * m_parameterCount; }

    OptimizerKind m_kind;
    std::size_t m_parameterCount;
    AlignedFloats m_slots;
    std::int64_t m_stepCount = 0;
};

} // namespace inkling
