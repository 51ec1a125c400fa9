// SPDX-License-Identifier: GPL-3.0-or-later
// A model as one safetensors file: its arrays, and in the metadata what network they belong to.
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"

#include <filesystem>

namespace inkling {

/// Arrays are named as in the layers-model ("conv2d/kernel") and lie as they do there. The metadata are
/// modelNotes().
///
/// Refuses weights that are not finite. Written as writeFileAtomically() does.
Result<void> writeSafetensorsModel(const Model& model, const std::filesystem::path& path);

/// Reads such a file, whoever wrote it: the topology is needed, and exactly its layers' arrays, float32 and
/// finite. Other metadata are not looked at.
Result<Model> readSafetensorsModel(const std::filesystem::path& path);

} // namespace inkling
