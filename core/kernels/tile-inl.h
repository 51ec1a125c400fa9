// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary of the kernels: a tile's 16 lanes in pieces of one register each, and the sum of its lanes.
//
// A kernel treats one piece at a time, from the first feature to the last: `lane` is where the piece begins,
// and feature f of it lies at [f * tileLanes + lane]. So no lane's arithmetic depends on the register's
// width.
#if defined(INKLING_KERNELS_TILE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef INKLING_KERNELS_TILE_INL_H
#undef INKLING_KERNELS_TILE_INL_H
#else
#define INKLING_KERNELS_TILE_INL_H
#endif

#include <cstddef>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using std::size_t;

constexpr size_t tileLanes = 16;

using Piece = hn::CappedTag<float, tileLanes>;
using V = hn::Vec<Piece>;
using M = hn::Mask<Piece>;
constexpr Piece piece{};
constexpr size_t pieceLanes = hn::MaxLanes(Piece());

// AVX-512 and 64-bit ARM have 32 vector registers, the others 16: blocks of accumulators are chosen by this.
constexpr bool hasManyRegisters = HWY_ARCH_ARM_A64 || (HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3);

HWY_INLINE size_t smallerOf(size_t a, size_t b) {
    return a < b ? a : b;
}

// Arrays of parameters end where they end: the first `count` floats at p, zero for the others.
HWY_INLINE V loadFirst(size_t count, const float* HWY_RESTRICT p) {
    if (count == pieceLanes)
        return hn::LoadU(piece, p);
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX2
    return hn::MaskedLoad(hn::FirstN(piece, count), piece, p);
#else // Highway would read past the end
    alignas(64) float whole[pieceLanes] = {};
    for (size_t i = 0; i < count; ++i)
        whole[i] = p[i];
    return hn::Load(piece, whole);
#endif
}

HWY_INLINE void storeFirst(V v, size_t count, float* HWY_RESTRICT p) {
    if (count == pieceLanes)
        return hn::StoreU(v, piece, p);
#if HWY_ARCH_X86 && HWY_TARGET <= HWY_AVX3
    hn::BlendedStore(v, hn::FirstN(piece, count), piece, p);
#else // AVX2 could, but a masked store takes AMD's processors a dozen cycles
    alignas(64) float whole[pieceLanes];
    hn::Store(v, piece, whole);
    for (size_t i = 0; i < count; ++i)
        p[i] = whole[i];
#endif
}

#if HWY_TARGET == HWY_SCALAR

HWY_INLINE float sumOfLanes(const float* lanes) {
    float eight[8];
    for (size_t i = 0; i < 8; ++i)
        eight[i] = lanes[i] + lanes[i + 8];
    float four[4];
    for (size_t i = 0; i < 4; ++i)
        four[i] = eight[i] + eight[i + 4];
    return (four[0] + four[2]) + (four[1] + four[3]);
}

/// sum[i] += the sum of the 16 lanes at lanes + 16 * i, for i < 4.
HWY_INLINE void addSumsOfLanes4(const float* HWY_RESTRICT lanes, float* HWY_RESTRICT sum) {
    for (size_t i = 0; i < 4; ++i)
        sum[i] += sumOfLanes(lanes + i * tileLanes);
}

#else

// Lanes are added by one halving tree: lane i and i + 8, then i and i + 4, then i and i + 2, then the last
// two.
using Quad = hn::CappedTag<float, 4>;

/// The tree's first two levels.
HWY_INLINE hn::Vec<Quad> quarterSums(const float* HWY_RESTRICT lanes) {
    const Quad quad;
    const auto low = hn::Add(hn::Load(quad, lanes), hn::Load(quad, lanes + 8));
    const auto high = hn::Add(hn::Load(quad, lanes + 4), hn::Load(quad, lanes + 12));
    return hn::Add(low, high);
}

HWY_INLINE float sumOfLanes(const float* HWY_RESTRICT lanes) {
    alignas(16) float four[4];
    hn::Store(quarterSums(lanes), Quad(), four);
    return (four[0] + four[2]) + (four[1] + four[3]);
}

/// sum[i] += the sum of the 16 lanes at lanes + 16 * i, for i < 4. Four trees share their last two levels.
HWY_INLINE void addSumsOfLanes4(const float* HWY_RESTRICT lanes, float* HWY_RESTRICT sum) {
    const Quad quad;
    const hn::Repartition<double, Quad> pairs;
    const auto a = quarterSums(lanes);
    const auto b = quarterSums(lanes + tileLanes);
    const auto c = quarterSums(lanes + 2 * tileLanes);
    const auto d = quarterSums(lanes + 3 * tileLanes);
    const auto asPairs = [pairs](auto v) HWY_ATTR { return hn::BitCast(pairs, v); };
    const auto asFloats = [quad](auto v) HWY_ATTR { return hn::BitCast(quad, v); };
    // ab = a0+a2 a1+a3 b0+b2 b1+b3
    const auto ab = hn::Add(asFloats(hn::InterleaveLower(pairs, asPairs(a), asPairs(b))),
                            asFloats(hn::InterleaveUpper(pairs, asPairs(a), asPairs(b))));
    const auto cd = hn::Add(asFloats(hn::InterleaveLower(pairs, asPairs(c), asPairs(d))),
                            asFloats(hn::InterleaveUpper(pairs, asPairs(c), asPairs(d))));
    const auto sums = hn::Add(hn::ConcatEven(quad, cd, ab), hn::ConcatOdd(quad, cd, ab));
    hn::StoreU(hn::Add(hn::LoadU(quad, sum), sums), quad, sum);
}

#endif

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#endif // per target
