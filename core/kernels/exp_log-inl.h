// SPDX-License-Identifier: GPL-3.0-or-later
// exp and log of a piece, in multiply-adds only: the same bits on every target that fuses them.
#if defined(INKLING_KERNELS_EXP_LOG_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef INKLING_KERNELS_EXP_LOG_INL_H
#undef INKLING_KERNELS_EXP_LOG_INL_H
#else
#define INKLING_KERNELS_EXP_LOG_INL_H
#endif

#include <cstdint>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

// ln 2 = ln2High + ln2Low. The first has 16 bits, so its product with a small whole number is exact.
constexpr float ln2High = 0.693145752F;
constexpr float ln2Low = 1.42860677e-6F;

/// eˣ for x up to 0 (in fact up to 88); 0 below -87.3, where floats become denormal; NaN of NaN.
/// The error is below 1 unit in the last place with fused multiply-add, below 2 without.
///
/// x = n ln 2 + r with |r| <= ln 2 / 2, and eʳ = 1 + r + r² q(r). q was fitted by Chebyshev interpolation
/// in 40 digits, its coefficients rounded to float; so rounded it is off by at most 0.012 units.
HWY_INLINE V expOfNegative(V x) {
    const hn::RebindToSigned<Piece> integers;
    // Adding 1.5 * 2²³ rounds to a whole number and leaves it in the low bits.
    const V magic = hn::Set(piece, 12582912.0F);
    const V shifted = hn::MulAdd(x, hn::Set(piece, 1.44269502F), magic);
    const V n = hn::Sub(shifted, magic);
    const V r = hn::NegMulAdd(n, hn::Set(piece, ln2Low), hn::NegMulAdd(n, hn::Set(piece, ln2High), x));

    V q = hn::Set(piece, 0.000198909911F);
    q = hn::MulAdd(q, r, hn::Set(piece, 0.00139336498F));
    q = hn::MulAdd(q, r, hn::Set(piece, 0.00833331048F));
    q = hn::MulAdd(q, r, hn::Set(piece, 0.0416664667F));
    q = hn::MulAdd(q, r, hn::Set(piece, 0.166666672F));
    q = hn::MulAdd(q, r, hn::Set(piece, 0.5F));
    const V power = hn::Add(hn::MulAdd(hn::Mul(r, r), q, r), hn::Set(piece, 1.0F));

    // Times 2ⁿ: n is added to the exponent.
    const auto exponent = hn::ShiftLeft<23>(hn::BitCast(integers, shifted));
    const V scaled = hn::BitCast(piece, hn::Add(hn::BitCast(integers, power), exponent));
    const V result = hn::IfThenZeroElse(hn::Lt(x, hn::Set(piece, -87.3F)), scaled);
    return hn::IfThenElse(hn::Eq(x, x), result, x);
}

/// The natural logarithm of a finite x of at least 2^-126. The error is below 1 unit in the last place with
/// fused multiply-add, below 2 without.
///
/// x = 2ᵏ (1 + f) with 1 + f in [√½, √2), and log(1 + f) = f - f²/2 + f³ q(f); q was fitted as in exp,
/// and is off by at most 0.06 units.
HWY_INLINE V logOfPositive(V x) {
    const hn::RebindToSigned<Piece> integers;
    // Subtracting the bits of √½ makes the exponent step there, so the mantissa's bits begin at √½ as well.
    const auto rootHalf = hn::BitCast(integers, hn::Set(piece, 0.707106769F));
    const auto offset = hn::Sub(hn::BitCast(integers, x), rootHalf);
    const V k = hn::ConvertTo(piece, hn::ShiftRight<23>(offset));
    const auto mantissa = hn::And(offset, hn::Set(integers, 0x007FFFFF));
    const V f = hn::Sub(hn::BitCast(piece, hn::Add(mantissa, rootHalf)), hn::Set(piece, 1.0F));

    V q = hn::Set(piece, 0.0697161183F);
    q = hn::MulAdd(q, f, hn::Set(piece, -0.114797339F));
    q = hn::MulAdd(q, f, hn::Set(piece, 0.116854198F));
    q = hn::MulAdd(q, f, hn::Set(piece, -0.124256872F));
    q = hn::MulAdd(q, f, hn::Set(piece, 0.142490581F));
    q = hn::MulAdd(q, f, hn::Set(piece, -0.166678026F));
    q = hn::MulAdd(q, f, hn::Set(piece, 0.200007156F));
    q = hn::MulAdd(q, f, hn::Set(piece, -0.24999997F));
    q = hn::MulAdd(q, f, hn::Set(piece, 0.333333313F));
    const V square = hn::Mul(f, f);
    // The small terms first, the two large ones last.
    V tail = hn::MulAdd(hn::Mul(square, f), q, hn::Mul(k, hn::Set(piece, ln2Low)));
    tail = hn::NegMulAdd(square, hn::Set(piece, 0.5F), tail);
    return hn::MulAdd(k, hn::Set(piece, ln2High), hn::Add(f, tail));
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#endif // per target
