// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/state_tensors.h"

#include "core/base/number_text.h"
#include "core/formats/json.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {

namespace {

constexpr const char* jsonKey = "state";
constexpr std::int64_t mostCount = 9'007'199'254'740'991; // 2^53 - 1: exact in JSON

std::vector<float> copied(const TensorValues<float>& values) {
    return {values.span().begin(), values.span().end()};
}

/// The parameters of a file: as many as it says, everything else has to agree.
Result<std::vector<float>> parametersIn(const Safetensors& file, const std::string& name) {
    const auto* tensor = file.find(name);
    const TensorShape shape = tensor && tensor->shape.size() == 1 ? tensor->shape : TensorShape{0};
    const auto values = file.values<float>(name, shape);
    if (!values)
        return values.error();
    return copied(*values);
}

struct Small {
    std::int64_t batch = 0;
    OptimizerKind kind = OptimizerKind::sgd;
    std::int64_t step = 0;
    Patience patience;
};

Result<Small> parseSmall(std::string_view json, const std::string& fileName) {
    const auto document = parseJson(json, fileName);
    if (!document)
        return document.error();
    JsonProblems problems{fileName};
    const JsonField root{*document, problems};
    Small small;
    small.batch = root["batch"].longNumber(0, mostCount);
    small.step = root["optimizerStep"].longNumber(0, mostCount);
    const auto& names = EnumNames<OptimizerKind>::names;
    const auto name = root["optimizer"].text();
    if (const auto found = std::ranges::find(names, name); found != names.end())
        small.kind = static_cast<OptimizerKind>(found - names.begin());
    else
        root["optimizer"].refuse(Sentence::tr("there is no optimizer %1").arg(inQuotes(name)));
    if (const auto best = root["bestLoss"]; best.exists())
        small.patience.bestLoss = best.number();
    small.patience.sinceBest = root["validationsSinceBest"].wholeNumber(0, std::numeric_limits<int>::max());
    small.patience.hasStoppedEarly = root["hasStoppedEarly"].boolean();
    if (problems.any())
        return problems.first();
    return small;
}

} // namespace

std::vector<NamedTensor> tensorsOf(const TrainingState& state, const std::string& prefix) {
    const std::uint64_t count = state.parameters.size();
    std::vector<NamedTensor> tensors{
        namedTensor(prefix + "parameters", {count}, std::span{state.parameters})};
    if (!state.average.empty())
        tensors.push_back(namedTensor(prefix + "average", {count}, std::span{state.average}));
    if (const auto slots = state.optimizer.slotValues(); !slots.empty())
        tensors.push_back(namedTensor(prefix + "optimizer", {slots.size() / count, count}, slots));
    return tensors;
}

std::string stateJson(const TrainingState& state) {
    const auto kind = static_cast<std::size_t>(state.optimizer.kind());
    nlohmann::ordered_json json{{"batch", state.batch},
                                {"optimizer", std::string{EnumNames<OptimizerKind>::names[kind]}},
                                {"optimizerStep", state.optimizer.stepCount()},
                                {"validationsSinceBest", state.patience.sinceBest},
                                {"hasStoppedEarly", state.patience.hasStoppedEarly}};
    if (std::isfinite(state.patience.bestLoss)) // infinite before the first validation
        json["bestLoss"] = state.patience.bestLoss;
    return json.dump();
}

Result<TrainingState> stateFrom(const Safetensors& file, std::string_view json, const std::string& prefix) {
    const auto small = parseSmall(json, file.fileName());
    if (!small)
        return small.error();
    auto parameters = parametersIn(file, prefix + "parameters");
    if (!parameters)
        return parameters.error();
    const std::uint64_t count = parameters->size();

    std::vector<float> average;
    if (file.find(prefix + "average")) {
        const auto values = file.values<float>(prefix + "average", {count});
        if (!values)
            return values.error();
        average = copied(*values);
    }
    std::vector<float> slots;
    if (const auto slotCount = optimizerSlotCount(small->kind); slotCount > 0 && count > 0) {
        const auto values = file.values<float>(prefix + "optimizer", {slotCount, count});
        if (!values)
            return values.error();
        slots = copied(*values);
    }
    Optimizer optimizer{small->kind, count};
    optimizer.restore(slots, small->step);
    return TrainingState{small->batch, *std::move(parameters), std::move(average), std::move(optimizer),
                         small->patience};
}

Result<std::vector<std::byte>> stateBytes(const TrainingState& state) {
    return toSafetensors(tensorsOf(state), {{jsonKey, stateJson(state)}});
}

Result<TrainingState> parseState(std::vector<std::byte> bytes, std::string_view fileName) {
    const auto file = parseSafetensors(std::move(bytes), fileName);
    if (!file)
        return file.error();
    const auto json = file->metadata().find(jsonKey);
    if (json == file->metadata().end())
        return Error{ErrorKind::badData,
                     Sentence::tr("%1: has no \"state\" among its metadata.").arg(fileName)};
    return stateFrom(*file, json->second);
}

} // namespace inkling
