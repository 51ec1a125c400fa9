// SPDX-License-Identifier: GPL-3.0-or-later
// A network with its weights as a TensorFlow.js layers-model: a folder with model.json and binary weights.
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"

#include <filesystem>

namespace inkling {

/// Reads a model from its folder or its model.json. Which layers are read says layers_model_topology.h.
///
/// Strict: the weights must be float32 and finite, exactly those that the layers need, in files beside
/// model.json that hold exactly their bytes. An optimizer's own state is stepped over. Sizes are compared
/// before memory is taken for them.
Result<Model> readLayersModel(const std::filesystem::path& modelJsonOrFolder);

/// Writes the model into the folder, which is made where there is none. There is no moment at which the
/// folder holds anything but the whole old model or the whole new one: the weights go into a file of a new
/// name, weights-<first 12 digits of their SHA-256>.bin; replacing model.json is what makes them count; then
/// older files of such names are removed. What was written is read back and compared before success is
/// reported.
///
/// Refuses weights that are not finite. Blocks until the disk has the bytes.
Result<void> writeLayersModel(const Model& model, const std::filesystem::path& folder);

} // namespace inkling
