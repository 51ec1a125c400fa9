// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model.h"
#include "core/model/tile_pass.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// What a network says of one image.
struct Prediction {
    int label = 0;                    ///< the most probable class; the first of equals
    std::vector<float> probabilities; ///< [classes], their sum is 1

    bool operator==(const Prediction&) const = default;
};

/// Reads single images with one network, keeping the room it needs. One thread at a time.
class Predictor {
public:
    explicit Predictor(std::shared_ptr<const Architecture> architecture);

    const std::shared_ptr<const Architecture>& architecture() const { return m_architecture; }

    /// `parameters` belong to the architecture; `pixels` [inputShape.size()], 0 paper, 255 ink.
    Prediction predict(std::span<const float> parameters, std::span<const std::uint8_t> pixels);

private:
    std::shared_ptr<const Architecture> m_architecture;
    TilePass m_pass;
    AlignedFloats m_probabilities; ///< [classes, 16]
};

} // namespace inkling
