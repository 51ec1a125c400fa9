// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets that lie in a folder.
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <filesystem>
#include <optional>

namespace inkling {

/// The data in a folder of four IDX files with MNIST's names: train-images-idx3-ubyte (or
/// train-images.idx3-ubyte), train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte, each
/// plain or .gz; the plain one is taken where both are there. Named after the folder.
Result<DigitData> loadIdxFolder(const std::filesystem::path& folder);

/// Where Debian's package dataset-fashion-mnist has put its files, if it has: ready for loadIdxFolder.
std::optional<std::filesystem::path> installedFashionMnist();

} // namespace inkling
