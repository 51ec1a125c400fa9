// SPDX-License-Identifier: GPL-3.0-or-later
// One tile on its way through a network, and back.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/data/dataset.h"
#include "core/model/architecture.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// The room one thread needs to take tiles through one network: activations, caches and derivatives.
/// Allocated once. One thread at a time; it refers to the architecture, which must outlive it.
class TilePass {
public:
    explicit TilePass(const Architecture& architecture);

    /// Loads up to 16 images as the input of the tile, pixels divided by 255. Lanes beyond are empty.
    void load(const Dataset& data, std::span<const std::uint32_t> indices);

    /// The same for images that are in no data set: one pointer to the input shape's bytes per lane, or null.
    void load(const std::array<const std::uint8_t*, tileLanes>& images);

    std::size_t laneCount() const { return m_laneCount; }

    /// Takes the tile forward. Afterwards logits() is [classes, 16].
    void forward(std::span<const float> parameters);
    std::span<const float> logits() const { return m_stages.back().y; }

    /// Cross-entropy of the loaded images' labels. `scale` multiplies the derivative (1 / batch size).
    struct Losses {
        alignas(64) std::array<float, tileLanes> loss;
        std::array<std::uint8_t, tileLanes> predictions;
    };
    Losses crossEntropy(float scale);

    /// Adds the gradient of crossEntropy()'s loss. Requires forward() and crossEntropy() before.
    void backward(std::span<const float> parameters, std::span<float> gradient);

    /// The first stage whose output is not finite in a lane that is in use, if there is one.
    std::optional<std::size_t> firstNonFiniteStage() const;

private:
    struct StageBuffers {
        AlignedFloats y;
        AlignedVector<std::byte> cache;
    };

    std::span<const float> inputOf(std::size_t stage) const;

    const Architecture& m_architecture;
    AlignedFloats m_x;
    std::vector<StageBuffers> m_stages;
    AlignedFloats m_dy; ///< derivative by a stage's output; the two change places on the way back
    AlignedFloats m_dx;
    std::array<std::uint8_t, tileLanes> m_labels{};
    std::size_t m_laneCount = 0;
};

} // namespace inkling
