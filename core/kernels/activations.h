// SPDX-License-Identifier: GPL-3.0-or-later
// Activations of one tile. Layouts and rules as in conv2d.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace inkling::kernels {

/// y = max(x, 0), value by value; NaN stays NaN.   x, y [features, 16]
void reluForward(std::size_t features, const float* x, float* y);

/// dx = dy where y > 0, else 0.
void reluBackward(std::size_t features, const float* y, const float* dy, float* dx);

/// Activations with one formula each; all derivatives follow from y alone.   x, y [features, 16]
///   leakyRelu   y = x for x > 0, else alpha x
///   elu         y = x for x > 0, else alpha (exp(x) - 1)   (Clevert, Unterthiner and Hochreiter, 2016)
///   tanh        y = (1 - e) / (1 + e), e = exp(-2|x|), with the sign of x
///   sigmoid     y = 1 / (1 + exp(-x)), computed from exp(-|x|)
/// NaN stays NaN. alpha > 0. The errors of tanh and sigmoid are below 4 units in the last place of 1, those
/// of elu below 4 of the larger of 1 and alpha.
void leakyReluForward(std::size_t features, float alpha, const float* x, float* y);
void leakyReluBackward(std::size_t features, float alpha, const float* y, const float* dy, float* dx);
void eluForward(std::size_t features, float alpha, const float* x, float* y);
void eluBackward(std::size_t features, float alpha, const float* y, const float* dy, float* dx);
void tanhForward(std::size_t features, const float* x, float* y);
void tanhBackward(std::size_t features, const float* y, const float* dy, float* dx);
void sigmoidForward(std::size_t features, const float* x, float* y);
void sigmoidBackward(std::size_t features, const float* y, const float* dy, float* dx);

/// Softmax over the channels of each position: y_c = exp(x_c - max) / sum.   x, y [channels, positions, 16]
void softmaxForward(std::size_t channels, std::size_t positions, const float* x, float* y);

/// dx_c = y_c (dy_c - sum_k dy_k y_k).
void softmaxBackward(std::size_t channels, std::size_t positions, const float* y, const float* dy, float* dx);

/// Softmax and categorical cross-entropy of one tile in one pass, from the logits z [classes, 16].
/// Reads the labels of the first `lanes` lanes (1 to 16); the others weigh nothing.
///   labels [lanes]       0 ... classes - 1
///   dz [classes, 16]     overwritten: (softmax(z) - one-hot(label)) * scale, zero in unused lanes
///   loss [16]            overwritten: -log of the label's probability, at most -log(1e-7); zero in unused
///     lanes
///   predictions [16]     overwritten: the first class with the largest logit, zero in unused lanes
/// A lane with a logit that is not finite has a loss that is not finite.
/// With labelSmoothing > 0 the target is (1 - labelSmoothing) one-hot + labelSmoothing / classes, in dz only:
/// the reported loss stays that of the label, so that runs can be compared.
void softmaxCrossEntropy(std::size_t classes, const float* z, const std::uint8_t* labels, std::size_t lanes,
                         float scale, float labelSmoothing, float* dz, float* loss,
                         std::uint8_t* predictions);

/// Softmax and mean squared error, (1 / classes) Σ_c (p_c - one-hot_c)². Arguments and what is not finite as
/// above.
void softmaxMeanSquaredError(std::size_t classes, const float* z, const std::uint8_t* labels,
                             std::size_t lanes, float scale, float* dz, float* loss,
                             std::uint8_t* predictions);

} // namespace inkling::kernels
