// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/safetensors_model.h"

#include "core/formats/export_notes.h"
#include "core/formats/named_weights.h"
#include "core/formats/safetensors.h"

#include <vector>

namespace inkling {

Result<void> writeSafetensorsModel(const Model& model, const std::filesystem::path& path) {
    if (auto finite = requireFiniteWeights(model, path); !finite)
        return finite;
    const auto network = describedNetwork(*model.architecture, path);
    if (!network)
        return network.error();

    std::vector<NamedTensor> tensors;
    for (const NamedWeights& array : namedWeights(model))
        tensors.push_back(
            namedTensor(array.name, {array.block.shape.begin(), array.block.shape.end()}, array.values));
    return writeSafetensors(path, tensors, modelNotes(*network));
}

Result<Model> readSafetensorsModel(const std::filesystem::path& path) {
    const auto file = readSafetensors(path);
    if (!file)
        return file.error();
    std::vector<TensorValues<float>> values; // some may be copies, which live here
    for (const NamedTensor& tensor : file->tensors()) {
        auto read = file->values<float>(tensor.name, tensor.shape);
        if (!read)
            return read.error();
        values.push_back(*std::move(read));
    }
    std::vector<FoundArray> found;
    for (std::size_t i = 0; i < values.size(); ++i)
        found.push_back({file->tensors()[i].name, file->tensors()[i].shape, values[i].span()});
    const auto topology = file->metadata().find(topologyNote);
    return modelFrom(topology == file->metadata().end() ? nullptr : &topology->second, found, path.string());
}

} // namespace inkling
