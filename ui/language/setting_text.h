// SPDX-License-Identifier: GPL-3.0-or-later
// A setting's name and value in words.
#pragma once

#include "core/train/training_settings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

#include <string>
#include <string_view>
#include <type_traits>

namespace inkling {

/// The description is core's and knows no Qt; its texts are translated under one context.
inline QString translatedSetting(std::string_view text) {
    return QCoreApplication::translate("TrainingSettings", std::string{text}.c_str());
}

/// "0.03", "20 batches", "off", "adam"
template<class T>
QString valueText(const Setting<T>& setting, const TrainingSettings& settings) {
    const T value = settings.*setting.field;
    if constexpr (std::is_enum_v<T>) {
        return translatedSetting(EnumNames<T>::names[static_cast<std::size_t>(value)]);
    } else {
        if (!setting.leastMeans.empty() && value == setting.min)
            return translatedSetting(setting.leastMeans);
        QLocale numbers;
        if (setting.key == "seed")
            numbers.setNumberOptions(QLocale::OmitGroupSeparator);
        QString text;
        if constexpr (std::is_floating_point_v<T>)
            text = numbers.toString(value, 'f', QLocale::FloatingPointShortest);
        else
            text = numbers.toString(static_cast<qlonglong>(value));
        return setting.unit.empty() ? text : text + QLatin1Char(' ') + translatedSetting(setting.unit);
    }
}

} // namespace inkling
