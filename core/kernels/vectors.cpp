// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over plain arrays, and the gathering of images into a tile.
#include "core/kernels/vectors.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/vectors.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

// ---------------------------------------------------------------- gathering

/// v / 255 correctly rounded, for whole numbers 0 to 255. 1/255 = high + low; high has 16 bits, so v * high
/// is exact and the one rounding that matters is the last. Checked for all 256 values, with and without fused
/// multiply-add; a division is several times slower.
HWY_INLINE V dividedBy255(V v) {
    const V high = hn::Set(piece, 0x1.0102p-8F);
    const V low = hn::Set(piece, -0x1.fdfdfep-25F);
    return hn::MulAdd(v, low, hn::Mul(v, high));
}

constexpr size_t pixelBlock = 16;

/// 16 bytes, one per lane, become one feature of the tile.
HWY_INLINE void storeFeature(const std::uint8_t* HWY_RESTRICT bytes, float* HWY_RESTRICT x) {
    const hn::Rebind<std::uint8_t, Piece> narrow;
    const hn::RebindToSigned<Piece> wide;
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        const auto whole = hn::PromoteTo(wide, hn::LoadU(narrow, bytes + lane));
        hn::Store(dividedBy255(hn::ConvertTo(piece, whole)), piece, x + lane);
    }
}

#if HWY_TARGET == HWY_SCALAR

/// rows [16 images][16 pixels] -> columns [16 pixels][16 images]
HWY_INLINE void transposeBytes(const std::uint8_t* const (&rows)[tileLanes], std::uint8_t* columns) {
    for (size_t p = 0; p < pixelBlock; ++p)
        for (size_t lane = 0; lane < tileLanes; ++lane)
            columns[p * tileLanes + lane] = rows[lane][p];
}

#else

/// rows [16 images][16 pixels] -> columns [16 pixels][16 images]. Row i is interleaved with row i + 8, four
/// times over; each time moves one bit of the row's number to the column's.
HWY_INLINE void transposeBytes(const std::uint8_t* const (&rows)[tileLanes],
                               std::uint8_t* HWY_RESTRICT columns) {
    using Bytes = hn::CappedTag<std::uint8_t, 16>;
    const Bytes bytes;
    hn::Vec<Bytes> from[16];
#pragma GCC unroll 16
    for (size_t i = 0; i < 16; ++i)
        from[i] = hn::LoadU(bytes, rows[i]);
#pragma GCC unroll 4
    for (size_t round = 0; round < 4; ++round) {
        hn::Vec<Bytes> to[16];
#pragma GCC unroll 8
        for (size_t i = 0; i < 8; ++i) {
            to[2 * i] = hn::InterleaveLower(bytes, from[i], from[i + 8]);
            to[2 * i + 1] = hn::InterleaveUpper(bytes, from[i], from[i + 8]);
        }
#pragma GCC unroll 16
        for (size_t i = 0; i < 16; ++i)
            from[i] = to[i];
    }
#pragma GCC unroll 16
    for (size_t i = 0; i < 16; ++i)
        hn::Store(from[i], bytes, columns + i * tileLanes);
}

#endif

void gatherPixels(size_t pixels, const std::uint8_t* const* images, float* x) {
    alignas(64) const std::uint8_t zeros[pixelBlock] = {};
    alignas(64) std::uint8_t columns[pixelBlock * tileLanes];
    const std::uint8_t* rows[tileLanes];
    size_t done = 0;
    for (; done + pixelBlock <= pixels; done += pixelBlock) {
        for (size_t lane = 0; lane < tileLanes; ++lane)
            rows[lane] = images[lane] != nullptr ? images[lane] + done : zeros;
        transposeBytes(rows, columns);
        for (size_t p = 0; p < pixelBlock; ++p)
            storeFeature(columns + p * tileLanes, x + (done + p) * tileLanes);
    }
    for (; done < pixels; ++done) { // the last pixels, if not a multiple of 16
        for (size_t lane = 0; lane < tileLanes; ++lane)
            columns[lane] = images[lane] != nullptr ? images[lane][done] : std::uint8_t{0};
        storeFeature(columns, x + done * tileLanes);
    }
}

// ---------------------------------------------------------------- arrays
//
// Each loop runs over whole vectors, then goes on with vectors of one float: the same arithmetic to the end.

using One = hn::CappedTag<float, 1>;

template<class D>
HWY_INLINE size_t addToFrom(size_t i, D d, size_t count, const float* HWY_RESTRICT addend,
                            float* HWY_RESTRICT sum) {
    constexpr size_t n = hn::MaxLanes(D());
    for (; i + n <= count; i += n)
        hn::StoreU(hn::Add(hn::LoadU(d, sum + i), hn::LoadU(d, addend + i)), d, sum + i);
    return i;
}

void addTo(size_t count, const float* addend, float* sum) {
    addToFrom(addToFrom(0, piece, count, addend, sum), One(), count, addend, sum);
}

template<class D>
HWY_INLINE size_t descendFrom(size_t i, D d, size_t count, float learningRate,
                              const float* HWY_RESTRICT gradient, float* HWY_RESTRICT w) {
    constexpr size_t n = hn::MaxLanes(D());
    const auto rate = hn::Set(d, learningRate);
    for (; i + n <= count; i += n)
        hn::StoreU(hn::NegMulAdd(rate, hn::LoadU(d, gradient + i), hn::LoadU(d, w + i)), d, w + i);
    return i;
}

void gradientDescent(size_t count, float learningRate, const float* gradient, float* w) {
    descendFrom(descendFrom(0, piece, count, learningRate, gradient, w), One(), count, learningRate, gradient,
                w);
}

bool allFinite(size_t count, const float* values) {
    // 0 * v is 0 for a finite v and NaN for any other.
    V poison[4] = {hn::Zero(piece), hn::Zero(piece), hn::Zero(piece), hn::Zero(piece)};
    size_t i = 0;
    for (; i + 4 * pieceLanes <= count; i += 4 * pieceLanes)
#pragma GCC unroll 4
        for (size_t k = 0; k < 4; ++k)
            poison[k] = hn::MulAdd(hn::LoadU(piece, values + i + k * pieceLanes), hn::Zero(piece), poison[k]);
    float rest = 0.0F;
    for (; i < count; ++i)
        rest += values[i] * 0.0F;
    const V sum = hn::Add(hn::Add(poison[0], poison[1]), hn::Add(poison[2], poison[3]));
    return hn::AllTrue(piece, hn::Eq(sum, hn::Zero(piece))) && rest == 0.0F;
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(gatherPixels);
HWY_EXPORT(addTo);
HWY_EXPORT(gradientDescent);
HWY_EXPORT(allFinite);

void gatherPixels(std::size_t pixels, const std::uint8_t* const* images, float* x) {
    HWY_DYNAMIC_DISPATCH(gatherPixels)(pixels, images, x);
}

void addTo(std::size_t count, const float* addend, float* sum) {
    HWY_DYNAMIC_DISPATCH(addTo)(count, addend, sum);
}

void gradientDescent(std::size_t count, float learningRate, const float* gradient, float* w) {
    HWY_DYNAMIC_DISPATCH(gradientDescent)(count, learningRate, gradient, w);
}

bool allFinite(std::size_t count, const float* values) {
    return HWY_DYNAMIC_DISPATCH(allFinite)(count, values);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
