// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_options.h"

#include "core/base/number_text.h"

#include <cstddef>

namespace inkling {

namespace {

constexpr double mostChannels = 65'536;
constexpr double largestWindow = 64;

template<class Field>
struct FieldOf;
template<class Layer, class T>
struct FieldOf<T Layer::*> {
    using Kind = Layer;
    using Value = T;
};

template<auto field>
OptionValue readField(const LayerSpec& spec) {
    return std::get<typename FieldOf<decltype(field)>::Kind>(spec).*field;
}

template<auto field>
void writeField(LayerSpec& spec, const OptionValue& value) {
    using Field = FieldOf<decltype(field)>;
    std::get<typename Field::Kind>(spec).*field = std::get<typename Field::Value>(value);
}

template<auto field>
LayerOption number(std::string_view key, double min, double max, std::string_view help) {
    return {.key = key,
            .help = help,
            .min = min,
            .max = max,
            .read = readField<field>,
            .write = writeField<field>};
}

template<auto field>
LayerOption choice(std::string_view key, std::span<const OptionChoice> choices, std::string_view help) {
    return {
        .key = key, .help = help, .choices = choices, .read = readField<field>, .write = writeField<field>};
}

template<class Pool>
void writePoolSize(LayerSpec& spec, const OptionValue& value) {
    auto& pool = std::get<Pool>(spec);
    const auto size = std::get<std::array<int, 2>>(value);
    if (pool.strides == pool.poolSize)
        pool.strides = size;
    pool.poolSize = size;
}

constexpr std::string_view paddingHelp =
    "valid: the window stays inside its input. same: zeros around it keep the size, divided by the strides.";
constexpr std::string_view activationHelp = "What is done to each output; softmax makes them probabilities.";
constexpr std::string_view kernelInitializerHelp =
    "How the weights begin: at random, with a spread that suits the number of inputs and outputs.";
constexpr std::string_view biasInitializerHelp = "How the biases begin: one number added to each output.";

template<class Pool>
std::array<LayerOption, 3> poolOptions() {
    auto size = number<&Pool::poolSize>("poolSize", 1, largestWindow,
                                        "Height and width of the window that becomes one value.");
    size.write = writePoolSize<Pool>;
    return {size,
            number<&Pool::strides>("strides", 1, largestWindow,
                                   "How far the window moves, down and to the right."),
            choice<&Pool::padding>("padding", paddingChoices(), paddingHelp)};
}

template<class Layer>
LayerSpec make() {
    return Layer{};
}

/// Stands for a value of any type, to count the fields of a struct.
struct Anything {
    template<class T>
    operator T() const;
};

template<class Layer, class... Fields>
consteval std::size_t fieldCount() {
    if constexpr (requires { Layer{Fields{}..., Anything{}}; })
        return fieldCount<Layer, Fields..., Anything>();
    else
        return sizeof...(Fields);
}

template<class Layer>
LayerKind kind(std::string_view name, std::string_view help) {
    static_assert(fieldCount<Layer>() == 0, "its options are missing");
    return {name, help, make<Layer>, {}};
}
template<class Layer, std::size_t count>
LayerKind kind(std::string_view name, std::string_view help, const std::array<LayerOption, count>& options) {
    static_assert(fieldCount<Layer>() == count, "each field has one description");
    return {name, help, make<Layer>, options};
}

const auto& convOptions() {
    static const std::array options{
        number<&Conv2d::filters>("filters", 1, mostChannels,
                                 "How many patterns it looks for, and channels it makes."),
        number<&Conv2d::kernelSize>("kernelSize", 1, largestWindow,
                                    "Height and width of the window that each filter looks through."),
        number<&Conv2d::strides>("strides", 1, largestWindow,
                                 "How far the window moves, down and to the right."),
        choice<&Conv2d::padding>("padding", paddingChoices(), paddingHelp),
        choice<&Conv2d::activation>("activation", ownActivationChoices(), activationHelp),
        choice<&Conv2d::kernelInitializer>("kernelInitializer", initializerChoices(), kernelInitializerHelp),
        choice<&Conv2d::biasInitializer>("biasInitializer", initializerChoices(), biasInitializerHelp)};
    return options;
}

const auto& denseOptions() {
    static const std::array options{
        number<&Dense::units>("units", 1, mostChannels,
                              "How many outputs it has; each sees all of its input."),
        choice<&Dense::activation>("activation", ownActivationChoices(), activationHelp),
        choice<&Dense::kernelInitializer>("kernelInitializer", initializerChoices(), kernelInitializerHelp),
        choice<&Dense::biasInitializer>("biasInitializer", initializerChoices(), biasInitializerHelp)};
    return options;
}

const auto& dropoutOptions() {
    static const std::array options{
        number<&Dropout::rate>("rate", 0.0, 0.99, "Share of the values that are dropped in each step.")};
    return options;
}

const auto& normalizationOptions() {
    static const std::array options{
        number<&BatchNormalization::momentum>("momentum", 0.0, 1.0,
                                              "Share of the moving averages that stays at each step."),
        number<&BatchNormalization::epsilon>("epsilon", 1e-10, 1.0,
                                             "Added to the variance, so that it is never zero.")};
    return options;
}

const auto& activationOptions() {
    static const auto options = [] {
        std::array all{choice<&Activate::activation>("activation", activationChoices(), activationHelp),
                       number<&Activate::alpha>("alpha", 0.0, 1.0, "Slope below zero of leakyReLU.")};
        all[1].isUsed = [](const LayerSpec& spec) { return activationOf(spec) == Activation::leakyReLU; };
        return all;
    }();
    return options;
}

template<class Pool>
const auto& poolOptionsOf() {
    static const auto options = poolOptions<Pool>();
    return options;
}

std::array<LayerKind, std::variant_size_v<LayerSpec>> describeKinds() {
    return {kind<Conv2d>("conv2d", "Looks for small patterns at every place of its input.", convOptions()),
            kind<MaxPooling2d>("maxPooling2d", "Keeps the largest value of each window: smaller planes.",
                               poolOptionsOf<MaxPooling2d>()),
            kind<AveragePooling2d>("averagePooling2d", "Keeps the mean of each window: smaller planes.",
                                   poolOptionsOf<AveragePooling2d>()),
            kind<GlobalAveragePooling2d>("globalAveragePooling2d", "Keeps the mean of each plane: a list."),
            kind<Flatten>("flatten", "Makes one list of the planes, for dense to read."),
            kind<Dense>("dense", "Each output is a weighted sum of all inputs.", denseOptions()),
            kind<Dropout>("dropout", "Drops values at random while training, against learning by heart.",
                          dropoutOptions()),
            kind<BatchNormalization>("batchNormalization",
                                     "Brings each channel to mean 0 and variance 1 over the batch.",
                                     normalizationOptions()),
            kind<Activate>("activation", "An activation as a layer of its own.", activationOptions())};
}

std::string text(int number) {
    return std::to_string(number);
}
std::string text(double number) {
    return decimal(number);
}
std::string text(const std::array<int, 2>& pair) {
    return std::to_string(pair[0]) + "×" + std::to_string(pair[1]);
}

const char* nameOf(FanMode mode) {
    switch (mode) {
    case FanMode::fanIn:
        return "fanIn";
    case FanMode::fanOut:
        return "fanOut";
    case FanMode::fanAvg:
        return "fanAvg";
    }
    return "";
}

const char* nameOf(Distribution distribution) {
    switch (distribution) {
    case Distribution::normal:
        return "normal";
    case Distribution::uniform:
        return "uniform";
    case Distribution::truncatedNormal:
        return "truncatedNormal";
    }
    return "";
}

std::string text(const Constant& constant) {
    return "constant " + decimal(constant.value);
}
std::string text(const VarianceScaling& scaling) {
    return "varianceScaling " + decimal(scaling.scale) + ", " + nameOf(scaling.mode) + ", "
        + nameOf(scaling.distribution);
}

template<class T>
std::string textAmong(std::span<const OptionChoice> choices, const T& value) {
    for (const auto& choice : choices)
        if (const auto* known = std::get_if<T>(&choice.value); known && *known == value)
            return std::string{choice.name};
    return {};
}

std::string text(Padding padding) {
    return textAmong(paddingChoices(), padding);
}
std::string text(Activation activation) {
    return nameOf(activation);
}
std::string text(const Initializer& initializer) {
    const auto name = textAmong(initializerChoices(), initializer);
    return name.empty() ? std::visit([](const auto& one) { return text(one); }, initializer) : name;
}

/// Written so that a value that is not a number is refused too.
std::optional<Sentence> outOfRange(const LayerOption& option, double value) {
    if (value >= option.min && value <= option.max)
        return {};
    return Sentence::tr("%1 is %2; choose %3 to %4.")
        .arg(option.key, decimal(value), decimal(option.min), decimal(option.max));
}
std::optional<Sentence> outOfRange(const LayerOption& option, int value) {
    return outOfRange(option, static_cast<double>(value));
}
std::optional<Sentence> outOfRange(const LayerOption& option, const std::array<int, 2>& pair) {
    const auto first = outOfRange(option, pair[0]);
    return first ? first : outOfRange(option, pair[1]);
}
std::optional<Sentence> outOfRange(const LayerOption&, const auto&) {
    return {};
}

} // namespace

bool isUsed(const LayerOption& option, const LayerSpec& spec) {
    return !option.isUsed || option.isUsed(spec);
}

std::span<const LayerKind> layerKinds() {
    static const auto kinds = describeKinds();
    return kinds;
}

const LayerKind& layerKindOf(const LayerSpec& spec) {
    return layerKinds()[spec.index()];
}

const LayerOption* findOption(const LayerKind& kind, std::string_view key) {
    for (const auto& option : kind.options)
        if (option.key == key)
            return &option;
    return nullptr;
}

std::span<const OptionChoice> activationChoices() {
    static const auto choices = [] {
        std::array<OptionChoice, 7> all;
        constexpr std::array values{Activation::linear,   Activation::relu,    Activation::elu,
                                    Activation::tanh,     Activation::sigmoid, Activation::softmax,
                                    Activation::leakyReLU};
        for (std::size_t i = 0; i < values.size(); ++i)
            all[i] = {nameOf(values[i]), values[i]};
        return all;
    }();
    return choices;
}

/// All but the last one.
std::span<const OptionChoice> ownActivationChoices() {
    return activationChoices().first(activationChoices().size() - 1);
}

std::span<const OptionChoice> paddingChoices() {
    static const std::array choices{OptionChoice{"valid", Padding::valid},
                                    OptionChoice{"same", Padding::same}};
    return choices;
}

std::span<const OptionChoice> initializerChoices() {
    constexpr VarianceScaling lecunNormal{1.0, FanMode::fanIn, Distribution::truncatedNormal};
    constexpr VarianceScaling lecunUniform{1.0, FanMode::fanIn, Distribution::uniform};
    static const std::array choices{OptionChoice{"glorotNormal", glorotNormal()},
                                    OptionChoice{"glorotUniform", glorotUniform()},
                                    OptionChoice{"heNormal", heNormal()},
                                    OptionChoice{"heUniform", heUniform()},
                                    OptionChoice{"leCunNormal", Initializer{lecunNormal}},
                                    OptionChoice{"leCunUniform", Initializer{lecunUniform}},
                                    OptionChoice{"varianceScaling", Initializer{VarianceScaling{}}},
                                    OptionChoice{"zeros", zeros()},
                                    OptionChoice{"ones", ones()}};
    return choices;
}

std::string textOf(const OptionValue& value) {
    return std::visit([](const auto& one) { return text(one); }, value);
}

std::optional<Sentence> outOfRange(const LayerSpec& spec) {
    for (const auto& option : layerKindOf(spec).options) {
        auto reason =
            std::visit([&](const auto& value) { return outOfRange(option, value); }, option.read(spec));
        if (reason)
            return reason;
    }
    return {};
}

} // namespace inkling
