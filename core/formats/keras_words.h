// SPDX-License-Identifier: GPL-3.0-or-later
// The words of Keras and TensorFlow.js for what a network is made of: enumerations, layer classes, names.
#pragma once

#include "core/formats/json.h"
#include "core/layers/layer_options.h"
#include "core/layers/layer_spec.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace inkling::keras {

template<class Enum>
using Words = std::vector<std::pair<std::string_view, Enum>>;

/// TensorFlow.js's own names are the words of the files.
template<class Enum>
Words<Enum> wordsOf(std::span<const OptionChoice> choices) {
    Words<Enum> words;
    for (const auto& choice : choices)
        words.emplace_back(choice.name, std::get<Enum>(choice.value));
    return words;
}

inline const Words<Padding>& paddings() {
    static const auto words = wordsOf<Padding>(paddingChoices());
    return words;
}

/// Those that a layer can have as its own; leakyReLU is a class.
inline const Words<Activation>& activations() {
    static const auto words = wordsOf<Activation>(ownActivationChoices());
    return words;
}

inline const Words<FanMode>& fanModes() {
    static const Words<FanMode> words{
        {"fan_in", FanMode::fanIn}, {"fan_out", FanMode::fanOut}, {"fan_avg", FanMode::fanAvg}};
    return words;
}

inline const Words<Distribution>& distributions() {
    static const Words<Distribution> words{{"normal", Distribution::normal},
                                           {"uniform", Distribution::uniform},
                                           {"truncated_normal", Distribution::truncatedNormal}};
    return words;
}

template<class Enum>
std::optional<Enum> find(const Words<Enum>& words, std::string_view text) {
    for (const auto& [word, value] : words) {
        if (word == text)
            return value;
    }
    return std::nullopt;
}

template<class Enum>
std::string wordFor(const Words<Enum>& words, Enum value) {
    for (const auto& [word, candidate] : words) {
        if (candidate == value)
            return std::string{word};
    }
    return {};
}

/// "\"valid\" or \"same\"".
template<class Enum>
Sentence choices(const Words<Enum>& words) {
    std::string text;
    for (const auto& [word, value] : std::span{words}.first(words.size() - 1))
        text += (text.empty() ? "" : ", ") + inQuotes(word);
    return Sentence::tr("%1 or %2").arg(text, inQuotes(words.back().first));
}

/// "dense", then "dense_1", "dense_2", as Keras counts.
class NameCounter {
public:
    std::string next(const std::string& base) {
        const int before = m_used[base]++;
        return before == 0 ? base : base + "_" + std::to_string(before);
    }

private:
    std::map<std::string, int> m_used;
};

/// The class of a layer in files, and how Keras names its instances.
struct LayerClass {
    const char* className;
    const char* baseName;
};

inline constexpr LayerClass inputClass{"InputLayer", "input"};
inline constexpr LayerClass convClass{"Conv2D", "conv2d"};
inline constexpr LayerClass maxPoolingClass{"MaxPooling2D", "max_pooling2d"};
inline constexpr LayerClass averagePoolingClass{"AveragePooling2D", "average_pooling2d"};
inline constexpr LayerClass globalAverageClass{"GlobalAveragePooling2D", "global_average_pooling2d"};
inline constexpr LayerClass flattenClass{"Flatten", "flatten"};
inline constexpr LayerClass denseClass{"Dense", "dense"};
inline constexpr LayerClass dropoutClass{"Dropout", "dropout"};
inline constexpr LayerClass normalizationClass{"BatchNormalization", "batch_normalization"};
inline constexpr LayerClass activationClass{"Activation", "activation"};
// Activations that are classes of their own.
inline constexpr LayerClass leakyReluClass{"LeakyReLU", "leaky_re_lu"};
inline constexpr LayerClass reluClass{"ReLU", "re_lu"};
inline constexpr LayerClass eluClass{"ELU", "elu"};
inline constexpr LayerClass softmaxClass{"Softmax", "softmax"};

inline LayerClass classOf(const Conv2d&) {
    return convClass;
}
inline LayerClass classOf(const MaxPooling2d&) {
    return maxPoolingClass;
}
inline LayerClass classOf(const AveragePooling2d&) {
    return averagePoolingClass;
}
inline LayerClass classOf(const GlobalAveragePooling2d&) {
    return globalAverageClass;
}
inline LayerClass classOf(const Flatten&) {
    return flattenClass;
}
inline LayerClass classOf(const Dense&) {
    return denseClass;
}
inline LayerClass classOf(const Dropout&) {
    return dropoutClass;
}
inline LayerClass classOf(const BatchNormalization&) {
    return normalizationClass;
}
inline LayerClass classOf(const Activate& activate) {
    return activate.activation == Activation::leakyReLU ? leakyReluClass : activationClass;
}
inline LayerClass classOf(const LayerSpec& spec) {
    return std::visit([](const auto& layer) { return classOf(layer); }, spec);
}

} // namespace inkling::keras
