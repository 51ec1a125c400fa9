// SPDX-License-Identifier: GPL-3.0-or-later
// A model as a Python file that builds it anew, for people who go on with another library.
#pragma once

#include "core/base/result.h"
#include "core/model/model.h"

#include <filesystem>

namespace inkling {

/// Python for PyTorch. Its load() gives the network with its weights, which it takes from the file of the
/// same name that ends in .npz (writeNpz) or else in .safetensors (writeSafetensorsModel). Images are [N,
/// channels, height, width], 0 paper, 1 ink; the answers probabilities.
///
/// Kernels are turned to PyTorch's order of axes while loading, and what follows a flatten to PyTorch's order
/// of features. Written as writeFileAtomically() does; the weights' file is not.
Result<void> writePyTorchSource(const Model& model, const std::filesystem::path& path);

/// The same for Keras. Images are [N, height, width, channels].
Result<void> writeKerasSource(const Model& model, const std::filesystem::path& path);

} // namespace inkling
