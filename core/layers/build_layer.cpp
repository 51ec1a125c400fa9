// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/build_layer.h"

#include "core/layers/activation.h"
#include "core/layers/average_pooling2d.h"
#include "core/layers/batch_normalization.h"
#include "core/layers/conv2d.h"
#include "core/layers/dense.h"
#include "core/layers/dropout.h"
#include "core/layers/flatten.h"
#include "core/layers/layer_options.h"
#include "core/layers/max_pooling2d.h"
#include "core/layers/padding.h"

#include <optional>
#include <string>

namespace inkling {

namespace {

Error refuse(Sentence reason) {
    return {ErrorKind::badData, std::move(reason)};
}

std::string product(int height, int width) {
    return std::to_string(height) + "×" + std::to_string(width);
}

/// What convolutions and pools share: a window that slides over planes.
struct Window {
    std::array<int, 2> size;
    std::array<int, 2> strides;
    Padding padding;
};

/// `misfit`: the sentence where it is larger, with places for its size and the input's.
Result<Shape> slideOver(Shape input, const Window& window, int channels, Sentence misfit) {
    const auto rows = slide(input.height, window.size[0], window.strides[0], window.padding);
    const auto columns = slide(input.width, window.size[1], window.strides[1], window.padding);
    if (rows.output < 1 || columns.output < 1)
        return refuse(std::move(misfit).arg(product(window.size[0], window.size[1]),
                                            product(input.height, input.width)));
    return Shape{rows.output, columns.output, channels};
}

Sentence kernelMisfit(LayerPlace place) {
    return place == LayerPlace::first
        ? Sentence::tr("kernel %1 does not fit its %2 input; make it smaller.")
        : Sentence::tr("kernel %1 does not fit its %2 input; make it smaller, or leave out a layer before "
                       "it.");
}

Sentence poolMisfit(LayerPlace place) {
    return place == LayerPlace::first
        ? Sentence::tr("pool %1 does not fit its %2 input; make it smaller.")
        : Sentence::tr("pool %1 does not fit its %2 input; make it smaller, or leave out a layer before "
                       "it.");
}

Result<Shape> outputShape(const Conv2d& conv, Shape input, LayerPlace place) {
    return slideOver(input, {conv.kernelSize, conv.strides, conv.padding}, conv.filters, kernelMisfit(place));
}

Result<Shape> outputShape(const MaxPooling2d& pool, Shape input, LayerPlace place) {
    return slideOver(input, {pool.poolSize, pool.strides, pool.padding}, input.channels, poolMisfit(place));
}

Result<Shape> outputShape(const AveragePooling2d& pool, Shape input, LayerPlace place) {
    return slideOver(input, {pool.poolSize, pool.strides, pool.padding}, input.channels, poolMisfit(place));
}

Result<Shape> outputShape(const GlobalAveragePooling2d&, Shape input, LayerPlace) {
    return Shape{1, 1, input.channels};
}

Result<Shape> outputShape(const Flatten&, Shape input, LayerPlace) {
    return Shape{1, 1, static_cast<int>(input.size())};
}

Result<Shape> outputShape(const Dense& dense, Shape input, LayerPlace) {
    if (!input.isFlat())
        return refuse(
            Sentence::tr("it takes a flat list, and its input is %1; put a flatten layer before it.")
                .arg(toText(input)));
    return Shape{1, 1, dense.units};
}

/// Dropout, batchNormalization and activation change no shape.
Result<Shape> outputShape(const auto&, Shape input, LayerPlace) {
    return input;
}

/// TensorFlow.js has leakyReLU as a layer only.
bool isLayerOnly(const LayerSpec& spec) {
    return activationOf(spec) == Activation::leakyReLU && !std::holds_alternative<Activate>(spec);
}

std::unique_ptr<const Layer> build(const Conv2d& conv, Shape input) {
    return std::make_unique<Conv2dLayer>(conv, input);
}
std::unique_ptr<const Layer> build(const MaxPooling2d& pool, Shape input) {
    return std::make_unique<MaxPooling2dLayer>(pool, input);
}
std::unique_ptr<const Layer> build(const AveragePooling2d& pool, Shape input) {
    return std::make_unique<AveragePooling2dLayer>(pool, input);
}
std::unique_ptr<const Layer> build(const GlobalAveragePooling2d& pool, Shape input) {
    return std::make_unique<AveragePooling2dLayer>(pool, input);
}
std::unique_ptr<const Layer> build(const Flatten&, Shape input) {
    return std::make_unique<FlattenLayer>(input);
}
std::unique_ptr<const Layer> build(const Dense& dense, Shape input) {
    return std::make_unique<DenseLayer>(dense, input);
}
std::unique_ptr<const Layer> build(const Dropout& dropout, Shape shape) {
    return std::make_unique<DropoutLayer>(dropout, shape);
}
std::unique_ptr<const Layer> build(const BatchNormalization& normalization, Shape shape) {
    return std::make_unique<BatchNormalizationLayer>(normalization, shape);
}
std::unique_ptr<const Layer> build(const Activate& activate, Shape shape) {
    return makeActivationLayer(activate, shape);
}

/// A convolution with the ReLU and the pool behind it, where one kernel does all three.
struct Joined {
    Conv2d conv; ///< with the ReLU
    std::size_t specCount;
};

std::optional<Joined> joined(std::span<const LayerSpec> specs, Shape input) {
    if (specs.size() < 2 || !std::holds_alternative<Conv2d>(specs[0]))
        return {};
    Joined result{std::get<Conv2d>(specs[0]), 2};
    if (result.conv.activation == Activation::linear && std::holds_alternative<Activate>(specs[1])) {
        result.conv.activation = std::get<Activate>(specs[1]).activation;
        ++result.specCount;
    }
    if (result.conv.activation != Activation::relu || specs.size() < result.specCount)
        return {};
    const auto* pool = std::get_if<MaxPooling2d>(&specs[result.specCount - 1]);
    constexpr std::array<int, 2> two{2, 2};
    if (!pool || pool->poolSize != two || pool->strides != two)
        return {};
    // With "same" pooling an odd last row is a window of its own, which the joined kernel drops.
    const auto& conv = result.conv;
    const auto rows = slide(input.height, conv.kernelSize[0], conv.strides[0], conv.padding);
    const auto columns = slide(input.width, conv.kernelSize[1], conv.strides[1], conv.padding);
    const bool isEven = rows.output % 2 == 0 && columns.output % 2 == 0;
    return pool->padding == Padding::valid || isEven ? std::optional{result} : std::nullopt;
}

} // namespace

Result<Shape> outputShapeOf(const LayerSpec& spec, Shape inputShape, LayerPlace place) {
    if (isLayerOnly(spec))
        return refuse(
            Sentence::tr("leakyReLU is a layer of its own; put an activation layer behind this one."));
    if (const auto reason = outOfRange(spec))
        return refuse(*reason);
    return std::visit([&](const auto& layer) { return outputShape(layer, inputShape, place); }, spec);
}

bool changesNothing(const LayerSpec& spec, Shape inputShape) {
    if (std::holds_alternative<Flatten>(spec))
        return inputShape.channels == 1; // the plane's order is the list's
    return std::holds_alternative<Activate>(spec) && activationOf(spec) == Activation::linear;
}

BuiltLayers buildLayers(std::span<const LayerSpec> specs, Shape inputShape) {
    BuiltLayers built;
    if (const auto three = joined(specs, inputShape)) {
        built.layers.push_back(std::make_unique<Conv2dReluMaxPoolLayer>(three->conv, inputShape));
        built.specCount = three->specCount;
        return built;
    }
    if (changesNothing(specs[0], inputShape))
        return built;
    const auto add = [&built](std::unique_ptr<const Layer> layer) {
        if (layer) // linear needs none
            built.layers.push_back(std::move(layer));
    };
    add(std::visit([&](const auto& layer) { return build(layer, inputShape); }, specs[0]));
    if (!std::holds_alternative<Activate>(specs[0]) && !built.layers.empty())
        add(makeActivationLayer({activationOf(specs[0])}, built.layers.back()->outputShape()));
    return built;
}

} // namespace inkling
