// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/value_text.h"

#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// With a minus sign as long as a plus; of what rounds to zero, without a sign.
QString fixed(double value, int decimals) {
    const QLocale locale;
    QString text = locale.toString(std::abs(value), 'f', decimals);
    const bool isZero = std::abs(value) * std::pow(10.0, decimals) < 0.5;
    return value < 0.0 && !isZero ? QStringLiteral("−") + text : text;
}

} // namespace

Shape shapeOf(const Architecture& architecture, int layer) {
    return layer == inputLayer ? architecture.inputShape()
                               : architecture.layers()[static_cast<std::size_t>(layer)].outputShape;
}

QString ValueText::number(double value) {
    if (std::isnan(value))
        return tr("not a number");
    const double size = std::abs(value);
    const QLocale locale;
    if (value == 0.0)
        return locale.toString(0);
    if (size < 1e-4 || size >= 1e5)
        return locale.toString(value, 'g', 3).replace(u'-', QStringLiteral("−"));
    const int before = static_cast<int>(std::floor(std::log10(size))) + 1;
    return fixed(value, std::clamp(3 - before, 0, 4));
}

QString ValueText::shortNumber(double value) {
    const double size = std::abs(value);
    if (!(size < 100.0))
        return number(value);
    return value == 0.0 ? QLocale{}.toString(0) : fixed(value, size < 10.0 ? 2 : 1);
}

QString ValueText::range(const ValueRange& range) {
    return tr("%1 … %2", "lowest and highest value")
        .arg(shortNumber(range.lowest), shortNumber(range.highest));
}

QString ValueText::coveredRange(int digit, double least, double most) {
    return tr("%1: %2 … %3", "a digit, and its probability while parts are covered")
        .arg(QLocale{}.toString(digit), percentText(least), percentText(most));
}

QString ValueText::layer(const Architecture& architecture, int layer) {
    return layer == inputLayer
        ? tr("picture")
        : QString::fromStdString(architecture.layers()[static_cast<std::size_t>(layer)].name);
}

QString ValueText::place(const Architecture& architecture, const Spot& spot) {
    const auto shape = shapeOf(architecture, spot.layer);
    const auto& [channel, row, column] = spot.place;
    const bool isLast = spot.layer + 1 == static_cast<int>(architecture.layers().size());
    if (isLast)
        return tr("digit %L1").arg(channel);
    if (shape.isFlat())
        return tr("value %L1").arg(channel + 1);
    if (spot.layer == inputLayer && shape.channels == 1)
        return tr("row %L1, column %L2").arg(row + 1).arg(column + 1);
    return tr("map %L1, row %L2, column %L3").arg(channel + 1).arg(row + 1).arg(column + 1);
}

QString ValueText::spot(const Architecture& architecture, const Spot& spot) {
    return tr("%1, %2", "a layer and a place in it")
        .arg(layer(architecture, spot.layer), place(architecture, spot));
}

} // namespace inkling
