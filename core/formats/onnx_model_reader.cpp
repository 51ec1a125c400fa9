// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/number_text.h"
#include "core/formats/export_notes.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/onnx.h"
#include "core/formats/onnx_graph.h"
#include "core/formats/onnx_model.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace inkling {

namespace {

constexpr std::uint64_t mostFileBytes = std::uint64_t{512} << 20U;
constexpr std::uint64_t mostBytesBeyondFile = std::uint64_t{64} << 20U;

Result<void> requireKnownVersion(const OnnxModel& model, std::string_view fileName) {
    const auto check = [&](const Sentence& what, std::int64_t found, std::int64_t least,
                           std::int64_t most) -> Result<void> {
        if (found >= least && found <= most)
            return {};
        auto sentence = found == 0
            ? Sentence::tr("%1: %2 is missing; read are %3 to %4, export the model for one of them.")
                  .arg(fileName, what, least, most)
            : Sentence::tr("%1: %2 is %3; read are %4 to %5, export the model for one of them.")
                  .arg(fileName, what, found, least, most);
        return Error{ErrorKind::badData, std::move(sentence)};
    };
    if (auto known = check("ir_version", model.irVersion, 3, 10); !known)
        return known;
    return check(Sentence::tr("the version of ONNX' operators (opset_import)"), model.opset, 7, 21);
}

/// What the metadata say beyond the graph, where they describe the same network.
LayerSpecs completed(const OnnxModel& model, const OnnxNetwork& network) {
    for (const auto& [key, value] : model.metadata) {
        if (key != topologyNote)
            continue;
        const auto topology = parseSequential(value, topologyNote);
        if (topology && topology->inputShape == network.inputShape
            && asOnnxSays(network.inputShape, topology->specs)
                == asOnnxSays(network.inputShape, network.specs))
            return topology->specs;
    }
    return network.specs;
}

} // namespace

Result<Model> parseOnnxModel(std::span<const std::byte> bytes, std::string_view fileName) {
    const auto file = parseOnnx(bytes, fileName);
    if (!file)
        return file.error();
    if (const auto known = requireKnownVersion(*file, fileName); !known)
        return known.error();
    const auto network = readOnnxGraph(file->graph, file->opset, fileName);
    if (!network)
        return network.error();
    const auto architecture = Architecture::build(network->inputShape, completed(*file, *network));
    if (!architecture)
        return Error{ErrorKind::badData, Sentence::tr("%1: %2").arg(fileName, architecture.error().sentence)};

    // Nodes may share arrays, so that there can be more weights than the file has numbers.
    const std::uint64_t weightBytes = (*architecture)->parameterCount() * sizeof(float);
    if (weightBytes > bytes.size() + mostBytesBeyondFile)
        return Error{ErrorKind::badData,
                     Sentence::tr("%1: its layers share arrays and would take %2 bytes, the file has %3.")
                         .arg(fileName, grouped(weightBytes), grouped(bytes.size()))};
    std::vector<float> parameters((*architecture)->parameterCount());
    const auto blocks = (*architecture)->parameterBlocks();
    assert(blocks.size() == network->weights.size());
    for (std::size_t i = 0; i < blocks.size(); ++i)
        fill(std::span{parameters}.subspan(blocks[i].offset, blocks[i].count), network->weights[i]);
    return Model{*architecture, std::move(parameters)};
}

Result<Model> readOnnxModel(const std::filesystem::path& path) {
    const auto bytes = readFile(path, mostFileBytes);
    if (!bytes)
        return bytes.error();
    return parseOnnxModel(*bytes, path.string());
}

} // namespace inkling
