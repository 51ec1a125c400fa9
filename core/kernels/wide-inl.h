// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen lanes in double precision: each is summed by itself, and they are joined one by one in ascending
// order, so that no sum depends on the register's width.
#if defined(INKLING_KERNELS_WIDE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef INKLING_KERNELS_WIDE_INL_H
#undef INKLING_KERNELS_WIDE_INL_H
#else
#define INKLING_KERNELS_WIDE_INL_H
#endif

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

using Wide = hn::CappedTag<double, 8>;
using WideV = hn::Vec<Wide>;
constexpr size_t wideLanes = hn::MaxLanes(Wide());
constexpr size_t wideParts = tileLanes / wideLanes;

/// Sums of 16 lanes.
struct WideLanes {
    WideV parts[wideParts];
};

HWY_INLINE void clear(WideLanes& lanes) {
    for (size_t k = 0; k < wideParts; ++k)
        lanes.parts[k] = hn::Zero(Wide());
}

/// Part k of the 16 floats at p.
HWY_INLINE WideV loadWide(const float* HWY_RESTRICT p, size_t k) {
    const hn::Rebind<float, Wide> narrow;
    return hn::PromoteTo(Wide(), hn::LoadU(narrow, p + k * wideLanes));
}

/// The sum of the first `count` lanes.
HWY_INLINE double sumOfLanes(const WideLanes& lanes, size_t count) {
    alignas(64) double all[tileLanes];
    for (size_t k = 0; k < wideParts; ++k)
        hn::Store(lanes.parts[k], Wide(), all + k * wideLanes);
    double sum = 0.0;
    for (size_t i = 0; i < count; ++i)
        sum += all[i];
    return sum;
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#endif // per target
