// SPDX-License-Identifier: GPL-3.0-or-later
// Batch normalisation of one tile (Ioffe and Szegedy, 2015), channel by channel. Layouts and rules as in
// conv2d.h. Statistics of a batch are gathered tile by tile, in double precision, and joined by the caller.
// Lanes are summed each by itself, over the positions, and joined one by one in ascending order.
#pragma once

#include <cstddef>

namespace inkling::kernels {

/// For each channel the mean over positions and the first `lanes` lanes, and the sum of squared differences
/// from it, so that tiles can be joined without loss (Chan, Golub and LeVeque, 1979). The other lanes may
/// hold anything; 1 <= lanes <= 16.
///   x [channels, positions, 16]   mean, squares [channels]   overwritten
void channelMoments(std::size_t channels, std::size_t positions, std::size_t lanes, const float* x,
                    double* mean, double* squares);

/// y = x * factor + offset, factor and offset one for each channel.   y [channels, positions, 16] overwritten
void scaleChannels(std::size_t channels, std::size_t positions, const float* factor, const float* offset,
                   const float* x, float* y);

/// For each channel the sums over positions and all 16 lanes (unused ones hold zeros in dy) of dy, and of
/// dy * (x - mean) * inverseDeviation.
///   mean, inverseDeviation [channels]   sumDy, sumDyXhat [channels]   overwritten
void channelGradientSums(std::size_t channels, std::size_t positions, const float* mean,
                         const float* inverseDeviation, const float* x, const float* dy, double* sumDy,
                         double* sumDyXhat);

/// dx = dy * a + (x - mean) * b + c in the first `lanes` lanes, zero in the others; a, b, c, mean [channels].
void batchNormalizationBackward(std::size_t channels, std::size_t positions, std::size_t lanes,
                                const float* mean, const float* a, const float* b, const float* c,
                                const float* x, const float* dy, float* dx);

} // namespace inkling::kernels
