// SPDX-License-Identifier: GPL-3.0-or-later
// A run as a text that people can read and write: all that makes its weights, and what came of it.
#pragma once

#include "core/base/arithmetic_revision.h"
#include "core/base/result.h"
#include "core/timeline/keyframes.h"
#include "core/train/run_spec.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// What a run came to, for whoever repeats it.
struct RunOutcome {
    std::int64_t batches = 0;  ///< trained
    std::string weightsSha256; ///< of the model after them; 64 hexadecimal digits

    bool operator==(const RunOutcome&) const = default;
};

/// Everything that a run's weights depend on. A value.
struct RunDescription {
    RunSpec spec;                             ///< with the settings that hold from the first batch on
    std::vector<SettingsChange> changes = {}; ///< made later; ascending, each with all settings
    std::string dataName = {};                ///< for people: "MNIST"; may be empty
    std::size_t trainImages = 0;              ///< that the data have; 0: not looked at
    std::string dataSha256 = {}; ///< of the data's bytes (see dataSha256()); empty: not looked at
    std::optional<RunOutcome> expected = {};
    int arithmeticRevision = inkling::arithmeticRevision; ///< that the run was trained with

    bool operator==(const RunDescription&) const = default;

    /// The first settings and the later ones together, as Keyframes and RunRecord have them.
    std::vector<SettingsChange> allChanges() const;
    /// The settings that hold when so many batches have been trained.
    TrainingSettings settingsAt(std::int64_t batch) const;
    /// The settings behind the last change, which a run may end before.
    const TrainingSettings& lastSettings() const {
        return changes.empty() ? spec.settings : changes.back().settings;
    }
};

/// {"format": "inkling-run", "formatVersion": 1, "settings": {"learning-rate": 0.15, ...}, ...}, indented,
/// with every setting under its key; a later change has what is new with it alone. parseRunDescription()
/// gives the same value back.
std::string toJson(const RunDescription& description);

/// Reads what toJson() writes, and what people write by hand: everything but "format" may be missing. A
/// "preset" stands for its network and settings (where neither it nor "network" is there: the tutorial's),
/// "settings" change it, "network" is a Sequential model in the words of Keras (parseSequential()).
/// A name that is not known, a value out of its range, a later formatVersion are refused by name.
Result<RunDescription> parseRunDescription(std::string_view json, std::string_view fileName);

/// From a file of at most 1 MiB.
Result<RunDescription> readRunDescription(const std::filesystem::path& file);

/// Whether a .json file (in capitals or not) means to be one, by its "format"; it may be broken all the same.
/// Other files are not read.
bool isRunDescription(const std::filesystem::path& file);

} // namespace inkling
