// SPDX-License-Identifier: GPL-3.0-or-later
// The options that are derived from the description of the settings.
#pragma once

#include "core/train/training_settings.h"

#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>

namespace CLI {
class App;
}

namespace inkling {

/// An option for each setting. What is given is applied to a preset's settings, the rest of which stay. Once
/// addTo() is called it must stay where it is, as long as the app may parse.
class SettingOptions {
public:
    void addTo(CLI::App& app);

    void applyTo(TrainingSettings& settings) const;

    /// Of the settings that were given.
    std::vector<std::string> keys() const;

    template<class T>
    bool wasGiven(T TrainingSettings::*field) const {
        bool found = false;
        const auto look = [&]<class U>(const Given<U>& given) {
            if constexpr (std::is_same_v<T, U>)
                found = found || (given.setting->field == field && given.value);
        };
        std::apply([&](const auto&... given) { (look(given), ...); }, m_given);
        return found;
    }

private:
    /// A setting given on the command line, or nothing: then the preset's stays.
    template<class T>
    struct Given {
        const Setting<T>* setting;
        std::optional<T> value;
    };

    template<class... T>
    static std::tuple<Given<T>...> makeGiven(const std::tuple<Setting<T>...>& settings) {
        return std::apply(
            [](const auto&... setting) {
                return std::tuple<Given<T>...>{{&setting, {}}...};
            },
            settings);
    }

    template<class T>
    static void add(CLI::App& app, Given<T>& given, const TrainingSettings& defaults);

    decltype(makeGiven(trainingSettings)) m_given = makeGiven(trainingSettings);
};

} // namespace inkling
