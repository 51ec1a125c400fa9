// SPDX-License-Identifier: GPL-3.0-or-later
// How the weights of each layer are spread, where the loss pushes them, and how far they went.
#pragma once

#include "core/base/executor.h"
#include "core/data/dataset.h"
#include "core/inspection/histogram.h"
#include "core/inspection/relu_census.h"
#include "core/model/architecture.h"
#include "core/model/loss.h"
#include "core/train/batch_gradient.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// Of some values: their histogram and the root of their mean square.
struct Spread {
    Histogram histogram;
    double rms = 0.0; ///< not finite where a value is not

    bool operator==(const Spread&) const = default;
};

/// `differs` from `from` by so much a batch; see StatisticsProbe.
struct EarlierParameters {
    std::span<const float> values; ///< [parameterCount]
    std::int64_t batches = 0;      ///< that were trained since, at least 1
};

/// One layer that is trained: all that it learns together, kernel and bias. What batchNormalization only
/// remembers does not count.
struct LayerStatistics {
    std::size_t spec = 0;
    std::size_t weightCount = 0;
    Spread weights;
    Spread gradient;
    /// Difference from earlier weights, divided by the batches between. Steps of several batches cancel out
    /// in part: by the triangle inequality the rms of a single one is at least this one's, on average.
    std::optional<Spread> change;
    std::optional<ReluUnits> units; ///< of its relu, where it has one

    /// rms of the change divided by that of the weights.
    std::optional<double> ratio() const;

    bool operator==(const LayerStatistics&) const = default;
};

/// At one batch.
struct NetworkStatistics {
    std::int64_t batch = 0;
    std::int64_t changeBatches = 0; ///< that the changes are the mean of; 0: there are none
    std::size_t images = 0;         ///< that the gradient and the units are of
    std::vector<LayerStatistics> layers;

    bool operator==(const NetworkStatistics&) const = default;
};

/// One entry per layer that is trained. `parameters` and `gradient` [parameterCount]. The units are left out.
std::vector<LayerStatistics> statisticsOf(const Architecture& architecture, std::span<const float> parameters,
                                          std::span<const float> gradient,
                                          const std::optional<EarlierParameters>& earlier);

/// Looks at one network with the same images each time: the first 512 of a data set, as they are. The
/// gradient is that of their mean loss alone, as a batch of them would give it (with dropout and the batch's
/// own normalisation; without weight decay). Nothing is trained. One thread at a time.
class StatisticsProbe {
public:
    static constexpr std::size_t mostImages = 512;

    /// The executor must outlive it.
    StatisticsProbe(std::shared_ptr<const Architecture> architecture, Executor& executor);

    const std::shared_ptr<const Architecture>& architecture() const { return m_architecture; }

    /// Requires data of the architecture's shape and classes, at least one image. `batch` is the result's.
    NetworkStatistics measure(std::int64_t batch, std::span<const float> parameters, const Dataset& data,
                              const LossSettings& loss, const std::optional<EarlierParameters>& earlier);

private:
    std::shared_ptr<const Architecture> m_architecture;
    BatchGradient m_gradient;
    ReluCensus m_census;
    std::vector<std::uint32_t> m_indices;
};

} // namespace inkling
