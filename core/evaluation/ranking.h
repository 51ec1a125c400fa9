// SPDX-License-Identifier: GPL-3.0-or-later
// Which images to look at first, to see what a network has not understood.
#pragma once

#include "core/evaluation/evaluation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// A part of a confusion matrix: a cell, a row, a column, or all of it.
struct MatrixPart {
    std::optional<std::size_t> label{};      ///< none: of every class
    std::optional<std::size_t> prediction{}; ///< none: read as any class

    /// A cell of the diagonal: the only part whose images are the ones read rightly.
    bool isRight() const { return label && label == prediction; }
    bool operator==(const MatrixPart&) const = default;
};

/// Positions of all answers, the highest loss first; of equal ones the first. What is not a number counts as
/// higher than any.
std::vector<std::uint32_t> worstFirst(const Answers& answers);

/// Of a list of positions, in its order: those in this part that are wrong. Of a cell of the diagonal, the
/// right ones.
std::vector<std::uint32_t> partOf(const Answers& answers, std::span<const std::uint32_t> positions,
                                  const MatrixPart& part);

} // namespace inkling
