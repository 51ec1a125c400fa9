// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_command.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cctype>

namespace inkling {

namespace {

/// For a POSIX shell.
std::string quoted(const std::string& word) {
    const auto isPlain = [](unsigned char c) {
        return std::isalnum(c) || c == '/' || c == '.' || c == '-' || c == '_' || c == '+';
    };
    if (!word.empty() && std::ranges::all_of(word, isPlain))
        return word;
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return text + "'";
}

template<class T>
std::string valueText(const Setting<T>& setting, const TrainingSettings& settings) {
    const T value = settings.*setting.field;
    if constexpr (std::is_enum_v<T>)
        return std::string{EnumNames<T>::names[static_cast<std::size_t>(value)]};
    else if constexpr (std::is_floating_point_v<T>)
        return decimal(value);
    else
        return std::to_string(value);
}

/// A run is counted in batches or in epochs, and the command line takes one of them.
bool isCounted(std::string_view key, const TrainingSettings& settings) {
    return key == "batches" ? settings.epochs == 0 : key != "epochs" || settings.epochs > 0;
}

/// `isFromFile`: an optimizer that is not named would be the file's.
std::string optionsOf(const TrainingSettings& settings, const TrainingSettings& usual, bool isFromFile) {
    std::string options;
    const bool isCountedAlike = (settings.epochs == 0) == (usual.epochs == 0);
    forEachSetting([&](const auto& setting) {
        const bool isNew = settings.*setting.field != usual.*setting.field
            || (setting.key == "optimizer" && isFromFile)
            // An optimizer that is named brings its own learning rate.
            || (setting.key == "learning-rate" && (settings.optimizer != usual.optimizer || isFromFile))
            || (setting.key == "batches" && !isCountedAlike);
        if (isNew && isCounted(setting.key, settings))
            options += " --" + std::string{setting.key} + " " + quoted(valueText(setting, settings));
    });
    return options;
}

} // namespace

std::string commandOf(const RunDescription& run) {
    const auto* preset = presetOf(run.spec);
    if (!run.changes.empty() || (!preset && run.spec.initialModel.empty()))
        return "inkling train --run - <<'END'\n" + toJson(run) + "END\n";
    std::string command = "inkling train";
    const auto usual = preset ? preset->spec() : findPreset("tutorial")->spec();
    if (preset)
        command += " --preset " + std::string{preset->key};
    else
        command += " --init " + quoted(run.spec.initialModel);
    if (!run.spec.data.empty())
        command += " --data " + quoted(run.spec.data);
    return command + optionsOf(run.spec.settings, usual.settings, !preset);
}

} // namespace inkling
