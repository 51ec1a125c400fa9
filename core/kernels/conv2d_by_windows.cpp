// SPDX-License-Identifier: GPL-3.0-or-later
// A convolution's derivatives from those of its pooled windows. Of a window's pixels each lane has its own
// winner, so every sum below picks one of four values lane by lane: blends and look-ups start beside the
// multiply-adds, which dense loops would spend on zeros.
#include "core/kernels/conv2d_by_windows.h"

#include "core/kernels/conv2d_sizes.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/conv2d_by_windows.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

/// The windows of one filter.
struct Windows {
    size_t height;
    size_t width;

    size_t count() const { return height * width; }
};

HWY_INLINE Windows windowsOf(const Conv2dSizes& s) {
    return {s.outputHeight / 2, s.outputWidth / 2};
}

/// This piece's lanes of a word with a bit for each lane of the tile.
HWY_INLINE M maskAt(const std::uint16_t* HWY_RESTRICT word, size_t lane) {
    if constexpr (pieceLanes >= 8) { // straight from memory; all targets are little-endian
        return hn::LoadMaskBits(piece, reinterpret_cast<const std::uint8_t*>(word) + lane / 8);
    } else {
        const std::uint8_t bits[8] = {static_cast<std::uint8_t>((*word >> lane) & 0xFF)};
        return hn::LoadMaskBits(piece, bits);
    }
}

void windowDerivatives(size_t windows, const float* HWY_RESTRICT dyPooled,
                       const std::uint16_t* HWY_RESTRICT winners, float* HWY_RESTRICT dy,
                       std::uint16_t* HWY_RESTRICT sides) {
    for (size_t n = 0; n < windows; ++n, winners += 4, sides += 2) {
        sides[0] = winners[1] | winners[3];
        sides[1] = winners[2] | winners[3];
        const std::uint16_t open = winners[0] | sides[0] | sides[1];
        for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
            const V d = hn::Load(piece, dyPooled + n * tileLanes + lane);
            hn::Store(hn::IfThenElseZero(maskAt(&open, lane), d), piece, dy + n * tileLanes + lane);
        }
    }
}

// ---------------------------------------------------------------- by the input
//
// A window's patch of dx, 6x6 for a 5x5 kernel, gets from each filter d * w[y - winner's row, x - winner's
// column]. For each channel there is a table of each filter's four weights at each pixel of the patch, of
// which every lane looks up its own. A few rows of the patch stay in registers through all filters.

using Indices = hn::RebindToSigned<Piece>;
using Index = hn::Vec<Indices>;
constexpr Indices indices{};

constexpr size_t tableFilters = 16; // so the table of a 5x5 kernel, 9 KiB, stays in the first cache
constexpr size_t pixelsAtOnce = pieceLanes < 4 ? 1 : pieceLanes / 4; // whose weights one register holds

template<size_t taps>
constexpr size_t tableSize = (taps + 1) * (taps + 1) * 4; ///< of one filter

/// Four weights of four filters, then filter by filter: table[f * size + k] = weights[k][f].
HWY_INLINE void transpose4(const float* const (&weights)[4], size_t size, float* HWY_RESTRICT table) {
#if HWY_TARGET == HWY_SCALAR
    for (size_t f = 0; f < 4; ++f)
        for (size_t k = 0; k < 4; ++k)
            table[f * size + k] = weights[k][f];
#else
    const Quad quad;
    const hn::Repartition<double, Quad> pairs;
    const auto asPairs = [pairs](auto v) HWY_ATTR { return hn::BitCast(pairs, v); };
    const auto store = [=](auto v, size_t f)
                           HWY_ATTR { hn::Store(hn::BitCast(quad, v), quad, table + f * size); };
    const auto a = hn::LoadU(quad, weights[0]);
    const auto b = hn::LoadU(quad, weights[1]);
    const auto c = hn::LoadU(quad, weights[2]);
    const auto d = hn::LoadU(quad, weights[3]);
    const auto ab01 = asPairs(hn::InterleaveLower(quad, a, b)); // a0 b0 a1 b1
    const auto ab23 = asPairs(hn::InterleaveUpper(quad, a, b));
    const auto cd01 = asPairs(hn::InterleaveLower(quad, c, d));
    const auto cd23 = asPairs(hn::InterleaveUpper(quad, c, d));
    store(hn::InterleaveLower(pairs, ab01, cd01), 0);
    store(hn::InterleaveUpper(pairs, ab01, cd01), 1);
    store(hn::InterleaveLower(pairs, ab23, cd23), 2);
    store(hn::InterleaveUpper(pairs, ab23, cd23), 3);
#endif
}

/// table [filters, taps + 1, taps + 1, 4]: the weights of a patch's pixel for the winner top left, top right,
/// bottom left, bottom right; zero where the winner's kernel does not reach. w points at the channel and the
/// first filter, `next` is the way to the next tap.
template<size_t taps>
void fillTable(size_t filters, size_t next, const float* HWY_RESTRICT w, float* HWY_RESTRICT table) {
    static constexpr float zeros[4] = {};
    for (size_t f = 0; f < filters; f += 4) {
        const size_t count = smallerOf(4, filters - f);
        for (size_t y = 0; y <= taps; ++y)
            for (size_t x = 0; x <= taps; ++x) {
                const float* weights[4];
                float few[4][4];
                for (size_t k = 0; k < 4; ++k) {
                    const size_t ky = y - k / 2;
                    const size_t kx = x - k % 2;
                    const bool reaches = ky < taps && kx < taps; // below 0 they are huge
                    weights[k] = reaches ? w + (ky * taps + kx) * next + f : zeros;
                    if (count < 4) { // w may end here
                        for (size_t i = 0; i < 4; ++i)
                            few[k][i] = i < count ? weights[k][i] : 0.0F;
                        weights[k] = few[k];
                    }
                }
                transpose4({weights[0], weights[1], weights[2], weights[3]}, tableSize<taps>,
                           table + f * tableSize<taps> + (y * (taps + 1) + x) * 4);
            }
    }
}

/// Each lane's own of the weights that begin at `table`.
HWY_INLINE V lookUp(Index index, const float* HWY_RESTRICT table) {
#if HWY_TARGET == HWY_SCALAR
    return hn::Set(piece, table[hn::GetLane(index)]);
#else
    return hn::TableLookupLanes(hn::LoadU(piece, table), hn::IndicesFromVec(piece, index));
#endif
}

/// Adds some rows of a window's patch to dx. The pointers are at the window and, in table and dx, at the
/// first row; `plane` is the number of a filter's windows.
template<size_t taps, size_t rows>
void addPatchRows(size_t filters, size_t plane, size_t width, size_t lane, const float* HWY_RESTRICT table,
                  const float* HWY_RESTRICT dy, const std::uint16_t* HWY_RESTRICT sides,
                  float* HWY_RESTRICT dx) {
    constexpr size_t columns = taps + 1;
    constexpr size_t pixels = rows * columns;
    const auto pixel = [=](size_t i)
                           HWY_ATTR { return dx + (i / columns * width + i % columns) * tileLanes + lane; };
    V sum[pixels];
#pragma GCC unroll 36
    for (size_t i = 0; i < pixels; ++i)
        sum[i] = hn::Load(piece, pixel(i));

    for (size_t f = 0; f < filters; ++f) {
        const V d = hn::Load(piece, dy + lane);
        const auto right = hn::RebindMask(indices, maskAt(sides, lane));
        const auto below = hn::RebindMask(indices, maskAt(sides + 1, lane));
        Index index[pixelsAtOnce]; // of the lane's weight, for each pixel of a register
        index[0] = hn::Add(hn::IfThenElseZero(right, hn::Set(indices, 1)),
                           hn::IfThenElseZero(below, hn::Set(indices, 2)));
#pragma GCC unroll 4
        for (size_t k = 1; k < pixelsAtOnce; ++k)
            index[k] = hn::Add(index[0], hn::Set(indices, static_cast<int>(4 * k)));
#pragma GCC unroll 36
        for (size_t i = 0; i < pixels; ++i) {
            const V weight = lookUp(index[i % pixelsAtOnce], table + (i - i % pixelsAtOnce) * 4);
            sum[i] = hn::MulAdd(weight, d, sum[i]);
        }
        table += tableSize<taps>;
        dy += plane * tileLanes;
        sides += plane * 2;
    }

#pragma GCC unroll 36
    for (size_t i = 0; i < pixels; ++i)
        hn::Store(sum[i], piece, pixel(i));
}

/// Adds a window's patch to dx; pointers as above.
template<size_t taps>
void addPatch(size_t filters, size_t plane, size_t width, const float* table, const float* dy,
              const std::uint16_t* sides, float* dx) {
    constexpr size_t all = taps + 1;
    constexpr size_t rows = hasManyRegisters ? all / 2 : 2; // 18 accumulators and 5 indices, or 12 and 3
    static_assert(all % rows == 0);
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
        for (size_t y = 0; y < all; y += rows)
            addPatchRows<taps, rows>(filters, plane, width, lane, table + y * all * 4, dy, sides,
                                     dx + y * width * tileLanes);
}

template<size_t taps>
void inputByWindows(const Conv2dSizes& s, const float* w, const float* dy, const std::uint16_t* sides,
                    float* dx) {
    for (size_t i = 0; i < s.channels * s.height * s.width * tileLanes; i += pieceLanes)
        hn::Store(hn::Zero(piece), piece, dx + i);

    // The last look-up may load the register's pixels past the last one.
    alignas(64) float table[tableFilters * tableSize<taps> + tileLanes] = {};
    const Windows windows = windowsOf(s);
    for (size_t c = 0; c < s.channels; ++c)
        for (size_t f = 0; f < s.filters; f += tableFilters) {
            const size_t filters = smallerOf(tableFilters, s.filters - f);
            fillTable<taps>(filters, s.channels * s.filters, w + c * s.filters + f, table);
            for (size_t py = 0; py < windows.height; ++py)
                for (size_t px = 0; px < windows.width; ++px) {
                    const size_t window = f * windows.count() + py * windows.width + px;
                    addPatch<taps>(filters, windows.count(), s.width, table, dy + window * tileLanes,
                                   sides + window * 2,
                                   dx + ((c * s.height + 2 * py) * s.width + 2 * px) * tileLanes);
                }
        }
}

void backwardInputByWindows(const Conv2dSizes& s, const float* w, const float* dy, const std::uint16_t* sides,
                            float* dx) {
    if (s.kernelWidth == 3)
        inputByWindows<3>(s, w, dy, sides, dx);
    else
        inputByWindows<5>(s, w, dy, sides, dx);
}

// ---------------------------------------------------------------- by the kernel
//
// dw[ky, kx, c, f] += the sum over windows of x[c, winner's row + ky, winner's column + kx] * d, window by
// window in each lane, then over lanes. Two rows of taps x 2 filters = 20 accumulators for a 5x5 kernel;
// where there are only 16 registers, 1 x 1. The loaded columns of x are shared by the filters; each filter
// chooses the row, then, of two neighbouring columns, the one.

constexpr size_t filtersTogether = hasManyRegisters ? 2 : 1;
constexpr size_t tapRows = hasManyRegisters ? 2 : 1;

/// Some rows of taps and some filters, one piece of the lanes. x points at the first tap's row, dy and sides
/// at the first filter; lanes [rows, taps, 4, 16].
template<size_t taps, size_t rows, size_t filters>
void tapSums(const Conv2dSizes s, size_t lane, const float* HWY_RESTRICT x, const float* HWY_RESTRICT dy,
             const std::uint16_t* HWY_RESTRICT sides, float* HWY_RESTRICT lanes) {
    const Windows windows = windowsOf(s);
    const size_t plane = windows.count();
    const size_t below = s.width * tileLanes;
    V sum[filters][rows][taps];
#pragma GCC unroll 2
    for (size_t f = 0; f < filters; ++f)
#pragma GCC unroll 2
        for (size_t r = 0; r < rows; ++r)
#pragma GCC unroll 5
            for (size_t k = 0; k < taps; ++k)
                sum[f][r][k] = hn::Zero(piece);

    for (size_t py = 0; py < windows.height; ++py) {
        const float* HWY_RESTRICT from = x + 2 * py * below;
        for (size_t px = 0; px < windows.width; ++px) {
            V d[filters];
            M isRight[filters];
            M isBelow[filters];
#pragma GCC unroll 2
            for (size_t f = 0; f < filters; ++f) {
                d[f] = hn::Load(piece, dy + f * plane * tileLanes);
                isRight[f] = maskAt(sides + f * plane * 2, lane);
                isBelow[f] = maskAt(sides + f * plane * 2 + 1, lane);
            }
            V left[filters][rows]; // of the column before, the row chosen
#pragma GCC unroll 6
            for (size_t k = 0; k <= taps; ++k) {
                V in[rows + 1];
#pragma GCC unroll 3
                for (size_t r = 0; r <= rows; ++r)
                    in[r] = hn::Load(piece, from + r * below + k * tileLanes);
#pragma GCC unroll 2
                for (size_t f = 0; f < filters; ++f)
#pragma GCC unroll 2
                    for (size_t r = 0; r < rows; ++r) {
                        const V value = hn::IfThenElse(isBelow[f], in[r + 1], in[r]);
                        if (k > 0) {
                            V& tap = sum[f][r][k - 1];
                            tap = hn::MulAdd(hn::IfThenElse(isRight[f], value, left[f][r]), d[f], tap);
                        }
                        left[f][r] = value;
                    }
            }
            from += 2 * tileLanes;
            dy += tileLanes;
            sides += 2;
        }
    }

#pragma GCC unroll 2
    for (size_t f = 0; f < filters; ++f)
#pragma GCC unroll 2
        for (size_t r = 0; r < rows; ++r)
#pragma GCC unroll 5
            for (size_t k = 0; k < taps; ++k)
                hn::Store(sum[f][r][k], piece, lanes + ((r * taps + k) * 4 + f) * tileLanes);
}

/// Some rows of taps and up to 4 filters: all lanes, added to dw.
template<size_t taps, size_t rows>
void tapBlock(const Conv2dSizes& s, size_t filters, const float* x, const float* dy,
              const std::uint16_t* sides, float* dw) {
    alignas(64) float lanes[rows * taps * 4 * tileLanes];
    const size_t plane = windowsOf(s).count();
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        const auto sums = [&]<size_t count>(size_t f) HWY_ATTR {
            tapSums<taps, rows, count>(s, lane, x + lane, dy + f * plane * tileLanes + lane,
                                       sides + f * plane * 2, lanes + f * tileLanes + lane);
        };
        size_t f = 0;
        for (; f + filtersTogether <= filters; f += filtersTogether)
            sums.template operator()<filtersTogether>(f);
        for (; f < filters; ++f)
            sums.template operator()<1>(f);
    }
    for (size_t k = 0; k < rows * taps; ++k, dw += s.channels * s.filters) {
        const float* HWY_RESTRICT tap = lanes + k * 4 * tileLanes;
        if (filters == 4)
            addSumsOfLanes4(tap, dw);
        else
            for (size_t f = 0; f < filters; ++f)
                dw[f] += sumOfLanes(tap + f * tileLanes);
    }
}

/// The kernel of one channel and up to 4 filters.
template<size_t taps>
void kernelByWindows(const Conv2dSizes& s, size_t filters, const float* x, const float* dy,
                     const std::uint16_t* sides, float* dw) {
    const auto rows = [&]<size_t count>(size_t ky) HWY_ATTR {
        tapBlock<taps, count>(s, filters, x + ky * s.width * tileLanes, dy, sides,
                              dw + ky * taps * s.channels * s.filters);
    };
    size_t ky = 0;
    for (; ky + tapRows <= taps; ky += tapRows)
        rows.template operator()<tapRows>(ky);
    if constexpr (taps % tapRows != 0)
        rows.template operator()<taps % tapRows>(ky);
}

/// db[f] += the sum of dy[f], window by window in each lane.
void biasByWindows(const Conv2dSizes& s, const float* HWY_RESTRICT dy, float* HWY_RESTRICT db) {
    const size_t plane = windowsOf(s).count();
    for (size_t f = 0; f < s.filters; ++f) {
        alignas(64) float lanes[tileLanes];
        for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
            V sum = hn::Zero(piece);
            for (size_t n = 0; n < plane; ++n)
                sum = hn::Add(sum, hn::Load(piece, dy + n * tileLanes + lane));
            hn::Store(sum, piece, lanes + lane);
        }
        db[f] += sumOfLanes(lanes);
        dy += plane * tileLanes;
    }
}

void backwardKernelByWindows(const Conv2dSizes& s, const float* x, const float* dy,
                             const std::uint16_t* sides, float* dw, float* db) {
    const size_t plane = windowsOf(s).count();
    for (size_t f = 0; f < s.filters; f += 4)
        for (size_t c = 0; c < s.channels; ++c) {
            const size_t filters = smallerOf(4, s.filters - f);
            const float* xOfChannel = x + c * s.height * s.width * tileLanes;
            const float* dyOfFilters = dy + f * plane * tileLanes;
            const std::uint16_t* sidesOfFilters = sides + f * plane * 2;
            float* dwOfBoth = dw + c * s.filters + f;
            if (s.kernelWidth == 3)
                kernelByWindows<3>(s, filters, xOfChannel, dyOfFilters, sidesOfFilters, dwOfBoth);
            else
                kernelByWindows<5>(s, filters, xOfChannel, dyOfFilters, sidesOfFilters, dwOfBoth);
        }
    biasByWindows(s, dy, db);
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(windowDerivatives);
HWY_EXPORT(backwardInputByWindows);
HWY_EXPORT(backwardKernelByWindows);

bool goesBackByWindows(const Conv2dShape& s) {
    return s.strideHeight == 1 && s.strideWidth == 1 && s.kernelHeight == s.kernelWidth
        && (s.kernelWidth == 3 || s.kernelWidth == 5);
}

void windowDerivatives(std::size_t windows, const float* dyPooled, const std::uint16_t* winners, float* dy,
                       std::uint16_t* sides) {
    HWY_DYNAMIC_DISPATCH(windowDerivatives)(windows, dyPooled, winners, dy, sides);
}

void backwardInputByWindows(const Conv2dShape& shape, const float* w, const float* dy,
                            const std::uint16_t* sides, float* dx) {
    HWY_DYNAMIC_DISPATCH(backwardInputByWindows)(sizesOf(shape), w, dy, sides, dx);
}

void backwardKernelByWindows(const Conv2dShape& shape, const float* x, const float* dy,
                             const std::uint16_t* sides, float* dw, float* db) {
    HWY_DYNAMIC_DISPATCH(backwardKernelByWindows)(sizesOf(shape), x, dy, sides, dw, db);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
