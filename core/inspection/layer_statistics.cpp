// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspection/layer_statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

Spread spreadOf(std::span<const float> values) {
    double squares = 0.0;
    for (const float value : values)
        squares += double{value} * double{value};
    return {histogramOf(values), std::sqrt(squares / static_cast<double>(values.size()))};
}

/// The blocks of one spec that are trained, one behind the other.
void gather(const Architecture& architecture, std::size_t spec, std::span<const float> all,
            std::vector<float>& values) {
    values.clear();
    for (const auto& block : architecture.parameterBlocks()) {
        if (block.spec != spec || !block.isTrainable)
            continue;
        const auto part = all.subspan(block.offset, block.count);
        values.insert(values.end(), part.begin(), part.end());
    }
}

void becomeChange(std::vector<float>& now, std::span<const float> before, std::int64_t batches) {
    for (std::size_t i = 0; i < now.size(); ++i)
        now[i] = static_cast<float>((double{now[i]} - double{before[i]}) / static_cast<double>(batches));
}

} // namespace

std::optional<double> LayerStatistics::ratio() const {
    if (!change || !(weights.rms > 0.0))
        return {};
    return change->rms / weights.rms;
}

std::vector<LayerStatistics> statisticsOf(const Architecture& architecture, std::span<const float> parameters,
                                          std::span<const float> gradient,
                                          const std::optional<EarlierParameters>& earlier) {
    assert(parameters.size() == architecture.parameterCount() && gradient.size() == parameters.size());
    assert(!earlier || (earlier->values.size() == parameters.size() && earlier->batches > 0));
    std::vector<LayerStatistics> layers;
    std::vector<float> values;
    std::vector<float> others;
    for (std::size_t spec = 0; spec < architecture.specs().size(); ++spec) {
        gather(architecture, spec, parameters, values);
        if (values.empty())
            continue;
        gather(architecture, spec, gradient, others);
        auto& layer = layers.emplace_back(LayerStatistics{.spec = spec,
                                                          .weightCount = values.size(),
                                                          .weights = spreadOf(values),
                                                          .gradient = spreadOf(others),
                                                          .change = {},
                                                          .units = {}});
        if (earlier) {
            gather(architecture, spec, earlier->values, others);
            becomeChange(values, others, earlier->batches);
            layer.change = spreadOf(values);
        }
    }
    return layers;
}

StatisticsProbe::StatisticsProbe(std::shared_ptr<const Architecture> architecture, Executor& executor)
    : m_architecture{std::move(architecture)}
    , m_gradient{m_architecture, executor}
    , m_census{m_architecture} { }

NetworkStatistics StatisticsProbe::measure(std::int64_t batch, std::span<const float> parameters,
                                           const Dataset& data, const LossSettings& loss,
                                           const std::optional<EarlierParameters>& earlier) {
    m_indices.resize(std::min(mostImages, data.size()));
    std::iota(m_indices.begin(), m_indices.end(), 0U);
    m_gradient.compute(parameters, {.data = data, .indices = m_indices}, loss);
    NetworkStatistics statistics{
        .batch = batch,
        .changeBatches = earlier ? earlier->batches : 0,
        .images = m_indices.size(),
        .layers = statisticsOf(*m_architecture, parameters, m_gradient.gradient(), earlier)};
    const auto units = m_census.take(parameters, data, m_indices.size());
    for (auto& layer : statistics.layers)
        layer.units = units[layer.spec];
    return statistics;
}

} // namespace inkling
