// SPDX-License-Identifier: GPL-3.0-or-later
// Which units of a network are open for some image, and which for none.
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/data/dataset.h"
#include "core/model/architecture.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// A unit is a filter of conv2d, or a value of dense. It is dead where its relu gives 0 everywhere in every
/// image that was looked at: no gradient of these images reaches its weights.
struct ReluUnits {
    std::size_t units = 0;
    std::size_t dead = 0;
    double zeroShare = 0.0; ///< of all outputs of all units, 0 ... 1

    bool operator==(const ReluUnits&) const = default;
};

/// Takes images through a network as it predicts, spec by spec, sixteen at a time, and counts zeros behind
/// every relu. A relu that is a layer of its own counts for the conv2d or dense before it. Keeps the room
/// that it needs. One thread at a time.
class ReluCensus {
public:
    explicit ReluCensus(std::shared_ptr<const Architecture> architecture);

    /// Of the first `imageCount` images. One entry per spec; nothing for those without a relu.
    std::vector<std::optional<ReluUnits>> take(std::span<const float> parameters, const Dataset& data,
                                               std::size_t imageCount);

private:
    struct Part {
        std::unique_ptr<const Layer> layer;
        std::size_t parameterOffset = 0;
        std::optional<std::size_t> counts; ///< this part's output is that of the relu of this spec
    };
    struct Count {
        std::vector<bool> isOpen; ///< per unit
        std::uint64_t zeros = 0;
        std::uint64_t outputs = 0;
    };

    void addParts();
    void takeTile(std::span<const float> parameters, std::size_t lanes);
    static void count(std::span<const float> y, Shape shape, std::size_t lanes, Count& count);

    std::shared_ptr<const Architecture> m_architecture;
    std::vector<Part> m_parts;
    std::vector<std::optional<Count>> m_counts; ///< one per spec
    AlignedFloats m_x;
    AlignedFloats m_y;
    AlignedVector<std::byte> m_cache;
};

} // namespace inkling
