// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_texts.h"

#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

const auto dash = QStringLiteral("–");

QString raised(int exponent) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = exponent < 0 ? QStringLiteral("⁻") : QString{};
    for (const QChar digit : QString::number(std::abs(exponent)))
        text += digits[digit.digitValue()];
    return text;
}

} // namespace

QString LayerTexts::number(double value) {
    if (!std::isfinite(value))
        return tr("not a number");
    const QLocale locale;
    const double size = std::abs(value);
    const QString sign = value < 0.0 ? QStringLiteral("−") : QString{};
    if (size == 0.0 || (size >= 1e-3 && size < 1e5))
        return sign + locale.toString(size, 'g', size >= 1000.0 ? 5 : 3);
    const QString rounded = QString::number(size, 'e', 1); // "7.9e-05"
    const auto digits = locale.toString(rounded.section('e', 0, 0).toDouble(), 'f', 1);
    return sign + digits + QStringLiteral(" × 10") + raised(rounded.section('e', 1).toInt());
}

QString LayerTexts::quantity(Quantity quantity) {
    switch (quantity) {
    case Quantity::weights:
        return tr("Weights");
    case Quantity::gradients:
        return tr("Gradients");
    case Quantity::changes:
        return tr("Changes");
    }
    return {};
}

QString LayerTexts::quantityHelp(Quantity quantity) {
    switch (quantity) {
    case Quantity::weights:
        return tr("What the layer has learned: its weights and biases");
    case Quantity::gradients:
        return tr(
            "Where the loss of the first training images pushes each weight, before the optimizer makes "
            "a step of it");
    case Quantity::changes:
        return tr("How far the last batch moved each weight");
    }
    return {};
}

std::vector<LayerFigure> LayerTexts::figures(const LayerStatistics* layer, std::int64_t changeBatches) {
    const bool hasChange = layer && layer->change;
    const auto ratio = hasChange ? layer->ratio() : std::nullopt;
    const auto atLeast = [&](double value) {
        return changeBatches > 1 && value > 0.0 ? tr("≥ %1", "at least so much").arg(number(value))
                                                : number(value);
    };
    const auto* units = layer && layer->units ? &*layer->units : nullptr;
    const auto dead = units ? deadText(units->dead, units->units) : dash;
    const auto changeHelp = changeBatches > 1
        ? tr("Mean change a batch over the last %Ln batch(es), since what a single one changed is not known: "
             "at least this much on average, for steps partly cancel out (root mean square).",
             nullptr, static_cast<int>(std::min<std::int64_t>(changeBatches, 1'000'000'000)))
        : tr("Change by the last batch (root mean square).");
    return {
        {tr("Weights"), layer ? number(layer->weights.rms) : dash,
         tr("Size of the weights and biases: root mean square.")},
        {tr("Gradient"), layer ? number(layer->gradient.rms) : dash,
         tr("Size of the gradient on the first training images, without augmentation: root mean square.")},
        {tr("Change a batch"), hasChange ? atLeast(layer->change->rms) : dash, changeHelp},
        {tr("Change / weights"), ratio ? atLeast(*ratio) : dash,
         tr("Size of the change divided by the size of the weights. About 0.001 for a single step is usual: "
            "far more, and training may become unstable; far less, and it hardly moves.")},
        {tr("Dead units"), dead,
         tr("Filters or units whose relu gives 0 for every image that was looked at: they learn nothing from "
            "them."),
         units && units->dead > 0},
        {tr("Zero outputs"), units ? percentText(units->zeroShare) : dash,
         tr("Share of all outputs of the layer that its relu makes 0.")},
    };
}

QStringList LayerTexts::widestValues() {
    constexpr std::size_t most = 888; // units: the widest figure, three times
    return {tr("≥ %1", "at least so much").arg(number(8.8e-8)), deadText(0, most), deadText(most, most)};
}

QString LayerTexts::deadText(std::size_t dead, std::size_t units) {
    return dead == 0 ? tr("none of %L1").arg(units)
                     : QStringLiteral("✗ ") + tr("%L1 of %L2", "dead units").arg(dead).arg(units);
}

QString LayerTexts::usualRatio() {
    return tr("usual: %1").arg(number(0.001));
}

QString LayerTexts::cell(const LayerMap& map, int column, int bin) {
    return tr("%1, %2 to %3: %4", "a batch, two values, and the share of what lies between them")
        .arg(batch(map.batch(column)), number(map.edge(bin)), number(map.edge(bin + 1)),
             percentText(map.share(column, bin)));
}

QString LayerTexts::batch(std::int64_t batch) {
    return batch == 0 ? tr("Before the first batch") : tr("Batch %L1").arg(batch);
}

QString LayerTexts::summary(const NetworkStatistics* statistics) {
    if (!statistics)
        return {};
    const auto when = statistics->batch == 0 ? batch(0) : tr("After batch %L1").arg(statistics->batch);
    return tr("%1; gradient on the first %Ln training image(s)", nullptr,
              static_cast<int>(statistics->images))
        .arg(when);
}

} // namespace inkling
