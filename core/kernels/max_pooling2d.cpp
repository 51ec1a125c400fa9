// SPDX-License-Identifier: GPL-3.0-or-later
// Max-pooling with any window; the joined form for 2x2 is in conv2d_forward.cpp.
#include "core/kernels/max_pooling2d.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/max_pooling2d.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/pool2d-inl.h"
#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

using Indices = hn::RebindToSigned<Piece>;
using StoredIndices = hn::Rebind<std::uint16_t, Piece>;

/// One window of one piece: the largest pixel and its place, the first of equals.
HWY_INLINE void poolWindow(const Pool2dShape& s, const Span& rows, const Span& columns,
                           const float* HWY_RESTRICT plane, float* HWY_RESTRICT y,
                           std::uint16_t* HWY_RESTRICT winners) {
    const Indices indices;
    V largest = hn::Zero(piece);
    auto winner = hn::Zero(indices);
    bool isFirst = true;
    for (int wy = rows.begin; wy < rows.end; ++wy) {
        const int row = (rows.first + wy - rows.begin) * s.width + columns.first - columns.begin;
        for (int wx = columns.begin; wx < columns.end; ++wx) {
            const V value = hn::Load(piece, plane + static_cast<size_t>(row + wx) * tileLanes);
            const auto index = hn::Set(indices, wy * s.poolWidth + wx);
            const M better = isFirst ? hn::FirstN(piece, pieceLanes) : hn::Gt(value, largest);
            largest = hn::IfThenElse(better, value, largest);
            winner = hn::IfThenElse(hn::RebindMask(indices, better), index, winner);
            isFirst = false;
        }
    }
    hn::Store(largest, piece, y);
    hn::StoreU(hn::DemoteTo(StoredIndices(), winner), StoredIndices(), winners);
}

void maxPooling2dForward(const Pool2dShape& s, const float* x, float* y, std::uint16_t* winners) {
    const size_t planeSize = static_cast<size_t>(s.height) * static_cast<size_t>(s.width) * tileLanes;
    for (int c = 0; c < s.channels; ++c, x += planeSize)
        for (int oy = 0; oy < s.outputHeight; ++oy) {
            const Span rows = insideOf(oy, s.strideHeight, s.padTop, s.poolHeight, s.height);
            for (int ox = 0; ox < s.outputWidth; ++ox) {
                const Span columns = insideOf(ox, s.strideWidth, s.padLeft, s.poolWidth, s.width);
                for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                    poolWindow(s, rows, columns, x + lane, y + lane, winners + lane);
                y += tileLanes;
                winners += tileLanes;
            }
        }
}

/// Adds dy to the pixel that won, in each lane.
HWY_INLINE void spreadWindow(const Pool2dShape& s, const Span& rows, const Span& columns,
                             const float* HWY_RESTRICT dy, const std::uint16_t* HWY_RESTRICT winners,
                             float* HWY_RESTRICT plane) {
    const Indices indices;
    const V d = hn::Load(piece, dy);
    const auto winner = hn::PromoteTo(indices, hn::LoadU(StoredIndices(), winners));
    for (int wy = rows.begin; wy < rows.end; ++wy) {
        const int row = (rows.first + wy - rows.begin) * s.width + columns.first - columns.begin;
        for (int wx = columns.begin; wx < columns.end; ++wx) {
            float* HWY_RESTRICT pixel = plane + static_cast<size_t>(row + wx) * tileLanes;
            const auto won = hn::Eq(winner, hn::Set(indices, wy * s.poolWidth + wx));
            const V share = hn::IfThenElseZero(hn::RebindMask(piece, won), d);
            hn::Store(hn::Add(hn::Load(piece, pixel), share), piece, pixel);
        }
    }
}

void maxPooling2dBackward(const Pool2dShape& s, const float* dy, const std::uint16_t* winners, float* dx) {
    const size_t planeSize = static_cast<size_t>(s.height) * static_cast<size_t>(s.width) * tileLanes;
    for (int c = 0; c < s.channels; ++c, dx += planeSize) {
        for (size_t i = 0; i < planeSize; i += pieceLanes)
            hn::Store(hn::Zero(piece), piece, dx + i);
        for (int oy = 0; oy < s.outputHeight; ++oy) {
            const Span rows = insideOf(oy, s.strideHeight, s.padTop, s.poolHeight, s.height);
            for (int ox = 0; ox < s.outputWidth; ++ox) {
                const Span columns = insideOf(ox, s.strideWidth, s.padLeft, s.poolWidth, s.width);
                for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
                    spreadWindow(s, rows, columns, dy + lane, winners + lane, dx + lane);
                dy += tileLanes;
                winners += tileLanes;
            }
        }
    }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(maxPooling2dForward);
HWY_EXPORT(maxPooling2dBackward);

void maxPooling2dForward(const Pool2dShape& shape, const float* x, float* y, std::uint16_t* winners) {
    HWY_DYNAMIC_DISPATCH(maxPooling2dForward)(shape, x, y, winners);
}

void maxPooling2dBackward(const Pool2dShape& shape, const float* dy, const std::uint16_t* winners,
                          float* dx) {
    HWY_DYNAMIC_DISPATCH(maxPooling2dBackward)(shape, dy, winners, dx);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
