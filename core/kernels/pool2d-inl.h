// SPDX-License-Identifier: GPL-3.0-or-later
// Which pixels a pooling window holds.
#if defined(INKLING_KERNELS_POOL2D_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef INKLING_KERNELS_POOL2D_INL_H
#undef INKLING_KERNELS_POOL2D_INL_H
#else
#define INKLING_KERNELS_POOL2D_INL_H
#endif

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

/// The part of a window that lies within the input, along one axis: window positions begin to end, whose
/// first is the input's position `first`.
struct Span {
    int begin;
    int end;
    int first;
};

HWY_INLINE Span insideOf(int output, int stride, int pad, int window, int size) {
    const int start = output * stride - pad;
    const int begin = start < 0 ? -start : 0;
    const int end = start + window > size ? size - start : window;
    return {begin, end, start + begin};
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#endif // per target
