// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model.h"

#include "core/base/arithmetic_revision.h"
#include "core/base/atomic_file.h"
#include "core/base/file.h"
#include "core/base/number_text.h"
#include "core/base/sha256.h"
#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/named_weights.h"
#include "core/formats/weights_manifest.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

constexpr const char* jsonName = "model.json";

Error badData(const fs::path& file, const std::string& what) {
    return {ErrorKind::badData, file.string() + ": " + what + "."};
}

// --- reading ---------------------------------------------------------------------------------------------

/// Which array of the file belongs to which place of the parameters.
using BlockOfWeight = std::map<std::string_view, const ParameterBlock*>;

/// Matches by name, both ways: every array of the network is there in its shape, and no other. On failure the
/// words of an error.
Result<BlockOfWeight> matchWeights(const fs::path& file, const SequentialNetwork& network,
                                   const Architecture& architecture,
                                   const std::vector<ManifestGroup>& manifest) {
    BlockOfWeight matched;
    std::map<std::string, const ParameterBlock*> wanted;
    for (const ParameterBlock& block : architecture.parameterBlocks())
        wanted.emplace(weightName(network.layerNames, block), &block);

    for (const ManifestGroup& group : manifest) {
        for (const ManifestWeight& weight : group.weights) {
            if (weight.isOptimizerState)
                continue;
            const auto place = wanted.find(weight.name);
            if (place == wanted.end())
                return badData(file,
                               weight.path + ": the weight " + inQuotes(weight.name)
                                   + " belongs to no layer; expected \"<layer name>/kernel\" or \"/bias\"");
            if (weight.shape != place->second->shape)
                return badData(file,
                               weight.path + ".shape: the weight " + inQuotes(weight.name) + " is "
                                   + shapeText(weight.shape) + ", its layer needs "
                                   + shapeText(place->second->shape));
            matched.emplace(weight.name, place->second);
            wanted.erase(place);
        }
    }
    if (!wanted.empty())
        return badData(file,
                       "weightsManifest: the weight " + inQuotes(wanted.begin()->first) + " "
                           + shapeText(wanted.begin()->second->shape) + " is missing");
    return matched;
}

fs::path fromUtf8(const std::string& name) {
    return std::u8string{name.begin(), name.end()};
}

/// The file of a name that a model.json gives, which must lie in the folder even where it is a link.
Result<InputFile> openBeside(const fs::path& folder, const std::string& name) {
    const fs::path path = folder / fromUtf8(name);
    auto file = InputFile::open(path);
    if (!file)
        return file;

    std::error_code code;
    const fs::path realFolder = fs::canonical(folder.empty() ? "." : folder, code);
    const fs::path realPath = code ? fs::path{} : fs::canonical(path, code);
    const auto [inFolder, inPath] =
        std::mismatch(realFolder.begin(), realFolder.end(), realPath.begin(), realPath.end());
    if (code || inFolder != realFolder.end())
        return badData(path, "is a link that leads out of the model's folder; put a copy there instead");
    return file;
}

/// The files of a group as if they were one.
class GroupFiles {
public:
    /// Opens all of them and compares their size with what the group's arrays take.
    static Result<GroupFiles> open(const fs::path& folder, const ManifestGroup& group) {
        GroupFiles files;
        std::uint64_t size = 0;
        for (const std::string& name : group.files) {
            auto file = openBeside(folder, name);
            if (!file)
                return file.error();
            size += file->size();
            files.m_files.push_back(*std::move(file));
        }
        if (size != group.bytes) {
            const std::string others =
                group.files.size() > 1 ? " and " + std::to_string(group.files.size() - 1) + " more" : "";
            return badData(folder / (group.files.empty() ? jsonName : fromUtf8(group.files.front())),
                           (others.empty() ? "holds " : "holds, with" + others.substr(4) + ", ")
                               + grouped(size) + " bytes, model.json describes " + grouped(group.bytes)
                               + (size < group.bytes ? "; it was cut short" : "; it has bytes left over")
                               + ", save or copy the model again");
        }
        return files;
    }

    Result<void> read(std::span<std::byte> bytes) {
        while (!bytes.empty()) {
            const std::size_t wanted = stepInCurrentFile(bytes.size());
            InputFile& file = m_files[m_current];
            const auto count = file.read(bytes.first(wanted));
            if (!count)
                return count.error();
            if (*count != wanted)
                return Error{ErrorKind::io, file.name() + ": the file shrank while it was read; try again."};
            bytes = bytes.subspan(wanted);
        }
        return {};
    }

    Result<void> skip(std::size_t bytes) {
        std::vector<std::byte> passed(std::min<std::size_t>(bytes, 1U << 16U));
        while (bytes > 0) {
            const std::size_t count = std::min(bytes, passed.size());
            if (const auto read = this->read(std::span{passed}.first(count)); !read)
                return read;
            bytes -= count;
        }
        return {};
    }

private:
    /// Moves on by as much of `wanted` as the current file has. Requires that the files have as much left.
    std::size_t stepInCurrentFile(std::size_t wanted) {
        while (m_offset == m_files[m_current].size()) {
            ++m_current;
            m_offset = 0;
        }
        const std::size_t left = static_cast<std::size_t>(m_files[m_current].size()) - m_offset;
        const std::size_t count = std::min(wanted, left);
        m_offset += count;
        return count;
    }

    std::vector<InputFile> m_files;
    std::size_t m_current = 0;
    std::size_t m_offset = 0; ///< within the current file
};

Result<std::vector<float>> readParameters(const fs::path& folder, const Architecture& architecture,
                                          const std::vector<ManifestGroup>& manifest,
                                          const BlockOfWeight& blocks) {
    std::vector<GroupFiles> opened;
    for (const ManifestGroup& group : manifest) {
        auto files = GroupFiles::open(folder, group);
        if (!files)
            return files.error();
        opened.push_back(*std::move(files));
    }

    // By now as many bytes are known to lie on the disk.
    std::vector<float> parameters(architecture.parameterCount());
    for (std::size_t i = 0; i < manifest.size(); ++i) {
        for (const ManifestWeight& weight : manifest[i].weights) {
            if (weight.isOptimizerState) {
                if (const auto skipped = opened[i].skip(weight.bytes); !skipped)
                    return skipped.error();
                continue;
            }
            const ParameterBlock& block = *blocks.at(weight.name);
            const auto place = std::span{parameters}.subspan(block.offset, block.count);
            if (const auto read = opened[i].read(std::as_writable_bytes(place)); !read)
                return read.error();
        }
    }
    return parameters;
}

// --- writing ---------------------------------------------------------------------------------------------

SequentialNetwork networkOf(const Architecture& architecture) {
    return {architecture.inputShape(), architecture.specs(), kerasNames(architecture.specs())};
}

std::string modelJson(const SequentialNetwork& network, const Architecture& architecture,
                      const std::string& weightsFile) {
    using OrderedJson = nlohmann::ordered_json;
    OrderedJson weights = OrderedJson::array();
    for (const ParameterBlock& block : architecture.parameterBlocks()) {
        OrderedJson weight = OrderedJson::object();
        weight["name"] = weightName(network.layerNames, block);
        weight["shape"] = block.shape;
        weight["dtype"] = "float32";
        weights.push_back(std::move(weight));
    }

    OrderedJson topology = OrderedJson::parse(sequentialJson(network));
    topology["keras_version"] = "tfjs-layers 4.22.0"; // whose format it is
    topology["backend"] = "tensor_flow.js";

    OrderedJson model = OrderedJson::object();
    model["format"] = "layers-model";
    model["generatedBy"] = "Inkling " INKLING_VERSION;
    model["convertedBy"] = nullptr;
    model["modelTopology"] = std::move(topology);
    OrderedJson group = OrderedJson::object();
    group["paths"] = OrderedJson::array({weightsFile});
    group["weights"] = std::move(weights);
    model["weightsManifest"] = OrderedJson::array({std::move(group)});
    // Pixels are fed as 0 (paper) to 1 (ink); the one thing that neither the topology nor the weights tell.
    model["userDefinedMetadata"] = {
        {"app", "inkling"}, {"inputRange", "0..1"}, {"arithmeticRevision", arithmeticRevision}};
    return model.dump() + "\n";
}

/// Whether a name is weights-<12 hexadecimal digits>.bin.
bool isWeightsFileOfOurs(std::string_view name) {
    constexpr std::string_view prefix = "weights-";
    constexpr std::string_view suffix = ".bin";
    constexpr std::size_t digits = 12;
    if (name.size() != prefix.size() + digits + suffix.size() || !name.starts_with(prefix)
        || !name.ends_with(suffix))
        return false;
    return name.substr(prefix.size(), digits).find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What cannot be removed stays; it takes room and harms nothing.
void removeOlderWeights(const fs::path& folder, const std::string& current) {
    std::error_code code;
    std::vector<fs::path> older;
    for (fs::directory_iterator entry{folder, code}, end; !code && entry != end; entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (name != current && isWeightsFileOfOurs(name) && entry->is_regular_file(ignored))
            older.push_back(entry->path());
    }
    for (const fs::path& path : older)
        fs::remove(path, code);
}

/// Bit by bit: 0 and -0 are different weights.
bool sameBits(std::span<const float> a, std::span<const float> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

} // namespace

Result<Model> readLayersModel(const fs::path& modelJsonOrFolder) {
    std::error_code code;
    const fs::path file =
        fs::is_directory(modelJsonOrFolder, code) ? modelJsonOrFolder / jsonName : modelJsonOrFolder;
    const auto bytes = readFile(file, JsonLimits{}.bytes);
    if (!bytes)
        return bytes.error();
    const std::string_view text{reinterpret_cast<const char*>(bytes->data()), bytes->size()};
    const auto document = parseJson(text, file.string());
    if (!document)
        return document.error();

    JsonProblems problems{file.string()};
    const JsonField root{*document, problems};
    if (const JsonField format = root["format"];
        format.exists() && !(format.isString() && format.text() == "layers-model"))
        format.expected("\"layers-model\"");
    const SequentialNetwork network = readSequential(root["modelTopology"]);
    const std::vector<ManifestGroup> manifest = readWeightsManifest(root["weightsManifest"]);
    if (problems.any())
        return problems.first();

    const auto architecture = Architecture::build(network.inputShape, network.specs);
    if (!architecture)
        return Error{ErrorKind::badData, file.string() + ": " + architecture.error().message};
    const auto blocks = matchWeights(file, network, **architecture, manifest);
    if (!blocks)
        return blocks.error();
    auto parameters = readParameters(file.parent_path(), **architecture, manifest, *blocks);
    if (!parameters)
        return parameters.error();
    if (const std::string what = nonFiniteWeight(network.layerNames, **architecture, *parameters);
        !what.empty())
        return badData(file, what + "; the training that made it diverged, use an earlier copy");
    return Model{*architecture, *std::move(parameters)};
}

Result<void> writeLayersModel(const Model& model, const fs::path& folder) {
    const Architecture& architecture = *model.architecture;
    const SequentialNetwork network = networkOf(architecture);
    const fs::path file = folder / jsonName;
    if (const std::string what = nonFiniteWeight(network.layerNames, architecture, model.parameters);
        !what.empty())
        return Error{ErrorKind::failure, file.string() + ": " + what + "; nothing was written."};

    const auto bytes = std::as_bytes(std::span{model.parameters}); // little-endian, as model.cpp requires
    const std::string weightsFile = "weights-" + sha256(bytes).substr(0, 12) + ".bin";
    const std::string json = modelJson(network, architecture, weightsFile);
    // Asked before anything is replaced: the file may be unable to say what the network is.
    const auto understood = parseSequential(json, file.string());
    if (!understood)
        return understood.error();
    if (*understood != network)
        return Error{ErrorKind::failure,
                     file.string() + ": a layers-model cannot describe this network; nothing was written."};

    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return Error{ErrorKind::cannotCreate,
                     folder.string() + ": cannot be made a folder: " + code.message()
                         + "; choose another name."};
    if (auto written = writeFileAtomically(folder / weightsFile, bytes); !written)
        return written;
    if (auto written = writeFileAtomically(file, std::as_bytes(std::span{json})); !written)
        return written;

    const auto readBack = readLayersModel(file);
    if (!readBack)
        return Error{ErrorKind::io, "what was just written does not read back: " + readBack.error().message};
    if (readBack->architecture->inputShape() != architecture.inputShape()
        || readBack->architecture->specs() != architecture.specs()
        || !sameBits(readBack->parameters, model.parameters))
        return Error{ErrorKind::io,
                     file.string() + ": reads back as another model than was written; check the disk."};
    removeOlderWeights(folder, weightsFile);
    return {};
}

} // namespace inkling
