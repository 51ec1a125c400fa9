// SPDX-License-Identifier: GPL-3.0-or-later
// "trainingConfig" of a model.json, and the arrays of the group "optimizer" that belong to it, as
// TensorFlow.js writes them with includeOptimizer. Internal to core/formats.
#pragma once

#include "core/base/result.h"
#include "core/formats/json.h"
#include "core/formats/weights_manifest.h"
#include "core/model/architecture.h"
#include "core/train/optimizer_state.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// {"loss": ..., "metrics": ["accuracy"], "optimizer_config": {"class_name": "Adam", "config": {...}}}.
nlohmann::ordered_json trainingConfigJson(const TrainingSettings& settings);

/// What concernsOptimizer(); wrong ones, and what Inkling has not (a centred rmsprop, say), are reported to
/// the field's problems.
TrainingSettings readTrainingConfig(const JsonField& config);

/// One array of what an optimizer remembers.
struct SlotArray {
    std::string name; ///< "conv2d/kernel/m"
    std::vector<int> shape;
    std::size_t offset = 0; ///< within Optimizer::slotValues()
    std::size_t count = 0;
};

/// Whether TensorFlow.js can write and read what this optimizer remembers: it cannot adamax's.
bool canSaveSlots(OptimizerKind kind);

/// The name of the number of steps, int32, which comes before the arrays.
inline constexpr const char* stepCountName = "iter";

/// The arrays of an optimizer, in their order: slot by slot, in each an array for every trainable weight.
std::vector<SlotArray> slotArrays(OptimizerKind kind, const Architecture& architecture,
                                  const std::vector<std::string>& layerNames);

/// Whether these are the arrays of the group "optimizer" of such a network: the number of steps and all
/// slots; or that number alone, or nothing, of an optimizer that remembers nothing yet. They are told by
/// order and shape, as TensorFlow.js does: in names it counts models ("conv2d/kernel_1/m"). Else in words
/// what is wrong.
Result<void> matchSlotArrays(const std::vector<ManifestWeight>& found, const std::vector<SlotArray>& wanted);

} // namespace inkling
