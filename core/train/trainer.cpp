// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainer.h"

#include "core/base/number_text.h"
#include "core/kernels/vectors.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

namespace {

// Part of what a seed means: another number of shards gives other last bits.
constexpr std::size_t shardCount = 8;

} // namespace

std::string toText(const Divergence& divergence) {
    return "Training diverged at batch " + std::to_string(divergence.batch) + ": " + divergence.what
        + " is not a finite number. The weights are those before that batch; try a learning rate smaller "
          "than "
        + decimal(divergence.learningRate) + ".";
}

Trainer::Trainer(Model initial, DigitData data, const TrainingSettings& settings, Executor& executor)
    : m_architecture{std::move(initial.architecture)}
    , m_data{std::move(data)}
    , m_settings{settings}
    , m_executor{executor}
    , m_sampler{m_data.train.labels(), settings.batchSize, settings.order, settings.seed}
    , m_testSampler{m_data.test.size(), settings.testSize, settings.testOrder, settings.seed}
    , m_evaluator{m_architecture, executor}
    , m_parameters{initial.parameters.begin(), initial.parameters.end()}
    , m_shards(shardCount) {
    assert(m_data.train.imageShape() == m_architecture->inputShape());
    assert(static_cast<std::size_t>(m_data.train.classCount()) == m_architecture->classCount());
    for (auto& shard : m_shards)
        shard.gradient.resize(m_parameters.size());
    for (std::size_t worker = 0; worker < executor.workerCount(); ++worker)
        m_passes.push_back(std::make_unique<TilePass>(*m_architecture));
}

std::int64_t Trainer::batchCount() const {
    return m_settings.epochs > 0 ? m_settings.epochs * batchesPerEpoch() : m_settings.batches;
}

void Trainer::changeSettings(const TrainingSettings& wanted) {
    const int oldTestSize = m_settings.testSize;
    forEachSetting([&](const auto& setting) {
        if (setting.liveChange)
            m_settings.*setting.field = wanted.*setting.field;
    });
    if (m_settings.testSize != oldTestSize)
        m_testSampler = {m_data.test.size(), m_settings.testSize, m_settings.testOrder, m_settings.seed};
}

std::optional<BatchRecord> Trainer::step() {
    auto record = trainBatch();
    if (record)
        record->test = testIfDue();
    return record;
}

std::optional<BatchRecord> Trainer::trainBatch() {
    if (isFinished())
        return {};
    const auto indices = m_sampler.batch(m_batch);
    const auto tiles = (indices.size() + tileLanes - 1) / tileLanes;
    const auto usedShards = std::min(tiles, shardCount);
    m_executor.run(usedShards, [&](std::size_t shard, std::size_t worker) {
        trainShard(shard, indices, *m_passes[worker]);
    });

    auto& gradient = m_shards[0].gradient;
    double loss = 0.0;
    int right = 0;
    for (std::size_t shard = 0; shard < usedShards; ++shard) {
        loss += m_shards[shard].loss;
        right += m_shards[shard].right;
        if (shard > 0)
            kernels::addTo(gradient.size(), m_shards[shard].gradient.data(), gradient.data());
    }
    const auto n = static_cast<double>(indices.size());
    const BatchRecord record{m_batch, {loss / n, right / n, static_cast<int>(indices.size())}, {}};
    if (!std::isfinite(loss)) {
        m_divergence = {m_batch, locateNonFiniteLoss(indices), m_settings.learningRate};
        return {};
    }
    if (!kernels::allFinite(gradient.size(), gradient.data())) {
        m_divergence = {m_batch, locateNonFiniteGradient(), m_settings.learningRate};
        return {};
    }
    kernels::gradientDescent(gradient.size(), static_cast<float>(m_settings.learningRate), gradient.data(),
                             m_parameters.data());
    ++m_batch;
    return record;
}

void Trainer::trainShard(std::size_t shardIndex, std::span<const std::uint32_t> indices, TilePass& pass) {
    Shard& shard = m_shards[shardIndex];
    std::fill(shard.gradient.begin(), shard.gradient.end(), 0.0F);
    shard.loss = 0.0;
    shard.right = 0;
    const float scale = 1.0F / static_cast<float>(indices.size());
    for (auto first = shardIndex * tileLanes; first < indices.size(); first += shardCount * tileLanes) {
        const auto tile = indices.subspan(first, std::min(tileLanes, indices.size() - first));
        pass.load(m_data.train, tile);
        pass.forward(m_parameters);
        const auto losses = pass.crossEntropy(scale);
        pass.backward(m_parameters, shard.gradient);
        for (std::size_t lane = 0; lane < tile.size(); ++lane) {
            shard.loss += static_cast<double>(losses.loss[lane]);
            shard.right += losses.predictions[lane] == m_data.train.label(tile[lane]) ? 1 : 0;
        }
    }
}

std::optional<Score> Trainer::testIfDue() {
    const auto done = m_batch - 1;
    if (m_settings.testEvery <= 0 || done < 0 || done % m_settings.testEvery != 0)
        return {};
    const auto indices = m_testSampler.test(done / m_settings.testEvery);
    return scoreOf(m_evaluator.evaluate(m_parameters, m_data.test, indices));
}

const Answers& Trainer::evaluateAll() {
    return m_evaluator.evaluate(m_parameters, m_data.test);
}

std::string Trainer::locateNonFiniteLoss(std::span<const std::uint32_t> indices) {
    TilePass& pass = *m_passes[0];
    for (std::size_t first = 0; first < indices.size(); first += tileLanes) {
        pass.load(m_data.train, indices.subspan(first, std::min(tileLanes, indices.size() - first)));
        pass.forward(m_parameters);
        if (const auto stage = pass.firstNonFiniteStage())
            return "the output of "
                + m_architecture->layers()[m_architecture->stages()[*stage].firstSpec].name;
    }
    return "the loss";
}

std::string Trainer::locateNonFiniteGradient() const {
    // Derivatives travel from the last layer to the first: the last one that is not finite is where it began.
    const auto& gradient = m_shards[0].gradient;
    const auto blocks = m_architecture->parameterBlocks();
    for (std::size_t i = blocks.size(); i-- > 0;)
        if (!kernels::allFinite(blocks[i].count, gradient.data() + blocks[i].offset))
            return "the gradient of " + m_architecture->layers()[blocks[i].spec].name;
    return "the gradient";
}

} // namespace inkling
