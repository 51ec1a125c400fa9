// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/arithmetic.h"

#include "core/layers/padding.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <string_view>

namespace inkling {

namespace {

using Origin = decltype(Derivation::origin);

struct Subject {
    const Model& model;
    const Tensor& input;
    std::size_t layer;
    Place place;

    std::span<const float> parameters(std::string_view role) const {
        for (const auto& block : model.architecture->parameterBlocks())
            if (block.spec == layer && block.role == role)
                return std::span{model.parameters}.subspan(block.offset, block.count);
        return {};
    }
    /// Of this place's channel.
    double parameter(std::string_view role) const {
        return double{parameters(role)[static_cast<std::size_t>(place.channel)]};
    }
};

/// Where a window at one output position begins, and which part of it lies within the input.
struct Window {
    int top;
    int left;
    int rowBegin;
    int rowEnd; ///< of the input
    int columnBegin;
    int columnEnd;
};

Window windowAt(const Place& place, Shape input, std::array<int, 2> size, std::array<int, 2> strides,
                Padding padding) {
    const int top = place.row * strides[0] - slide(input.height, size[0], strides[0], padding).before;
    const int left = place.column * strides[1] - slide(input.width, size[1], strides[1], padding).before;
    return {top,
            left,
            std::max(0, top),
            std::min(input.height, top + size[0]),
            std::max(0, left),
            std::min(input.width, left + size[1])};
}

Window windowOf(const Conv2d& conv, Shape input, const Place& place) {
    return windowAt(place, input, conv.kernelSize, conv.strides, conv.padding);
}
template<class Pool>
Window windowOf(const Pool& pool, Shape input, const Place& place) {
    return windowAt(place, input, pool.poolSize, pool.strides, pool.padding);
}
Window windowOf(const GlobalAveragePooling2d&, Shape input, const Place&) {
    return {0, 0, 0, input.height, 0, input.width};
}

double total(const std::vector<double>& terms) {
    return std::accumulate(terms.begin(), terms.end(), 0.0);
}

Origin originOf(const Conv2d& conv, const Subject& subject, double& sum) {
    const auto& input = subject.input;
    const auto window = windowOf(conv, input.shape, subject.place);
    const auto kernel = subject.parameters("kernel"); // [height, width, channels, filters]
    ConvolvedPatch patch;
    patch.window = {conv.kernelSize[0], conv.kernelSize[1], input.shape.channels};
    patch.top = window.top;
    patch.left = window.left;
    patch.bias = subject.parameter("bias");
    for (int channel = 0; channel < patch.window.channels; ++channel) {
        double channelSum = 0.0;
        for (int row = 0; row < patch.window.height; ++row) {
            for (int column = 0; column < patch.window.width; ++column) {
                const Place from{channel, window.top + row, window.left + column};
                const bool isInside = from.row >= window.rowBegin && from.row < window.rowEnd
                    && from.column >= window.columnBegin && from.column < window.columnEnd;
                if (channel == 0)
                    patch.isPadding.push_back(!isInside);
                const auto at =
                    ((row * patch.window.width + column) * patch.window.channels + channel) * conv.filters
                    + subject.place.channel;
                patch.inputs.push_back(isInside ? input.at(from) : 0.0F);
                patch.weights.push_back(kernel[static_cast<std::size_t>(at)]);
                patch.products.push_back(double{patch.inputs.back()} * double{patch.weights.back()});
                channelSum += patch.products.back();
            }
        }
        patch.channelSums.push_back(channelSum);
    }
    sum = total(patch.channelSums) + patch.bias;
    return patch;
}

PooledWindow pooled(const Window& window, const Tensor& input, int channel) {
    PooledWindow result;
    result.top = window.rowBegin;
    result.left = window.columnBegin;
    result.height = window.rowEnd - window.rowBegin;
    result.width = window.columnEnd - window.columnBegin;
    for (int row = window.rowBegin; row < window.rowEnd; ++row)
        for (int column = window.columnBegin; column < window.columnEnd; ++column)
            result.inputs.push_back(input.at({channel, row, column}));
    return result;
}

Origin originOf(const MaxPooling2d& pool, const Subject& subject, double& sum) {
    auto result =
        pooled(windowOf(pool, subject.input.shape, subject.place), subject.input, subject.place.channel);
    const auto largest = std::max_element(result.inputs.begin(), result.inputs.end());
    result.winner = static_cast<std::size_t>(largest - result.inputs.begin());
    result.isTied = std::count(result.inputs.begin(), result.inputs.end(), *largest) > 1;
    sum = double{*largest};
    return result;
}

Origin average(const Window& window, const Subject& subject, double& sum) {
    auto result = pooled(window, subject.input, subject.place.channel);
    result.isMaximum = false;
    result.sum = std::accumulate(result.inputs.begin(), result.inputs.end(), 0.0);
    sum = result.sum / static_cast<double>(result.inputs.size());
    return result;
}
Origin originOf(const AveragePooling2d& pool, const Subject& subject, double& sum) {
    return average(windowOf(pool, subject.input.shape, subject.place), subject, sum);
}
Origin originOf(const GlobalAveragePooling2d& pool, const Subject& subject, double& sum) {
    return average(windowOf(pool, subject.input.shape, subject.place), subject, sum);
}

Origin originOf(const Dense& dense, const Subject& subject, double& sum) {
    WeightedSum terms;
    terms.inputs = subject.input.values;
    const auto kernel = subject.parameters("kernel"); // [inputs, units]
    for (std::size_t i = 0; i < terms.inputs.size(); ++i) {
        terms.weights.push_back(kernel[i * static_cast<std::size_t>(dense.units)
                                       + static_cast<std::size_t>(subject.place.channel)]);
        terms.products.push_back(double{terms.inputs[i]} * double{terms.weights[i]});
    }
    terms.bias = subject.parameter("bias");
    sum = total(terms.products) + terms.bias;
    return terms;
}

Origin originOf(const BatchNormalization& normalization, const Subject& subject, double& sum) {
    const NormalizedValue value{.x = double{subject.input.at(subject.place)},
                                .mean = subject.parameter("moving_mean"),
                                .variance = subject.parameter("moving_variance"),
                                .epsilon = normalization.epsilon,
                                .gamma = subject.parameter("gamma"),
                                .beta = subject.parameter("beta")};
    sum = value.gamma * (value.x - value.mean) / std::sqrt(value.variance + value.epsilon) + value.beta;
    return value;
}

/// Flatten's list is in the order height, width, channels.
Place beforeFlatten(Shape input, const Place& place) {
    const int position = place.channel / input.channels;
    return {place.channel % input.channels, position / input.width, position % input.width};
}

Origin carried(const Subject& subject, const Place& from, double& sum) {
    sum = double{subject.input.at(from)};
    return CarriedValue{from, sum};
}
Origin originOf(const Flatten&, const Subject& subject, double& sum) {
    return carried(subject, beforeFlatten(subject.input.shape, subject.place), sum);
}
Origin originOf(const Dropout&, const Subject& subject, double& sum) {
    return carried(subject, subject.place, sum);
}
Origin originOf(const Activate&, const Subject& subject, double& sum) {
    return carried(subject, subject.place, sum);
}

SoftmaxShares sharesOf(const Tensor& sums, const Place& place, double sum) {
    SoftmaxShares shares;
    shares.chosen = static_cast<std::size_t>(place.channel);
    for (int channel = 0; channel < sums.shape.channels; ++channel)
        shares.logits.push_back(double{sums.at({channel, place.row, place.column})});
    shares.logits[shares.chosen] = sum;
    shares.largest = *std::ranges::max_element(shares.logits);
    for (const double logit : shares.logits)
        shares.exponentials.push_back(std::exp(logit - shares.largest));
    shares.total = total(shares.exponentials);
    return shares;
}

double activated(const Derivation& derivation) {
    const double x = derivation.sum;
    switch (derivation.activation) {
    case Activation::linear:
        return x;
    case Activation::relu:
        return x < 0.0 ? 0.0 : x; // what is not a number stays so
    case Activation::leakyReLU:
        return x < 0.0 ? derivation.alpha * x : x;
    case Activation::elu:
        return x < 0.0 ? std::expm1(x) : x;
    case Activation::tanh:
        return std::tanh(x);
    case Activation::sigmoid:
        return 1.0 / (1.0 + std::exp(-x));
    case Activation::softmax:
        return derivation.softmax->exponentials[derivation.softmax->chosen] / derivation.softmax->total;
    }
    return x;
}

Receptive inside(const Window& window, std::optional<int> channel) {
    return {window.rowBegin, window.columnBegin, window.rowEnd - window.rowBegin,
            window.columnEnd - window.columnBegin, channel};
}
Receptive receptive(const Conv2d& conv, Shape input, const Place& place) {
    return inside(windowOf(conv, input, place), {});
}
template<class Pool>
Receptive pooledReceptive(const Pool& pool, Shape input, const Place& place) {
    return inside(windowOf(pool, input, place), place.channel);
}
Receptive receptive(const MaxPooling2d& pool, Shape input, const Place& place) {
    return pooledReceptive(pool, input, place);
}
Receptive receptive(const AveragePooling2d& pool, Shape input, const Place& place) {
    return pooledReceptive(pool, input, place);
}
Receptive receptive(const GlobalAveragePooling2d& pool, Shape input, const Place& place) {
    return pooledReceptive(pool, input, place);
}
Receptive receptive(const Flatten&, Shape input, const Place& place) {
    const auto from = beforeFlatten(input, place);
    return {from.row, from.column, 1, 1, from.channel};
}
Receptive receptive(const Dense&, Shape, const Place&) {
    return {0, 0, 1, 1, {}};
}
Receptive receptive(const Dropout&, Shape, const Place& place) {
    return {place.row, place.column, 1, 1, place.channel};
}
Receptive receptive(const BatchNormalization&, Shape, const Place& place) {
    return {place.row, place.column, 1, 1, place.channel};
}
Receptive receptive(const Activate& activate, Shape, const Place& place) {
    const bool isSoftmax = activate.activation == Activation::softmax;
    return {place.row, place.column, 1, 1, isSoftmax ? std::nullopt : std::optional{place.channel}};
}

} // namespace

Derivation derive(const Model& model, const Activations& activations, std::size_t layer, const Place& place) {
    const auto& spec = model.architecture->specs()[layer];
    const Subject subject{model, activations.inputOf(layer), layer, place};
    Derivation derivation;
    derivation.origin =
        std::visit([&](const auto& kind) { return originOf(kind, subject, derivation.sum); }, spec);
    derivation.activation = activationOf(spec);
    if (const auto* activate = std::get_if<Activate>(&spec))
        derivation.alpha = activate->alpha;
    if (derivation.activation == Activation::softmax) {
        const bool isLayer = std::holds_alternative<Activate>(spec);
        derivation.softmax =
            sharesOf(isLayer ? subject.input : activations.layers[layer].sums(), place, derivation.sum);
    }
    derivation.value = activated(derivation);
    return derivation;
}

Receptive receptiveOf(const Architecture& architecture, std::size_t layer, const Place& place) {
    const Shape input = layer == 0 ? architecture.inputShape() : architecture.layers()[layer - 1].outputShape;
    return std::visit([&](const auto& kind) { return receptive(kind, input, place); },
                      architecture.specs()[layer]);
}

std::optional<Place> winnerOf(const MaxPooling2d& pool, const Tensor& input, const Place& place) {
    const auto window = windowOf(pool, input.shape, place);
    Place winner{place.channel, window.rowBegin, window.columnBegin};
    bool isEqual = true;
    for (int row = window.rowBegin; row < window.rowEnd; ++row) {
        for (int column = window.columnBegin; column < window.columnEnd; ++column) {
            const Place candidate{place.channel, row, column};
            isEqual = isEqual && input.at(candidate) == input.at(winner);
            if (input.at(candidate) > input.at(winner))
                winner = candidate;
        }
    }
    return isEqual ? std::nullopt : std::optional{winner};
}

std::vector<std::size_t> byMagnitude(const std::vector<double>& products) {
    std::vector<std::size_t> order(products.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // A strict order needs a place for what is not a number.
    const auto weight = [&](std::size_t i) {
        return std::isnan(products[i]) ? HUGE_VAL : std::abs(products[i]);
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
    return order;
}

} // namespace inkling
