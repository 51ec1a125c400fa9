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

/// The lengths inputRow is compiled for, and the longest and the shortest of them.
constexpr size_t longestPiece = 12;
constexpr size_t shortestPiece = 4;

/// The compiled length that holds `pixels`.
HWY_INLINE size_t pieceLength(size_t pixels) {
    return pixels <= shortestPiece ? shortestPiece : (pixels + 1) / 2 * 2;
}

template<size_t taps, size_t channels>
void inputRow(size_t pixels, const Conv2dSizes& s, const float* w, const float* dy, size_t y, size_t x,
              float* dx) {
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
        switch (pixels) {
        case 12:
            inputRow<12, taps, channels>(s, w, dy + lane, y, x, dx + lane);
            break;
        case 10:
            inputRow<10, taps, channels>(s, w, dy + lane, y, x, dx + lane);
            break;
        case 8:
            inputRow<8, taps, channels>(s, w, dy + lane, y, x, dx + lane);
            break;
        case 6:
            inputRow<6, taps, channels>(s, w, dy + lane, y, x, dx + lane);
            break;
        default:
            inputRow<4, taps, channels>(s, w, dy + lane, y, x, dx + lane);
        }
}

/// All rows of some channels, each cut into the fewest pieces, of about the same length. The last piece
/// begins early enough to end with the row: where it overlaps the one before, it writes the same again.
template<size_t taps, size_t channels>
void inputChannels(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    const size_t pieces = (s.width + longestPiece - 1) / longestPiece;
    const size_t length = (s.width + pieces - 1) / pieces;
    for (size_t y = 0; y < s.height; ++y)
        for (size_t done = 0; done < s.width;) {
            size_t pixels = pieceLength(smallerOf(length, s.width - done));
            if (pixels > s.width) // in a row of 5, 7, 9 or 11
                pixels -= 2;
            const size_t x = smallerOf(done, s.width - pixels);
            inputRow<taps, channels>(pixels, s, w, dy, y, x, dx + (y * s.width + x) * tileLanes);
            done = x + pixels;
        }
}

template<size_t taps>
void inputByRows(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    constexpr size_t channelBlock = hasManyRegisters ? 2 : 1;
    const size_t plane = s.height * s.width * tileLanes;
    size_t c = 0;
    for (; c + channelBlock <= s.channels; c += channelBlock)
        inputChannels<taps, channelBlock>(s, w + c * s.filters, dy, dx + c * plane);
    if (c < s.channels)
        inputChannels<taps, 1>(s, w + c * s.filters, dy, dx + c * plane);
}

void conv2dBackwardInput(const Conv2dSizes& s, const float* w, const float* dy, float* dx) {
    const bool byRows = s.strideHeight == 1 && s.strideWidth == 1 && s.width >= shortestPiece;
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
// row in each lane, then over lanes. 5 taps x 4 filters = 20 accumulators, for which each pixel loads 5 x and
// 4 dy; where there are only 16 registers, 5 x 2. Taps are counted kx, then ky, then c: a block may begin in
// one kernel row or channel and end in the next, so a 3x3 kernel has blocks of 5 as well.

constexpr size_t kernelFilters = hasManyRegisters ? 4 : 2;
constexpr size_t kernelTaps = 5;

/// Where the block's taps read the first pixel's x, and where their derivatives go, both from the array's
/// begin.
struct Taps {
    size_t x[kernelTaps];
    size_t dw[kernelTaps];
};

/// A tap of the kernel, and the next one.
struct Tap {
    size_t kx;
    size_t ky;
    size_t c;
};

HWY_INLINE void advance(Tap& tap, const Conv2dSizes& s) {
    if (++tap.kx < s.kernelWidth)
        return;
    tap.kx = 0;
    if (++tap.ky < s.kernelHeight)
        return;
    tap.ky = 0;
    ++tap.c;
}

HWY_INLINE Taps takeTaps(size_t count, const Conv2dSizes& s, Tap& tap) {
    Taps taps;
    for (size_t k = 0; k < count; ++k) {
        taps.x[k] = ((tap.c * s.height + tap.ky) * s.width + tap.kx) * tileLanes;
        taps.dw[k] = ((tap.ky * s.kernelWidth + tap.kx) * s.channels + tap.c) * s.filters;
        advance(tap, s);
    }
    return taps;
}

/// One piece of the lanes. dy points at the first filter; lanes [taps, 4, 16].
template<size_t filters, size_t count>
void kernelSums(const Conv2dSizes& s, const Taps& taps, const float* HWY_RESTRICT x,
                const float* HWY_RESTRICT dy, float* HWY_RESTRICT lanes) {
    V sum[count][filters];
    const float* HWY_RESTRICT in[count];
#pragma GCC unroll 5
    for (size_t k = 0; k < count; ++k) {
        in[k] = x + taps.x[k];
#pragma GCC unroll 4
        for (size_t f = 0; f < filters; ++f)
            sum[k][f] = hn::Zero(piece);
    }

    const size_t plane = s.outputHeight * s.outputWidth * tileLanes;
    for (size_t oy = 0; oy < s.outputHeight; ++oy) {
        size_t from = oy * s.strideHeight * s.width * tileLanes;
        for (size_t ox = 0; ox < s.outputWidth; ++ox) {
            V d[filters];
#pragma GCC unroll 4
            for (size_t f = 0; f < filters; ++f)
                d[f] = hn::Load(piece, dy + f * plane);
#pragma GCC unroll 5
            for (size_t k = 0; k < count; ++k) {
                const V value = hn::Load(piece, in[k] + from);
#pragma GCC unroll 4
                for (size_t f = 0; f < filters; ++f)
                    sum[k][f] = hn::MulAdd(value, d[f], sum[k][f]);
            }
            from += s.strideWidth * tileLanes;
            dy += tileLanes;
        }
    }

#pragma GCC unroll 5
    for (size_t k = 0; k < count; ++k)
#pragma GCC unroll 4
        for (size_t f = 0; f < filters; ++f)
            hn::Store(sum[k][f], piece, lanes + (k * 4 + f) * tileLanes);
}

/// Some taps and some filters: all lanes, added to dw.
template<size_t filters, size_t count>
void kernelBlock(const Conv2dSizes& s, const Taps& taps, const float* HWY_RESTRICT x,
                 const float* HWY_RESTRICT dy, float* HWY_RESTRICT dw) {
    alignas(64) float lanes[count * 4 * tileLanes];
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
        kernelSums<filters, count>(s, taps, x + lane, dy + lane, lanes + lane);
    for (size_t k = 0; k < count; ++k) {
        const float* sums = lanes + k * 4 * tileLanes;
        if constexpr (filters == 4)
            addSumsOfLanes4(sums, dw + taps.dw[k]);
        else
            for (size_t f = 0; f < filters; ++f)
                dw[taps.dw[k] + f] += sumOfLanes(sums + f * tileLanes);
    }
}

/// All of the kernel for some filters.
template<size_t filters>
void kernelOfFilters(const Conv2dSizes& s, const float* x, const float* dy, float* dw) {
    const size_t all = s.kernelHeight * s.kernelWidth * s.channels;
    Tap tap = {};
    for (size_t done = 0; done < all; done += kernelTaps) {
        const size_t count = smallerOf(kernelTaps, all - done);
        const Taps taps = takeTaps(count, s, tap);
        switch (count) {
        case 5:
            kernelBlock<filters, 5>(s, taps, x, dy, dw);
            break;
        case 4:
            kernelBlock<filters, 4>(s, taps, x, dy, dw);
            break;
        case 3:
            kernelBlock<filters, 3>(s, taps, x, dy, dw);
            break;
        case 2:
            kernelBlock<filters, 2>(s, taps, x, dy, dw);
            break;
        default:
            kernelBlock<filters, 1>(s, taps, x, dy, dw);
        }
    }
}

void kernelOfFilters(size_t filters, const Conv2dSizes& s, const float* x, const float* dy, float* dw) {
    switch (filters) {
    case kernelFilters:
        return kernelOfFilters<kernelFilters>(s, x, dy, dw);
    case 1:
        return kernelOfFilters<1>(s, x, dy, dw);
    default:
        if constexpr (kernelFilters == 4)
            return filters == 2 ? kernelOfFilters<2>(s, x, dy, dw) : kernelOfFilters<3>(s, x, dy, dw);
    }
}

/// db[f] += the sum of dy[f], pixel by pixel in each lane. Several filters at once: one alone would wait for
/// each of its additions.
template<size_t filters>
void biasOfFilters(size_t pixels, const float* HWY_RESTRICT dy, float* HWY_RESTRICT db) {
    alignas(64) float lanes[filters * tileLanes];
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        V sum[filters];
#pragma GCC unroll 8
        for (size_t f = 0; f < filters; ++f)
            sum[f] = hn::Zero(piece);
        for (size_t p = 0; p < pixels; ++p)
#pragma GCC unroll 8
            for (size_t f = 0; f < filters; ++f)
                sum[f] = hn::Add(sum[f], hn::Load(piece, dy + (f * pixels + p) * tileLanes + lane));
#pragma GCC unroll 8
        for (size_t f = 0; f < filters; ++f)
            hn::Store(sum[f], piece, lanes + f * tileLanes + lane);
    }
    for (size_t f = 0; f < filters; ++f)
        db[f] += sumOfLanes(lanes + f * tileLanes);
}

void conv2dBackwardKernel(const Conv2dSizes& s, const float* x, const float* dy, float* dw, float* db) {
    const size_t pixels = s.outputHeight * s.outputWidth;
    for (size_t first = 0; first < s.filters; first += kernelFilters)
        kernelOfFilters(smallerOf(kernelFilters, s.filters - first), s, x, dy + first * pixels * tileLanes,
                        dw + first);
    size_t f = 0;
    for (; f + 8 <= s.filters; f += 8)
        biasOfFilters<8>(pixels, dy + f * pixels * tileLanes, db + f);
    for (; f < s.filters; ++f)
        biasOfFilters<1>(pixels, dy + f * pixels * tileLanes, db + f);
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
