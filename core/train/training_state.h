// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/optimizer.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace inkling {

/// Validations so far, as early stopping sees them.
struct Patience {
    double bestLoss = std::numeric_limits<double>::infinity();
    int sinceBest = 0;
    bool hasStoppedEarly = false;

    bool operator==(const Patience&) const = default;
};

/// All that a run's next step depends on beside its settings and data. Order of images, dropout and
/// augmentation follow from seed and batch: there is no random state to keep.
struct TrainingState {
    std::int64_t batch = 0; ///< batches trained
    std::vector<float> parameters;
    std::vector<float> average; ///< running average of the parameters; empty where none is wanted
    Optimizer optimizer;
    Patience patience;

    bool operator==(const TrainingState&) const = default;

    /// The memory that it takes.
    std::size_t bytes() const {
        return sizeof *this
            + (parameters.size() + average.size() + optimizer.slotValues().size()) * sizeof(float);
    }
};

} // namespace inkling
