// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"

class QSettings;

namespace inkling {

/// What was stored, within its ranges; the usual where nothing sensible was.
ChartSettings storedChartSettings(const QSettings& store);
void storeChartSettings(QSettings& store, const ChartSettings& settings);

} // namespace inkling
