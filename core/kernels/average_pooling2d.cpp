// SPDX-License-Identifier: GPL-3.0-or-later
// Average-pooling with any window.
#include "core/kernels/average_pooling2d.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/average_pooling2d.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/pool2d-inl.h"
#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

HWY_INLINE V shareOfPixel(const Span& rows, const Span& columns) {
    const int pixels = (rows.end - rows.begin) * (columns.end - columns.begin);
    return hn::Set(piece, 1.0F / static_cast<float>(pixels));
}

/// Where the window's pixel [row, first column] lies in a plane.
HWY_INLINE size_t startOfRow(const Pool2dShape& s, const Span& rows, const Span& columns, int row) {
    return static_cast<size_t>((rows.first + row) * s.width + columns.first) * tileLanes;
}

HWY_INLINE void averageWindow(const Pool2dShape& s, const Span& rows, const Span& columns,
                              const float* HWY_RESTRICT plane, float* HWY_RESTRICT y) {
    V sum = hn::Zero(piece);
    for (int row = 0; row < rows.end - rows.begin; ++row) {
        const float* HWY_RESTRICT pixel = plane + startOfRow(s, rows, columns, row);
        for (int i = columns.begin; i < columns.end; ++i, pixel += tileLanes)
            sum = hn::Add(sum, hn::Load(piece, pixel));
    }
    hn::Store(hn::Mul(sum, shareOfPixel(rows, columns)), piece, y);
}

/// Adds each pixel's share of dy to it.
HWY_INLINE void shareWindow(const Pool2dShape& s, const Span& rows, const Span& columns,
                            const float* HWY_RESTRICT dy, float* HWY_RESTRICT plane) {
    const V share = hn::Mul(hn::Load(piece, dy), shareOfPixel(rows, columns));
    for (int row = 0; row < rows.end - rows.begin; ++row) {
        float* HWY_RESTRICT pixel = plane + startOfRow(s, rows, columns, row);
        for (int i = columns.begin; i < columns.end; ++i, pixel += tileLanes)
            hn::Store(hn::Add(hn::Load(piece, pixel), share), piece, pixel);
    }
}

void averagePooling2dForward(const Pool2dShape& s, const float* x, float* y) {
    const size_t planeSize = static_cast<size_t>(s.height) * static_cast<size_t>(s.width) * tileLanes;
    for (int c = 0; c < s.channels; ++c, x += planeSize)
        for (int oy = 0; oy < s.outputHeight; ++oy) {
            const Span rows = insideOf(oy, s.strideHeight, s.padTop, s.poolHeight, s.height);
            for (int ox = 0; ox < s.outputWidth; ++ox, y += tileLanes) {
                const Span columns = insideOf(ox, s.strideWidth, s.padLeft, s.poolWidth, s.width);
                for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                    averageWindow(s, rows, columns, x + lane, y + lane);
            }
        }
}

void averagePooling2dBackward(const Pool2dShape& s, const float* dy, float* dx) {
    const size_t planeSize = static_cast<size_t>(s.height) * static_cast<size_t>(s.width) * tileLanes;
    for (int c = 0; c < s.channels; ++c, dx += planeSize) {
        for (size_t i = 0; i < planeSize; i += pieceLanes)
            hn::Store(hn::Zero(piece), piece, dx + i);
        for (int oy = 0; oy < s.outputHeight; ++oy) {
            const Span rows = insideOf(oy, s.strideHeight, s.padTop, s.poolHeight, s.height);
            for (int ox = 0; ox < s.outputWidth; ++ox, dy += tileLanes) {
                const Span columns = insideOf(ox, s.strideWidth, s.padLeft, s.poolWidth, s.width);
                for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                    shareWindow(s, rows, columns, dy + lane, dx + lane);
            }
        }
    }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(averagePooling2dForward);
HWY_EXPORT(averagePooling2dBackward);

void averagePooling2dForward(const Pool2dShape& shape, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(averagePooling2dForward)(shape, x, y);
}

void averagePooling2dBackward(const Pool2dShape& shape, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(averagePooling2dBackward)(shape, dy, dx);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
