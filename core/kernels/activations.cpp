// SPDX-License-Identifier: GPL-3.0-or-later
// Activations, softmax among them; softmax with a loss is in softmax_losses.cpp.
#include "core/kernels/activations.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/activations.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/exp_log-inl.h"
#include "core/kernels/softmax-inl.h"
#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

void reluForward(size_t features, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const V zero = hn::Zero(piece);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, x + i);
        hn::Store(hn::IfThenZeroElse(hn::Le(value, zero), value), piece, y + i); // NaN stays NaN
    }
}

void reluBackward(size_t features, const float* HWY_RESTRICT y, const float* HWY_RESTRICT dy,
                  float* HWY_RESTRICT dx) {
    const V zero = hn::Zero(piece);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const M open = hn::Gt(hn::Load(piece, y + i), zero);
        hn::Store(hn::IfThenElseZero(open, hn::Load(piece, dy + i)), piece, dx + i);
    }
}

// ---------------------------------------------------------------- one formula each

void leakyReluForward(size_t features, float alpha, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const V zero = hn::Zero(piece);
    const V slope = hn::Set(piece, alpha);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, x + i);
        hn::Store(hn::IfThenElse(hn::Gt(value, zero), value, hn::Mul(value, slope)), piece, y + i);
    }
}

void leakyReluBackward(size_t features, float alpha, const float* HWY_RESTRICT y,
                       const float* HWY_RESTRICT dy, float* HWY_RESTRICT dx) {
    const V zero = hn::Zero(piece);
    const V slope = hn::Set(piece, alpha);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V d = hn::Load(piece, dy + i);
        const M open = hn::Gt(hn::Load(piece, y + i), zero);
        hn::Store(hn::IfThenElse(open, d, hn::Mul(d, slope)), piece, dx + i);
    }
}

void eluForward(size_t features, float alpha, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const V zero = hn::Zero(piece);
    const V one = hn::Set(piece, 1.0F);
    const V depth = hn::Set(piece, alpha);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, x + i);
        const V below = hn::Mul(hn::Sub(expOfNegative(value), one), depth);
        hn::Store(hn::IfThenElse(hn::Gt(value, zero), value, below), piece, y + i);
    }
}

void eluBackward(size_t features, float alpha, const float* HWY_RESTRICT y, const float* HWY_RESTRICT dy,
                 float* HWY_RESTRICT dx) {
    const V zero = hn::Zero(piece);
    const V one = hn::Set(piece, 1.0F);
    const V depth = hn::Set(piece, alpha);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, y + i);
        const V slope = hn::IfThenElse(hn::Gt(value, zero), one, hn::Add(value, depth)); // alpha exp(x)
        hn::Store(hn::Mul(hn::Load(piece, dy + i), slope), piece, dx + i);
    }
}

void tanhForward(size_t features, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const V one = hn::Set(piece, 1.0F);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, x + i);
        const V size = hn::Abs(value);
        const V e = expOfNegative(hn::Neg(hn::Add(size, size)));
        const V ratio = hn::Div(hn::Sub(one, e), hn::Add(one, e));
        hn::Store(hn::CopySign(ratio, value), piece, y + i);
    }
}

void tanhBackward(size_t features, const float* HWY_RESTRICT y, const float* HWY_RESTRICT dy,
                  float* HWY_RESTRICT dx) {
    const V one = hn::Set(piece, 1.0F);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, y + i);
        hn::Store(hn::Mul(hn::Load(piece, dy + i), hn::NegMulAdd(value, value, one)), piece, dx + i);
    }
}

void sigmoidForward(size_t features, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const V zero = hn::Zero(piece);
    const V one = hn::Set(piece, 1.0F);
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, x + i);
        const V e = expOfNegative(hn::Neg(hn::Abs(value)));
        // 1 / (1 + e) above zero; below, the same times e = exp(x).
        const V numerator = hn::IfThenElse(hn::Lt(value, zero), e, one);
        hn::Store(hn::Div(numerator, hn::Add(one, e)), piece, y + i);
    }
}

void sigmoidBackward(size_t features, const float* HWY_RESTRICT y, const float* HWY_RESTRICT dy,
                     float* HWY_RESTRICT dx) {
    for (size_t i = 0; i < features * tileLanes; i += pieceLanes) {
        const V value = hn::Load(piece, y + i);
        const V slope = hn::NegMulAdd(value, value, value); // y - y^2
        hn::Store(hn::Mul(hn::Load(piece, dy + i), slope), piece, dx + i);
    }
}

// ---------------------------------------------------------------- softmax

void softmaxForward(size_t channels, size_t positions, const float* HWY_RESTRICT x, float* HWY_RESTRICT y) {
    const size_t stride = positions * tileLanes;
    for (size_t i = 0; i < stride; i += pieceLanes) {
        const V largest = largestOf(channels, stride, x + i);
        const V sum = exponentials(channels, stride, largest, x + i, y + i);
        const V share = hn::Div(hn::Set(piece, 1.0F), sum);
        for (size_t c = 0; c < channels; ++c)
            hn::Store(hn::Mul(hn::Load(piece, y + c * stride + i), share), piece, y + c * stride + i);
    }
}

void softmaxBackward(size_t channels, size_t positions, const float* HWY_RESTRICT y,
                     const float* HWY_RESTRICT dy, float* HWY_RESTRICT dx) {
    const size_t stride = positions * tileLanes;
    for (size_t i = 0; i < stride; i += pieceLanes) {
        V dot = hn::Zero(piece);
        for (size_t c = 0; c < channels; ++c)
            dot = hn::MulAdd(hn::Load(piece, dy + c * stride + i), hn::Load(piece, y + c * stride + i), dot);
        for (size_t c = 0; c < channels; ++c) {
            const V difference = hn::Sub(hn::Load(piece, dy + c * stride + i), dot);
            hn::Store(hn::Mul(hn::Load(piece, y + c * stride + i), difference), piece, dx + c * stride + i);
        }
    }
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(reluForward);
HWY_EXPORT(reluBackward);
HWY_EXPORT(leakyReluForward);
HWY_EXPORT(leakyReluBackward);
HWY_EXPORT(eluForward);
HWY_EXPORT(eluBackward);
HWY_EXPORT(tanhForward);
HWY_EXPORT(tanhBackward);
HWY_EXPORT(sigmoidForward);
HWY_EXPORT(sigmoidBackward);
HWY_EXPORT(softmaxForward);
HWY_EXPORT(softmaxBackward);

void reluForward(std::size_t features, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(reluForward)(features, x, y);
}

void reluBackward(std::size_t features, const float* y, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(reluBackward)(features, y, dy, dx);
}

void leakyReluForward(std::size_t features, float alpha, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(leakyReluForward)(features, alpha, x, y);
}

void leakyReluBackward(std::size_t features, float alpha, const float* y, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(leakyReluBackward)(features, alpha, y, dy, dx);
}

void eluForward(std::size_t features, float alpha, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(eluForward)(features, alpha, x, y);
}

void eluBackward(std::size_t features, float alpha, const float* y, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(eluBackward)(features, alpha, y, dy, dx);
}

void tanhForward(std::size_t features, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(tanhForward)(features, x, y);
}

void tanhBackward(std::size_t features, const float* y, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(tanhBackward)(features, y, dy, dx);
}

void sigmoidForward(std::size_t features, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(sigmoidForward)(features, x, y);
}

void sigmoidBackward(std::size_t features, const float* y, const float* dy, float* dx) {
    HWY_DYNAMIC_DISPATCH(sigmoidBackward)(features, y, dy, dx);
}

void softmaxForward(std::size_t channels, std::size_t positions, const float* x, float* y) {
    HWY_DYNAMIC_DISPATCH(softmaxForward)(channels, positions, x, y);
}

void softmaxBackward(std::size_t channels, std::size_t positions, const float* y, const float* dy,
                     float* dx) {
    HWY_DYNAMIC_DISPATCH(softmaxBackward)(channels, positions, y, dy, dx);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
