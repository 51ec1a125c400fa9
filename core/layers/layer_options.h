// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of layer and every option it has, described once: the editor's form, the validation and the
// limits of files are loops over these; none of them names an option.
#pragma once

#include "core/base/sentence.h"
#include "core/layers/layer_spec.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace inkling {

/// What an option can hold. Pairs are height, then width.
using OptionValue = std::variant<int, std::array<int, 2>, double, Padding, Activation, Initializer>;

/// One of the values of an option that is no number, by TensorFlow.js's name.
struct OptionChoice {
    std::string_view name; ///< "same", "relu", "glorotNormal"
    OptionValue value;
};

/// One option of one kind of layer. Its default is the one of the kind's struct.
struct LayerOption {
    std::string_view key;                    ///< TensorFlow.js's name: "kernelSize". Never changes.
    std::string_view help;                   ///< one sentence
    double min = 0.0;                        ///< inclusive, of each number; unused for choices
    double max = 0.0;                        ///< inclusive, of each number; unused for choices
    std::span<const OptionChoice> choices{}; ///< empty for numbers

    /// Requires a layer of this kind.
    OptionValue (*read)(const LayerSpec&) = nullptr;
    /// Requires a layer of this kind and a value of this type; does not look at the range. What follows an
    /// option in TensorFlow.js follows it here: strides that equal the pool size change with it.
    void (*write)(LayerSpec&, const OptionValue&) = nullptr;
    /// Whether it has a say beside the layer's other options; null: always.
    bool (*isUsed)(const LayerSpec&) = nullptr;
};

bool isUsed(const LayerOption& option, const LayerSpec& spec);

/// One kind of layer.
struct LayerKind {
    std::string_view name; ///< "conv2d": TensorFlow.js's
    std::string_view help; ///< one sentence
    LayerSpec (*make)();   ///< with the defaults
    std::span<const LayerOption> options;
};

/// In the order of LayerSpec's alternatives: kind i makes a spec whose index() is i.
std::span<const LayerKind> layerKinds();
const LayerKind& layerKindOf(const LayerSpec& spec);

/// Null for a key that the kind has not.
const LayerOption* findOption(const LayerKind& kind, std::string_view key);

/// The option of a kind that is known here. Requires a key it has.
template<class Layer>
const LayerOption& optionOf(std::string_view key) {
    return *findOption(layerKindOf(Layer{}), key);
}

/// Conv2d's and dense's: leakyReLU is a layer of its own, as in TensorFlow.js.
std::span<const OptionChoice> ownActivationChoices();
std::span<const OptionChoice> activationChoices();
std::span<const OptionChoice> paddingChoices();
/// The initializers that have a name; "varianceScaling" is the one with TensorFlow.js's defaults.
std::span<const OptionChoice> initializerChoices();

/// "same", "relu", "glorotNormal", "varianceScaling 0.5, fanOut, uniform", "constant 0.1"; "5×3", "0.25".
std::string textOf(const OptionValue& value);

/// The first number out of its range, in words: "filters is 0; choose 1 to 65536."
std::optional<Sentence> outOfRange(const LayerSpec& spec);

} // namespace inkling
