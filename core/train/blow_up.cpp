// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/blow_up.h"

#include "core/base/exact_math.h"

namespace inkling {

double guessingLoss(std::size_t classCount) {
    return exactLog(static_cast<double>(classCount));
}

bool isBlowUp(const BatchRecord& record, std::size_t classCount) {
    return record.train.loss > 3.0 * guessingLoss(classCount);
}

} // namespace inkling
