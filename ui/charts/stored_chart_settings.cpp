// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stored_chart_settings.h"

#include <QSettings>

#include <algorithm>

namespace inkling {

namespace {

constexpr auto smoothingKey = "smoothing";
constexpr auto logKey = "logLoss";
constexpr auto unitKey = "chartUnit";
constexpr double mostSmoothing = 0.999;

} // namespace

ChartSettings storedChartSettings(const QSettings& store) {
    ChartSettings settings;
    bool isNumber = false;
    if (const double smoothing = store.value(smoothingKey).toDouble(&isNumber); isNumber)
        settings.smoothing = std::clamp(smoothing, 0.0, mostSmoothing);
    settings.logLoss = store.value(logKey).toBool();
    const int unit = store.value(unitKey).toInt();
    settings.x = static_cast<XUnit>(
        std::clamp(unit, static_cast<int>(XUnit::batch), static_cast<int>(XUnit::seconds)));
    return settings;
}

void storeChartSettings(QSettings& store, const ChartSettings& settings) {
    store.setValue(smoothingKey, settings.smoothing);
    store.setValue(logKey, settings.logLoss);
    store.setValue(unitKey, static_cast<int>(settings.x));
}

} // namespace inkling
