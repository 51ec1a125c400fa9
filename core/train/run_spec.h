// SPDX-License-Identifier: GPL-3.0-or-later
// A run, described completely: equal descriptions give equal weights.
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/layers/layer_spec.h"
#include "core/model/model.h"
#include "core/train/training_settings.h"

#include <span>
#include <string>
#include <string_view>

namespace inkling {

/// A value. The command line is one way to write it, files and the window are others.
struct RunSpec {
    Shape inputShape{28, 28, 1};
    LayerSpecs network;
    TrainingSettings settings;
    std::string data;         ///< folder of IDX files; empty: the MNIST that the program carries
    std::string initialModel; ///< model to begin with; empty: the network's initialisers and the seed

    bool operator==(const RunSpec&) const = default;
};

/// A run to begin with, by name.
struct Preset {
    std::string_view key;   ///< "tutorial": option and file key. Never changes.
    std::string_view label; ///< for people
    std::string_view help;  ///< one sentence
    RunSpec (*spec)();
};

std::span<const Preset> presets();

/// Null for a name that is none.
const Preset* findPreset(std::string_view key);

/// The preset whose network this is, of several the one with these settings too; null where it is none's or
/// begins with the weights of a file.
const Preset* presetOf(const RunSpec& spec);

/// What the file is called whose weights it begins with: "digits.onnx"; a model.json by its folder, which
/// someone has named. Empty where there is none.
std::string nameOfInitialModel(const RunSpec& spec);

/// The first sentence about settings that cannot be: "batch-size is 0; choose 1 to 8,192."
Result<void> check(const TrainingSettings& settings);

/// Whether a network can be trained on these data: shapes, classes, and that there are images.
Result<void> checkFit(const Architecture& architecture, const DigitData& data);

/// Whether these data can be changed and added to as the settings ask for.
Result<void> checkFit(const TrainingSettings& settings, const DigitData& data);

} // namespace inkling
