// SPDX-License-Identifier: GPL-3.0-or-later
// Dropout: a hash per value, a comparison and a product.
#include "core/kernels/dropout.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/dropout.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

using Words = hn::RebindToUnsigned<Piece>;
using Integers = hn::RebindToSigned<Piece>;

constexpr std::uint32_t firstFactor = 0x7FEB352DU;
constexpr std::uint32_t secondFactor = 0x846CA68BU;

HWY_INLINE std::uint32_t mix(std::uint32_t h) {
    h = (h ^ h >> 16) * firstFactor;
    h = (h ^ h >> 15) * secondFactor;
    return h ^ h >> 16;
}

HWY_INLINE hn::Vec<Words> mix(hn::Vec<Words> h) {
    const Words words;
    h = hn::Mul(hn::Xor(h, hn::ShiftRight<16>(h)), hn::Set(words, firstFactor));
    h = hn::Mul(hn::Xor(h, hn::ShiftRight<15>(h)), hn::Set(words, secondFactor));
    return hn::Xor(h, hn::ShiftRight<16>(h));
}

void dropout(size_t features, float rate, const std::uint32_t* HWY_RESTRICT keys, const float* HWY_RESTRICT x,
             float* HWY_RESTRICT y) {
    const Words words;
    const Integers integers; // 24 bits are positive; the comparison of signed numbers is the cheap one
    const auto threshold = hn::Set(integers, static_cast<std::int32_t>(rate * 0x1p24F));
    const V factor = hn::Set(piece, 1.0F / (1.0F - rate));
    for (size_t f = 0; f < features; ++f) {
        // Features are mixed before they meet a key: were they only added, two lanes whose keys lie close
        // would drop the same features, a few places apart.
        const auto feature = hn::Set(words, mix(static_cast<std::uint32_t>(f) + 0x9E3779B9U));
        for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
            const auto key = hn::LoadU(words, keys + lane);
            const auto draw = hn::BitCast(integers, hn::ShiftRight<8>(mix(hn::Add(key, feature))));
            const M dropped = hn::RebindMask(piece, hn::Lt(draw, threshold));
            const V value = hn::Mul(hn::Load(piece, x + f * tileLanes + lane), factor);
            hn::Store(hn::IfThenZeroElse(dropped, value), piece, y + f * tileLanes + lane);
        }
    }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(dropout);

void dropoutForward(std::size_t features, float rate, const std::uint32_t* keys, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(dropout)(features, rate, keys, x, y);
}

void dropoutBackward(std::size_t features, float rate, const std::uint32_t* keys, const float* dy,
                     float* dx) {
    HWY_DYNAMIC_DISPATCH(dropout)(features, rate, keys, dy, dx);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
