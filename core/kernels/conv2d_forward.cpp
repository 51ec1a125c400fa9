// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution forward, alone and joined with ReLU and max-pooling.
//
// Blocking: 4 pixels x 4 filters = 16 accumulators. A multiply-add takes 4 cycles and two start in each, so
// at least 8 sums must be under way; per tap 4 pixels are loaded and 4 weights broadcast for 16
// multiply-adds, half a load for each, which no processor minds. Where there are only 16 registers, 4 x 2.
// Each sum begins with the bias and runs over channels, then kernel rows, then kernel columns, however
// blocked.
#include "core/kernels/conv2d_sizes.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/conv2d_forward.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

constexpr size_t pixelBlock = 4;
constexpr size_t filterBlock = hasManyRegisters ? 4 : 2;

/// sum[f][p] = b[f] + the convolution at pixel p, whose window begins at x + pixelOffset[p].
template<size_t filters, size_t pixels>
HWY_INLINE void convolve(const Conv2dSizes& s, const float* HWY_RESTRICT x,
                         const size_t (&pixelOffset)[pixels], const float* HWY_RESTRICT w,
                         const float* HWY_RESTRICT b, V (&sum)[filters][pixels]) {
#pragma GCC unroll 4
    for (size_t f = 0; f < filters; ++f)
#pragma GCC unroll 4
        for (size_t p = 0; p < pixels; ++p)
            sum[f][p] = hn::Set(piece, b[f]);

    const size_t tap = s.channels * s.filters; // from a weight to its right neighbour's
    for (size_t c = 0; c < s.channels; ++c) {
        const float* HWY_RESTRICT row = x + c * s.height * s.width * tileLanes;
        const float* HWY_RESTRICT weight = w + c * s.filters;
        for (size_t ky = 0; ky < s.kernelHeight; ++ky) {
            for (size_t kx = 0; kx < s.kernelWidth; ++kx) {
                V in[pixels];
#pragma GCC unroll 4
                for (size_t p = 0; p < pixels; ++p)
                    in[p] = hn::Load(piece, row + kx * tileLanes + pixelOffset[p]);
#pragma GCC unroll 4
                for (size_t f = 0; f < filters; ++f) {
                    const V factor = hn::Set(piece, weight[f]);
#pragma GCC unroll 4
                    for (size_t p = 0; p < pixels; ++p)
                        sum[f][p] = hn::MulAdd(in[p], factor, sum[f][p]);
                }
                weight += tap;
            }
            row += s.width * tileLanes;
        }
    }
}

/// Pixels of one output row; x, w, b and y point at the block's first pixel and filter.
template<size_t filters, size_t pixels>
void forwardBlock(const Conv2dSizes& s, const float* HWY_RESTRICT x, const float* HWY_RESTRICT w,
                  const float* HWY_RESTRICT b, float* HWY_RESTRICT y) {
    size_t pixelOffset[pixels];
#pragma GCC unroll 4
    for (size_t p = 0; p < pixels; ++p)
        pixelOffset[p] = p * s.strideWidth * tileLanes;
    V sum[filters][pixels];
    convolve(s, x, pixelOffset, w, b, sum);
#pragma GCC unroll 4
    for (size_t f = 0; f < filters; ++f)
#pragma GCC unroll 4
        for (size_t p = 0; p < pixels; ++p)
            hn::Store(sum[f][p], piece, y + (f * s.outputHeight * s.outputWidth + p) * tileLanes);
}

template<size_t pixels>
void forwardPixels(const Conv2dSizes& s, const float* HWY_RESTRICT x, const float* HWY_RESTRICT w,
                   const float* HWY_RESTRICT b, float* HWY_RESTRICT y) {
    const size_t plane = s.outputHeight * s.outputWidth * tileLanes;
    size_t f = 0;
    for (; f + filterBlock <= s.filters; f += filterBlock)
        forwardBlock<filterBlock, pixels>(s, x, w + f, b + f, y + f * plane);
    switch (s.filters - f) {
    case 3:
        return forwardBlock<3, pixels>(s, x, w + f, b + f, y + f * plane);
    case 2:
        return forwardBlock<2, pixels>(s, x, w + f, b + f, y + f * plane);
    case 1:
        return forwardBlock<1, pixels>(s, x, w + f, b + f, y + f * plane);
    default:
        return;
    }
}

void forwardPixels(size_t pixels, const Conv2dSizes& s, const float* x, const float* w, const float* b,
                   float* y) {
    switch (pixels) {
    case 4:
        return forwardPixels<4>(s, x, w, b, y);
    case 3:
        return forwardPixels<3>(s, x, w, b, y);
    case 2:
        return forwardPixels<2>(s, x, w, b, y);
    default:
        return forwardPixels<1>(s, x, w, b, y);
    }
}

void conv2dForward(const Conv2dSizes& s, const float* x, const float* w, const float* b, float* y) {
    for (size_t oy = 0; oy < s.outputHeight; ++oy)
        for (size_t ox = 0; ox < s.outputWidth; ox += pixelBlock) {
            const size_t pixels = smallerOf(pixelBlock, s.outputWidth - ox);
            const size_t from = (oy * s.strideHeight * s.width + ox * s.strideWidth) * tileLanes;
            const size_t to = (oy * s.outputWidth + ox) * tileLanes;
            for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                forwardPixels(pixels, s, x + from + lane, w, b, y + to + lane);
        }
}

/// Sets this piece's lanes of a word with a bit for each lane of the tile; the pieces come in order.
HWY_INLINE void storeMask(M mask, size_t lane, std::uint16_t* HWY_RESTRICT word) {
    if constexpr (pieceLanes >= 8) { // straight to memory; all targets are little-endian
        hn::StoreMaskBits(piece, mask, reinterpret_cast<std::uint8_t*>(word) + lane / 8);
    } else {
        std::uint8_t bits[8] = {};
        hn::StoreMaskBits(piece, mask, bits);
        const unsigned before = lane == 0 ? 0U : *word;
        *word = static_cast<std::uint16_t>(before | static_cast<unsigned>(bits[0]) << lane);
    }
}

/// Writes the largest of a window's pixels, if above zero, and which it was.
HWY_INLINE void poolWindow(const V (&pixel)[4], size_t lane, float* HWY_RESTRICT y,
                           std::uint16_t* HWY_RESTRICT winners) {
    const V zero = hn::Zero(piece);
    const V largest = hn::Max(hn::Max(pixel[0], pixel[1]), hn::Max(pixel[2], pixel[3]));
    // Not max(largest, 0): if all is NaN it should show.
    hn::Store(hn::IfThenZeroElse(hn::Le(largest, zero), largest), piece, y);

    M open = hn::Gt(largest, zero); // lanes whose winner is not found yet
#pragma GCC unroll 4
    for (size_t p = 0; p < 4; ++p) {
        const M won = p == 3 ? open : hn::And(open, hn::Eq(pixel[p], largest));
        open = hn::AndNot(won, open);
        storeMask(won, lane, winners + p);
    }
}

/// One window of the pool for some filters; pointers as in forwardBlock.
template<size_t filters>
void pooledBlock(const Conv2dSizes& s, size_t lane, const float* HWY_RESTRICT x, const float* HWY_RESTRICT w,
                 const float* HWY_RESTRICT b, float* HWY_RESTRICT y, std::uint16_t* HWY_RESTRICT winners) {
    const size_t right = s.strideWidth * tileLanes;
    const size_t below = s.strideHeight * s.width * tileLanes;
    const size_t pixelOffset[4] = {0, right, below, below + right};
    V sum[filters][4];
    convolve(s, x, pixelOffset, w, b, sum);

    const size_t plane = (s.outputHeight / 2) * (s.outputWidth / 2);
#pragma GCC unroll 4
    for (size_t f = 0; f < filters; ++f)
        poolWindow(sum[f], lane, y + f * plane * tileLanes, winners + f * plane * 4);
}

void pooledFilters(const Conv2dSizes& s, size_t lane, const float* x, const float* w, const float* b,
                   float* y, std::uint16_t* winners) {
    const size_t plane = (s.outputHeight / 2) * (s.outputWidth / 2);
    size_t f = 0;
    for (; f + filterBlock <= s.filters; f += filterBlock)
        pooledBlock<filterBlock>(s, lane, x, w + f, b + f, y + f * plane * tileLanes,
                                 winners + f * plane * 4);
    y += f * plane * tileLanes;
    winners += f * plane * 4;
    switch (s.filters - f) {
    case 3:
        return pooledBlock<3>(s, lane, x, w + f, b + f, y, winners);
    case 2:
        return pooledBlock<2>(s, lane, x, w + f, b + f, y, winners);
    case 1:
        return pooledBlock<1>(s, lane, x, w + f, b + f, y, winners);
    default:
        return;
    }
}

void conv2dReluMaxPoolForward(const Conv2dSizes& s, const float* x, const float* w, const float* b, float* y,
                              std::uint16_t* winners) {
    const size_t pooledHeight = s.outputHeight / 2;
    const size_t pooledWidth = s.outputWidth / 2;
    for (size_t py = 0; py < pooledHeight; ++py)
        for (size_t px = 0; px < pooledWidth; ++px) {
            const size_t from = (2 * py * s.strideHeight * s.width + 2 * px * s.strideWidth) * tileLanes;
            const size_t to = py * pooledWidth + px;
            for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                pooledFilters(s, lane, x + from + lane, w, b, y + to * tileLanes + lane, winners + to * 4);
        }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(conv2dForward);
HWY_EXPORT(conv2dReluMaxPoolForward);

void conv2dForward(const Conv2dShape& shape, const float* x, const float* w, const float* b, float* y) {
    HWY_DYNAMIC_DISPATCH(conv2dForward)(sizesOf(shape), x, w, b, y);
}

void conv2dReluMaxPoolForward(const Conv2dShape& shape, const float* x, const float* w, const float* b,
                              float* y, std::uint16_t* winners) {
    HWY_DYNAMIC_DISPATCH(conv2dReluMaxPoolForward)(sizesOf(shape), x, w, b, y, winners);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
