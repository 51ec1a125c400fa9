// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/batch_normalization.h"

#include "core/kernels/batch_normalization.h"
#include "core/layers/cache.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

/// Figures of one tile, [channels] each.
struct BatchNormalizationLayer::Cache {
    std::span<double> count; ///< one: values that the statistics are of
    std::span<float> mean;
    std::span<float> inverseDeviation;
    std::array<std::span<float>, 3> scratch;
};

BatchNormalizationLayer::BatchNormalizationLayer(const BatchNormalization& spec, Shape shape)
    : m_shape{shape}
    , m_channels{static_cast<std::size_t>(shape.channels)}
    , m_positions{shape.size() / m_channels}
    , m_momentum{spec.momentum}
    , m_epsilon{spec.epsilon} { }

std::size_t BatchNormalizationLayer::cacheSize() const {
    return cacheBytes<double>(1) + 5 * cacheBytes<float>(m_channels);
}

BatchNormalizationLayer::Cache BatchNormalizationLayer::partsOf(std::span<std::byte> cache) const {
    CacheParts parts{cache};
    const auto count = parts.take<double>(1);
    const auto channels = [&] { return parts.take<float>(m_channels); };
    // Braces keep the order of the calls.
    return {count, channels(), channels(), {channels(), channels(), channels()}};
}

void BatchNormalizationLayer::initialize(std::span<float> w, Random&) const {
    constexpr std::array starts{1.0F, 0.0F, 0.0F, 1.0F}; // gamma, beta, moving mean, moving variance
    for (std::size_t part = 0; part < starts.size(); ++part)
        std::ranges::fill(w.subspan(part * m_channels, m_channels), starts[part]);
}

void BatchNormalizationLayer::forward(const ForwardPass& pass) const {
    assert(pass.w.size() == parameterCount());
    const bool isTraining = !pass.statistics.empty();
    const auto gamma = pass.w.first(m_channels);
    const auto beta = pass.w.subspan(m_channels, m_channels);
    const auto parts = partsOf(pass.cache);
    const auto factor = parts.scratch[0];
    const auto offset = parts.scratch[1];
    const double count = isTraining ? pass.statistics[0] : 1.0;
    parts.count[0] = count;
    for (std::size_t c = 0; c < m_channels; ++c) {
        const double mean = isTraining ? pass.statistics[1 + c] : double{pass.w[2 * m_channels + c]};
        const double variance =
            isTraining ? pass.statistics[1 + m_channels + c] / count : double{pass.w[3 * m_channels + c]};
        const double inverseDeviation = 1.0 / std::sqrt(variance + m_epsilon);
        parts.mean[c] = static_cast<float>(mean);
        parts.inverseDeviation[c] = static_cast<float>(inverseDeviation);
        factor[c] = static_cast<float>(double{gamma[c]} * inverseDeviation);
        offset[c] = static_cast<float>(double{beta[c]} - mean * double{gamma[c]} * inverseDeviation);
    }
    kernels::scaleChannels(m_channels, m_positions, factor.data(), offset.data(), pass.x.data(),
                           pass.y.data());
}

void BatchNormalizationLayer::backward(const BackwardPass& pass) const {
    if (pass.dx.empty())
        return;
    // dx = gamma / deviation (dy - mean of dy - xhat * mean of dy xhat), xhat = (x - mean) / deviation
    const auto gamma = pass.w.first(m_channels);
    const auto parts = partsOf(pass.cache);
    const auto& [a, b, c] = parts.scratch;
    const double count = parts.count[0];
    const bool isTraining = !pass.sums.empty(); // while predicting, mean and deviation are constants
    for (std::size_t channel = 0; channel < m_channels; ++channel) {
        const double inverseDeviation = parts.inverseDeviation[channel];
        const double factor = double{gamma[channel]} * inverseDeviation;
        const double meanDy = isTraining ? pass.sums[channel] / count : 0.0;
        const double meanDyXhat = isTraining ? pass.sums[m_channels + channel] / count : 0.0;
        a[channel] = static_cast<float>(factor);
        b[channel] = static_cast<float>(-factor * inverseDeviation * meanDyXhat);
        c[channel] = static_cast<float>(-factor * meanDy);
    }
    kernels::batchNormalizationBackward(m_channels, m_positions, pass.lanes, parts.mean.data(), a.data(),
                                        b.data(), c.data(), pass.x.data(), pass.dy.data(), pass.dx.data());
}

void BatchNormalizationLayer::measure(std::span<const float> x, std::size_t lanes,
                                      std::span<double> tile) const {
    tile[0] = static_cast<double>(m_positions * lanes);
    kernels::channelMoments(m_channels, m_positions, lanes, x.data(), &tile[1], &tile[1 + m_channels]);
}

void BatchNormalizationLayer::join(std::span<double> joined, std::span<const double> tile) const {
    const double before = joined[0];
    const double count = before + tile[0];
    for (std::size_t c = 0; c < m_channels; ++c) {
        double& mean = joined[1 + c];
        double& squares = joined[1 + m_channels + c];
        const double difference = tile[1 + c] - mean;
        squares += tile[1 + m_channels + c] + difference * difference * (before * tile[0] / count);
        mean += difference * (tile[0] / count);
    }
    joined[0] = count;
}

void BatchNormalizationLayer::measureBackward(const BackwardPass& pass, std::span<double> tile) const {
    const auto parts = partsOf(pass.cache);
    kernels::channelGradientSums(m_channels, m_positions, parts.mean.data(), parts.inverseDeviation.data(),
                                 pass.x.data(), pass.dy.data(), tile.data(), &tile[m_channels]);
}

void BatchNormalizationLayer::addGradient(std::span<const double> sums, std::span<float> dw) const {
    for (std::size_t c = 0; c < m_channels; ++c) {
        dw[c] += static_cast<float>(sums[m_channels + c]); // gamma
        dw[m_channels + c] += static_cast<float>(sums[c]); // beta
    }
}

void BatchNormalizationLayer::remember(std::span<const double> statistics, std::span<float> w) const {
    const auto move = [this](float& average, double value) {
        average = static_cast<float>(m_momentum * double{average} + (1.0 - m_momentum) * value);
    };
    for (std::size_t c = 0; c < m_channels; ++c) {
        move(w[2 * m_channels + c], statistics[1 + c]);
        move(w[3 * m_channels + c], statistics[1 + m_channels + c] / statistics[0]);
    }
}

} // namespace inkling
