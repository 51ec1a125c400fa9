// SPDX-License-Identifier: GPL-3.0-or-later
// How one value of a network came about, as a textbook would write it down.
#pragma once

#include "core/inspection/activations.h"
#include "core/model/model.h"

#include <optional>
#include <variant>
#include <vector>

namespace inkling {

/// conv2d: a patch of the input times a kernel, element by element. Arrays are [channels, height, width].
struct ConvolvedPatch {
    Shape window; ///< kernel height, kernel width, channels of the input
    int top = 0;  ///< of the input's row under the kernel's first; below 0 where it begins in the padding
    int left = 0;
    std::vector<float> inputs;   ///< 0 in the padding
    std::vector<bool> isPadding; ///< [height, width]
    std::vector<float> weights;
    std::vector<double> products;
    std::vector<double> channelSums; ///< [channels]
    double bias = 0.0;
};

/// maxPooling2d and averagePooling2d: the part of a window that lies within the input.
struct PooledWindow {
    bool isMaximum = true;
    int top = 0; ///< of the input, as is `left`
    int left = 0;
    int height = 0;
    int width = 0;
    std::vector<float> inputs; ///< [height, width]
    std::size_t winner = 0;    ///< the largest, the first of equals; of a maximum only
    bool isTied = false;       ///< there are equals, so that the winner says little
    double sum = 0.0;          ///< of an average
};

/// dense: every input times its weight.
struct WeightedSum {
    std::vector<float> inputs;
    std::vector<float> weights;
    std::vector<double> products;
    double bias = 0.0;
};

/// batchNormalization while predicting: gamma (x - mean) / sqrt(variance + epsilon) + beta.
struct NormalizedValue {
    double x = 0.0;
    double mean = 0.0;
    double variance = 0.0;
    double epsilon = 0.0;
    double gamma = 1.0;
    double beta = 0.0;
};

/// flatten, dropout while predicting, and what an activation layer is applied to: one value of the input.
struct CarriedValue {
    Place from;
    double x = 0.0;
};

/// softmax: exp(logit - largest) / total.
struct SoftmaxShares {
    std::vector<double> logits;
    double largest = 0.0;
    std::vector<double> exponentials; ///< of logit - largest
    double total = 0.0;
    std::size_t chosen = 0; ///< whose share the value is
};

/// value = activation(sum), where sum is what the origin gives. Computed in double precision from the
/// tensors' values: so it equals what the network computed in single precision, but for its rounding.
struct Derivation {
    std::variant<ConvolvedPatch, PooledWindow, WeightedSum, NormalizedValue, CarriedValue> origin;
    double sum = 0.0;
    Activation activation = Activation::linear;
    double alpha = 0.0;                   ///< of leakyReLU
    std::optional<SoftmaxShares> softmax; ///< where the activation is softmax
    double value = 0.0;
};

/// Of the value at `place` of the output of spec `layer`. `activations` are those of the model. For softmax,
/// the other logits are taken from the tensor.
Derivation derive(const Model& model, const Activations& activations, std::size_t layer, const Place& place);

/// The part of spec `layer`'s input that a value of its output depends on.
struct Receptive {
    int top = 0;
    int left = 0;
    int height = 0; ///< without the padding
    int width = 0;
    std::optional<int> channel; ///< nothing: every one
    bool operator==(const Receptive&) const = default;
};
Receptive receptiveOf(const Architecture& architecture, std::size_t layer, const Place& place);

/// Which value of the input a window of maxPooling2d took, without the rest of the arithmetic; nothing where
/// the whole window is equal.
std::optional<Place> winnerOf(const MaxPooling2d& pool, const Tensor& input, const Place& place);

/// Indices of a sum's terms, the largest magnitude first, equals in their order; not finite ones first.
std::vector<std::size_t> byMagnitude(const std::vector<double>& products);

} // namespace inkling
