// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/explanation.h"

#include "ui/reading/reading.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inkling {

namespace {

constexpr std::size_t mostTerms = 48; // of a list; the others are added up
constexpr std::size_t fewInputs = 6;  // of a window, that an equation can hold
constexpr int mostGridSide = 16;

QString text(double value) {
    return ValueText::number(value);
}

/// "0.27 + 0.04", "0.27 - 0.04"
QString plus(double a, double b) {
    return b < 0.0 ? text(a) + QStringLiteral(" − ") + text(-b) : text(a) + QStringLiteral(" + ") + text(b);
}

QString applied(const Derivation& derivation, const QString& sum) {
    return derivation.activation == Activation::linear
        ? sum
        : QString::fromLatin1(nameOf(derivation.activation)) + u'(' + sum + u')';
}

ValueRange rangeOfDoubles(const std::vector<double>& values) {
    const std::vector<float> floats{values.begin(), values.end()};
    return rangeOf(floats);
}

template<class Values>
NumberGrid gridOf(const QString& title, const Shape& window, const Values& values, int channel,
                  const ValueRange& range) {
    const auto size = static_cast<std::ptrdiff_t>(window.height) * window.width;
    const auto first = values.begin() + channel * size;
    return {title, window.height, window.width, {first, first + size}, {}, -1, range};
}

} // namespace

Explanation Explainer::of(const Spot& spot) const {
    const auto& architecture = *m_model.architecture;
    Explanation explanation;
    explanation.title = ValueText::spot(architecture, spot);
    if (spot.layer == inputLayer) {
        const double value = double{m_activations.input.at(spot.place)};
        explanation.equations
            << tr("%1 = %2 / 255", "a pixel").arg(text(value), QLocale{}.toString(qRound(255.0 * value)));
        return explanation;
    }
    const auto derivation = derive(m_model, m_activations, static_cast<std::size_t>(spot.layer), spot.place);
    if (derivation.softmax)
        addSoftmax(explanation, derivation);
    std::visit([&](const auto& origin) { add(explanation, spot, derivation, origin); }, derivation.origin);
    return explanation;
}

void Explainer::addSum(Explanation& explanation, const Derivation& derivation, double products,
                       double bias) const {
    const auto sum = plus(products, bias);
    explanation.equations << (derivation.softmax ? QStringLiteral("%1 = %2").arg(text(derivation.sum), sum)
                                                 : QStringLiteral("%1 = %2").arg(text(derivation.value),
                                                                                 applied(derivation, sum)));
}

void Explainer::add(Explanation& explanation, const Spot& spot, const Derivation& derivation,
                    const ConvolvedPatch& patch) const {
    addSum(explanation, derivation, derivation.sum - patch.bias, patch.bias);
    const auto inputs = rangeOf(patch.inputs);
    const auto weights = rangeOf(patch.weights);
    const auto products = rangeOfDoubles(patch.products);
    const bool isPicture = spot.layer == 0 && patch.window.channels == 1;
    for (int channel = 0; channel < patch.window.channels; ++channel) {
        const double sum = patch.channelSums[static_cast<std::size_t>(channel)];
        GridGroup group;
        group.title = isPicture
            ? tr("Products together %1").arg(text(sum))
            : tr("Map %L1 of the input, products together %2").arg(channel + 1).arg(text(sum));
        group.grids.push_back(gridOf(tr("patch"), patch.window, patch.inputs, channel, inputs));
        group.grids.back().isPadding = patch.isPadding;
        group.grids.push_back(gridOf(tr("kernel"), patch.window, patch.weights, channel, weights));
        group.grids.push_back(gridOf(tr("products"), patch.window, patch.products, channel, products));
        group.grids.back().isPadding = patch.isPadding;
        explanation.groups.push_back(std::move(group));
    }
}

void Explainer::add(Explanation& explanation, const Spot& spot, const Derivation& derivation,
                    const PooledWindow& window) const {
    const Shape shape{window.height, window.width, 1};
    const auto count = window.inputs.size();
    QStringList listed;
    for (std::size_t i = 0; i < std::min(count, fewInputs); ++i)
        listed << text(double{window.inputs[i]});
    if (!window.isMaximum)
        explanation.equations << QStringLiteral("%1 = %2 / %3")
                                     .arg(text(derivation.value), text(window.sum),
                                          QLocale{}.toString(static_cast<qulonglong>(count)));
    else if (count <= fewInputs)
        explanation.equations
            << QStringLiteral("%1 = max(%2)").arg(text(derivation.value), listed.join(QStringLiteral("; ")));
    else
        explanation.equations << tr("%1 is the largest of %n values", nullptr, static_cast<int>(count))
                                     .arg(text(derivation.value));
    if (window.isMaximum && window.isTied)
        explanation.equations << tr("Others are as large; the first of them counts.");
    if (window.height > mostGridSide || window.width > mostGridSide)
        return;
    GridGroup group;
    group.title = tr("From %1", "a layer and a place")
                      .arg(ValueText::spot(*m_model.architecture,
                                           {spot.layer - 1, {spot.place.channel, window.top, window.left}}));
    group.grids.push_back(gridOf(tr("window"), shape, window.inputs, 0, rangeOf(window.inputs)));
    if (window.isMaximum && !(window.isTied && derivation.value == 0.0))
        group.grids.back().marked = static_cast<int>(window.winner);
    explanation.groups.push_back(std::move(group));
}

void Explainer::add(Explanation& explanation, const Spot& spot, const Derivation& derivation,
                    const WeightedSum& terms) const {
    addSum(explanation, derivation, derivation.sum - terms.bias, terms.bias);
    // A flattened value is named after the map that it lay in.
    const auto& specs = m_model.architecture->specs();
    const bool isFlattened =
        spot.layer > 1 && std::holds_alternative<Flatten>(specs[static_cast<std::size_t>(spot.layer - 1)]);
    const auto nameOfInput = [&](std::size_t i) {
        Spot input{spot.layer - 1, {static_cast<int>(i)}};
        if (isFlattened) {
            const auto from =
                receptiveOf(*m_model.architecture, static_cast<std::size_t>(input.layer), input.place);
            input = {spot.layer - 2, {from.channel.value_or(0), from.top, from.left}};
        }
        return ValueText::place(*m_model.architecture, input);
    };
    TermTable table;
    table.title = tr("Input × weight, the largest first");
    const auto order = byMagnitude(terms.products);
    double rest = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto i = order[rank];
        if (rank < mostTerms)
            table.lines.push_back(
                {nameOfInput(i),
                 QStringLiteral("%1 × %2").arg(ValueText::shortNumber(double{terms.inputs[i]}),
                                               ValueText::shortNumber(double{terms.weights[i]})),
                 terms.products[i]});
        else
            rest += terms.products[i];
    }
    if (order.size() > mostTerms)
        table.lines.push_back(
            {tr("%n smaller one(s), together", nullptr, static_cast<int>(order.size() - mostTerms)),
             {},
             rest});
    explanation.tables.push_back(std::move(table));
}

void Explainer::add(Explanation& explanation, const Spot&, const Derivation& derivation,
                    const NormalizedValue& value) const {
    explanation.equations << QStringLiteral("%1 = %2 × (%3) / √(%4) + %5")
                                 .arg(text(derivation.value), text(value.gamma), plus(value.x, -value.mean),
                                      plus(value.variance, value.epsilon), text(value.beta));
    explanation.tables.push_back({tr("gamma × (x − mean) / √(variance + epsilon) + beta"),
                                  {{tr("x, the input"), {}, value.x},
                                   {tr("mean of the batches so far"), {}, value.mean},
                                   {tr("their variance"), {}, value.variance},
                                   {tr("gamma, learned"), {}, value.gamma},
                                   {tr("beta, learned"), {}, value.beta}}});
}

void Explainer::add(Explanation& explanation, const Spot& spot, const Derivation& derivation,
                    const CarriedValue& carried) const {
    const auto from = ValueText::spot(*m_model.architecture, {spot.layer - 1, carried.from});
    const auto& spec = m_model.architecture->specs()[static_cast<std::size_t>(spot.layer)];
    if (std::holds_alternative<Activate>(spec) && !derivation.softmax)
        explanation.equations << QStringLiteral("%1 = %2").arg(text(derivation.value),
                                                               applied(derivation, text(carried.x)));
    else if (std::holds_alternative<Dropout>(spec))
        explanation.equations
            << tr("%1, as it came: dropout drops values while training only").arg(text(derivation.value));
    else if (!derivation.softmax)
        explanation.equations << tr("%1, from %2", "a value and its place").arg(text(derivation.value), from);
}

void Explainer::addSoftmax(Explanation& explanation, const Derivation& derivation) const {
    const auto& shares = *derivation.softmax;
    explanation.equations << tr("%1 = exp(%2) / %3")
                                 .arg(percentText(derivation.value), plus(derivation.sum, -shares.largest),
                                      text(shares.total));
    TermTable table;
    table.title = tr("exp(sum − largest sum)");
    for (std::size_t i = 0; i < shares.logits.size(); ++i)
        table.lines.push_back({QLocale{}.toString(static_cast<int>(i)),
                               QStringLiteral("exp(%1)").arg(plus(shares.logits[i], -shares.largest)),
                               shares.exponentials[i], i == shares.chosen});
    explanation.tables.push_back(std::move(table));
}

} // namespace inkling
