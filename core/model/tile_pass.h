// SPDX-License-Identifier: GPL-3.0-or-later
// One tile on its way through a network, and back.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/data/dataset.h"
#include "core/model/architecture.h"
#include "core/model/loss.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// Stages begin to end - 1.
struct StageRange {
    std::size_t begin;
    std::size_t end;
};

/// Figures of a whole batch for each stage that asks for some (BatchLayer); empty for the others.
struct BatchFigures {
    std::vector<std::vector<double>> statistics; ///< on the way forward
    std::vector<std::vector<double>> sums;       ///< on the way back
};

/// The room one thread needs to take tiles through one network: activations, caches and derivatives.
/// Allocated once. One thread at a time; it refers to the architecture, which must outlive it.
class TilePass {
public:
    explicit TilePass(const Architecture& architecture);

    const Architecture& architecture() const { return m_architecture; }

    /// Loads up to 16 images as the input of the tile, pixels divided by 255, with their labels. Lanes beyond
    /// are empty. The tile is one to predict, until train() says otherwise.
    void load(const Dataset& data, std::span<const std::uint32_t> indices);

    /// The same for images that are in no data set: one pointer to the input shape's bytes per lane, or null.
    void load(const std::array<const std::uint8_t*, tileLanes>& images);
    void setLabels(std::span<const std::uint8_t> labels);

    /// The loaded tile is one to train on. `keys` are what the lanes' random numbers follow from; `figures`,
    /// which must outlive the way through, serves the stages that look at the whole batch.
    void train(const std::array<std::uint64_t, tileLanes>& keys, const BatchFigures& figures);

    std::size_t laneCount() const { return m_laneCount; }

    /// Takes the tile forward. Afterwards logits() is [classes, 16].
    void forward(std::span<const float> parameters);
    void forward(std::span<const float> parameters, StageRange range);
    std::span<const float> logits() const { return m_stages.back().y; }
    /// What a stage was given: [input shape of the stage, 16]. Requires forward() up to the stage before it.
    std::span<const float> inputOf(std::size_t stage) const;

    /// Cross-entropy and answers of the loaded images' labels; of a loss that is not the cross-entropy, that
    /// loss. `scale` multiplies the derivative (1 / batch size).
    struct Losses {
        alignas(64) std::array<float, tileLanes> loss;
        std::array<std::uint8_t, tileLanes> predictions;
    };
    Losses loss(const LossSettings& settings, float scale);

    /// Adds the gradient of loss(). Requires forward() and loss() before.
    void backward(std::span<const float> parameters, std::span<float> gradient);
    /// The same stage by stage, from the range's last to its first.
    void backward(std::span<const float> parameters, std::span<float> gradient, StageRange range);

    /// This tile's part of what a stage asks of the batch: before its forward(), and before its backward().
    /// Requires a BatchLayer at the stage.
    void measure(std::size_t stage, std::span<double> tile) const;
    void measureBackward(std::size_t stage, std::span<const float> parameters, std::span<double> tile);

    /// The first stage whose output is not finite in a lane that is in use, if there is one.
    std::optional<std::size_t> firstNonFiniteStage() const;

private:
    struct StageBuffers {
        AlignedFloats y;
        AlignedVector<std::byte> cache;
        std::array<std::uint32_t, tileLanes> laneKeys; ///< of a stage that is random
    };

    std::span<const std::uint32_t> laneKeysOf(std::size_t stage) const;
    BackwardPass backwardPassOf(std::size_t stage, std::span<const float> parameters);

    const Architecture& m_architecture;
    AlignedFloats m_x;
    std::vector<StageBuffers> m_stages;
    AlignedFloats m_dy; ///< derivative by a stage's output; the two change places on the way back
    AlignedFloats m_dx;
    std::array<std::uint8_t, tileLanes> m_labels{};
    std::size_t m_laneCount = 0;
    const BatchFigures* m_figures = nullptr; ///< null while predicting
};

} // namespace inkling
