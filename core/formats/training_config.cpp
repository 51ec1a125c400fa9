// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/training_config.h"

#include "core/formats/named_weights.h"
#include "core/train/run_spec.h"

#include <array>
#include <span>
#include <string_view>

namespace inkling {

namespace {

/// A number of an optimizer by the name that TensorFlow.js gives it.
struct ConfigNumber {
    std::string_view name;
    double TrainingSettings::*field;
};

/// An optimizer in the words of TensorFlow.js; in the order of OptimizerKind.
struct OptimizerWords {
    OptimizerKind kind;
    std::string_view className;
    std::vector<ConfigNumber> numbers;   ///< beside the learning rate
    std::vector<std::string_view> slots; ///< in the order of ours; what stands behind a weight's name
};

const std::vector<OptimizerWords>& optimizerWords() {
    using S = TrainingSettings;
    constexpr ConfigNumber momentum{"momentum", &S::momentum};
    constexpr ConfigNumber beta1{"beta1", &S::beta1};
    constexpr ConfigNumber beta2{"beta2", &S::beta2};
    constexpr ConfigNumber epsilon{"epsilon", &S::epsilon};
    static const std::vector<OptimizerWords> words{
        {OptimizerKind::sgd, "SGD", {}, {}},
        {OptimizerKind::momentum, "Momentum", {momentum}, {"momentum"}},
        {OptimizerKind::nesterov, "Momentum", {momentum}, {"momentum"}},
        {OptimizerKind::adagrad, "Adagrad", {epsilon}, {"accumulator"}},
        {OptimizerKind::adadelta, "Adadelta", {{"rho", &S::rho}, epsilon}, {"accum_grad", "accum_var"}},
        {OptimizerKind::adam, "Adam", {beta1, beta2, epsilon}, {"m", "v"}},
        {OptimizerKind::adamax, "Adamax", {beta1, beta2, epsilon}, {}},
        {OptimizerKind::rmsprop,
         "RMSProp",
         {{"decay", &S::decay}, {"momentum", &S::rmspropMomentum}, epsilon},
         {"rms", "momentum"}},
    };
    return words;
}

const OptimizerWords& wordsOf(OptimizerKind kind) {
    return optimizerWords()[static_cast<std::size_t>(kind)];
}

constexpr const char* nesterovName = "useNesterov";
constexpr const char* initialName = "initialAccumulatorValue";
constexpr double initialAccumulator = 0.1; // as in optimizer.cpp
constexpr std::array lossWords{"categorical_crossentropy", "mean_squared_error"};

/// "useNesterov" and "beta1" as Python has them: "use_nesterov", "beta_1". Both are read, as by
/// TensorFlow.js.
std::string inSnakeCase(std::string_view name) {
    std::string text;
    for (const char c : name) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        if (isCapital || (c >= '0' && c <= '9'))
            text += '_';
        text += isCapital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return text;
}

JsonField valueOf(const JsonField& config, std::string_view name) {
    const JsonField other = config[inSnakeCase(name)];
    return other.exists() ? other : config[name];
}

void readNumber(const JsonField& config, std::string_view name, double& value) {
    if (const JsonField field = valueOf(config, name); field.exists())
        value = field.number();
}

bool isTrue(const JsonField& config, std::string_view name) {
    const JsonField field = valueOf(config, name);
    return field.exists() && field.boolean();
}

/// What TensorFlow.js has and Inkling has not.
void refuseOthers(const JsonField& config, OptimizerKind kind) {
    double decay = 0.0;
    double initial = initialAccumulator;
    if (kind == OptimizerKind::rmsprop && isTrue(config, "centered"))
        valueOf(config, "centered").refuse(Sentence::tr("there is no centred rmsprop here"));
    if (kind == OptimizerKind::adamax)
        readNumber(config, "decay", decay);
    if (decay != 0.0)
        valueOf(config, "decay").expected(Sentence::tr("0 of adamax"));
    if (kind == OptimizerKind::adagrad)
        readNumber(config, initialName, initial);
    if (initial != initialAccumulator)
        valueOf(config, initialName).expected("0.1");
}

void readOptimizer(const JsonField& optimizer, TrainingSettings& settings) {
    const std::string className = optimizer["class_name"].text();
    const JsonField config = optimizer["config"];
    for (const OptimizerWords& words : optimizerWords()) {
        const bool isMeant = words.className == className
            && (words.kind != OptimizerKind::momentum || !isTrue(config, nesterovName));
        if (!isMeant)
            continue;
        settings.optimizer = words.kind;
        settings.learningRate = valueOf(config, "learningRate").number();
        for (const ConfigNumber& number : words.numbers)
            readNumber(config, number.name, settings.*number.field);
        refuseOthers(config, words.kind);
        if (const auto verdict = check(settings); !verdict && !config.problems().any())
            config.refuse(verdict.error().sentence.withoutFullStop());
        return;
    }
    optimizer["class_name"].refuse(Sentence::tr("there is no optimizer %1 here").arg(inQuotes(className)));
}

Error differs(const ManifestWeight& found, Sentence expected) {
    return {ErrorKind::badData,
            Sentence::tr("%1: is %2 %3, expected %4")
                .arg(found.path, inQuotes(found.name), shapeText(found.shape), std::move(expected))};
}

} // namespace

nlohmann::ordered_json trainingConfigJson(const TrainingSettings& settings) {
    const OptimizerWords& words = wordsOf(settings.optimizer);
    nlohmann::ordered_json config{{"learningRate", settings.learningRate}};
    for (const ConfigNumber& number : words.numbers)
        config[std::string{number.name}] = settings.*number.field;
    switch (settings.optimizer) {
    case OptimizerKind::momentum:
    case OptimizerKind::nesterov:
        config[nesterovName] = settings.optimizer == OptimizerKind::nesterov;
        break;
    case OptimizerKind::adagrad:
        config[initialName] = initialAccumulator;
        break;
    case OptimizerKind::adamax:
        config["decay"] = 0;
        break;
    case OptimizerKind::rmsprop:
        config["centered"] = false;
        break;
    case OptimizerKind::sgd:
    case OptimizerKind::adadelta:
    case OptimizerKind::adam:
        break;
    }
    return {{"loss", lossWords.at(static_cast<std::size_t>(settings.loss))},
            {"metrics", {"accuracy"}},
            {"optimizer_config", {{"class_name", words.className}, {"config", std::move(config)}}}};
}

TrainingSettings readTrainingConfig(const JsonField& config) {
    TrainingSettings settings;
    const std::string loss = config["loss"].text();
    if (loss == lossWords[1])
        settings.loss = Loss::meanSquaredError;
    else if (loss != lossWords[0])
        config["loss"].expected(Sentence::tr("%1 or %2").arg(inQuotes(lossWords[0]), inQuotes(lossWords[1])));
    readOptimizer(config["optimizer_config"], settings);
    return settings;
}

bool canSaveSlots(OptimizerKind kind) {
    return wordsOf(kind).slots.size() == optimizerSlotCount(kind);
}

std::vector<SlotArray> slotArrays(OptimizerKind kind, const Architecture& architecture,
                                  const std::vector<std::string>& layerNames) {
    std::vector<SlotArray> arrays;
    std::size_t slot = 0;
    for (const std::string_view suffix : wordsOf(kind).slots) {
        for (const ParameterBlock& block : architecture.parameterBlocks())
            if (block.isTrainable)
                arrays.push_back({weightName(layerNames, block) + "/" + std::string{suffix}, block.shape,
                                  slot * architecture.parameterCount() + block.offset, block.count});
        ++slot;
    }
    return arrays;
}

Result<void> matchSlotArrays(const std::vector<ManifestWeight>& found, const std::vector<SlotArray>& wanted) {
    if (found.empty())
        return {};
    const ManifestWeight& count = found.front();
    if (count.name != stepCountName || count.type != "int32" || !count.shape.empty())
        return differs(count, Sentence::tr("%1 %2 of %3").arg(inQuotes(stepCountName), "[]", "int32"));
    if (found.size() == 1)
        return {};
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (i > wanted.size())
            return differs(found[i], Sentence::tr("nothing more"));
        const SlotArray& array = wanted[i - 1];
        const std::string ending = array.name.substr(array.name.rfind('/'));
        if (found[i].shape != array.shape || found[i].type != "float32" || !found[i].name.ends_with(ending))
            return differs(
                found[i],
                Sentence::tr("%1 %2 of %3").arg(inQuotes(array.name), shapeText(array.shape), "float32"));
    }
    if (found.size() - 1 < wanted.size())
        return Error{ErrorKind::badData,
                     Sentence::tr("weightsManifest: the optimizer's %1 is missing")
                         .arg(inQuotes(wanted[found.size() - 1].name))};
    return {};
}

} // namespace inkling
