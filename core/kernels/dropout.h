// SPDX-License-Identifier: GPL-3.0-or-later
// Dropout of one tile. Layouts and rules as in conv2d.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace inkling::kernels {

/// Inverted dropout: y = x * (1 / (1 - rate)) where the value is kept, 0 where it is dropped.
///
/// Whether feature f of lane s is dropped depends on keys[s] and f alone: nothing is stored, the way back
/// draws the same, and every target gives the same. In 32-bit arithmetic, with mix() the finaliser
/// "lowbias32" of Wellons (Prospecting for hash functions, 2018), it is dropped if
///   mix(keys[s] + mix(f + 0x9E3779B9)) / 256 < rate * 2^24, both rounded down.
/// Any keys that differ will do, numbers in sequence too.
///   rate   the share that is dropped, 0 <= rate < 1
///   keys [16]   one for each lane
///   x, y [features, 16]   y overwritten
void dropoutForward(std::size_t features, float rate, const std::uint32_t* keys, const float* x, float* y);

/// dx = dy * (1 / (1 - rate)) where the value was kept, 0 where it was dropped.
void dropoutBackward(std::size_t features, float rate, const std::uint32_t* keys, const float* dy, float* dx);

} // namespace inkling::kernels
