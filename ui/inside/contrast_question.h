// SPDX-License-Identifier: GPL-3.0-or-later
// Which two digits are held against each other.
#pragma once

#include <optional>
#include <span>

namespace inkling {

/// Chosen digits are held against each other, and others suggest themselves where none was chosen.
struct ContrastQuestion {
    std::optional<int> favoured;
    std::optional<int> other;
    std::optional<int> label; ///< what the picture is known to show

    bool operator==(const ContrastQuestion&) const = default;
};

/// What suggests itself is the digit that is read, against the right one where another is known to be right,
/// else against the likeliest other.
struct ContrastDigits {
    int read = 0;    ///< suggests itself
    int against = 0; ///< suggests itself beside the favoured one
    bool isAgainstLabel = false;
    int favoured = 0;
    int other = 0;

    bool operator==(const ContrastDigits&) const = default;
};

/// Of a network that gives these logits; digits that it does not know are as if they had not been chosen.
ContrastDigits digitsOf(const ContrastQuestion& question, std::span<const double> logits);

} // namespace inkling
