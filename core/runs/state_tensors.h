// SPDX-License-Identifier: GPL-3.0-or-later
// A training state as tensors of a safetensors file.
#pragma once

#include "core/formats/safetensors.h"
#include "core/train/training_state.h"

#include <string>
#include <vector>

namespace inkling {

/// "<prefix>parameters" F32 [parameters]; where there are any, "<prefix>average" F32 [parameters] and
/// "<prefix>optimizer" F32 [slots, parameters]. They point into the state.
std::vector<NamedTensor> tensorsOf(const TrainingState& state, const std::string& prefix = {});

/// What is no tensor, as JSON: the batch, the optimizer's name and step, early stopping's patience.
std::string stateJson(const TrainingState& state);

/// From what these two have made; every double as it was, bit for bit. `json` is named after the metadata it
/// stood in.
Result<TrainingState> stateFrom(const Safetensors& file, std::string_view json,
                                const std::string& prefix = {});

/// One state as a file of its own, its JSON under "state".
Result<std::vector<std::byte>> stateBytes(const TrainingState& state);
Result<TrainingState> parseState(std::vector<std::byte> bytes, std::string_view fileName);

} // namespace inkling
