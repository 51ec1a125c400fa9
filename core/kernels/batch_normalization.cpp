// SPDX-License-Identifier: GPL-3.0-or-later
// Batch normalisation: sums over a tile in double precision, and two maps.
#include "core/kernels/batch_normalization.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/batch_normalization.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"
#include "core/kernels/wide-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

void channelMoments(size_t channels, size_t positions, size_t lanes, const float* HWY_RESTRICT x,
                    double* HWY_RESTRICT mean, double* HWY_RESTRICT squares) {
    const size_t planeSize = positions * tileLanes;
    for (size_t c = 0; c < channels; ++c, x += planeSize) {
        WideLanes sums;
        clear(sums);
        for (size_t i = 0; i < planeSize; i += tileLanes)
#pragma GCC unroll 16
            for (size_t k = 0; k < wideParts; ++k)
                sums.parts[k] = hn::Add(sums.parts[k], loadWide(x + i, k));
        mean[c] = sumOfLanes(sums, lanes) / static_cast<double>(positions * lanes);

        const WideV middle = hn::Set(Wide(), mean[c]);
        clear(sums);
        for (size_t i = 0; i < planeSize; i += tileLanes)
#pragma GCC unroll 16
            for (size_t k = 0; k < wideParts; ++k) {
                const WideV difference = hn::Sub(loadWide(x + i, k), middle);
                sums.parts[k] = hn::MulAdd(difference, difference, sums.parts[k]);
            }
        squares[c] = sumOfLanes(sums, lanes);
    }
}

void scaleChannels(size_t channels, size_t positions, const float* HWY_RESTRICT factor,
                   const float* HWY_RESTRICT offset, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const size_t planeSize = positions * tileLanes;
    for (size_t c = 0; c < channels; ++c, x += planeSize, y += planeSize) {
        const V slope = hn::Set(piece, factor[c]);
        const V start = hn::Set(piece, offset[c]);
        for (size_t i = 0; i < planeSize; i += pieceLanes)
            hn::Store(hn::MulAdd(hn::Load(piece, x + i), slope, start), piece, y + i);
    }
}

void channelGradientSums(size_t channels, size_t positions, const float* HWY_RESTRICT mean,
                         const float* HWY_RESTRICT inverseDeviation, const float* HWY_RESTRICT x,
                         const float* HWY_RESTRICT dy, double* HWY_RESTRICT sumDy,
                         double* HWY_RESTRICT sumDyXhat) {
    const size_t planeSize = positions * tileLanes;
    for (size_t c = 0; c < channels; ++c, x += planeSize, dy += planeSize) {
        const WideV middle = hn::Set(Wide(), static_cast<double>(mean[c]));
        WideLanes sums;
        WideLanes products;
        clear(sums);
        clear(products);
        for (size_t i = 0; i < planeSize; i += tileLanes)
#pragma GCC unroll 16
            for (size_t k = 0; k < wideParts; ++k) {
                const WideV d = loadWide(dy + i, k);
                sums.parts[k] = hn::Add(sums.parts[k], d);
                products.parts[k] = hn::MulAdd(d, hn::Sub(loadWide(x + i, k), middle), products.parts[k]);
            }
        sumDy[c] = sumOfLanes(sums, tileLanes);
        sumDyXhat[c] = sumOfLanes(products, tileLanes) * static_cast<double>(inverseDeviation[c]);
    }
}

void batchNormalizationBackward(size_t channels, size_t positions, size_t lanes,
                                const float* HWY_RESTRICT mean, const float* HWY_RESTRICT a,
                                const float* HWY_RESTRICT b, const float* HWY_RESTRICT c,
                                const float* HWY_RESTRICT x, const float* HWY_RESTRICT dy,
                                float* HWY_RESTRICT dx) {
    const size_t planeSize = positions * tileLanes;
    for (size_t channel = 0; channel < channels; ++channel) {
        const V middle = hn::Set(piece, mean[channel]);
        const V ofDy = hn::Set(piece, a[channel]);
        const V ofX = hn::Set(piece, b[channel]);
        const V constant = hn::Set(piece, c[channel]);
        for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
            const M used = hn::FirstN(piece, lanes > lane ? smallerOf(lanes - lane, pieceLanes) : 0);
            for (size_t i = channel * planeSize + lane; i < (channel + 1) * planeSize; i += tileLanes) {
                const V difference = hn::Sub(hn::Load(piece, x + i), middle);
                const V ofStatistics = hn::MulAdd(difference, ofX, constant);
                const V sum = hn::MulAdd(hn::Load(piece, dy + i), ofDy, ofStatistics);
                hn::Store(hn::IfThenElseZero(used, sum), piece, dx + i);
            }
        }
    }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(channelMoments);
HWY_EXPORT(scaleChannels);
HWY_EXPORT(channelGradientSums);
HWY_EXPORT(batchNormalizationBackward);

void channelMoments(std::size_t channels, std::size_t positions, std::size_t lanes, const float* x,
                    double* mean, double* squares) {
    HWY_DYNAMIC_DISPATCH(channelMoments)(channels, positions, lanes, x, mean, squares);
}

void scaleChannels(std::size_t channels, std::size_t positions, const float* factor, const float* offset,
                   const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(scaleChannels)(channels, positions, factor, offset, x, y);
}

void channelGradientSums(std::size_t channels, std::size_t positions, const float* mean,
                         const float* inverseDeviation, const float* x, const float* dy, double* sumDy,
                         double* sumDyXhat) {
    HWY_DYNAMIC_DISPATCH(channelGradientSums)
    (channels, positions, mean, inverseDeviation, x, dy, sumDy, sumDyXhat);
}

void batchNormalizationBackward(std::size_t channels, std::size_t positions, std::size_t lanes,
                                const float* mean, const float* a, const float* b, const float* c,
                                const float* x, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(batchNormalizationBackward)
    (channels, positions, lanes, mean, a, b, c, x, dy, dx);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
