// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/arithmetic_revision.h"
#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/base/system_reason.h"
#include "core/formats/export_notes.h"
#include "core/formats/json.h"
#include "core/formats/layers_model.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/named_weights.h"
#include "core/formats/training_config.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace fs = std::filesystem;

namespace inkling {

namespace {

/// The optimizer as a layers-model can say it.
OptimizerState savable(const OptimizerState& wanted, const Architecture& architecture) {
    OptimizerState state{{}, wanted.optimizer};
    takeOptimizerSettings(state.settings, wanted.settings);
    const Optimizer& optimizer = wanted.optimizer;
    if (!canSaveSlots(optimizer.kind()) || !areFinite(optimizer.slotValues())
        || optimizer.stepCount() > std::numeric_limits<std::int32_t>::max())
        state.optimizer = Optimizer{optimizer.kind(), architecture.parameterCount()};
    return state;
}

/// An array of the file.
struct WrittenArray {
    std::string name;
    std::vector<int> shape;
    const char* type;
    bool isOptimizerState;
    std::span<const std::byte> bytes;
};

/// All arrays of the file in their order; they belong to the arguments.
std::vector<WrittenArray> writtenArrays(const Model& model, const SequentialNetwork& network,
                                        const OptimizerState* optimizer, const std::int32_t& stepCount) {
    const Architecture& architecture = *model.architecture;
    std::vector<WrittenArray> arrays;
    for (const ParameterBlock& block : architecture.parameterBlocks())
        arrays.push_back({weightName(network.layerNames, block), block.shape, "float32", false,
                          std::as_bytes(std::span{model.parameters}.subspan(block.offset, block.count))});
    if (!optimizer || stepCount == 0)
        return arrays;
    arrays.push_back({stepCountName, {}, "int32", true, std::as_bytes(std::span{&stepCount, 1})});
    for (const SlotArray& array : slotArrays(optimizer->optimizer.kind(), architecture, network.layerNames))
        arrays.push_back(
            {array.name, array.shape, "float32", true,
             std::as_bytes(optimizer->optimizer.slotValues().subspan(array.offset, array.count))});
    return arrays;
}

std::string modelJson(const SequentialNetwork& network, const std::vector<WrittenArray>& arrays,
                      const OptimizerState* optimizer, const std::string& weightsFile) {
    using OrderedJson = nlohmann::ordered_json;
    OrderedJson weights = OrderedJson::array();
    for (const WrittenArray& array : arrays) {
        OrderedJson weight = OrderedJson::object();
        weight["name"] = array.name;
        weight["shape"] = array.shape;
        weight["dtype"] = array.type;
        if (array.isOptimizerState)
            weight["group"] = "optimizer";
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
    if (optimizer)
        model["trainingConfig"] = trainingConfigJson(optimizer->settings);
    model["userDefinedMetadata"] = {{"app", "inkling"},
                                    {"preprocessing", preprocessingJson(network.inputShape)},
                                    {"terms", exportTerms},
                                    {"arithmeticRevision", arithmeticRevision}};
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

Result<void> writeLayersModel(const Model& model, const fs::path& folder,
                              const std::optional<OptimizerState>& optimizer) {
    const Architecture& architecture = *model.architecture;
    const fs::path file = folder / layersModelJson;
    if (auto finite = requireFiniteWeights(model, file); !finite)
        return finite;
    const auto network = describedNetwork(architecture, file);
    if (!network)
        return network.error();

    const auto state = optimizer ? std::optional{savable(*optimizer, architecture)} : std::nullopt;
    const auto stepCount = static_cast<std::int32_t>(state ? state->optimizer.stepCount() : 0);
    const auto arrays = writtenArrays(model, *network, state ? &*state : nullptr, stepCount);
    std::vector<std::byte> bytes; // little-endian, as model.cpp requires
    for (const WrittenArray& array : arrays)
        bytes.insert(bytes.end(), array.bytes.begin(), array.bytes.end());
    const std::string weightsFile = "weights-" + sha256(bytes).substr(0, 12) + ".bin";
    const std::string json = modelJson(*network, arrays, state ? &*state : nullptr, weightsFile);

    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return Error{ErrorKind::cannotCreate,
                     Sentence::tr("%1: cannot be made a folder: %2; choose another name.")
                         .arg(folder.string(), systemReason(code))};
    if (auto written = writeFileAtomically(folder / weightsFile, bytes); !written)
        return written;
    if (auto written = writeFileAtomically(file, std::as_bytes(std::span{json})); !written)
        return written;

    const auto readBack = readTrainedLayersModel(file);
    if (!readBack)
        return Error{
            ErrorKind::io,
            Sentence::tr("what was just written does not read back: %1").arg(readBack.error().sentence)};
    if (readBack->model.architecture->inputShape() != architecture.inputShape()
        || readBack->model.architecture->specs() != architecture.specs()
        || !sameBits(readBack->model.parameters, model.parameters) || readBack->optimizer != state)
        return Error{ErrorKind::io,
                     Sentence::tr("%1: reads back as another model than was written; check the disk.")
                         .arg(file.string())};
    removeOlderWeights(folder, weightsFile);
    return {};
}

} // namespace inkling
