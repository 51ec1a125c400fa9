// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model.h"
#include "core/train/optimizer_state.h"

#include <cstdint>
#include <memory>

namespace inkling {

/// Counts the runs of one session; a message of another run is late and dropped.
using RunId = std::uint64_t;

/// What every view shows: a run's model as it was when so many batches had been trained. A value that never
/// changes; whether it is the newest one is nothing a view knows.
struct Moment {
    RunId run = 0;
    std::int64_t batch = 0; ///< batches trained; 0: the starting weights
    std::shared_ptr<const Model> model;
    std::shared_ptr<const Model> before{}; ///< one batch earlier; null where that is not known
    bool beginsTrained = false;            ///< the run's starting weights are those of a file
    /// What training goes on with elsewhere. Null while it goes on here, and where it begins anew.
    std::shared_ptr<const OptimizerState> optimizer{};

    /// Whether what the model says is more than a guess.
    bool isTrained() const { return batch > 0 || beginsTrained; }
};

} // namespace inkling
