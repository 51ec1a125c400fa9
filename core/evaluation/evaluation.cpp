// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation.h"

#include "core/kernels/activations.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace inkling {

namespace {

// Tiles are handed out in pieces: large enough that handing out costs nothing, small enough to share evenly.
constexpr std::size_t tilesPerTask = 8;

std::size_t ceilDiv(std::size_t count, std::size_t size) {
    return (count + size - 1) / size;
}

} // namespace

Score scoreOf(const Answers& answers) {
    const auto count = answers.labels.size();
    if (count == 0)
        return {};
    double loss = 0.0;
    int right = 0;
    for (std::size_t i = 0; i < count; ++i) {
        loss += static_cast<double>(answers.losses[i]);
        right += answers.labels[i] == answers.predictions[i] ? 1 : 0;
    }
    const auto n = static_cast<double>(count);
    return {loss / n, right / n, static_cast<int>(count)};
}

ConfusionMatrix::ConfusionMatrix(const Answers& answers, std::size_t classCount)
    : m_classCount{classCount}
    , m_counts(classCount * classCount) {
    for (std::size_t i = 0; i < answers.labels.size(); ++i)
        ++m_counts[answers.labels[i] * classCount + answers.predictions[i]];
}

int ConfusionMatrix::ofLabel(std::size_t label) const {
    const auto row = m_counts.begin() + static_cast<std::ptrdiff_t>(label * m_classCount);
    return std::accumulate(row, row + static_cast<std::ptrdiff_t>(m_classCount), 0);
}

int ConfusionMatrix::ofPrediction(std::size_t prediction) const {
    int sum = 0;
    for (std::size_t label = 0; label < m_classCount; ++label)
        sum += count(label, prediction);
    return sum;
}

int ConfusionMatrix::total() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int ConfusionMatrix::right() const {
    int sum = 0;
    for (std::size_t label = 0; label < m_classCount; ++label)
        sum += count(label, label);
    return sum;
}

std::optional<double> ConfusionMatrix::recall(std::size_t label) const {
    const int all = ofLabel(label);
    return all == 0 ? std::nullopt : std::optional{static_cast<double>(count(label, label)) / all};
}

std::optional<double> ConfusionMatrix::precision(std::size_t label) const {
    const int all = ofPrediction(label);
    return all == 0 ? std::nullopt : std::optional{static_cast<double>(count(label, label)) / all};
}

std::optional<double> ConfusionMatrix::f1(std::size_t label) const {
    const int all = ofLabel(label) + ofPrediction(label);
    return all == 0 ? std::nullopt : std::optional{2.0 * count(label, label) / all};
}

bool takes(const Architecture& architecture, const Dataset& data) {
    return data.imageShape() == architecture.inputShape()
        && static_cast<std::size_t>(data.classCount()) <= architecture.classCount();
}

Evaluator::Evaluator(std::shared_ptr<const Architecture> architecture, Executor& executor)
    : m_architecture{std::move(architecture)}
    , m_executor{executor} {
    for (std::size_t worker = 0; worker < executor.workerCount(); ++worker) {
        m_passes.push_back(std::make_unique<TilePass>(*m_architecture));
        m_probabilities.emplace_back(m_architecture->classCount() * tileLanes);
    }
}

const Answers& Evaluator::evaluate(std::span<const float> parameters, const Dataset& data,
                                   std::span<const std::uint32_t> indices, Loss loss) {
    assert(data.imageShape() == m_architecture->inputShape());
    const auto count = indices.size();
    m_answers.labels.resize(count);
    m_answers.predictions.resize(count);
    m_answers.losses.resize(count);
    m_answers.confidences.resize(count);

    const auto evaluateTile = [&](std::size_t first, std::size_t worker) {
        TilePass& pass = *m_passes[worker];
        float* probabilities = m_probabilities[worker].data();
        const auto tile = indices.subspan(first, std::min(tileLanes, count - first));
        pass.load(data, tile);
        pass.forward(parameters);
        const auto losses = pass.loss({.loss = loss}, 0.0F);
        kernels::softmaxForward(m_architecture->classCount(), 1, pass.logits().data(), probabilities);
        for (std::size_t lane = 0; lane < tile.size(); ++lane) {
            m_answers.labels[first + lane] = data.label(tile[lane]);
            m_answers.predictions[first + lane] = losses.predictions[lane];
            m_answers.losses[first + lane] = losses.loss[lane];
            m_answers.confidences[first + lane] = probabilities[losses.predictions[lane] * tileLanes + lane];
        }
    };
    const auto tiles = ceilDiv(count, tileLanes);
    // 65,535 tasks are the most an executor takes: beyond, each does more tiles.
    const auto perTask = std::max(tilesPerTask, ceilDiv(tiles, std::size_t{60'000}));
    m_executor.run(ceilDiv(tiles, perTask), [&](std::size_t task, std::size_t worker) {
        const auto end = std::min((task + 1) * perTask, tiles);
        for (auto tile = task * perTask; tile < end; ++tile)
            evaluateTile(tile * tileLanes, worker);
    });
    return m_answers;
}

const Answers& Evaluator::evaluateAll(std::span<const float> parameters, const Dataset& data, Loss loss) {
    if (m_allIndices.size() != data.size()) {
        m_allIndices.resize(data.size());
        std::iota(m_allIndices.begin(), m_allIndices.end(), 0U);
    }
    return evaluate(parameters, data, m_allIndices, loss);
}

} // namespace inkling
