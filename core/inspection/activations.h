// SPDX-License-Identifier: GPL-3.0-or-later
// What each layer of a network makes of one picture.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/model/architecture.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// One value of a shape. In a flat list it is a channel.
struct Place {
    int channel = 0;
    int row = 0;
    int column = 0;
    bool operator==(const Place&) const = default;
};

/// The values of one sample between two layers.
struct Tensor {
    Shape shape;
    std::vector<float> values; ///< [channels, height, width]: plane by plane, as in a tile

    std::size_t index(const Place& place) const {
        return static_cast<std::size_t>((place.channel * shape.height + place.row) * shape.width
                                        + place.column);
    }
    float at(const Place& place) const { return values[index(place)]; }
    std::span<const float> plane(int channel) const {
        const auto size = static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
        return std::span{values}.subspan(static_cast<std::size_t>(channel) * size, size);
    }
    bool operator==(const Tensor&) const = default;
};

/// What one spec makes of its input.
struct LayerActivations {
    Tensor output;
    /// Before the activation that conv2d or dense brought along; no values where they brought none.
    Tensor preActivation;

    const Tensor& sums() const { return preActivation.values.empty() ? output : preActivation; }
};

/// A picture's way through a network, spec by spec: also what the network itself computes in one go
/// (conv2d, relu and maxPooling2d) or leaves to the loss (the last softmax) is told apart.
struct Activations {
    Tensor input;                         ///< pixels divided by 255
    std::vector<LayerActivations> layers; ///< one per spec

    const Tensor& inputOf(std::size_t layer) const { return layer == 0 ? input : layers[layer - 1].output; }
};

/// Takes single pictures through one network with the kernels that predict, each layer by itself. Keeps the
/// room it needs: after the first picture nothing is allocated. One thread at a time.
class Inspector {
public:
    explicit Inspector(std::shared_ptr<const Architecture> architecture);

    const std::shared_ptr<const Architecture>& architecture() const { return m_architecture; }

    /// `parameters` belong to the architecture; `pixels` [inputShape.size()], 0 paper, 255 ink. The result
    /// is overwritten by the next call.
    const Activations& inspect(std::span<const float> parameters, std::span<const std::uint8_t> pixels);

private:
    struct Part {
        std::unique_ptr<const Layer> layer;
        std::size_t spec = 0;
        std::size_t parameterOffset = 0;
    };

    std::shared_ptr<const Architecture> m_architecture;
    std::vector<Part> m_parts;
    AlignedFloats m_x; ///< a tile of which only lane 0 is used
    AlignedFloats m_y;
    AlignedVector<std::byte> m_cache;
    Activations m_activations;
};

} // namespace inkling
