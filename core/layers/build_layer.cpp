// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/build_layer.h"

#include "core/layers/activation.h"
#include "core/layers/conv2d.h"
#include "core/layers/dense.h"
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

Result<Shape> outputShape(const Conv2d& conv, Shape input, std::string_view name) {
    if (auto error = outOfRange(name, "filters", conv.filters, maxUnits))
        return *error;
    return slideOver(input, {"kernel", "kernelSize", conv.kernelSize, conv.strides, conv.padding},
                     conv.filters, name);
}

Result<Shape> outputShape(const MaxPooling2d& pool, Shape input, std::string_view name) {
    return slideOver(input, {"pool", "poolSize", pool.poolSize, pool.strides, pool.padding}, input.channels,
                     name);
}

Result<Shape> outputShape(const Flatten&, Shape input, std::string_view) {
    return Shape{1, 1, static_cast<int>(input.size())};
}

Result<Shape> outputShape(const Dense& dense, Shape input, std::string_view name) {
    if (auto error = outOfRange(name, "units", dense.units, maxUnits))
        return *error;
    if (!input.isFlat())
        return refuse(name,
                      "it takes a flat list, and its input is " + toText(input)
                          + "; put a flatten layer before it.");
    return Shape{1, 1, dense.units};
}

std::unique_ptr<const Layer> buildActivation(Activation activation, Shape shape) {
    switch (activation) {
    case Activation::linear:
        return nullptr;
    case Activation::relu:
        return std::make_unique<ReluLayer>(shape);
    case Activation::softmax:
        return std::make_unique<SoftmaxLayer>(shape);
    }
    return nullptr;
}

std::unique_ptr<const Layer> build(const Conv2d& conv, Shape input) {
    return std::make_unique<Conv2dLayer>(conv, input);
}
std::unique_ptr<const Layer> build(const MaxPooling2d& pool, Shape input) {
    return std::make_unique<MaxPooling2dLayer>(pool, input);
}
std::unique_ptr<const Layer> build(const Flatten&, Shape input) {
    return std::make_unique<FlattenLayer>(input);
}
std::unique_ptr<const Layer> build(const Dense& dense, Shape input) {
    return std::make_unique<DenseLayer>(dense, input);
}

/// The convolution, if the first two specs are a convolution with ReLU and a pool that one kernel can join to
/// it.
const Conv2d* joinable(std::span<const LayerSpec> specs, Shape input) {
    if (specs.size() < 2)
        return nullptr;
    const auto* conv = std::get_if<Conv2d>(&specs[0]);
    const auto* pool = std::get_if<MaxPooling2d>(&specs[1]);
    if (!conv || !pool || conv->activation != Activation::relu)
        return nullptr;
    constexpr std::array<int, 2> two{2, 2};
    if (pool->poolSize != two || pool->strides != two)
        return nullptr;
    // With "same" pooling an odd last row is a window of its own, which the joined kernel drops.
    const auto rows = slide(input.height, conv->kernelSize[0], conv->strides[0], conv->padding);
    const auto columns = slide(input.width, conv->kernelSize[1], conv->strides[1], conv->padding);
    const bool isEven = rows.output % 2 == 0 && columns.output % 2 == 0;
    return pool->padding == Padding::valid || isEven ? conv : nullptr;
}

} // namespace

Result<Shape> outputShapeOf(const LayerSpec& spec, Shape inputShape, std::string_view name) {
    return std::visit([&](const auto& layer) { return outputShape(layer, inputShape, name); }, spec);
}

BuiltLayers buildLayers(std::span<const LayerSpec> specs, Shape inputShape) {
    BuiltLayers built;
    if (const auto* conv = joinable(specs, inputShape)) {
        built.layers.push_back(std::make_unique<Conv2dReluMaxPoolLayer>(*conv, inputShape));
        built.specCount = 2;
        return built;
    }
    built.layers.push_back(std::visit([&](const auto& layer) { return build(layer, inputShape); }, specs[0]));
    if (auto activation = buildActivation(activationOf(specs[0]), built.layers.back()->outputShape()))
        built.layers.push_back(std::move(activation));
    return built;
}

} // namespace inkling
