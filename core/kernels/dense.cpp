// SPDX-License-Identifier: GPL-3.0-or-later
// A dense layer: three matrix products whose long side is blocked into registers.
#include "core/kernels/dense.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/dense.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

struct DenseSizes {
    size_t inputs;
    size_t units;
};

HWY_INLINE DenseSizes sizesOf(const DenseShape& shape) {
    return {static_cast<size_t>(shape.inputs), static_cast<size_t>(shape.units)};
}

// ---------------------------------------------------------------- forward
//
// y[u] = b[u] + the sum of x[i] * w[i, u], i ascending. As many units at once as registers allow: each x is
// loaded once for all of them, and their weights lie side by side. 10 units are one block on every processor.

constexpr size_t unitBlock = hasManyRegisters ? 16 : 12;

template<size_t units>
void forwardUnits(const DenseSizes& s, const float* HWY_RESTRICT x, const float* HWY_RESTRICT w,
                  const float* HWY_RESTRICT b, float* HWY_RESTRICT y) {
    V sum[units];
#pragma GCC unroll 16
    for (size_t u = 0; u < units; ++u)
        sum[u] = hn::Set(piece, b[u]);
    for (size_t i = 0; i < s.inputs; ++i) {
        const V value = hn::Load(piece, x + i * tileLanes);
#pragma GCC unroll 16
        for (size_t u = 0; u < units; ++u)
            sum[u] = hn::MulAdd(value, hn::Set(piece, w[u]), sum[u]);
        w += s.units;
    }
#pragma GCC unroll 16
    for (size_t u = 0; u < units; ++u)
        hn::Store(sum[u], piece, y + u * tileLanes);
}

/// Calls forwardUnits<units> for a number known only at run time, from 1 to `most`.
template<size_t most>
void forwardUpTo(size_t units, const DenseSizes& s, const float* x, const float* w, const float* b,
                 float* y) {
    if constexpr (most == 1)
        forwardUnits<1>(s, x, w, b, y);
    else if (units == most)
        forwardUnits<most>(s, x, w, b, y);
    else
        forwardUpTo<most - 1>(units, s, x, w, b, y);
}

void denseForward(const DenseShape& shape, const float* x, const float* w, const float* b, float* y) {
    const DenseSizes s = sizesOf(shape);
    for (size_t u = 0; u < s.units; u += unitBlock)
        for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
            forwardUpTo<unitBlock>(smallerOf(unitBlock, s.units - u), s, x + lane, w + u, b + u,
                                   y + u * tileLanes + lane);
}

// ---------------------------------------------------------------- by the input
//
// dx[i] = the sum of w[i, u] * dy[u], u ascending. 8 inputs at once: each dy is loaded once for all of them.

constexpr size_t inputBlock = 8;

template<size_t inputs>
void backwardInputs(const DenseSizes& s, const float* HWY_RESTRICT w, const float* HWY_RESTRICT dy,
                    float* HWY_RESTRICT dx) {
    V sum[inputs];
#pragma GCC unroll 8
    for (size_t i = 0; i < inputs; ++i)
        sum[i] = hn::Zero(piece);
    for (size_t u = 0; u < s.units; ++u) {
        const V d = hn::Load(piece, dy + u * tileLanes);
#pragma GCC unroll 8
        for (size_t i = 0; i < inputs; ++i)
            sum[i] = hn::MulAdd(d, hn::Set(piece, w[i * s.units + u]), sum[i]);
    }
#pragma GCC unroll 8
    for (size_t i = 0; i < inputs; ++i)
        hn::Store(sum[i], piece, dx + i * tileLanes);
}

void denseBackwardInput(const DenseShape& shape, const float* w, const float* dy, float* dx) {
    const DenseSizes s = sizesOf(shape);
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        size_t i = 0;
        for (; i + inputBlock <= s.inputs; i += inputBlock)
            backwardInputs<inputBlock>(s, w + i * s.units, dy + lane, dx + i * tileLanes + lane);
        for (; i < s.inputs; ++i)
            backwardInputs<1>(s, w + i * s.units, dy + lane, dx + i * tileLanes + lane);
    }
}

// ---------------------------------------------------------------- by the weights
//
// dw[i, u] += x[i, s] * dy[u, s], sample by sample from lane 0 to 15. Here vectors run over units: each
// sample adds an outer product, and no lanes need to be summed. dy is transposed first. Some inputs times
// some vectors of units at once, as many as registers allow: each x and each row of dyᵀ is loaded once for
// all of them.

constexpr size_t outerInputs = hasManyRegisters ? 8 : 4;
constexpr size_t outerVectors = hasManyRegisters ? 3 : 2;
constexpr size_t outerUnits = outerVectors * pieceLanes;

/// dw[i, u] for some inputs and the first `units` columns of dyT [16 samples, outerUnits], which need all
/// `vectors`; rows of dw lie `stride` apart.
template<size_t inputs, size_t vectors>
void addOuterProducts(const float* HWY_RESTRICT x, const float* HWY_RESTRICT dyT, size_t units,
                      float* HWY_RESTRICT dw, size_t stride) {
    const size_t inLast = units - (vectors - 1) * pieceLanes;
    const auto countIn = [inLast](size_t v) { return v + 1 == vectors ? inLast : pieceLanes; };
    V sum[inputs][vectors];
#pragma GCC unroll 8
    for (size_t i = 0; i < inputs; ++i)
#pragma GCC unroll 3
        for (size_t v = 0; v < vectors; ++v)
            sum[i][v] = loadFirst(countIn(v), dw + i * stride + v * pieceLanes);
#pragma GCC unroll 2
    for (size_t sample = 0; sample < tileLanes; ++sample) {
        V d[vectors];
#pragma GCC unroll 3
        for (size_t v = 0; v < vectors; ++v)
            d[v] = hn::Load(piece, dyT + sample * outerUnits + v * pieceLanes);
#pragma GCC unroll 8
        for (size_t i = 0; i < inputs; ++i) {
            const V value = hn::Set(piece, x[i * tileLanes + sample]);
#pragma GCC unroll 3
            for (size_t v = 0; v < vectors; ++v)
                sum[i][v] = hn::MulAdd(value, d[v], sum[i][v]);
        }
    }
#pragma GCC unroll 8
    for (size_t i = 0; i < inputs; ++i)
#pragma GCC unroll 3
        for (size_t v = 0; v < vectors; ++v)
            storeFirst(sum[i][v], countIn(v), dw + i * stride + v * pieceLanes);
}

/// ... for all inputs, with as many vectors as `units` need, up to `vectors`.
template<size_t vectors>
void addAllOuterProducts(const DenseSizes& s, const float* x, const float* dyT, size_t units, float* dw) {
    if constexpr (vectors > 1)
        if (units <= (vectors - 1) * pieceLanes)
            return addAllOuterProducts<vectors - 1>(s, x, dyT, units, dw);
    size_t i = 0;
    for (; i + outerInputs <= s.inputs; i += outerInputs)
        addOuterProducts<outerInputs, vectors>(x + i * tileLanes, dyT, units, dw + i * s.units, s.units);
    for (; i < s.inputs; ++i)
        addOuterProducts<1, vectors>(x + i * tileLanes, dyT, units, dw + i * s.units, s.units);
}

/// dyT[sample, unit], zero past the last unit.
HWY_INLINE void transpose(const float* HWY_RESTRICT dy, size_t units, float* HWY_RESTRICT dyT) {
    for (size_t u = 0; u < outerUnits; ++u)
        for (size_t sample = 0; sample < tileLanes; ++sample)
            dyT[sample * outerUnits + u] = u < units ? dy[u * tileLanes + sample] : 0.0F;
}

void denseBackwardKernel(const DenseShape& shape, const float* x, const float* dy, float* dw, float* db) {
    const DenseSizes s = sizesOf(shape);
    alignas(64) float dyT[tileLanes * outerUnits];
    for (size_t u = 0; u < s.units; u += outerUnits) {
        const size_t units = smallerOf(outerUnits, s.units - u);
        transpose(dy + u * tileLanes, units, dyT);
        addAllOuterProducts<outerVectors>(s, x, dyT, units, dw + u);
        for (size_t k = 0; k < units; ++k)
            for (size_t sample = 0; sample < tileLanes; ++sample)
                db[u + k] += dyT[sample * outerUnits + k];
    }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(denseForward);
HWY_EXPORT(denseBackwardInput);
HWY_EXPORT(denseBackwardKernel);

void denseForward(const DenseShape& shape, const float* x, const float* w, const float* b, float* y) {
    HWY_DYNAMIC_DISPATCH(denseForward)(shape, x, w, b, y);
}

void denseBackwardInput(const DenseShape& shape, const float* w, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(denseBackwardInput)(shape, w, dy, dx);
}

void denseBackwardKernel(const DenseShape& shape, const float* x, const float* dy, float* dw, float* db) {
    HWY_DYNAMIC_DISPATCH(denseBackwardKernel)(shape, x, dy, dw, db);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
