// SPDX-License-Identifier: GPL-3.0-or-later
// The two passes over classes that every softmax begins with.
#if defined(INKLING_KERNELS_SOFTMAX_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef INKLING_KERNELS_SOFTMAX_INL_H
#undef INKLING_KERNELS_SOFTMAX_INL_H
#else
#define INKLING_KERNELS_SOFTMAX_INL_H
#endif

#include "core/kernels/exp_log-inl.h"
#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

/// The largest of several values `stride` floats apart.
HWY_INLINE V largestOf(size_t count, size_t stride, const float* HWY_RESTRICT x) {
    V largest = hn::Load(piece, x);
    for (size_t i = 1; i < count; ++i) {
        const V value = hn::Load(piece, x + i * stride);
        largest = hn::IfThenElse(hn::Gt(value, largest), value, largest);
    }
    return largest;
}

/// y[i] = exp(x[i] - largest), values `stride` floats apart; returns their sum.
HWY_INLINE V exponentials(size_t count, size_t stride, V largest, const float* HWY_RESTRICT x,
                          float* HWY_RESTRICT y) {
    V sum = hn::Zero(piece);
    for (size_t i = 0; i < count; ++i) {
        const V e = expOfNegative(hn::Sub(hn::Load(piece, x + i * stride), largest));
        hn::Store(e, piece, y + i * stride);
        sum = hn::Add(sum, e);
    }
    return sum;
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#endif // per target
