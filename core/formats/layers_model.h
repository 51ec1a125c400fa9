// SPDX-License-Identifier: GPL-3.0-or-later
// A network with its weights as a TensorFlow.js layers-model: a folder with model.json and binary weights.
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"
#include "core/train/optimizer_state.h"

#include <filesystem>
#include <optional>

namespace inkling {

/// The file in the model's folder that the others are named in.
inline constexpr const char* layersModelJson = "model.json";

/// Reads a model from its folder or its model.json. Which layers are read says layers_model_topology.h.
///
/// Strict: the weights must be float32 and finite, exactly those that the layers need, in files beside
/// model.json that hold exactly their bytes. Sizes are compared before memory is taken for them.
///
/// The optimizer is that of "trainingConfig", with what it remembers. It is less strict: one that Inkling has
/// not, or that does not fit the network, is left out with a notice, and the weights are read. Arrays of an
/// optimizer without "trainingConfig" are stepped over.
Result<TrainedModel> readTrainedLayersModel(const std::filesystem::path& modelJsonOrFolder);

/// The same without the optimizer.
Result<Model> readLayersModel(const std::filesystem::path& modelJsonOrFolder);

/// Writes the model into the folder, which is made where there is none. There is no moment at which the
/// folder holds anything but the whole old model or the whole new one: the weights go into a file of a new
/// name, weights-<first 12 digits of their SHA-256>.bin; replacing model.json is what makes them count; then
/// older files of such names are removed. What was written is read back and compared before success is
/// reported.
///
/// With an optimizer TensorFlow.js loads a compiled model and trains on. What it cannot say stays here: what
/// adamax remembers, numbers that are not finite, more than 2^31 - 1 steps; then it begins anew.
///
/// Refuses weights that are not finite. Blocks until the disk has the bytes.
Result<void> writeLayersModel(const Model& model, const std::filesystem::path& folder,
                              const std::optional<OptimizerState>& optimizer = {});

} // namespace inkling
