// SPDX-License-Identifier: GPL-3.0-or-later
// How a network is trained, and the one description of every setting that form, command line, files and help
// are derived from.
#pragma once

#include "core/data/augmentation.h"
#include "core/model/loss.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace inkling {

/// In which order the training images come.
enum class TrainOrder {
    shuffled,   ///< at random, shuffled again in each epoch
    sequential, ///< as in the file
    byClass,    ///< all zeros first, then all ones, ...: what the tutorial warns of
};

/// Which test images are looked at during training.
enum class TestOrder {
    shuffled, ///< the next ones of a shuffled list, as the tutorial does
    fixed,    ///< always the first ones of the file
};

/// How a gradient becomes a step; with TensorFlow.js's formulas and defaults.
enum class OptimizerKind { sgd, momentum, nesterov, adagrad, adadelta, adam, adamax, rmsprop };

/// How the learning rate changes along a run.
enum class Schedule {
    constant,
    step,     ///< times a factor every so many batches
    cosine,   ///< half a cosine from the learning rate down to 0 (Loshchilov and Hutter, 2017)
    oneCycle, ///< up, then down to almost nothing (Smith, 2018), as PyTorch's OneCycleLR
};

/// The defaults are the tutorial's.
struct TrainingSettings {
    double learningRate = 0.15;
    int batchSize = 64;
    int batches = 100;
    int epochs = 0; ///< 0: `batches` says how long

    OptimizerKind optimizer = OptimizerKind::sgd;
    double momentum = 0.9;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double rho = 0.95;
    double decay = 0.9;
    double rmspropMomentum = 0.0;
    double epsilon = 1e-7;

    Schedule schedule = Schedule::constant;
    int warmup = 0;
    int stepEvery = 1000;
    double stepFactor = 0.5;
    double cycleRise = 0.3;

    Loss loss = Loss::categoricalCrossentropy;
    double labelSmoothing = 0.0;
    double l1 = 0.0;
    double l2 = 0.0;
    double clipNorm = 0.0;     ///< 0: as long as it is
    double averageDecay = 0.0; ///< 0: the weights themselves

    double shift = 0.0;
    double rotate = 0.0;
    double scale = 0.0;
    double shear = 0.0;
    double thickness = 0.0;
    double elastic = 0.0;
    int drawnDigits = 0; ///< added to the training images

    double validationSplit = 0.0;
    int validateEvery = 0; ///< 0: at the end of each epoch
    int patience = 0;      ///< 0: to the end

    int testEvery = 5;
    int testSize = 1000;
    TrainOrder order = TrainOrder::shuffled;
    TestOrder testOrder = TestOrder::shuffled;
    std::uint64_t seed = 1;

    bool operator==(const TrainingSettings&) const = default;
};

enum class Scale { linear, logarithmic };

/// What a setting has to do with; in a form they stand together.
enum class SettingGroup { run, optimizer, schedule, loss, augmentation, validation, testing };

/// The names of an enumeration's values, in the order of the values.
template<class T>
struct EnumNames;
template<>
struct EnumNames<TrainOrder> {
    static constexpr std::array<std::string_view, 3> names{"shuffled", "sequential", "by-class"};
};
template<>
struct EnumNames<TestOrder> {
    static constexpr std::array<std::string_view, 2> names{"shuffled", "fixed"};
};

template<>
struct EnumNames<OptimizerKind> {
    static constexpr std::array<std::string_view, 8> names{"sgd",      "momentum", "nesterov", "adagrad",
                                                           "adadelta", "adam",     "adamax",   "rmsprop"};
};
template<>
struct EnumNames<Schedule> {
    static constexpr std::array<std::string_view, 4> names{"constant", "step", "cosine", "one-cycle"};
};
template<>
struct EnumNames<Loss> {
    static constexpr std::array<std::string_view, 2> names{"categoricalCrossentropy", "meanSquaredError"};
};

/// One setting, described once. The form, the command line, the file format, the validation and the help are
/// loops over these; none of them names a setting.
template<class T>
struct Setting {
    T TrainingSettings::*field;
    std::string_view key;          ///< "learning-rate": option, file key, settings key. Never changes.
    std::string_view label;        ///< in the form
    std::string_view help;         ///< tooltip and --help: one sentence, with the unit
    T min{};                       ///< inclusive; unused for enumerations
    T max{};                       ///< inclusive; unused for enumerations
    std::string_view unit{};       ///< what it counts: "batches"; empty where the label says so
    std::string_view leastMeans{}; ///< what the smallest value means where that is no amount: "never"
    Scale scale = Scale::linear;
    bool liveChange = false; ///< may change while training
    SettingGroup group = SettingGroup::run;
    /// Whether it has a say beside the other settings; null: always.
    bool (*isUsed)(const TrainingSettings&) = nullptr;
};

/// Whether a setting has a say beside the others.
template<class T>
bool isUsed(const Setting<T>& setting, const TrainingSettings& settings) {
    return !setting.isUsed || setting.isUsed(settings);
}

/// Whether the optimizer is one of these.
template<OptimizerKind... kinds>
constexpr bool optimizerIs(const TrainingSettings& settings) {
    return ((settings.optimizer == kinds) || ...);
}
template<Schedule kind>
constexpr bool scheduleIs(const TrainingSettings& settings) {
    return settings.schedule == kind;
}

inline constexpr std::tuple trainingSettings{
    Setting<double>{.field = &TrainingSettings::learningRate,
                    .key = "learning-rate",
                    .label = "Learning rate",
                    .help = "Length of one step of gradient descent.",
                    .min = 1e-6,
                    .max = 1e6,
                    .scale = Scale::logarithmic,
                    .liveChange = true},
    Setting<int>{.field = &TrainingSettings::batchSize,
                 .key = "batch-size",
                 .label = "Batch size",
                 .help = "Training images per step; the step follows their mean gradient.",
                 .min = 1,
                 .max = 8192,
                 .scale = Scale::logarithmic},
    Setting<int>{.field = &TrainingSettings::batches,
                 .key = "batches",
                 .label = "Batches",
                 .help = "How many batches to train on, unless epochs say how long.",
                 .min = 1,
                 .max = 100'000'000,
                 .scale = Scale::logarithmic,
                 .liveChange = true,
                 .isUsed = [](const TrainingSettings& settings) { return settings.epochs == 0; }},
    Setting<int>{.field = &TrainingSettings::epochs,
                 .key = "epochs",
                 .label = "Epochs",
                 .help = "How many times to go through the whole training set; 0 counts batches instead.",
                 .min = 0,
                 .max = 100'000,
                 .leastMeans = "by batches",
                 .scale = Scale::logarithmic,
                 .liveChange = true},
    Setting<OptimizerKind>{.field = &TrainingSettings::optimizer,
                           .key = "optimizer",
                           .label = "Optimizer",
                           .help = "How the gradient becomes a step. sgd follows it as it is; momentum and "
                                   "nesterov gather speed; the others choose a rate for each weight.",
                           .group = SettingGroup::optimizer},
    Setting<double>{.field = &TrainingSettings::momentum,
                    .key = "momentum",
                    .label = "Momentum",
                    .help = "Share of the last step that is kept in the next one.",
                    .min = 0.0,
                    .max = 0.9999,
                    .group = SettingGroup::optimizer,
                    .isUsed = optimizerIs<OptimizerKind::momentum, OptimizerKind::nesterov>},
    Setting<double>{.field = &TrainingSettings::beta1,
                    .key = "beta1",
                    .label = "Beta 1",
                    .help = "Share of the average gradient that stays at each step.",
                    .min = 0.0,
                    .max = 0.9999,
                    .group = SettingGroup::optimizer,
                    .isUsed = optimizerIs<OptimizerKind::adam, OptimizerKind::adamax>},
    Setting<double>{.field = &TrainingSettings::beta2,
                    .key = "beta2",
                    .label = "Beta 2",
                    .help = "Share of the average squared gradient that stays at each step.",
                    .min = 0.0,
                    .max = 0.99999,
                    .group = SettingGroup::optimizer,
                    .isUsed = optimizerIs<OptimizerKind::adam, OptimizerKind::adamax>},
    Setting<double>{.field = &TrainingSettings::rho,
                    .key = "rho",
                    .label = "Rho",
                    .help = "Share of adadelta's averages that stays at each step.",
                    .min = 0.0,
                    .max = 0.9999,
                    .group = SettingGroup::optimizer,
                    .isUsed = optimizerIs<OptimizerKind::adadelta>},
    Setting<double>{.field = &TrainingSettings::decay,
                    .key = "decay",
                    .label = "Decay",
                    .help = "Share of rmsprop's average squared gradient that stays at each step.",
                    .min = 0.0,
                    .max = 0.9999,
                    .group = SettingGroup::optimizer,
                    .isUsed = optimizerIs<OptimizerKind::rmsprop>},
    Setting<double>{.field = &TrainingSettings::rmspropMomentum,
                    .key = "rmsprop-momentum",
                    .label = "Momentum of rmsprop",
                    .help = "Share of rmsprop's last step that is kept in the next one.",
                    .min = 0.0,
                    .max = 0.9999,
                    .group = SettingGroup::optimizer,
                    .isUsed = optimizerIs<OptimizerKind::rmsprop>},
    Setting<double>{.field = &TrainingSettings::epsilon,
                    .key = "epsilon",
                    .label = "Epsilon",
                    .help = "Keeps what the gradient is divided by from becoming 0.",
                    .min = 1e-12,
                    .max = 1.0,
                    .scale = Scale::logarithmic,
                    .group = SettingGroup::optimizer,
                    .isUsed =
                        optimizerIs<OptimizerKind::adagrad, OptimizerKind::adadelta, OptimizerKind::adam,
                                    OptimizerKind::adamax, OptimizerKind::rmsprop>},
    Setting<Schedule>{.field = &TrainingSettings::schedule,
                      .key = "schedule",
                      .label = "Schedule",
                      .help = "How the learning rate changes along the run.",
                      .group = SettingGroup::schedule},
    Setting<int>{.field = &TrainingSettings::warmup,
                 .key = "warmup",
                 .label = "Warm-up",
                 .help = "Over how many batches the learning rate rises from nothing before the schedule "
                         "begins.",
                 .min = 0,
                 .max = 1'000'000,
                 .unit = "batches",
                 .leastMeans = "none",
                 .scale = Scale::logarithmic,
                 .group = SettingGroup::schedule},
    Setting<int>{.field = &TrainingSettings::stepEvery,
                 .key = "step-every",
                 .label = "Step every",
                 .help = "After how many batches the step schedule changes the learning rate.",
                 .min = 1,
                 .max = 100'000'000,
                 .scale = Scale::logarithmic,
                 .group = SettingGroup::schedule,
                 .isUsed = scheduleIs<Schedule::step>},
    Setting<double>{.field = &TrainingSettings::stepFactor,
                    .key = "step-factor",
                    .label = "Step factor",
                    .help = "What the step schedule multiplies the learning rate by.",
                    .min = 1e-4,
                    .max = 1.0,
                    .group = SettingGroup::schedule,
                    .isUsed = scheduleIs<Schedule::step>},
    Setting<double>{.field = &TrainingSettings::cycleRise,
                    .key = "cycle-rise",
                    .label = "Rise",
                    .help = "Share of the run in which one-cycle's learning rate rises.",
                    .min = 0.0,
                    .max = 1.0,
                    .group = SettingGroup::schedule,
                    .isUsed = scheduleIs<Schedule::oneCycle>},
    Setting<Loss>{.field = &TrainingSettings::loss,
                  .key = "loss",
                  .label = "Loss",
                  .help = "What training makes small: the surprise at the right answer, or the squared "
                          "distance of the probabilities from it.",
                  .group = SettingGroup::loss},
    Setting<double>{
        .field = &TrainingSettings::labelSmoothing,
        .key = "label-smoothing",
        .label = "Label smoothing",
        .help = "Share of certainty that is spread over all classes when training; the figures "
                "shown stay those of the label.",
        .min = 0.0,
        .max = 0.9,
        .leastMeans = "none",
        .group = SettingGroup::loss,
        .isUsed =
            [](const TrainingSettings& settings) { return settings.loss == Loss::categoricalCrossentropy; }},
    Setting<double>{.field = &TrainingSettings::l1,
                    .key = "l1",
                    .label = "L1",
                    .help =
                        "Weight decay: this times the sum of the kernels' absolute values is added to the "
                        "loss that is trained on.",
                    .min = 0.0,
                    .max = 1.0,
                    .leastMeans = "none",
                    .group = SettingGroup::loss},
    Setting<double>{.field = &TrainingSettings::l2,
                    .key = "l2",
                    .label = "L2",
                    .help =
                        "Weight decay: this times the sum of the kernels' squares is added to the loss that "
                        "is trained on.",
                    .min = 0.0,
                    .max = 1.0,
                    .leastMeans = "none",
                    .group = SettingGroup::loss},
    Setting<double>{.field = &TrainingSettings::clipNorm,
                    .key = "clip-norm",
                    .label = "Clip norm",
                    .help =
                        "A gradient longer than this is shortened to it; 0 leaves every gradient as it is.",
                    .min = 0.0,
                    .max = 1e6,
                    .leastMeans = "off",
                    .group = SettingGroup::loss},
    Setting<double>{.field = &TrainingSettings::averageDecay,
                    .key = "average-decay",
                    .label = "Weight average",
                    .help = "Share of a running average of the weights that stays at each step. It is the "
                            "average that is tested and saved; 0 takes the weights themselves.",
                    .min = 0.0,
                    .max = 0.99999,
                    .leastMeans = "off",
                    .group = SettingGroup::loss},
    Setting<double>{
        .field = &TrainingSettings::shift,
        .key = "shift",
        .label = "Shift",
        .help = "Each training image is moved by up to so many pixels along each side, anew in each epoch.",
        .min = 0.0,
        .max = 8.0,
        .unit = "px",
        .leastMeans = "none",
        .group = SettingGroup::augmentation},
    Setting<double>{.field = &TrainingSettings::rotate,
                    .key = "rotate",
                    .label = "Rotate",
                    .help = "Each training image is turned by up to so many degrees.",
                    .min = 0.0,
                    .max = 45.0,
                    .unit = "°",
                    .leastMeans = "none",
                    .group = SettingGroup::augmentation},
    Setting<double>{
        .field = &TrainingSettings::scale,
        .key = "scale",
        .label = "Scale",
        .help = "Width and height of each training image change by up to this share, apart from each other.",
        .min = 0.0,
        .max = 0.5,
        .leastMeans = "none",
        .group = SettingGroup::augmentation},
    Setting<double>{.field = &TrainingSettings::shear,
                    .key = "shear",
                    .label = "Shear",
                    .help = "Each training image leans by up to this share of its height.",
                    .min = 0.0,
                    .max = 1.0,
                    .leastMeans = "none",
                    .group = SettingGroup::augmentation},
    Setting<double>{
        .field = &TrainingSettings::thickness,
        .key = "thickness",
        .label = "Thickness",
        .help = "The strokes of each training image grow or shrink by up to so many pixels all around.",
        .min = 0.0,
        .max = 1.0,
        .unit = "px",
        .leastMeans = "none",
        .group = SettingGroup::augmentation},
    Setting<double>{
        .field = &TrainingSettings::elastic,
        .key = "elastic",
        .label = "Elastic",
        .help = "Each training image is bent: points of a coarse grid wander by up to so many pixels.",
        .min = 0.0,
        .max = 8.0,
        .unit = "px",
        .leastMeans = "none",
        .group = SettingGroup::augmentation},
    Setting<int>{.field = &TrainingSettings::drawnDigits,
                 .key = "drawn-digits",
                 .label = "Drawn digits",
                 .help = "How many digits of forms that MNIST lacks (crossed sevens, ones with a foot, open "
                         "nines) are drawn and added to the training images. Only for data that are digits.",
                 .min = 0,
                 .max = 100'000,
                 .leastMeans = "none",
                 .scale = Scale::logarithmic,
                 .group = SettingGroup::augmentation},
    Setting<double>{.field = &TrainingSettings::validationSplit,
                    .key = "validation-split",
                    .label = "Validation",
                    .help =
                        "Share of the training images, the last ones, that is held out to choose settings "
                        "by, so that the test images stay unseen.",
                    .min = 0.0,
                    .max = 0.9,
                    .leastMeans = "none",
                    .group = SettingGroup::validation},
    Setting<int>{.field = &TrainingSettings::validateEvery,
                 .key = "validate-every",
                 .label = "Validate every",
                 .help = "After how many batches the held-out images are read; 0: at the end of each epoch.",
                 .min = 0,
                 .max = 1'000'000,
                 .unit = "batches",
                 .leastMeans = "each epoch",
                 .scale = Scale::logarithmic,
                 .group = SettingGroup::validation,
                 .isUsed = [](const TrainingSettings& settings) { return settings.validationSplit > 0.0; }},
    Setting<int>{.field = &TrainingSettings::patience,
                 .key = "patience",
                 .label = "Patience",
                 .help =
                     "Training stops early after so many validations in a row whose loss is no new best; 0 "
                     "never stops early.",
                 .min = 0,
                 .max = 10'000,
                 .leastMeans = "never",
                 .scale = Scale::logarithmic,
                 .group = SettingGroup::validation,
                 .isUsed = [](const TrainingSettings& settings) { return settings.validationSplit > 0.0; }},
    Setting<int>{.field = &TrainingSettings::testEvery,
                 .key = "test-every",
                 .label = "Test every",
                 .help = "Test after every so many batches, beginning with the first; 0 never tests.",
                 .min = 0,
                 .max = 1'000'000,
                 .unit = "batches",
                 .leastMeans = "never",
                 .scale = Scale::logarithmic,
                 .liveChange = true,
                 .group = SettingGroup::testing},
    Setting<int>{.field = &TrainingSettings::testSize,
                 .key = "test-size",
                 .label = "Test on",
                 .help = "How many test images each of those tests looks at.",
                 .min = 1,
                 .max = 1'000'000,
                 .unit = "images",
                 .scale = Scale::logarithmic,
                 .liveChange = true,
                 .group = SettingGroup::testing},
    Setting<TrainOrder>{.field = &TrainingSettings::order,
                        .key = "order",
                        .label = "Order",
                        .help =
                            "Order of the training images. Sorted by class, the network forgets each digit "
                            "while it learns the next: shuffling is what makes training work."},
    Setting<TestOrder>{.field = &TrainingSettings::testOrder,
                       .key = "test-order",
                       .label = "Test images",
                       .help =
                           "Whether each test takes the next images of a shuffled list or always the first "
                           "of the file.",
                       .group = SettingGroup::testing},
    Setting<std::uint64_t>{
        .field = &TrainingSettings::seed,
        .key = "seed",
        .label = "Seed",
        .help = "Start of all random numbers: the same seed gives the same weights, bit for bit.",
        .min = 0,
        .max = 9'007'199'254'740'991},
};

/// The settings that have to do with it.
constexpr Augmentation augmentationOf(const TrainingSettings& settings) {
    return {settings.shift, settings.rotate,    settings.scale,
            settings.shear, settings.thickness, settings.elastic};
}

constexpr void forEachSetting(auto&& use) {
    std::apply([&](const auto&... setting) { (use(setting), ...); }, trainingSettings);
}

} // namespace inkling
