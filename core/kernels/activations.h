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

/// Softmax over the channels of each position: y_c = exp(x_c - max) / sum.   x, y [channels, positions, 16]
void softmaxForward(std::size_t channels, std::size_t positions, const float* x, float* y);

/// dx_c = y_c (dy_c - sum_k dy_k y_k).
void softmaxBackward(std::size_t channels, std::size_t positions, const float* y, const float* dy, float* dx);

/// Softmax and categorical cross-entropy of one tile in one pass, from the logits z [classes, 16].
/// Reads the labels of the first `lanes` lanes (1 to 16); the others weigh nothing.
///   labels [lanes]       0 ... classes - 1
///   dz [classes, 16]     overwritten: (softmax(z) - one-hot(label)) * scale, zero in unused lanes
///   loss [16]            overwritten: -log of the label's probability, at most -log(1e-7); zero in unused
///   lanes predictions [16]     overwritten: the first class with the largest logit, zero in unused lanes
/// A lane with a logit that is not finite has a loss that is not finite.
void softmaxCrossEntropy(std::size_t classes, const float* z, const std::uint8_t* labels, std::size_t lanes,
                         float scale, float* dz, float* loss, std::uint8_t* predictions);

} // namespace inkling::kernels
