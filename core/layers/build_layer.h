// SPDX-License-Identifier: GPL-3.0-or-later
// From what the user chose to what computes it.
#pragma once

#include "core/base/result.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

#include <memory>
#include <span>
#include <vector>

namespace inkling {

/// The first layer of a network has none before it that could be left out.
enum class LayerPlace { first, later };

/// The shape a layer makes of its input, or why it cannot, without the layer's name: "filters is 0; choose 1
/// to 65536."
Result<Shape> outputShapeOf(const LayerSpec& spec, Shape inputShape, LayerPlace place = LayerPlace::later);

/// Whether a layer's output is its input, value by value, so that nothing computes it. Requires
/// outputShapeOf() to accept it.
bool changesNothing(const LayerSpec& spec, Shape inputShape);

/// The layers that compute one or a few specs in a row.
struct BuiltLayers {
    std::vector<std::unique_ptr<const Layer>> layers; ///< none where nothing changes
    std::size_t specCount = 1;                        ///< how many specs they cover
};

/// Builds the first of `specs`, joined with those behind it where one kernel does them in one pass (conv2d,
/// relu and a 2x2 maxPooling2d). Requires outputShapeOf() to accept each of them.
BuiltLayers buildLayers(std::span<const LayerSpec> specs, Shape inputShape);

} // namespace inkling
