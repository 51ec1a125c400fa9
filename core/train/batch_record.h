// SPDX-License-Identifier: GPL-3.0-or-later
// What one step of training leaves behind.
#pragma once

#include "core/evaluation/score.h"

#include <cstdint>
#include <optional>

namespace inkling {

/// Batches count from 0. `train` comes from the forward pass before the batch's update; `test` and
/// `validation`, where there are any, were measured after it.
struct BatchRecord {
    std::int64_t batch = 0;
    Score train;
    std::optional<Score> test;
    std::optional<Score> validation;

    bool operator==(const BatchRecord&) const = default;
};

} // namespace inkling
