// SPDX-License-Identifier: GPL-3.0-or-later
// What one step of training leaves behind.
#pragma once

#include <cstdint>
#include <optional>

namespace inkling {

/// Loss and share of right answers over a number of images.
struct Score {
    double loss = 0.0;     ///< mean; categorical cross-entropy unless the run has another
    double accuracy = 0.0; ///< 0 ... 1
    int count = 0;         ///< images measured

    bool operator==(const Score&) const = default;
};

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
