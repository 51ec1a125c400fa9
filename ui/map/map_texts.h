// SPDX-License-Identifier: GPL-3.0-or-later
// What the map says in words.
#pragma once

#include "ui/map/feature_mapper.h"

#include <QCoreApplication>
#include <QString>

namespace inkling {

class MapTexts {
    Q_DECLARE_TR_FUNCTIONS(inkling::MapTexts)

public:
    /// "1,000 test images, after batch 100: 93.2 % right. The plane shows 41 % of the variance of their 256
    /// features."
    static QString summary(const FeatureMap& map);
    /// "A 4 read as 9, 61.2 %."
    static QString sentence(const FeatureMap& map, std::size_t image);
    /// "The drawing is read as 7, 99.1 %."
    static QString drawing(int digit, double probability);
};

} // namespace inkling
