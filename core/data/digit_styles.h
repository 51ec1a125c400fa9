// SPDX-License-Identifier: GPL-3.0-or-later
// Digits as other people learn to write them.
//
// MNIST's writers were Americans of about 1990: their ones are plain bars, their sevens have no bar, their
// nines are closed. A network that has seen nothing else reads a European one, with a flag and a foot, as a
// seven. What is drawn here are the forms that school books of other countries teach, as a few strokes each,
// with the freedom hands take: points stray, the whole leans, turns, is stretched. They are drawn and
// normalised exactly like a drawing on the canvas. No person's drawing was copied.
#pragma once

#include "core/base/random.h"
#include "core/data/dataset.h"
#include "core/drawing/drawing.h"

#include <cstddef>
#include <cstdint>

namespace inkling {

/// One of the digit's forms, as some hand might draw it. Requires 0 <= digit <= 9. The same random state
/// gives the same drawing everywhere.
Drawing drawnDigit(int digit, Random& random);

/// The first `kept` images of a data set, then `count` drawn digits (0, 1, ..., 9, 0, ...), then the rest of
/// the images. Requires pictures of 28x28 and at least 10 classes.
Dataset withDrawnDigits(const Dataset& data, std::size_t kept, std::size_t count, std::uint64_t seed);

} // namespace inkling
