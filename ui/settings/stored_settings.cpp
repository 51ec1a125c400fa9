// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/stored_settings.h"

#include "core/formats/layers_model_topology.h"
#include "core/model/architecture.h"

#include <QSettings>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace inkling {

namespace {

constexpr auto presetKey = "run/preset";
constexpr auto networkKey = "run/network"; ///< in the words of Keras; where it is no preset's

QString storeKey(std::string_view key) {
    return QStringLiteral("run/") + QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
}

/// Nothing where none is stored, or one that cannot be built: someone may have written into the file.
std::optional<LayerSpecs> storedNetwork(const QSettings& store, Shape inputShape) {
    const auto text = store.value(networkKey).toString();
    if (text.isEmpty())
        return {};
    auto network = parseSequential(text.toStdString(), networkKey);
    if (!network || network->inputShape != inputShape || !Architecture::build(inputShape, network->specs))
        return {};
    return std::move(network->specs);
}

void storeNetwork(QSettings& store, const RunSpec& spec) {
    store.setValue(
        networkKey,
        QString::fromStdString(sequentialJson({spec.inputShape, spec.network, kerasNames(spec.network)})));
}

} // namespace

TrainingSettings storedTrainingSettings(const QSettings& store, const TrainingSettings& defaults) {
    TrainingSettings settings = defaults;
    forEachSetting([&]<class T>(const Setting<T>& setting) {
        const auto value = store.value(storeKey(setting.key));
        if constexpr (std::is_enum_v<T>) {
            const auto& names = EnumNames<T>::names;
            const auto found = std::find(names.begin(), names.end(), value.toString().toStdString());
            if (found != names.end())
                settings.*setting.field = static_cast<T>(found - names.begin());
        } else {
            bool isNumber = false;
            const double number = value.toDouble(&isNumber);
            const bool isOfKind = std::is_floating_point_v<T> || number == std::floor(number);
            if (isNumber && isOfKind && number >= static_cast<double>(setting.min)
                && number <= static_cast<double>(setting.max))
                settings.*setting.field = static_cast<T>(number);
        }
    });
    return settings;
}

void storeTrainingSettings(QSettings& store, const TrainingSettings& settings) {
    forEachSetting([&]<class T>(const Setting<T>& setting) {
        const T value = settings.*setting.field;
        if constexpr (std::is_enum_v<T>) {
            const auto name = EnumNames<T>::names[static_cast<std::size_t>(value)];
            store.setValue(storeKey(setting.key),
                           QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        } else {
            store.setValue(storeKey(setting.key), static_cast<double>(value));
        }
    });
}

RunSpec storedRun(const QSettings& store) {
    const auto* preset = findPreset(store.value(presetKey).toString().toStdString());
    RunSpec spec = (preset ? preset : findPreset("tutorial"))->spec();
    if (!preset) {
        if (auto network = storedNetwork(store, spec.inputShape))
            spec.network = std::move(*network);
        else if (store.contains(networkKey))
            return spec; // the settings that are stored are another network's
    }
    spec.settings = storedTrainingSettings(store, spec.settings);
    return spec;
}

void storeRun(QSettings& store, const RunSpec& spec) {
    const auto* preset = presetOf(spec);
    const auto key = preset ? preset->key : std::string_view{};
    store.setValue(presetKey, QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
    if (!preset)
        storeNetwork(store, spec);
    else
        store.remove(networkKey);
    storeTrainingSettings(store, spec.settings);
}

} // namespace inkling
