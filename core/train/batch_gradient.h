// SPDX-License-Identifier: GPL-3.0-or-later
// The gradient of one batch, to the bit the same whoever computes which part.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/base/executor.h"
#include "core/base/sentence.h"
#include "core/data/augmentation.h"
#include "core/data/dataset.h"
#include "core/model/architecture.h"
#include "core/model/loss.h"
#include "core/model/tile_pass.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// What is learned from in one step.
struct TrainingBatch {
    const Dataset& data;
    std::span<const std::uint32_t> indices; ///< images of data, at least one
    std::uint64_t noiseKey = 0;             ///< what random layers draw from: another one for each batch

    // What happens to an image follows from the seed, its number and the epoch.
    const Augmentation& augmentation = noAugmentation;
    std::uint64_t seed = 0;
    std::int64_t epoch = 0;

    static inline const Augmentation noAugmentation{};
};

/// Before the update.
struct BatchResult {
    double loss = 0.0; ///< summed over the batch
    int right = 0;     ///< images read right
};

/// Computes loss and gradient of one batch after the other.
///
/// Gradients are summed in shards whose number is fixed (tile t belongs to shard t mod 8), within a shard in
/// ascending order, and shards in order; so the sum does not depend on the number of threads. Where layers
/// look at the whole batch (batchNormalization), all tiles go forward up to the first of them, its figures
/// are joined in the order of the tiles, and so on; else each tile goes all the way there and back while it
/// is in the cache.
///
/// One thread at a time. After its first batch of full size it allocates nothing.
class BatchGradient {
public:
    /// The executor must outlive it.
    BatchGradient(std::shared_ptr<const Architecture> architecture, Executor& executor);

    BatchResult compute(std::span<const float> parameters, const TrainingBatch& batch,
                        const LossSettings& loss);

    /// Of the mean loss of the last batch, [parameterCount]; may be changed until the next.
    std::span<float> gradient() { return m_shards[0].gradient; }

    /// What the last batch's images cost and were taken for, in its order, before the update.
    std::span<const float> losses() const { return m_losses; }
    std::span<const std::uint8_t> predictions() const { return m_predictions; }
    /// Image number `place` of a batch as the network sees it: augmented, if it is.   pixels [imageShape]
    void show(const TrainingBatch& batch, std::size_t place, std::span<std::uint8_t> pixels);

    /// Lets the layers that looked at the last batch remember it, after the update.
    void remember(std::span<float> parameters) const;

    /// Where something that is not finite arose first in the last batch: "the output of conv2d 2".
    Sentence locateNonFiniteLoss(std::span<const float> parameters, const TrainingBatch& batch);
    Sentence locateNonFiniteGradient() const;

private:
    struct alignas(cacheLine) Shard {
        AlignedFloats gradient;
        double loss = 0.0;
        int right = 0;
    };
    /// One call's arguments, for the functions below.
    struct Job {
        std::span<const float> parameters;
        const TrainingBatch& batch;
        const LossSettings& loss;

        std::size_t tileCount() const { return (batch.indices.size() + tileLanes - 1) / tileLanes; }
    };

    bool looksAtBatch() const { return !m_batchStages.empty(); }
    /// Whether a shard is added to the first as soon as it is done: one worker's cache holds two gradients
    /// longer than eight.
    bool addsAtOnce() const { return m_executor.workerCount() == 1 && !looksAtBatch(); }
    /// One tile's turn.
    struct Turn {
        std::size_t tile;
        std::size_t worker;
        Shard& shard;
        std::span<float> gradient; ///< the shard's
        TilePass& pass;
    };
    /// Sixteen images of a worker's own.
    struct Augmented {
        Augmentation augmentation;
        Augmenter augmenter;
        std::vector<std::uint8_t> pixels;
    };

    void forEachTile(const Job& job, FunctionRef<void(const Turn&)> use);
    void load(const Job& job, const Turn& turn);
    void loadAugmented(const TrainingBatch& batch, std::span<const std::uint32_t> indices, const Turn& turn);
    Augmenter& augmenterOf(std::size_t worker, const TrainingBatch& batch);
    void takeLoss(const Job& job, const Turn& turn);
    void computeTileByTile(const Job& job);
    void computeStageByStage(const Job& job);
    void makeRoom(std::size_t tileCount);
    std::span<double> figuresOf(std::size_t tile, std::span<const double> joined);
    void joinStatistics(std::size_t stage, std::size_t tileCount);
    void joinSums(std::size_t stage, std::size_t tileCount);
    BatchResult sumShards(std::size_t usedShards);

    std::shared_ptr<const Architecture> m_architecture;
    Executor& m_executor;
    std::vector<Shard> m_shards;
    std::vector<std::unique_ptr<TilePass>> m_passes; ///< one a worker; one a tile where stages see the batch

    std::vector<std::optional<Augmented>> m_augmented; ///< one a worker, once it is needed
    std::vector<float> m_losses;                       ///< of the batch's images
    std::vector<std::uint8_t> m_predictions;

    std::vector<std::size_t> m_batchStages; ///< the stages that look at the whole batch
    BatchFigures m_figures;
    std::vector<std::vector<double>> m_tileFigures; ///< of the stage being measured, one for each tile
};

} // namespace inkling
