// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax with a loss.
#include "core/kernels/activations.h"

#include <cstddef>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/softmax_losses.cpp"
#include <hwy/foreach_target.h> // before highway.h
#include <hwy/highway.h>

#include "core/kernels/exp_log-inl.h"
#include "core/kernels/softmax-inl.h"
#include "core/kernels/tile-inl.h"

HWY_BEFORE_NAMESPACE();
namespace inkling::kernels {
namespace HWY_NAMESPACE {

using Integers = hn::RebindToSigned<Piece>;

// -log(1e-7): what a probability of zero costs, so that one hopeless sample does not hide all others.
constexpr float largestLoss = 16.118095651F;

/// The first class with the largest logit.
HWY_INLINE hn::Vec<Integers> predictionOf(size_t classes, const float* HWY_RESTRICT z) {
    const Integers integers;
    V largest = hn::Load(piece, z);
    auto prediction = hn::Zero(integers);
    for (size_t c = 1; c < classes; ++c) {
        const V value = hn::Load(piece, z + c * tileLanes);
        const M better = hn::Gt(value, largest);
        largest = hn::IfThenElse(better, value, largest);
        prediction = hn::IfThenElse(hn::RebindMask(integers, better),
                                    hn::Set(integers, static_cast<std::int32_t>(c)), prediction);
    }
    return prediction;
}

/// One piece. labels and predictions are one number per lane here; a label of -1 marks an unused lane.
HWY_INLINE void crossEntropy(size_t classes, const float* HWY_RESTRICT z,
                             const std::int32_t* HWY_RESTRICT labels, float scale, float* HWY_RESTRICT dz,
                             float* HWY_RESTRICT loss, std::int32_t* HWY_RESTRICT predictions) {
    const Integers integers;
    const auto label = hn::Load(integers, labels);
    const auto isUsed = hn::Gt(label, hn::Set(integers, -1));
    const M used = hn::RebindMask(piece, isUsed);
    hn::Store(hn::IfThenElseZero(isUsed, predictionOf(classes, z)), integers, predictions);

    const V largest = largestOf(classes, tileLanes, z);
    const V sum = exponentials(classes, tileLanes, largest, z, dz);
    const V share = hn::Div(hn::Set(piece, 1.0F), sum);

    V logit = hn::Zero(piece);  // of the label
    V poison = hn::Zero(piece); // NaN where a logit is not finite
    for (size_t c = 0; c < classes; ++c) {
        const M isLabel =
            hn::RebindMask(piece, hn::Eq(label, hn::Set(integers, static_cast<std::int32_t>(c))));
        const V value = hn::Load(piece, z + c * tileLanes);
        logit = hn::IfThenElse(isLabel, value, logit);
        poison = hn::MulAdd(value, hn::Zero(piece), poison);

        const V oneHot = hn::IfThenElseZero(isLabel, hn::Set(piece, 1.0F));
        const V probability = hn::Mul(hn::Load(piece, dz + c * tileLanes), share);
        const V derivative = hn::Mul(hn::Sub(probability, oneHot), hn::Set(piece, scale));
        hn::Store(hn::IfThenElseZero(used, derivative), piece, dz + c * tileLanes);
    }

    // -log(exp(z_label - max) / sum)
    const V exact = hn::Sub(logOfPositive(sum), hn::Sub(logit, largest));
    const V most = hn::Set(piece, largestLoss);
    const V clamped = hn::IfThenElse(hn::Gt(exact, most), most, exact);
    hn::Store(hn::IfThenElseZero(used, hn::Add(clamped, poison)), piece, loss);
}

void softmaxCrossEntropy(size_t classes, const float* z, const std::uint8_t* labels, size_t lanes,
                         float scale, float* dz, float* loss, std::uint8_t* predictions) {
    alignas(64) std::int32_t label[tileLanes];
    alignas(64) std::int32_t prediction[tileLanes];
    for (size_t i = 0; i < tileLanes; ++i)
        label[i] = i < lanes ? labels[i] : -1;
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes)
        crossEntropy(classes, z + lane, label + lane, scale, dz + lane, loss + lane, prediction + lane);
    for (size_t i = 0; i < tileLanes; ++i)
        predictions[i] = static_cast<std::uint8_t>(prediction[i]);
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(softmaxCrossEntropy);

void softmaxCrossEntropy(std::size_t classes, const float* z, const std::uint8_t* labels, std::size_t lanes,
                         float scale, float* dz, float* loss, std::uint8_t* predictions) {
    HWY_DYNAMIC_DISPATCH(softmaxCrossEntropy)(classes, z, labels, lanes, scale, dz, loss, predictions);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
