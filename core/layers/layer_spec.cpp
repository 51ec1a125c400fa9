// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_spec.h"

#include "core/base/number_text.h"
#include "core/layers/layer_options.h"

namespace inkling {

namespace {

std::string product(const std::array<int, 2>& size) {
    return std::to_string(size[0]) + "×" + std::to_string(size[1]);
}

std::string count(int number, const char* singular) {
    return std::to_string(number) + " " + singular + (number == 1 ? "" : "s");
}

std::string withStrides(const std::array<int, 2>& strides, const std::array<int, 2>& usual) {
    return strides == usual ? std::string{} : ", strides " + product(strides);
}

std::string withPadding(Padding padding) {
    return padding == Padding::same ? ", same" : "";
}

std::string withActivation(Activation activation) {
    return activation == Activation::linear ? std::string{} : std::string{", "} + nameOf(activation);
}

std::string describe(const Conv2d& conv) {
    return product(conv.kernelSize) + ", " + count(conv.filters, "filter") + withStrides(conv.strides, {1, 1})
        + withPadding(conv.padding) + withActivation(conv.activation);
}

std::string describePool(const auto& pool) {
    return product(pool.poolSize) + withStrides(pool.strides, pool.poolSize) + withPadding(pool.padding);
}

std::string describe(const MaxPooling2d& pool) {
    return describePool(pool);
}

std::string describe(const AveragePooling2d& pool) {
    return describePool(pool);
}

std::string describe(const GlobalAveragePooling2d&) {
    return {};
}

std::string describe(const Flatten&) {
    return {};
}

std::string describe(const Dense& dense) {
    return count(dense.units, "unit") + withActivation(dense.activation);
}

std::string describe(const Dropout& dropout) {
    return "rate " + decimal(dropout.rate);
}

std::string describe(const BatchNormalization& normalization) {
    return "momentum " + decimal(normalization.momentum);
}

std::string describe(const Activate& activate) {
    if (activate.activation == Activation::leakyReLU)
        return std::string{nameOf(activate.activation)} + ", alpha " + decimal(activate.alpha);
    return nameOf(activate.activation);
}

} // namespace

const char* nameOf(Activation activation) {
    switch (activation) {
    case Activation::linear:
        return "linear";
    case Activation::relu:
        return "relu";
    case Activation::leakyReLU:
        return "leakyReLU";
    case Activation::elu:
        return "elu";
    case Activation::tanh:
        return "tanh";
    case Activation::sigmoid:
        return "sigmoid";
    case Activation::softmax:
        return "softmax";
    }
    return "";
}

std::string_view kindOf(const LayerSpec& spec) {
    return layerKindOf(spec).name;
}

std::string detailOf(const LayerSpec& spec) {
    return std::visit([](const auto& layer) { return describe(layer); }, spec);
}

Activation activationOf(const LayerSpec& spec) {
    return std::visit(
        [](const auto& layer) {
            if constexpr (requires { layer.activation; })
                return layer.activation;
            else
                return Activation::linear;
        },
        spec);
}

bool needsMaps(const LayerSpec& spec) {
    return std::holds_alternative<Conv2d>(spec) || std::holds_alternative<MaxPooling2d>(spec)
        || std::holds_alternative<AveragePooling2d>(spec)
        || std::holds_alternative<GlobalAveragePooling2d>(spec);
}

bool makesList(const LayerSpec& spec) {
    return std::holds_alternative<Flatten>(spec) || std::holds_alternative<Dense>(spec)
        || std::holds_alternative<GlobalAveragePooling2d>(spec);
}

LayerSpec withoutActivation(LayerSpec spec) {
    std::visit(
        [](auto& layer) {
            if constexpr (requires { layer.activation; })
                layer.activation = Activation::linear;
        },
        spec);
    return spec;
}

} // namespace inkling
