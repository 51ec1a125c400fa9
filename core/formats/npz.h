// SPDX-License-Identifier: GPL-3.0-or-later
// The arrays of a model as NumPy's archive: what numpy.load() gives as a dictionary.
#pragma once

#include "core/base/result.h"
#include "core/formats/safetensors.h"
#include "core/model/model.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// An array of float32, row-major; without the ending ".npy" that its member of the zip file has.
struct NpzArray {
    std::string name;
    TensorShape shape; ///< empty: a single number
    std::vector<float> values;
};

/// Strict: members are arrays of little-endian float32 in C's order, packed or not, named differently, with
/// the check sums that are noted; nothing else is in the file. Sizes are compared before memory is taken for
/// them; no more than 1 GiB is. `fileName`: for messages.
Result<std::vector<NpzArray>> parseNpz(std::span<const std::byte> bytes, std::string_view fileName);

/// A file of these arrays, not packed: the same for the same arguments.
std::vector<std::byte> toNpz(std::span<const NpzArray> arrays);

/// The model's arrays by the names of the layers-model: "conv2d/kernel". The network itself is not in the
/// file. Refuses weights that are not finite. Written as writeFileAtomically() does.
Result<void> writeNpz(const Model& model, const std::filesystem::path& path);

/// The weights of a network of this architecture: exactly the arrays that it needs, in their shapes, finite.
Result<Model> readNpz(const std::filesystem::path& path, std::shared_ptr<const Architecture> architecture);

} // namespace inkling
