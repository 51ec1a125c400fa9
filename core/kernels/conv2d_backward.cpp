// SPDX-License-Identifier: GPL-3.0-or-later
// The derivatives of a convolution by its input and its kernel, and back through ReLU and max-pooling.
#include "core/kernels/conv2d_sizes.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/conv2d_backward.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

// ---------------------------------------------------------------- through ReLU and max-pooling

HWY_INLINE M maskOf(std::uint16_t bits, size_t lane) {
    const unsigned shifted = static_cast<unsigned>(bits) >> lane;
    const std::uint8_t bytes[8] = {static_cast<std::uint8_t>(shifted & 0xFFU),
                                   static_cast<std::uint8_t>(shifted >> 8U)};
    return hn::LoadMaskBits(piece, bytes);
}

/// One window: pixels holds its top left one, `below` is the way to the next row.
HWY_INLINE void spreadWindow(const float* HWY_RESTRICT dyPooled, const std::uint16_t* HWY_RESTRICT winners,
                             size_t below, float* HWY_RESTRICT pixels) {
    const size_t pixelOffset[4] = {0, tileLanes, below, below + tileLanes};
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        const V d = hn::Load(piece, dyPooled + lane);
#pragma GCC unroll 4
        for (size_t p = 0; p < 4; ++p)
            hn::Store(hn::IfThenElseZero(maskOf(winners[p], lane), d), piece, pixels + pixelOffset[p] + lane);
    }
}

HWY_INLINE void fillWithZeros(size_t features, float* HWY_RESTRICT tile) {
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes)
        hn::Store(hn::Zero(piece), piece, tile + i);
}

void conv2dReluMaxPoolBackward(const Conv2dSizes& s, const float* dyPooled, const std::uint16_t* winners,
                               float* dy) {
    const size_t rowLength = s.outputWidth * tileLanes;
    const size_t pooledWidth = s.outputWidth / 2;
    for (size_t f = 0; f < s.filters; ++f) {
        for (size_t py = 0; py < s.outputHeight / 2; ++py) {
            for (size_t px = 0; px < pooledWidth; ++px)
                spreadWindow(dyPooled + px * tileLanes, winners + px * 4, rowLength, dy + 2 * px * tileLanes);
            if (s.outputWidth % 2 != 0) {
                fillWithZeros(1, dy + rowLength - tileLanes);
                fillWithZeros(1, dy + 2 * rowLength - tileLanes);
            }
            dyPooled += pooledWidth * tileLanes;
            winners += pooledWidth * 4;
            dy += 2 * rowLength;
        }
        if (s.outputHeight % 2 != 0) {
            fillWithZeros(s.outputWidth, dy);
            dy += rowLength;
        }
    }
}

// ---------------------------------------------------------------- by the input
//
// dx[c, y, x] is the sum of dy[f, oy, ox] * w[y - oy * stride, x - ox * stride, c, f] over all oy, f and ox
// whose window holds the pixel, in this order and ascending, in both ways of computing it below.

struct Range {
    size_t begin;
    size_t end;
};

/// The outputs along one axis whose windows hold a position of the input.
HWY_INLINE Range outputsHolding(size_t position, size_t kernel, size_t stride, size_t outputs) {
    const size_t begin = position < kernel ? 0 : (position - kernel) / stride + 1;
    return {begin, smallerOf(outputs, position / stride + 1)};
}

/// Any kernel, any stride: one pixel of several channels. 8 accumulators, and as many weights to broadcast.
template<size_t channels>
void inputPixel(const Conv2dSizes& s, const float* HWY_RESTRICT w, const float* HWY_RESTRICT dy, size_t y,
                size_t x, float* HWY_RESTRICT dx) {
    V sum[channels];
#pragma GCC unroll 8
    for (size_t c = 0; c < channels; ++c)
        sum[c] = hn::Zero(piece);

    const Range rows = outputsHolding(y, s.kernelHeight, s.strideHeight, s.outputHeight);
    const Range columns = outputsHolding(x, s.kernelWidth, s.strideWidth, s.outputWidth);
    const size_t tap = s.channels * s.filters;
    for (size_t oy = rows.begin; oy < rows.end; ++oy)
        for (size_t f = 0; f < s.filters; ++f) {
            const float* HWY_RESTRICT dyRow = dy + (f * s.outputHeight + oy) * s.outputWidth * tileLanes;
            const float* HWY_RESTRICT wRow = w + (y - oy * s.strideHeight) * s.kernelWidth * tap + f;
            for (size_t ox = columns.begin; ox < columns.end; ++ox) {
                const V d = hn::Load(piece, dyRow + ox * tileLanes);
                const float* HWY_RESTRICT weight = wRow + (x - ox * s.strideWidth) * tap;
#pragma GCC unroll 8
                for (size_t c = 0; c < channels; ++c)
                    sum[c] = hn::MulAdd(d, hn::Set(piece, weight[c * s.filters]), sum[c]);
            }
        }

#pragma GCC unroll 8
    for (size_t c = 0; c < channels; ++c)
        hn::Store(sum[c], piece, dx + c * s.height * s.width * tileLanes);
}

void inputByPixels(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    size_t c = 0;
    const auto channels = [&]<size_t count>() HWY_ATTR {
        for (size_t y = 0; y < s.height; ++y)
            for (size_t x = 0; x < s.width; ++x)
                for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                    inputPixel<count>(s, w + c * s.filters, dy + lane, y, x,
                                      dx + ((c * s.height + y) * s.width + x) * tileLanes + lane);
        c += count;
    };
    while (c + 8 <= s.channels)
        channels.template operator()<8>();
    if (c + 4 <= s.channels)
        channels.template operator()<4>();
    while (c < s.channels)
        channels.template operator()<1>();
}

/// Stride 1: a piece of a row of dx stays in registers, and each dy is loaded once and spread to its taps.
/// With 12 pixels x 2 channels there are 24 accumulators; where there are only 16 registers, 12 x 1.
template<size_t pixels, size_t taps, size_t channels>
void inputRow(const Conv2dSizes& s, const float* HWY_RESTRICT w, const float* HWY_RESTRICT dy, size_t y,
              size_t x, float* HWY_RESTRICT dx) {
    V sum[channels][pixels];
#pragma GCC unroll 2
    for (size_t c = 0; c < channels; ++c)
#pragma GCC unroll 12
        for (size_t p = 0; p < pixels; ++p)
            sum[c][p] = hn::Zero(piece);

    // The columns of dy that touch pixels x to x + pixels - 1 are x + step - (taps - 1): those that exist.
    constexpr size_t steps = pixels + taps - 1;
    const size_t begin = x < taps - 1 ? taps - 1 - x : 0;
    const size_t count = smallerOf(steps, s.outputWidth + taps - 1 - x) - begin;

    const Range rows = outputsHolding(y, s.kernelHeight, 1, s.outputHeight);
    const size_t tap = s.channels * s.filters;
    for (size_t oy = rows.begin; oy < rows.end; ++oy)
        for (size_t f = 0; f < s.filters; ++f) {
            const float* HWY_RESTRICT dyRow = dy + (f * s.outputHeight + oy) * s.outputWidth * tileLanes;
            const float* HWY_RESTRICT wRow = w + (y - oy) * taps * tap + f;
#pragma GCC unroll 2
            for (size_t c = 0; c < channels; ++c) {
                V weight[taps];
#pragma GCC unroll 5
                for (size_t kx = 0; kx < taps; ++kx)
                    weight[kx] = hn::Set(piece, wRow[kx * tap + c * s.filters]);
#pragma GCC unroll 16
                for (size_t step = 0; step < steps; ++step) {
                    if (step - begin >= count)
                        continue;
                    const V d = hn::Load(piece, dyRow + (x + step - (taps - 1)) * tileLanes);
#pragma GCC unroll 5
                    for (size_t kx = 0; kx < taps; ++kx) {
                        const size_t p = step + kx - (taps - 1);
                        if (p < pixels)
                            sum[c][p] = hn::MulAdd(d, weight[kx], sum[c][p]);
                    }
                }
            }
        }

#pragma GCC unroll 2
    for (size_t c = 0; c < channels; ++c)
#pragma GCC unroll 12
        for (size_t p = 0; p < pixels; ++p)
            hn::Store(sum[c][p], piece, dx + (c * s.height * s.width + p) * tileLanes);
}

/// All rows of some channels; the last piece of a row may overlap the one before, and writes the same again.
template<size_t pixels, size_t taps, size_t channels>
void inputChannels(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    for (size_t y = 0; y < s.height; ++y)
        for (size_t begin = 0; begin < s.width; begin += pixels) {
            const size_t x = smallerOf(begin, s.width - pixels);
            for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                inputRow<pixels, taps, channels>(s, w, dy + lane, y, x,
                                                 dx + (y * s.width + x) * tileLanes + lane);
        }
}

template<size_t pixels, size_t taps>
void inputByRows(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    constexpr size_t channelBlock = hasManyRegisters ? 2 : 1;
    const size_t plane = s.height * s.width * tileLanes;
    size_t c = 0;
    for (; c + channelBlock <= s.channels; c += channelBlock)
        inputChannels<pixels, taps, channelBlock>(s, w + c * s.filters, dy, dx + c * plane);
    if (c < s.channels)
        inputChannels<pixels, taps, 1>(s, w + c * s.filters, dy, dx + c * plane);
}

/// Cuts a row into the fewest pieces of at most 12 pixels, and these as short as they can be.
template<size_t taps>
void inputByRows(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    const size_t pieces = (s.width + 11) / 12;
    const size_t pixels = (s.width + pieces - 1) / pieces;
    if (pixels > 10 && s.width >= 12)
        inputByRows<12, taps>(s, w, dy, dx);
    else if (pixels > 8 && s.width >= 10)
        inputByRows<10, taps>(s, w, dy, dx);
    else if (pixels > 6 && s.width >= 8)
        inputByRows<8, taps>(s, w, dy, dx);
    else if (pixels > 4 && s.width >= 6)
        inputByRows<6, taps>(s, w, dy, dx);
    else
        inputByRows<4, taps>(s, w, dy, dx);
}

void conv2dBackwardInput(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    const bool byRows = s.strideHeight == 1 && s.strideWidth == 1 && s.width >= 4;
    if (byRows && s.kernelWidth == 3)
        inputByRows<3>(s, w, dy, dx);
    else if (byRows && s.kernelWidth == 5)
        inputByRows<5>(s, w, dy, dx);
    else
        inputByPixels(s, w, dy, dx);
}

// ---------------------------------------------------------------- by the kernel
//
// dw[ky, kx, c, f] += the sum over pixels of x[c, oy * stride + ky, ox * stride + kx] * dy[f, oy, ox], row by
// row in each lane, then over lanes. Up to 5 taps of one kernel row x 4 filters = 20 accumulators, for which
// each pixel loads 5 x and 4 dy; where there are only 16 registers, 5 x 2.

constexpr size_t kernelFilters = hasManyRegisters ? 4 : 2;
constexpr size_t kernelTaps = 5;

/// One piece of the lanes. x points at the first tap's first pixel, dy at the first filter; lanes [taps, 4,
/// 16].
template<size_t filters, size_t taps>
void kernelSums(const Conv2dSizes& s, const float* HWY_RESTRICT x, const float* HWY_RESTRICT dy,
                float* HWY_RESTRICT lanes) {
    V sum[taps][filters];
#pragma GCC unroll 5
    for (size_t k = 0; k < taps; ++k)
#pragma GCC unroll 4
        for (size_t f = 0; f < filters; ++f)
            sum[k][f] = hn::Zero(piece);

    const size_t plane = s.outputHeight * s.outputWidth * tileLanes;
    for (size_t oy = 0; oy < s.outputHeight; ++oy) {
        const float* HWY_RESTRICT in = x + oy * s.strideHeight * s.width * tileLanes;
        for (size_t ox = 0; ox < s.outputWidth; ++ox) {
            V d[filters];
#pragma GCC unroll 4
            for (size_t f = 0; f < filters; ++f)
                d[f] = hn::Load(piece, dy + f * plane);
#pragma GCC unroll 5
            for (size_t k = 0; k < taps; ++k) {
                const V value = hn::Load(piece, in + k * tileLanes);
#pragma GCC unroll 4
                for (size_t f = 0; f < filters; ++f)
                    sum[k][f] = hn::MulAdd(value, d[f], sum[k][f]);
            }
            in += s.strideWidth * tileLanes;
            dy += tileLanes;
        }
    }

#pragma GCC unroll 5
    for (size_t k = 0; k < taps; ++k)
#pragma GCC unroll 4
        for (size_t f = 0; f < filters; ++f)
            hn::Store(sum[k][f], piece, lanes + (k * 4 + f) * tileLanes);
}

/// Some taps of one kernel row, one channel and some filters: all lanes, added to dw.
template<size_t filters, size_t taps>
void kernelBlock(const Conv2dSizes& s, const float* HWY_RESTRICT x, const float* HWY_RESTRICT dy,
                 float* HWY_RESTRICT dw) {
    alignas(64) float lanes[taps * 4 * tileLanes];
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
        kernelSums<filters, taps>(s, x + lane, dy + lane, lanes + lane);
    for (size_t k = 0; k < taps; ++k) {
        const float* sums = lanes + k * 4 * tileLanes;
        float* HWY_RESTRICT to = dw + k * s.channels * s.filters;
        if constexpr (filters == 4)
            addSumsOfLanes4(sums, to);
        else
            for (size_t f = 0; f < filters; ++f)
                to[f] += sumOfLanes(sums + f * tileLanes);
    }
}

template<size_t taps>
void kernelOfFilters(size_t filters, const Conv2dSizes& s, const float* x, const float* dy, float* dw) {
    switch (filters) {
    case kernelFilters:
        return kernelBlock<kernelFilters, taps>(s, x, dy, dw);
    case 1:
        return kernelBlock<1, taps>(s, x, dy, dw);
    default:
        if constexpr (kernelFilters == 4)
            return filters == 2 ? kernelBlock<2, taps>(s, x, dy, dw) : kernelBlock<3, taps>(s, x, dy, dw);
    }
}

void kernelOfTaps(size_t taps, size_t filters, const Conv2dSizes& s, const float* x, const float* dy,
                  float* dw) {
    switch (taps) {
    case 5:
        return kernelOfFilters<5>(filters, s, x, dy, dw);
    case 4:
        return kernelOfFilters<4>(filters, s, x, dy, dw);
    case 3:
        return kernelOfFilters<3>(filters, s, x, dy, dw);
    case 2:
        return kernelOfFilters<2>(filters, s, x, dy, dw);
    default:
        return kernelOfFilters<1>(filters, s, x, dy, dw);
    }
}

/// All of the kernel for some filters. A row of more than 5 taps is cut evenly, 7 into 4 and 3.
void kernelOfChannels(size_t filters, const Conv2dSizes& s, const float* x, const float* dy, float* dw) {
    const size_t parts = (s.kernelWidth + kernelTaps - 1) / kernelTaps;
    const size_t part = (s.kernelWidth + parts - 1) / parts;
    for (size_t c = 0; c < s.channels; ++c)
        for (size_t ky = 0; ky < s.kernelHeight; ++ky)
            for (size_t kx = 0; kx < s.kernelWidth; kx += part)
                kernelOfTaps(smallerOf(part, s.kernelWidth - kx), filters, s,
                             x + ((c * s.height + ky) * s.width + kx) * tileLanes, dy,
                             dw + ((ky * s.kernelWidth + kx) * s.channels + c) * s.filters);
}

/// db[f] += the sum of dy[f], pixel by pixel in each lane.
void biasOfFilter(size_t pixels, const float* HWY_RESTRICT dy, float* HWY_RESTRICT db) {
    alignas(64) float lanes[tileLanes];
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        V sum = hn::Zero(piece);
        for (size_t p = 0; p < pixels; ++p)
            sum = hn::Add(sum, hn::Load(piece, dy + p * tileLanes + lane));
        hn::Store(sum, piece, lanes + lane);
    }
    *db += sumOfLanes(lanes);
}

void conv2dBackwardKernel(const Conv2dSizes& s, const float* x, const float* dy, float* dw, float* db) {
    const size_t pixels = s.outputHeight * s.outputWidth;
    for (size_t f = 0; f < s.filters; f += kernelFilters)
        kernelOfChannels(smallerOf(kernelFilters, s.filters - f), s, x, dy + f * pixels * tileLanes, dw + f);
    for (size_t f = 0; f < s.filters; ++f)
        biasOfFilter(pixels, dy + f * pixels * tileLanes, db + f);
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(conv2dReluMaxPoolBackward);
HWY_EXPORT(conv2dBackwardInput);
HWY_EXPORT(conv2dBackwardKernel);

void conv2dReluMaxPoolBackward(const Conv2dShape& shape, const float* dyPooled, const std::uint16_t* winners,
                               float* dy) {
    HWY_DYNAMIC_DISPATCH(conv2dReluMaxPoolBackward)(sizesOf(shape), dyPooled, winners, dy);
}

void conv2dBackwardInput(const Conv2dShape& shape, const float* w, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(conv2dBackwardInput)(sizesOf(shape), w, dy, dx);
}

void conv2dBackwardKernel(const Conv2dShape& shape, const float* x, const float* dy, float* dw, float* db) {
    HWY_DYNAMIC_DISPATCH(conv2dBackwardKernel)(sizesOf(shape), x, dy, dw, db);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
