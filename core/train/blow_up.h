// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/batch_record.h"

#include <cstddef>

namespace inkling {

/// The mean loss of a network that gives every class the same probability: ln(classes), 2.303 for ten.
double guessingLoss(std::size_t classCount);

/// Whether this batch's loss says that training has gone off: more than three times that of guessing. All
/// numbers may still be finite then (a learning rate of 10 on the tutorial's network: 14.9 at the second
/// batch, and from then on the same answer to every image); what is not finite stops the run, see Divergence.
bool isBlowUp(const BatchRecord& record, std::size_t classCount);

} // namespace inkling
