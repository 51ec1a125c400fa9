// SPDX-License-Identifier: GPL-3.0-or-later
// The arrays of a model as NumPy's archive: what numpy.load() gives as a dictionary.
#pragma once

#include "core/base/result.h"
#include "core/formats/safetensors.h"
#include "core/model/model.h"

#include <cstddef>
#include <filesystem>
#include <map>
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

/// What is in such a file.
struct Npz {
    std::vector<NpzArray> arrays;
    std::map<std::string, std::string> texts; ///< lists of bytes, by name
};

/// Strict: members are arrays of little-endian float32 in C's order, or lists of bytes, packed or not, named
/// differently, with the check sums that are noted; nothing else is in the file. Sizes are compared before
/// memory is taken for them; no more than 1 GiB is, nor 16 MiB more than the file has. `fileName`: for
/// messages.
Result<Npz> parseNpz(std::span<const std::byte> bytes, std::string_view fileName);

/// A file of these, not packed: the same for the same arguments.
std::vector<std::byte> toNpz(const Npz& npz);

/// The model's arrays by the names of the layers-model, "conv2d/kernel", and modelNotes() as lists of bytes:
/// json.loads(bytes(weights["topology"])). Refuses weights that are not finite. Written as
/// writeFileAtomically() does.
Result<void> writeNpz(const Model& model, const std::filesystem::path& path);

/// Reads such a file, whoever wrote it: the topology is needed, and exactly its layers' arrays, finite. Other
/// lists of bytes are not looked at.
Result<Model> readNpz(const std::filesystem::path& path);

} // namespace inkling
