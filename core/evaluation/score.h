// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// Loss and share of right answers over a number of images.
struct Score {
    double loss = 0.0;     ///< mean; categorical cross-entropy unless the run has another
    double accuracy = 0.0; ///< 0 ... 1
    int count = 0;         ///< images measured

    bool operator==(const Score&) const = default;
};

} // namespace inkling
