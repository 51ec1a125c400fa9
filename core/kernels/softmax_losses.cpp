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

/// The rows of a tile that belong to one piece. labels and predictions are one number per lane here; a label
/// of -1 marks an unused lane.
struct Rows {
    size_t classes;
    const float* HWY_RESTRICT z;
    const std::int32_t* HWY_RESTRICT labels;
    float* HWY_RESTRICT dz;
    float* HWY_RESTRICT loss;
    std::int32_t* HWY_RESTRICT predictions;
};

HWY_INLINE M isLabel(hn::Vec<Integers> label, size_t c) {
    return hn::RebindMask(piece, hn::Eq(label, hn::Set(Integers(), static_cast<std::int32_t>(c))));
}

HWY_INLINE void storePredictions(const Rows& rows) {
    const Integers integers;
    const auto isUsed = hn::Gt(hn::Load(integers, rows.labels), hn::Set(integers, -1));
    hn::Store(hn::IfThenElseZero(isUsed, predictionOf(rows.classes, rows.z)), integers, rows.predictions);
}

HWY_INLINE void crossEntropy(const Rows& rows, float scale, float labelSmoothing) {
    const Integers integers;
    const auto label = hn::Load(integers, rows.labels);
    const M used = hn::RebindMask(piece, hn::Gt(label, hn::Set(integers, -1)));
    const float ofOthers = labelSmoothing / static_cast<float>(rows.classes);
    const V targetOfOthers = hn::Set(piece, ofOthers);
    const V targetOfLabel = hn::Set(piece, 1.0F - labelSmoothing + ofOthers);

    const V largest = largestOf(rows.classes, tileLanes, rows.z);
    const V sum = exponentials(rows.classes, tileLanes, largest, rows.z, rows.dz);
    const V share = hn::Div(hn::Set(piece, 1.0F), sum);

    V logit = hn::Zero(piece);  // of the label
    V poison = hn::Zero(piece); // NaN where a logit is not finite
    for (size_t c = 0; c < rows.classes; ++c) {
        float* HWY_RESTRICT dz = rows.dz + c * tileLanes;
        const M hit = isLabel(label, c);
        const V value = hn::Load(piece, rows.z + c * tileLanes);
        logit = hn::IfThenElse(hit, value, logit);
        poison = hn::MulAdd(value, hn::Zero(piece), poison);

        const V target = hn::IfThenElse(hit, targetOfLabel, targetOfOthers);
        const V probability = hn::Mul(hn::Load(piece, dz), share);
        const V derivative = hn::Mul(hn::Sub(probability, target), hn::Set(piece, scale));
        hn::Store(hn::IfThenElseZero(used, derivative), piece, dz);
    }

    // -log(exp(z_label - max) / sum)
    const V exact = hn::Sub(logOfPositive(sum), hn::Sub(logit, largest));
    const V most = hn::Set(piece, largestLoss);
    const V clamped = hn::IfThenElse(hn::Gt(exact, most), most, exact);
    hn::Store(hn::IfThenElseZero(used, hn::Add(clamped, poison)), piece, rows.loss);
}

/// With d_c = p_c - one-hot_c: loss = mean of d_c², dz_c = 2 / classes * p_c (d_c - Σ d_k p_k).
HWY_INLINE void meanSquaredError(const Rows& rows, float scale) {
    const Integers integers;
    const auto label = hn::Load(integers, rows.labels);
    const M used = hn::RebindMask(piece, hn::Gt(label, hn::Set(integers, -1)));
    const V one = hn::Set(piece, 1.0F);
    const V mean = hn::Set(piece, 1.0F / static_cast<float>(rows.classes));
    const V factor = hn::Mul(hn::Set(piece, 2.0F * scale), mean);

    const V largest = largestOf(rows.classes, tileLanes, rows.z);
    const V share = hn::Div(one, exponentials(rows.classes, tileLanes, largest, rows.z, rows.dz));

    V squares = hn::Zero(piece);
    V dot = hn::Zero(piece);
    V poison = hn::Zero(piece); // NaN where a logit is not finite
    for (size_t c = 0; c < rows.classes; ++c) {
        float* HWY_RESTRICT dz = rows.dz + c * tileLanes;
        const V p = hn::Mul(hn::Load(piece, dz), share);
        const V d = hn::Sub(p, hn::IfThenElseZero(isLabel(label, c), one));
        squares = hn::MulAdd(d, d, squares);
        dot = hn::MulAdd(d, p, dot);
        poison = hn::MulAdd(hn::Load(piece, rows.z + c * tileLanes), hn::Zero(piece), poison);
        hn::Store(p, piece, dz);
    }
    for (size_t c = 0; c < rows.classes; ++c) {
        float* HWY_RESTRICT dz = rows.dz + c * tileLanes;
        const V p = hn::Load(piece, dz);
        const V d = hn::Sub(p, hn::IfThenElseZero(isLabel(label, c), one));
        const V derivative = hn::Mul(hn::Mul(p, hn::Sub(d, dot)), factor);
        hn::Store(hn::IfThenElseZero(used, derivative), piece, dz);
    }
    hn::Store(hn::IfThenElseZero(used, hn::MulAdd(squares, mean, poison)), piece, rows.loss);
}

/// A tile's labels and predictions as the pieces want them: one 32-bit number per lane.
struct Numbers {
    alignas(64) std::int32_t labels[tileLanes];
    alignas(64) std::int32_t predictions[tileLanes];
};

HWY_INLINE void widenLabels(const std::uint8_t* labels, size_t lanes, Numbers& numbers) {
    for (size_t i = 0; i < tileLanes; ++i)
        numbers.labels[i] = i < lanes ? labels[i] : -1;
}

HWY_INLINE Rows rowsOf(size_t classes, size_t lane, const float* z, Numbers& numbers, float* dz,
                       float* loss) {
    return {classes, z + lane, numbers.labels + lane, dz + lane, loss + lane, numbers.predictions + lane};
}

HWY_INLINE void narrowPredictions(const Numbers& numbers, std::uint8_t* predictions) {
    for (size_t i = 0; i < tileLanes; ++i)
        predictions[i] = static_cast<std::uint8_t>(numbers.predictions[i]);
}

void softmaxCrossEntropy(size_t classes, const float* z, const std::uint8_t* labels, size_t lanes,
                         float scale, float labelSmoothing, float* dz, float* loss,
                         std::uint8_t* predictions) {
    Numbers numbers;
    widenLabels(labels, lanes, numbers);
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        const Rows rows = rowsOf(classes, lane, z, numbers, dz, loss);
        storePredictions(rows);
        crossEntropy(rows, scale, labelSmoothing);
    }
    narrowPredictions(numbers, predictions);
}

void softmaxMeanSquaredError(size_t classes, const float* z, const std::uint8_t* labels, size_t lanes,
                             float scale, float* dz, float* loss, std::uint8_t* predictions) {
    Numbers numbers;
    widenLabels(labels, lanes, numbers);
    for (size_t lane = 0; lane < tileLanes; lane += pieceLanes) {
        const Rows rows = rowsOf(classes, lane, z, numbers, dz, loss);
        storePredictions(rows);
        meanSquaredError(rows, scale);
    }
    narrowPredictions(numbers, predictions);
}

} // namespace HWY_NAMESPACE
} // namespace inkling::kernels
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace inkling::kernels {

HWY_EXPORT(softmaxCrossEntropy);
HWY_EXPORT(softmaxMeanSquaredError);

void softmaxCrossEntropy(std::size_t classes, const float* z, const std::uint8_t* labels, std::size_t lanes,
                         float scale, float labelSmoothing, float* dz, float* loss,
                         std::uint8_t* predictions) {
    HWY_DYNAMIC_DISPATCH(softmaxCrossEntropy)
    (classes, z, labels, lanes, scale, labelSmoothing, dz, loss, predictions);
}

void softmaxMeanSquaredError(std::size_t classes, const float* z, const std::uint8_t* labels,
                             std::size_t lanes, float scale, float* dz, float* loss,
                             std::uint8_t* predictions) {
    HWY_DYNAMIC_DISPATCH(softmaxMeanSquaredError)
    (classes, z, labels, lanes, scale, dz, loss, predictions);
}

} // namespace inkling::kernels
#endif // HWY_ONCE
