// SPDX-License-Identifier: GPL-3.0-or-later
// The optimizers' formulas, and other loops over gradients and weights.
#include "core/kernels/optimizers.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/optimizers.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/tile-inl.h"
#include "core/kernels/wide-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

/// Calls step(d, i) for whole vectors, then for vectors of one float: the same arithmetic to the end.
template<class Step>
HWY_INLINE void forEachVector(size_t count, Step step) {
    const hn::CappedTag<float, 1> one;
    size_t i = 0;
    for (; i + pieceLanes <= count; i += pieceLanes)
        step(piece, i);
    for (; i < count; ++i)
        step(one, i);
}

/// decay * average + (1 - decay) * value
template<class D, class Vector>
HWY_INLINE Vector averaged(D d, float decay, Vector average, Vector value) {
    return hn::MulAdd(hn::Set(d, decay), average, hn::Mul(hn::Set(d, 1.0F - decay), value));
}

void momentumStep(size_t count, float learningRate, float momentum, bool useNesterov, const float* g,
                  float* m, float* w) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto inertia = hn::Set(d, momentum);
        const auto gradient = hn::LoadU(d, g + i);
        const auto velocity = hn::MulAdd(inertia, hn::LoadU(d, m + i), gradient);
        const auto way = useNesterov ? hn::MulAdd(inertia, velocity, gradient) : velocity;
        hn::StoreU(velocity, d, m + i);
        hn::StoreU(hn::NegMulAdd(hn::Set(d, learningRate), way, hn::LoadU(d, w + i)), d, w + i);
    });
}

void adagradStep(size_t count, float learningRate, float epsilon, const float* g, float* a, float* w) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto gradient = hn::LoadU(d, g + i);
        const auto squares = hn::MulAdd(gradient, gradient, hn::LoadU(d, a + i));
        const auto way = hn::Div(gradient, hn::Sqrt(hn::Add(squares, hn::Set(d, epsilon))));
        hn::StoreU(squares, d, a + i);
        hn::StoreU(hn::NegMulAdd(hn::Set(d, learningRate), way, hn::LoadU(d, w + i)), d, w + i);
    });
}

void adadeltaStep(size_t count, float learningRate, float rho, float epsilon, const float* g, float* a,
                  float* u, float* w) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto smallest = hn::Set(d, epsilon);
        const auto gradient = hn::LoadU(d, g + i);
        const auto squares = hn::LoadU(d, a + i);
        const auto updates = hn::LoadU(d, u + i);
        const auto ratio =
            hn::Div(hn::Sqrt(hn::Add(updates, smallest)), hn::Sqrt(hn::Add(squares, smallest)));
        const auto update = hn::Mul(ratio, gradient);
        hn::StoreU(averaged(d, rho, squares, hn::Mul(gradient, gradient)), d, a + i);
        hn::StoreU(averaged(d, rho, updates, hn::Mul(update, update)), d, u + i);
        hn::StoreU(hn::NegMulAdd(hn::Set(d, learningRate), update, hn::LoadU(d, w + i)), d, w + i);
    });
}

void adamStep(size_t count, const AdamFactors& factors, const float* g, float* m, float* v, float* w) {
    const AdamFactors f = factors;
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto gradient = hn::LoadU(d, g + i);
        const auto first = averaged(d, f.beta1, hn::LoadU(d, m + i), gradient);
        const auto second = averaged(d, f.beta2, hn::LoadU(d, v + i), hn::Mul(gradient, gradient));
        const auto size = hn::Sqrt(hn::Div(second, hn::Set(d, f.correction2)));
        const auto way =
            hn::Div(hn::Div(first, hn::Set(d, f.correction1)), hn::Add(size, hn::Set(d, f.epsilon)));
        hn::StoreU(first, d, m + i);
        hn::StoreU(second, d, v + i);
        hn::StoreU(hn::NegMulAdd(hn::Set(d, f.learningRate), way, hn::LoadU(d, w + i)), d, w + i);
    });
}

void adamaxStep(size_t count, const AdamFactors& factors, const float* g, float* m, float* u, float* w) {
    const AdamFactors f = factors;
    const float rate = f.learningRate / f.correction1;
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto gradient = hn::LoadU(d, g + i);
        const auto first = averaged(d, f.beta1, hn::LoadU(d, m + i), gradient);
        const auto faded = hn::Mul(hn::Set(d, f.beta2), hn::LoadU(d, u + i));
        const auto size = hn::Abs(gradient);
        // hn::Max would treat NaN differently from target to target.
        const auto largest = hn::IfThenElse(hn::Lt(size, faded), faded, size);
        const auto way = hn::Div(first, hn::Add(largest, hn::Set(d, f.epsilon)));
        hn::StoreU(first, d, m + i);
        hn::StoreU(largest, d, u + i);
        hn::StoreU(hn::NegMulAdd(hn::Set(d, rate), way, hn::LoadU(d, w + i)), d, w + i);
    });
}

void rmspropStep(size_t count, float learningRate, float decay, float momentum, float epsilon, const float* g,
                 float* a, float* m, float* w) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto gradient = hn::LoadU(d, g + i);
        const auto squares = averaged(d, decay, hn::LoadU(d, a + i), hn::Mul(gradient, gradient));
        const auto size = hn::Sqrt(hn::Add(squares, hn::Set(d, epsilon)));
        const auto step = hn::Div(hn::Mul(hn::Set(d, learningRate), gradient), size);
        const auto velocity = hn::MulAdd(hn::Set(d, momentum), hn::LoadU(d, m + i), step);
        hn::StoreU(squares, d, a + i);
        hn::StoreU(velocity, d, m + i);
        hn::StoreU(hn::Sub(hn::LoadU(d, w + i), velocity), d, w + i);
    });
}

void addWeightDecay(size_t count, float l1, float l2, const float* w, float* g) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto weight = hn::LoadU(d, w + i);
        const auto isZero = hn::Eq(weight, hn::Zero(d));
        const auto ofL1 = hn::IfThenZeroElse(isZero, hn::CopySign(hn::Set(d, l1), weight));
        const auto decay = hn::MulAdd(hn::Set(d, 2.0F * l2), weight, ofL1);
        hn::StoreU(hn::Add(hn::LoadU(d, g + i), decay), d, g + i);
    });
}

double sumOfSquares(size_t count, const float* values) {
    // Value i is summed in lane i mod 16. Squares of floats are exact in double precision.
    WideLanes sums;
    clear(sums);
    const auto addSquares = [&sums](const float* sixteen) HWY_ATTR {
#pragma GCC unroll 16
        for (size_t k = 0; k < wideParts; ++k) {
            const WideV value = loadWide(sixteen, k);
            sums.parts[k] = hn::MulAdd(value, value, sums.parts[k]);
        }
    };
    size_t i = 0;
    for (; i + tileLanes <= count; i += tileLanes)
        addSquares(values + i);
    alignas(64) float rest[tileLanes] = {};
    for (size_t k = 0; i + k < count; ++k)
        rest[k] = values[i + k];
    addSquares(rest);
    return sumOfLanes(sums, tileLanes);
}

void scale(size_t count, float factor, float* values) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        hn::StoreU(hn::Mul(hn::LoadU(d, values + i), hn::Set(d, factor)), d, values + i);
    });
}

void moveTowards(size_t count, float share, const float* w, float* average) {
    forEachVector(count, [=](auto d, size_t i) HWY_ATTR {
        const auto now = hn::LoadU(d, average + i);
        const auto way = hn::Sub(hn::LoadU(d, w + i), now);
        hn::StoreU(hn::MulAdd(hn::Set(d, share), way, now), d, average + i);
    });
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(momentumStep);
HWY_EXPORT(adagradStep);
HWY_EXPORT(adadeltaStep);
HWY_EXPORT(adamStep);
HWY_EXPORT(adamaxStep);
HWY_EXPORT(rmspropStep);
HWY_EXPORT(addWeightDecay);
HWY_EXPORT(sumOfSquares);
HWY_EXPORT(scale);
HWY_EXPORT(moveTowards);

void momentumStep(std::size_t count, float learningRate, float momentum, bool useNesterov, const float* g,
                  float* m, float* w) {
    HWY_DYNAMIC_DISPATCH(momentumStep)(count, learningRate, momentum, useNesterov, g, m, w);
}

void adagradStep(std::size_t count, float learningRate, float epsilon, const float* g, float* a, float* w) {
    HWY_DYNAMIC_DISPATCH(adagradStep)(count, learningRate, epsilon, g, a, w);
}

void adadeltaStep(std::size_t count, float learningRate, float rho, float epsilon, const float* g, float* a,
                  float* u, float* w) {
    HWY_DYNAMIC_DISPATCH(adadeltaStep)(count, learningRate, rho, epsilon, g, a, u, w);
}

void adamStep(std::size_t count, const AdamFactors& factors, const float* g, float* m, float* v, float* w) {
    HWY_DYNAMIC_DISPATCH(adamStep)(count, factors, g, m, v, w);
}

void adamaxStep(std::size_t count, const AdamFactors& factors, const float* g, float* m, float* u, float* w) {
    HWY_DYNAMIC_DISPATCH(adamaxStep)(count, factors, g, m, u, w);
}

void rmspropStep(std::size_t count, float learningRate, float decay, float momentum, float epsilon,
                 const float* g, float* a, float* m, float* w) {
    HWY_DYNAMIC_DISPATCH(rmspropStep)(count, learningRate, decay, momentum, epsilon, g, a, m, w);
}

void addWeightDecay(std::size_t count, float l1, float l2, const float* w, float* g) {
    HWY_DYNAMIC_DISPATCH(addWeightDecay)(count, l1, l2, w, g);
}

double sumOfSquares(std::size_t count, const float* values) {
    return HWY_DYNAMIC_DISPATCH(sumOfSquares)(count, values);
}

void scale(std::size_t count, float factor, float* values) {
    HWY_DYNAMIC_DISPATCH(scale)(count, factor, values);
}

void moveTowards(std::size_t count, float share, const float* w, float* average) {
    HWY_DYNAMIC_DISPATCH(moveTowards)(count, share, w, average);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
