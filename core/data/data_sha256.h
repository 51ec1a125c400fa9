// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <string>

namespace inkling {

/// SHA-256, in hexadecimal, of everything that a run can see of its data: for the training part, then the
/// test part, the number of images, height, width, channels and classes as little-endian 64-bit integers, the
/// pixels, the labels. The name does not count. MNIST's 55 MB take some 30 to 300 ms.
std::string dataSha256(const DigitData& data);

} // namespace inkling
