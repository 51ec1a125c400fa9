// SPDX-License-Identifier: GPL-3.0-or-later
// What a network has made of images when nothing but its last layer is left to decide.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/data/dataset.h"
#include "core/model/tile_pass.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// The stage that decides: the last one with a kernel (dense or conv2d), or the first one where there is
/// none. Whatever lies behind it works on its answers class by class.
std::size_t decidingStage(const Architecture& architecture);

/// The values that the deciding stage is given, image by image, and what it makes of them.
struct Features {
    std::size_t size = 0;             ///< values of one image; planes one after the other, as in a tile
    std::vector<float> values;        ///< [count, size]
    std::vector<float> probabilities; ///< [count, classes]

    std::size_t count() const { return size == 0 ? 0 : values.size() / size; }
    std::span<const float> of(std::size_t image) const {
        return std::span{values}.subspan(image * size, size);
    }
};

/// Takes images through one network, 16 at a time, and keeps the room it needs. One thread at a time.
class FeatureReader {
public:
    explicit FeatureReader(std::shared_ptr<const Architecture> architecture);

    const std::shared_ptr<const Architecture>& architecture() const { return m_architecture; }
    std::size_t size() const { return m_size; } ///< values of one image

    /// The first `count` images of a data set, which has as many. Valid until the next call.
    const Features& read(std::span<const float> parameters, const Dataset& data, std::size_t count);
    /// One image: pixels [inputShape.size()], 0 paper, 255 ink.
    const Features& read(std::span<const float> parameters, std::span<const std::uint8_t> pixels);

private:
    void begin(std::size_t count);
    void readTile(std::span<const float> parameters, std::size_t first, std::size_t lanes);

    std::shared_ptr<const Architecture> m_architecture;
    std::size_t m_stage;
    std::size_t m_size;
    TilePass m_pass;
    AlignedFloats m_tileProbabilities; ///< [classes, 16]
    Features m_features;
};

} // namespace inkling
