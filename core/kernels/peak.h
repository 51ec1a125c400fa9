// SPDX-License-Identifier: GPL-3.0-or-later
// The most that the vector units of this core do: what every other speed is measured against.
#pragma once

#include <cstddef>

namespace inkling::kernels {

/// Multiply-adds as fast as they go: nothing is loaded, no sum waits for another. Returns how many floating
/// point operations that was (two for each lane's multiply-add); takes some microseconds a thousand rounds.
double multiplyAddsAtFullSpeed(std::size_t rounds);

} // namespace inkling::kernels
