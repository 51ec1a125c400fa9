// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/formats/layers_model_topology.h"
#include "core/formats/safetensors.h"
#include "core/model/architecture.h"
#include "core/runs/run_file.h"
#include "core/runs/state_tensors.h"

#include <cmath>
#include <cstdint>
#include <deque>
#include <nlohmann/json.hpp>

namespace inkling {

namespace {

/// Arrays that tensors point into, and the tensors.
class Tensors {
public:
    template<class Number>
    void add(std::string name, std::vector<Number> values) {
        auto& kept = std::get<std::deque<std::vector<Number>>>(m_arrays).emplace_back(std::move(values));
        m_tensors.push_back(namedTensor(std::move(name), {kept.size()}, std::span<const Number>{kept}));
    }
    void add(NamedTensor tensor) { m_tensors.push_back(std::move(tensor)); }

    std::span<const NamedTensor> all() const { return m_tensors; }

    std::string sha256() const {
        Sha256 sum;
        for (const auto& tensor : m_tensors)
            sum.add(tensor.bytes);
        return sum.digits();
    }

private:
    std::tuple<std::deque<std::vector<float>>, std::deque<std::vector<std::int32_t>>,
               std::deque<std::vector<std::int64_t>>>
        m_arrays; // whose elements stay where they are
    std::vector<NamedTensor> m_tensors;
};

void addWeights(Tensors& tensors, const StoredRun& run) {
    const auto& spec = run.description.spec;
    const auto architecture = Architecture::build(spec.inputShape, spec.network).value();
    const auto names = kerasNames(spec.network);
    const auto& state = *run.states.back();
    const std::span<const float> weights{state.average.empty() ? state.parameters : state.average};
    for (const auto& block : architecture->parameterBlocks()) {
        const TensorShape shape{block.shape.begin(), block.shape.end()};
        tensors.add(namedTensor("weights/" + names[block.spec] + "/" + block.role, shape,
                                weights.subspan(block.offset, block.count)));
    }
}

void addTraining(Tensors& tensors, const MetricHistory& history) {
    std::vector<float> loss;
    std::vector<float> accuracy;
    std::vector<std::int32_t> images;
    for (auto batch = history.begin(); batch < history.end(); ++batch) {
        loss.push_back(history.value(Metric::loss, batch));
        accuracy.push_back(history.value(Metric::accuracy, batch));
        images.push_back(history.imageCount(batch));
    }
    tensors.add("train/loss", std::move(loss));
    tensors.add("train/accuracy", std::move(accuracy));
    tensors.add("train/images", std::move(images));
}

void addScores(Tensors& tensors, const std::string& part, const ScoreHistory& scores) {
    std::vector<std::int64_t> batches;
    std::vector<float> loss;
    std::vector<float> accuracy;
    std::vector<std::int32_t> images;
    for (auto point = scores.firstFrom(0); point; point = scores.firstFrom(point->batch + 1)) {
        batches.push_back(point->batch);
        loss.push_back(static_cast<float>(point->score.loss));
        accuracy.push_back(static_cast<float>(point->score.accuracy));
        images.push_back(point->score.count);
    }
    tensors.add(part + "/batch", std::move(batches));
    tensors.add(part + "/loss", std::move(loss));
    tensors.add(part + "/accuracy", std::move(accuracy));
    tensors.add(part + "/images", std::move(images));
}

void addTime(Tensors& tensors, const TrainingTime& time) {
    std::vector<std::int64_t> batches;
    std::vector<std::int64_t> milliseconds;
    for (const auto& point : time.points()) {
        batches.push_back(point.batch);
        milliseconds.push_back(std::llround(1000.0 * point.seconds));
    }
    tensors.add("time/batch", std::move(batches));
    tensors.add("time/milliseconds", std::move(milliseconds));
}

std::string aboutOf(const StoredRun& run) {
    const auto& summary = run.summary;
    nlohmann::ordered_json json{
        {"key", summary.key},
        {"name", summary.name},
        {"note", summary.note},
        {"created", summary.created},
        {"changed", summary.changed},
        {"network", summary.network},
        {"program", summary.origin.program},
        {"processor", summary.origin.processor},
        {"ending", std::string{EnumNames<RunEnding>::names[static_cast<std::size_t>(summary.ending)]}},
        {"planned", summary.planned},
        {"pauses", run.pauses}};
    if (summary.parent)
        json["fork"] = {{"parent", *summary.parent}, {"batch", summary.forkBatch}};
    if (summary.test)
        json["test"] = {{"loss", summary.test->loss},
                        {"accuracy", summary.test->accuracy},
                        {"images", summary.test->count}};
    if (run.divergence)
        json["divergence"] = {{"batch", run.divergence->batch},
                              {"what", run.divergence->what.english()},
                              {"learningRate", run.divergence->learningRate}};
    return json.dump();
}

} // namespace

Result<void> writeRunFile(const StoredRun& run, const std::filesystem::path& file) {
    Tensors tensors;
    TensorMetadata metadata{{"format", runFileFormat},
                            {"formatVersion", std::to_string(runFileVersion)},
                            {"run", toJson(run.description)},
                            {"about", aboutOf(run)}};
    addWeights(tensors, run);
    addTraining(tensors, *run.history);
    addScores(tensors, "test", run.history->tests());
    addScores(tensors, "validation", run.history->validations());
    addTime(tensors, run.history->time());
    for (const auto& state : run.states) {
        const auto name = "state/" + std::to_string(state->batch);
        for (auto& tensor : tensorsOf(*state, name + "/"))
            tensors.add(std::move(tensor));
        metadata.emplace(name, stateJson(*state));
    }
    metadata.emplace("sha256", tensors.sha256());
    if (const auto written = writeSafetensors(file, tensors.all(), metadata); !written)
        return written.error();
    const auto again = readRunFile(file);
    if (!again)
        return again.error();
    if (again->states.size() != run.states.size() || *again->states.back() != *run.states.back())
        return Error{ErrorKind::io,
                     Sentence::tr("%1: does not hold what was written; look whether the disk is in order.")
                         .arg(file.string())};
    return {};
}

} // namespace inkling
