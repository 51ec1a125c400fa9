// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

namespace inkling {

/// MNIST itself, from inside the program: 60,000 training and 10,000 test images of 28×28, named "MNIST".
/// Nothing is read, inflated, checked or copied: the build has checked the bytes, and those in use are paged
/// in.
DigitData embeddedMnist();

} // namespace inkling
