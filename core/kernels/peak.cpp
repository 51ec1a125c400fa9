// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/peak.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/peak.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

// A multiply-add takes four or five cycles and two start in each, so twelve sums are enough, and with the
// factor and the addend they still fit into 16 registers.
constexpr size_t sums = 12;

double multiplyAddsAtFullSpeed(size_t rounds) {
    // Sums approach 2 and stay there: no overflow, no denormal number.
    const V factor = hn::Set(piece, 0.5F);
    const V addend = hn::Set(piece, 1.0F);
    V sum[sums];
#pragma GCC unroll 12
    for (size_t i = 0; i < sums; ++i)
        sum[i] = hn::Set(piece, static_cast<float>(i));
    for (size_t round = 0; round < rounds; ++round)
#pragma GCC unroll 12
        for (size_t i = 0; i < sums; ++i)
            sum[i] = hn::MulAdd(sum[i], factor, addend);

    V total = hn::Zero(piece);
#pragma GCC unroll 12
    for (size_t i = 0; i < sums; ++i)
        total = hn::Add(total, sum[i]);
    alignas(64) float lanes[pieceLanes];
    hn::Store(total, piece, lanes);
    // A result that is looked at, so that the compiler computes it: it is never negative.
    return lanes[0] < 0.0F ? 0.0 : 2.0 * static_cast<double>(rounds * sums * pieceLanes);
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(multiplyAddsAtFullSpeed);

double multiplyAddsAtFullSpeed(std::size_t rounds) {
    return HWY_DYNAMIC_DISPATCH(multiplyAddsAtFullSpeed)(rounds);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
