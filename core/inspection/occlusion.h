// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of a picture an answer rests on: what becomes of it when a part is covered with paper (Zeiler
// and Fergus, 2014).
#pragma once

#include "core/model/predict.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// The square that covers.
struct Cover {
    int side = 5; ///< pixels, odd; centred on a pixel, cut at the picture's border
    int step = 1; ///< pixels from one centre to the next
};

/// The probability of one class for each place of the square.
struct OcclusionMap {
    int label = 0;            ///< the class that is most probable where nothing is covered
    float probability = 0.0F; ///< its probability there
    int height = 0;           ///< places: ceil(picture / step)
    int width = 0;
    int step = 1;
    std::vector<float> probabilities; ///< [height, width] its probability with the square centred at
                                      ///< (y * step, x * step)
};

/// Covers pictures 16 ways at a time. A square that covers no ink changes nothing and is not computed. One
/// thread at a time.
class Occluder {
public:
    explicit Occluder(std::shared_ptr<const Architecture> architecture, Cover cover = {});

    const std::shared_ptr<const Architecture>& architecture() const { return m_architecture; }

    /// Begins anew. `parameters` [parameterCount] must stay until the map is done; `pixels`
    /// [inputShape.size()] are copied. Squares cover all channels.
    void begin(std::span<const float> parameters, std::span<const std::uint8_t> pixels);
    /// Takes at most so many tiles of 16 places further; whether the map is whole.
    bool advance(std::size_t tiles);
    /// What was not reached yet has the probability of the picture as it is.
    const OcclusionMap& map() const { return m_map; }

private:
    void cover(std::size_t lane, std::size_t place);
    bool hasInk(std::size_t place) const;
    void forEachCovered(std::size_t place, auto&& use) const;

    std::shared_ptr<const Architecture> m_architecture;
    Cover m_cover;
    Predictor m_predictor;
    TilePass m_pass;
    AlignedFloats m_probabilities; ///< [classes, 16]
    std::span<const float> m_parameters;
    std::vector<std::uint8_t> m_pixels;
    std::vector<std::uint8_t> m_covered; ///< [16, pixels]
    std::vector<std::size_t> m_pending;  ///< places that are left, last first
    OcclusionMap m_map;
};

} // namespace inkling
