// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

namespace inkling {

/// y = gamma (x - mean) / sqrt(variance + epsilon) + beta, channel by channel, mean and variance over the
/// batch and all positions (Ioffe and Szegedy, 2015); while predicting, the moving averages of both.
///
/// Parameters, [channels] each: gamma, beta, moving mean, moving variance. The last two are not trained
/// (their gradient is zero): they are remembered. Statistics: the number of values, then means and sums of
/// squared differences of the channels. Sums: of dy, then of dy (x - mean) / deviation.
class BatchNormalizationLayer final : public BatchLayer {
public:
    BatchNormalizationLayer(const BatchNormalization& spec, Shape shape);

    Shape inputShape() const override { return m_shape; }
    Shape outputShape() const override { return m_shape; }
    std::size_t parameterCount() const override { return 4 * m_channels; }
    std::size_t cacheSize() const override;
    void initialize(std::span<float> w, Random& random) const override;
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

    std::size_t statisticsCount() const override { return 1 + 2 * m_channels; }
    std::size_t sumCount() const override { return 2 * m_channels; }
    void measure(std::span<const float> x, std::size_t lanes, std::span<double> tile) const override;
    void join(std::span<double> joined, std::span<const double> tile) const override;
    void measureBackward(const BackwardPass& pass, std::span<double> tile) const override;
    void addGradient(std::span<const double> sums, std::span<float> dw) const override;
    void remember(std::span<const double> statistics, std::span<float> w) const override;

private:
    struct Cache;
    Cache partsOf(std::span<std::byte> cache) const;

    Shape m_shape;
    std::size_t m_channels;
    std::size_t m_positions;
    double m_momentum;
    double m_epsilon;
};

} // namespace inkling
