// SPDX-License-Identifier: GPL-3.0-or-later
// What the user chose: the layers of a network, described as values. Names are TensorFlow.js's.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace inkling {

enum class Padding { valid, same };
enum class Activation { linear, relu, leakyReLU, elu, tanh, sigmoid, softmax };
enum class FanMode { fanIn, fanOut, fanAvg };
enum class Distribution { normal, uniform, truncatedNormal };

/// Random weights whose spread depends on how many inputs and outputs they join (TensorFlow.js's
/// VarianceScaling): variance scale / fan. `normal` is truncated at two standard deviations, as
/// TensorFlow.js's is, and so the same as `truncatedNormal`.
struct VarianceScaling {
    double scale = 1.0;
    FanMode mode = FanMode::fanIn;
    Distribution distribution = Distribution::normal;
    bool operator==(const VarianceScaling&) const = default;
};

/// The same number everywhere.
struct Constant {
    double value = 0.0;
    bool operator==(const Constant&) const = default;
};

using Initializer = std::variant<VarianceScaling, Constant>;

constexpr Initializer glorotNormal() {
    return VarianceScaling{1.0, FanMode::fanAvg, Distribution::normal};
}
constexpr Initializer glorotUniform() {
    return VarianceScaling{1.0, FanMode::fanAvg, Distribution::uniform};
}
constexpr Initializer heNormal() {
    return VarianceScaling{2.0, FanMode::fanIn, Distribution::normal};
}
constexpr Initializer heUniform() {
    return VarianceScaling{2.0, FanMode::fanIn, Distribution::uniform};
}
constexpr Initializer zeros() {
    return Constant{0.0};
}
constexpr Initializer ones() {
    return Constant{1.0};
}

struct Conv2d {
    int filters = 8;
    std::array<int, 2> kernelSize{5, 5}; ///< height, width
    std::array<int, 2> strides{1, 1};
    Padding padding = Padding::valid;
    Activation activation = Activation::linear;
    Initializer kernelInitializer = glorotNormal();
    Initializer biasInitializer = zeros();
    bool operator==(const Conv2d&) const = default;
};

struct MaxPooling2d {
    std::array<int, 2> poolSize{2, 2};
    std::array<int, 2> strides{2, 2};
    Padding padding = Padding::valid;
    bool operator==(const MaxPooling2d&) const = default;
};

/// The mean of each window; what "same" padding adds does not count.
struct AveragePooling2d {
    std::array<int, 2> poolSize{2, 2};
    std::array<int, 2> strides{2, 2};
    Padding padding = Padding::valid;
    bool operator==(const AveragePooling2d&) const = default;
};

/// The mean of each plane: a list of as many values as there were channels.
struct GlobalAveragePooling2d {
    bool operator==(const GlobalAveragePooling2d&) const = default;
};

/// Planes become one list, in the field's order: height, width, channels.
struct Flatten {
    bool operator==(const Flatten&) const = default;
};

struct Dense {
    int units = 10;
    Activation activation = Activation::linear;
    Initializer kernelInitializer = glorotNormal();
    Initializer biasInitializer = zeros();
    bool operator==(const Dense&) const = default;
};

/// While training, each value is dropped with this probability and the others grow to make up for it.
struct Dropout {
    double rate = 0.5; ///< 0 up to, not including, 1
    bool operator==(const Dropout&) const = default;
};

/// Every channel is shifted and scaled to mean 0 and variance 1 over the batch, then by what it learns; once
/// trained, with moving averages instead of the batch's figures.
struct BatchNormalization {
    double momentum = 0.99; ///< share of the moving averages that stays at each step
    double epsilon = 1e-3;  ///< added to the variance
    bool operator==(const BatchNormalization&) const = default;
};

/// An activation as a layer of its own.
struct Activate {
    Activation activation = Activation::relu;
    double alpha = 0.3; ///< slope below zero of leakyReLU; the others have none
    bool operator==(const Activate&) const = default;
};

/// Closed on purpose: the editor, the files and the command line handle every kind, and the compiler says
/// when one was forgotten.
using LayerSpec = std::variant<Conv2d, MaxPooling2d, AveragePooling2d, GlobalAveragePooling2d, Flatten, Dense,
                               Dropout, BatchNormalization, Activate>;

/// A network before it is built.
using LayerSpecs = std::vector<LayerSpec>;

/// "conv2d", "maxPooling2d", "flatten", ...: TensorFlow.js's names.
std::string_view kindOf(const LayerSpec&);

/// What distinguishes this layer, in a few words: "5×5, 8 filters, relu"; empty for flatten.
std::string detailOf(const LayerSpec&);

/// "linear", "relu", "leakyReLU", ...
const char* nameOf(Activation);

/// Linear for layers that have none.
Activation activationOf(const LayerSpec&);

/// Whether it is of use to maps alone: convolutions and pools, which look at what lies side by side.
bool needsMaps(const LayerSpec&);
/// Whether a list comes out, whatever goes in: flatten, dense, globalAveragePooling2d.
bool makesList(const LayerSpec&);

/// The same layer, linear.
LayerSpec withoutActivation(LayerSpec);

} // namespace inkling
