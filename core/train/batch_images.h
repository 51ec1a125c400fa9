// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// The images of one batch as the network saw them, and what it made of each before the batch's update.
struct BatchImages {
    std::int64_t batch = 0;
    Shape imageShape;
    std::vector<std::uint32_t> indices;    ///< of each in the training set
    std::vector<std::uint8_t> pixels;      ///< [size()][imageShape.size()], augmentation included
    std::vector<std::uint8_t> labels;      ///< what is right
    std::vector<std::uint8_t> predictions; ///< what the network said
    std::vector<float> losses;             ///< of each; their mean is the batch's loss

    std::size_t size() const { return indices.size(); }
    std::span<const std::uint8_t> image(std::size_t i) const {
        return std::span{pixels}.subspan(i * imageShape.size(), imageShape.size());
    }
};

} // namespace inkling
