// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_texts.h"

#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>

namespace inkling {

QString MapTexts::summary(const FeatureMap& map) {
    int right = 0;
    for (std::size_t image = 0; image < map.size(); ++image)
        right += map.isRight(image) ? 1 : 0;
    const QLocale locale;
    const auto share = [&](double part) {
        return locale.toString(part * 100.0, 'f', 0) + QChar::Nbsp + locale.percent();
    };
    const auto when = !map.moment.isTrained() ? tr("before the first batch")
        : map.moment.batch == 0
        ? tr("as it was opened")
        : tr("after batch %1").arg(locale.toString(static_cast<qlonglong>(map.moment.batch)));
    return tr("%1 test images, %2: %3 right. The plane shows %4 of the variance of their %5 features.",
              "how many, when, percent, percent, how many")
        .arg(locale.toString(static_cast<qlonglong>(map.size())), when,
             percentText(static_cast<double>(right) / static_cast<double>(map.size())),
             share(map.plane.explained), locale.toString(static_cast<qlonglong>(map.plane.mean.size())));
}

QString MapTexts::sentence(const FeatureMap& map, std::size_t image) {
    const int read = map.predictions[image];
    const auto probability =
        percentText(static_cast<double>(map.probabilitiesOf(image)[static_cast<std::size_t>(read)]));
    if (map.isRight(image))
        return tr("✓ A %1, read right: %2", "a digit and its probability").arg(read).arg(probability);
    return tr("✗ A %1, read as %2: %3", "a digit, another one and its probability")
        .arg(map.label(image))
        .arg(read)
        .arg(probability);
}

QString MapTexts::drawing(int digit, double probability) {
    return tr("Your drawing, read as %1: %2", "a digit and its probability")
        .arg(digit)
        .arg(percentText(probability));
}

} // namespace inkling
