// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setting_options.h"

#include "core/train/schedule.h"

#include <CLI/CLI.hpp>

#include <sstream>
#include <string_view>

namespace inkling {

namespace {

template<class T>
std::string namesOf() {
    std::string names;
    for (const auto name : EnumNames<T>::names)
        names += (names.empty() ? "" : "|") + std::string{name};
    return names;
}

template<class T>
std::string defaultText(T value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

template<class T>
T parseName(const Setting<T>& setting, const std::string& name) {
    const auto& names = EnumNames<T>::names;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<T>(i);
    throw CLI::ValidationError("--" + std::string{setting.key},
                               "\"" + name + "\" is not one of " + namesOf<T>());
}

} // namespace

void SettingOptions::addTo(CLI::App& app) {
    const TrainingSettings defaults;
    std::apply([&](auto&... given) { (add(app, given, defaults), ...); }, m_given);
    // A run is counted in batches or in epochs.
    app.get_option("--epochs")->excludes(app.get_option("--batches"));
}

void SettingOptions::applyTo(TrainingSettings& settings) const {
    const auto apply = [&](const auto& given) {
        if (given.value)
            settings.*(given.setting->field) = *given.value;
    };
    std::apply([&](const auto&... given) { (apply(given), ...); }, m_given);
    if (wasGiven(&TrainingSettings::batches))
        settings.epochs = 0;
    if (wasGiven(&TrainingSettings::optimizer) && !wasGiven(&TrainingSettings::learningRate))
        settings.learningRate = defaultLearningRate(settings.optimizer);
}

std::vector<std::string> SettingOptions::keys() const {
    std::vector<std::string> keys;
    const auto addKey = [&](const auto& given) {
        if (given.value)
            keys.emplace_back(given.setting->key);
    };
    std::apply([&](const auto&... given) { (addKey(given), ...); }, m_given);
    if (wasGiven(&TrainingSettings::batches))
        keys.emplace_back("epochs");
    return keys;
}

template<class T>
void SettingOptions::add(CLI::App& app, Given<T>& given, const TrainingSettings& defaults) {
    const Setting<T>& setting = *given.setting;
    const std::string option = "--" + std::string{setting.key};
    std::string help{setting.help};
    if constexpr (std::is_enum_v<T>) {
        help +=
            " [" + std::string{EnumNames<T>::names[static_cast<std::size_t>(defaults.*setting.field)]} + "]";
        app.add_option_function<std::string>(
               option,
               [&given](const std::string& name) { given.value = parseName<T>(*given.setting, name); }, help)
            ->type_name(namesOf<T>());
    } else {
        if (setting.key != "epochs")
            help += " [" + defaultText(defaults.*setting.field) + "]";
        auto* added = app.add_option_function<T>(
            option, [&given](const T& value) { given.value = value; }, help);
        added->type_name(std::is_floating_point_v<T> ? "X" : "N");
        // Else -1 would be read as 2^64 - 1.
        if constexpr (std::is_unsigned_v<T>)
            added->check([](const std::string& text) {
                return text.starts_with('-') ? text + " is less than 0." : std::string{};
            });
    }
}

} // namespace inkling
