// SPDX-License-Identifier: GPL-3.0-or-later
// How a network is trained, and the one description of every setting that form, command line, files and help
// are derived from.
#pragma once

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

/// The defaults are the tutorial's.
struct TrainingSettings {
    double learningRate = 0.15;
    int batchSize = 64;
    int batches = 100;
    int epochs = 0; ///< 0: `batches` says how long
    int testEvery = 5;
    int testSize = 1000;
    TrainOrder order = TrainOrder::shuffled;
    TestOrder testOrder = TestOrder::shuffled;
    std::uint64_t seed = 1;

    bool operator==(const TrainingSettings&) const = default;
};

enum class Scale { linear, logarithmic };

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

/// One setting, described once. The form, the command line, the file format, the validation and the help are
/// loops over these; none of them names a setting.
template<class T>
struct Setting {
    T TrainingSettings::*field;
    std::string_view key;   ///< "learning-rate": option, file key, settings key. Never changes.
    std::string_view label; ///< in the form
    std::string_view help;  ///< tooltip and --help: one sentence, with the unit
    T min{};                ///< inclusive; unused for enumerations
    T max{};                ///< inclusive; unused for enumerations
    Scale scale = Scale::linear;
    bool liveChange = false; ///< may change while training
};

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
                 .help = "How many batches to train on.",
                 .min = 1,
                 .max = 100'000'000,
                 .scale = Scale::logarithmic,
                 .liveChange = true},
    Setting<int>{.field = &TrainingSettings::epochs,
                 .key = "epochs",
                 .label = "Epochs",
                 .help = "How many times to go through the whole training set; 0 counts batches instead.",
                 .min = 0,
                 .max = 100'000,
                 .scale = Scale::logarithmic,
                 .liveChange = true},
    Setting<int>{.field = &TrainingSettings::testEvery,
                 .key = "test-every",
                 .label = "Test every",
                 .help = "Test after every so many batches, beginning with the first; 0 never tests.",
                 .min = 0,
                 .max = 1'000'000,
                 .scale = Scale::logarithmic,
                 .liveChange = true},
    Setting<int>{.field = &TrainingSettings::testSize,
                 .key = "test-size",
                 .label = "Test on",
                 .help = "How many test images each of those tests looks at.",
                 .min = 1,
                 .max = 1'000'000,
                 .scale = Scale::logarithmic,
                 .liveChange = true},
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
                           "of the file."},
    Setting<std::uint64_t>{
        .field = &TrainingSettings::seed,
        .key = "seed",
        .label = "Seed",
        .help = "Start of all random numbers: the same seed gives the same weights, bit for bit.",
        .min = 0,
        .max = 9'007'199'254'740'991},
};

constexpr void forEachSetting(auto&& use) {
    std::apply([&](const auto&... setting) { (use(setting), ...); }, trainingSettings);
}

} // namespace inkling
