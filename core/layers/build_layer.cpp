// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/build_layer.h"

#include "core/base/number_text.h"
#include "core/layers/activation.h"
#include "core/layers/average_pooling2d.h"
#include "core/layers/batch_normalization.h"
#include "core/layers/conv2d.h"
#include "core/layers/dense.h"
#include "core/layers/dropout.h"
#include "core/layers/flatten.h"
#include "core/layers/max_pooling2d.h"
#include "core/layers/padding.h"

#include <optional>
#include <string>

namespace inkling {

namespace {

constexpr int maxUnits = 65'536;
constexpr int maxWindow = 64;

Error refuse(std::string_view name, const std::string& reason) {
    return {ErrorKind::badData, std::string{name} + ": " + reason};
}

std::string product(int height, int width) {
    return std::to_string(height) + "×" + std::to_string(width);
}

std::optional<Error> outOfRange(std::string_view name, const char* field, int value, int max) {
    if (value >= 1 && value <= max)
        return {};
    return refuse(name,
                  std::string{field} + " is " + std::to_string(value) + "; choose 1 to " + std::to_string(max)
                      + ".");
}

/// What conv2d and maxPooling2d share: a window that slides over planes.
struct Window {
    const char* what;  ///< "kernel", "pool"
    const char* field; ///< "kernelSize", "poolSize"
    std::array<int, 2> size;
    std::array<int, 2> strides;
    Padding padding;
};

Result<Shape> slideOver(Shape input, const Window& window, int channels, std::string_view name) {
    for (const int side : window.size)
        if (auto error = outOfRange(name, window.field, side, maxWindow))
            return *error;
    for (const int stride : window.strides)
        if (auto error = outOfRange(name, "strides", stride, maxWindow))
            return *error;
    const auto rows = slide(input.height, window.size[0], window.strides[0], window.padding);
    const auto columns = slide(input.width, window.size[1], window.strides[1], window.padding);
    if (rows.output < 1 || columns.output < 1)
        return refuse(name,
                      std::string{window.what} + " " + product(window.size[0], window.size[1])
                          + " does not fit its " + product(input.height, input.width)
                          + " input; make it smaller, or leave out a layer before it.");
    return Shape{rows.output, columns.output, channels};
}

/// TensorFlow.js has leakyReLU as a layer only.
std::optional<Error> notOwnActivation(std::string_view name, Activation activation) {
    if (activation != Activation::leakyReLU)
        return {};
    return refuse(name, "leakyReLU is a layer of its own; put an activation layer behind this one.");
}

Result<Shape> outputShape(const Conv2d& conv, Shape input, std::string_view name) {
    if (auto error = notOwnActivation(name, conv.activation))
        return *error;
    if (auto error = outOfRange(name, "filters", conv.filters, maxUnits))
        return *error;
    return slideOver(input, {"kernel", "kernelSize", conv.kernelSize, conv.strides, conv.padding},
                     conv.filters, name);
}

Result<Shape> outputShape(const MaxPooling2d& pool, Shape input, std::string_view name) {
    return slideOver(input, {"pool", "poolSize", pool.poolSize, pool.strides, pool.padding}, input.channels,
                     name);
}

Result<Shape> outputShape(const AveragePooling2d& pool, Shape input, std::string_view name) {
    return slideOver(input, {"pool", "poolSize", pool.poolSize, pool.strides, pool.padding}, input.channels,
                     name);
}

Result<Shape> outputShape(const GlobalAveragePooling2d&, Shape input, std::string_view) {
    return Shape{1, 1, input.channels};
}

Result<Shape> outputShape(const Flatten&, Shape input, std::string_view) {
    return Shape{1, 1, static_cast<int>(input.size())};
}

Result<Shape> outputShape(const Dense& dense, Shape input, std::string_view name) {
    if (auto error = notOwnActivation(name, dense.activation))
        return *error;
    if (auto error = outOfRange(name, "units", dense.units, maxUnits))
        return *error;
    if (!input.isFlat())
        return refuse(name,
                      "it takes a flat list, and its input is " + toText(input)
                          + "; put a flatten layer before it.");
    return Shape{1, 1, dense.units};
}

/// Written so that a value that is not a number is refused too.
Result<Shape> unlessOutside(std::string_view name, const char* field, double value, bool isInside,
                            const char* choice, Shape shape) {
    if (isInside)
        return shape;
    return refuse(name, std::string{field} + " is " + decimal(value) + "; choose " + choice + ".");
}

Result<Shape> outputShape(const Dropout& dropout, Shape input, std::string_view name) {
    return unlessOutside(name, "rate", dropout.rate, dropout.rate >= 0.0 && dropout.rate <= 0.99, "0 to 0.99",
                         input);
}

Result<Shape> outputShape(const BatchNormalization& normalization, Shape input, std::string_view name) {
    const auto& [momentum, epsilon] = normalization;
    const auto shape =
        unlessOutside(name, "momentum", momentum, momentum >= 0.0 && momentum <= 1.0, "0 to 1", input);
    return shape
        ? unlessOutside(name, "epsilon", epsilon, epsilon >= 1e-10 && epsilon <= 1.0, "1e-10 to 1", input)
        : shape;
}

Result<Shape> outputShape(const Activate& activate, Shape input, std::string_view name) {
    return unlessOutside(name, "alpha", activate.alpha, activate.alpha >= 0.0 && activate.alpha <= 1.0,
                         "0 to 1", input);
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
    if (input.channels == 1) // the plane's order is the list's
        return nullptr;
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

Result<Shape> outputShapeOf(const LayerSpec& spec, Shape inputShape, std::string_view name) {
    return std::visit([&](const auto& layer) { return outputShape(layer, inputShape, name); }, spec);
}

BuiltLayers buildLayers(std::span<const LayerSpec> specs, Shape inputShape) {
    BuiltLayers built;
    if (const auto three = joined(specs, inputShape)) {
        built.layers.push_back(std::make_unique<Conv2dReluMaxPoolLayer>(three->conv, inputShape));
        built.specCount = three->specCount;
        return built;
    }
    const auto add = [&built](std::unique_ptr<const Layer> layer) {
        if (layer) // what changes no value needs none
            built.layers.push_back(std::move(layer));
    };
    add(std::visit([&](const auto& layer) { return build(layer, inputShape); }, specs[0]));
    if (!std::holds_alternative<Activate>(specs[0]) && !built.layers.empty())
        add(makeActivationLayer({activationOf(specs[0])}, built.layers.back()->outputShape()));
    return built;
}

} // namespace inkling
