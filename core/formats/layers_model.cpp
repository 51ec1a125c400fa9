// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/layers_model.h"

#include "core/base/file.h"
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/named_weights.h"
#include "core/formats/training_config.h"
#include "core/formats/weights_manifest.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

Error badData(const fs::path& file, Sentence what) {
    return {ErrorKind::badData, Sentence::tr("%1: %2.").arg(file.string(), std::move(what))};
}

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
                               Sentence::tr("%1: the weight %2 belongs to no layer; expected \"<layer "
                                            "name>/kernel\" or \"/bias\"")
                                   .arg(weight.path, inQuotes(weight.name)));
            if (weight.shape != place->second->shape)
                return badData(file,
                               Sentence::tr("%1.shape: the weight %2 is %3, its layer needs %4")
                                   .arg(weight.path, inQuotes(weight.name), shapeText(weight.shape),
                                        shapeText(place->second->shape)));
            matched.emplace(weight.name, place->second);
            wanted.erase(place);
        }
    }
    if (!wanted.empty())
        return badData(file,
                       Sentence::tr("weightsManifest: the weight %1 %2 is missing")
                           .arg(inQuotes(wanted.begin()->first), shapeText(wanted.begin()->second->shape)));
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
        return badData(
            path, Sentence::tr("is a link that leads out of the model's folder; put a copy there instead"));
    return file;
}

/// What the files of a group hold in all, where it is not what their arrays take. `others`: files beside the
/// first.
Sentence wrongSize(std::size_t others, std::uint64_t size, std::uint64_t described) {
    const bool isShort = size < described;
    if (others == 0)
        return (isShort ? Sentence::tr("holds %1 bytes, model.json describes %2; it was cut short, save or "
                                       "copy the model again")
                        : Sentence::tr("holds %1 bytes, model.json describes %2; it has bytes left over, "
                                       "save or copy the model again"))
            .arg(grouped(size), grouped(described));
    return (isShort ? Sentence::tr("holds, with %1 more, %2 bytes, model.json describes %3; it was cut "
                                   "short, save or copy the model again")
                    : Sentence::tr("holds, with %1 more, %2 bytes, model.json describes %3; it has bytes "
                                   "left over, save or copy the model again"))
        .arg(others, grouped(size), grouped(described));
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
        if (size != group.bytes)
            return badData(folder / (group.files.empty() ? layersModelJson : fromUtf8(group.files.front())),
                           wrongSize(std::max<std::size_t>(group.files.size(), 1) - 1, size, group.bytes));
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
                return Error{
                    ErrorKind::io,
                    Sentence::tr("%1: the file shrank while it was read; try again.").arg(file.name())};
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

/// Where the bytes of the file's arrays go; arrays that are not named here are stepped over.
using Places = std::map<std::string_view, std::span<std::byte>>;

Result<std::vector<GroupFiles>> openGroups(const fs::path& folder,
                                           const std::vector<ManifestGroup>& manifest) {
    std::vector<GroupFiles> opened;
    for (const ManifestGroup& group : manifest) {
        auto files = GroupFiles::open(folder, group);
        if (!files)
            return files.error();
        opened.push_back(*std::move(files));
    }
    return opened;
}

Result<void> readArrays(std::vector<GroupFiles>& groups, const std::vector<ManifestGroup>& manifest,
                        const Places& places) {
    for (std::size_t i = 0; i < manifest.size(); ++i) {
        for (const ManifestWeight& weight : manifest[i].weights) {
            const auto place = places.find(weight.name);
            const auto read =
                place == places.end() ? groups[i].skip(weight.bytes) : groups[i].read(place->second);
            if (!read)
                return read;
        }
    }
    return {};
}

/// What an optimizer remembers, on its way from the file.
class SavedOptimizer {
public:
    /// On failure the words of a notice.
    static Result<SavedOptimizer> match(const nlohmann::json& document, const fs::path& file,
                                        const SequentialNetwork& network, const Architecture& architecture,
                                        const std::vector<ManifestGroup>& manifest) {
        JsonProblems problems{file.string()};
        SavedOptimizer saved;
        saved.m_settings = readTrainingConfig(JsonField{document, problems}["trainingConfig"]);
        if (problems.any())
            return problems.first();
        for (const ManifestGroup& group : manifest)
            for (const ManifestWeight& weight : group.weights)
                if (weight.isOptimizerState)
                    saved.m_found.push_back(weight);
        saved.m_arrays = slotArrays(saved.m_settings.optimizer, architecture, network.layerNames);
        if (const auto matched = matchSlotArrays(saved.m_found, saved.m_arrays); !matched)
            return badData(file, matched.error().sentence);
        return saved;
    }

    /// Makes room; requires that as many bytes are known to lie on the disk.
    void addPlaces(const Architecture& architecture, Places& places) {
        if (m_found.size() > 1) {
            const Optimizer fresh{m_settings.optimizer, architecture.parameterCount()};
            m_slots.assign(fresh.slotValues().begin(), fresh.slotValues().end());
        }
        if (!m_found.empty())
            places.emplace(m_found.front().name, std::as_writable_bytes(std::span{&m_stepCount, 1}));
        for (std::size_t i = 1; i < m_found.size(); ++i) {
            const SlotArray& array = m_arrays[i - 1];
            places.emplace(m_found[i].name,
                           std::as_writable_bytes(std::span{m_slots}.subspan(array.offset, array.count)));
        }
    }

    /// When the places have been filled.
    Result<OptimizerState> state(const fs::path& file, const Architecture& architecture) const {
        if (m_stepCount < 0)
            return badData(file, Sentence::tr("the optimizer has made %1 steps").arg(m_stepCount));
        if (!areFinite(m_slots))
            return badData(file, Sentence::tr("the optimizer's arrays hold a number that is not finite"));
        OptimizerState state{m_settings, Optimizer{m_settings.optimizer, architecture.parameterCount()}};
        const std::vector<float> initial(state.optimizer.slotValues().begin(),
                                         state.optimizer.slotValues().end());
        state.optimizer.restore(m_found.size() > 1 ? m_slots : initial, m_stepCount);
        return state;
    }

private:
    TrainingSettings m_settings;
    std::vector<ManifestWeight> m_found;
    std::vector<SlotArray> m_arrays;
    std::vector<float> m_slots; ///< empty where the file has none
    std::int32_t m_stepCount = 0;
};

Sentence noticeOf(const Error& why) {
    return Sentence::tr("%1; the weights are read, the optimizer begins anew.")
        .arg(why.sentence.withoutFullStop());
}

Result<TrainedModel> readFolder(const fs::path& modelJsonOrFolder, bool withOptimizer) {
    std::error_code code;
    const fs::path file =
        fs::is_directory(modelJsonOrFolder, code) ? modelJsonOrFolder / layersModelJson : modelJsonOrFolder;
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
    if (root.isObject() && !root["modelTopology"].exists())
        root.refuse(
            Sentence::tr("modelTopology is missing, so this is no model; check that it is the right file"));
    const SequentialNetwork network = readSequential(root["modelTopology"]);
    const std::vector<ManifestGroup> manifest = readWeightsManifest(root["weightsManifest"]);
    const bool isTrained = withOptimizer && root["trainingConfig"].exists();
    if (problems.any())
        return problems.first();

    const auto built = Architecture::build(network.inputShape, network.specs);
    if (!built)
        return Error{ErrorKind::badData, Sentence::tr("%1: %2").arg(file.string(), built.error().sentence)};
    const Architecture& architecture = **built;
    const auto blocks = matchWeights(file, network, architecture, manifest);
    if (!blocks)
        return blocks.error();
    TrainedModel trained{.model = {*built, {}}};
    std::optional<SavedOptimizer> saved;
    if (isTrained) {
        auto matched = SavedOptimizer::match(*document, file, network, architecture, manifest);
        if (matched)
            saved = *std::move(matched);
        else
            trained.notice = noticeOf(matched.error());
    }

    auto groups = openGroups(file.parent_path(), manifest);
    if (!groups)
        return groups.error();
    // By now as many bytes are known to lie on the disk.
    auto& parameters = trained.model.parameters;
    parameters.resize(architecture.parameterCount());
    Places places;
    for (const auto& [name, block] : *blocks)
        places.emplace(name,
                       std::as_writable_bytes(std::span{parameters}.subspan(block->offset, block->count)));
    if (saved)
        saved->addPlaces(architecture, places);
    if (const auto read = readArrays(*groups, manifest, places); !read)
        return read.error();

    if (auto what = nonFiniteWeight(network.layerNames, architecture, parameters))
        return badData(file,
                       Sentence::tr("%1; the training that made it diverged, use an earlier copy")
                           .arg(*std::move(what)));
    if (saved) {
        auto state = saved->state(file, architecture);
        if (state)
            trained.optimizer = *std::move(state);
        else
            trained.notice = noticeOf(state.error());
    }
    return trained;
}

} // namespace

Result<TrainedModel> readTrainedLayersModel(const fs::path& modelJsonOrFolder) {
    return readFolder(modelJsonOrFolder, true);
}

Result<Model> readLayersModel(const fs::path& modelJsonOrFolder) {
    auto trained = readFolder(modelJsonOrFolder, false);
    if (!trained)
        return trained.error();
    return std::move(trained->model);
}

} // namespace inkling
