// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/batch_gradient.h"

#include "core/kernels/vectors.h"
#include "core/train/parts.h"

#include <algorithm>
#include <cassert>

namespace inkling {

namespace {

// Part of what a seed means: another number of shards gives other last bits.
constexpr std::size_t shardCount = 8;

std::uint64_t laneKey(std::uint64_t noiseKey, std::size_t place) {
    return noiseKey ^ (0xd1b54a32d192ed03 * (place + 1)); // an odd constant: different places, different keys
}

/// What becomes of an image follows from seed, epoch and image.
void augment(const TrainingBatch& batch, std::uint32_t image, Augmenter& augmenter,
             std::span<std::uint8_t> to) {
    const auto number = (static_cast<std::uint64_t>(batch.epoch) << 32U) | image;
    augmenter.augment(batch.data.image(image), {batch.seed, RandomStream::augmentation, number}, to);
}

} // namespace

BatchGradient::BatchGradient(std::shared_ptr<const Architecture> architecture, Executor& executor)
    : m_architecture{std::move(architecture)}
    , m_executor{executor}
    , m_shards(shardCount) {
    for (auto& shard : m_shards)
        shard.gradient.resize(m_architecture->parameterCount());
    for (std::size_t worker = 0; worker < executor.workerCount(); ++worker)
        m_passes.push_back(std::make_unique<TilePass>(*m_architecture));
    m_augmented.resize(executor.workerCount());

    const auto stages = m_architecture->stages();
    m_figures.statistics.resize(stages.size());
    m_figures.sums.resize(stages.size());
    for (std::size_t i = 0; i < stages.size(); ++i)
        if (const BatchLayer* layer = stages[i].layer->asBatchLayer()) {
            m_batchStages.push_back(i);
            m_figures.statistics[i].resize(layer->statisticsCount());
            m_figures.sums[i].resize(layer->sumCount());
        }
}

BatchResult BatchGradient::compute(std::span<const float> parameters, const TrainingBatch& batch,
                                   const LossSettings& loss) {
    assert(!batch.indices.empty());
    m_losses.resize(batch.indices.size());
    m_predictions.resize(batch.indices.size());
    const Job job{parameters, batch, loss};
    if (looksAtBatch())
        computeStageByStage(job);
    else
        computeTileByTile(job);
    return sumShards(std::min(job.tileCount(), shardCount));
}

/// Every tile once, those of a shard in ascending order.
void BatchGradient::forEachTile(const Job& job, FunctionRef<void(const Turn&)> use) {
    const auto tileCount = job.tileCount();
    m_executor.run(std::min(tileCount, shardCount), [&](std::size_t shard, std::size_t worker) {
        auto& gradient = m_shards[addsAtOnce() ? std::min<std::size_t>(shard, 1) : shard].gradient;
        for (auto tile = shard; tile < tileCount; tile += shardCount)
            use({tile, worker, m_shards[shard], gradient, *m_passes[looksAtBatch() ? tile : worker]});
        if (addsAtOnce() && shard > 0)
            kernels::addTo(gradient.size(), gradient.data(), m_shards[0].gradient.data());
    });
}

void BatchGradient::load(const Job& job, const Turn& turn) {
    const TrainingBatch& batch = job.batch;
    const auto first = turn.tile * tileLanes;
    const auto indices = batch.indices.subspan(first, std::min(tileLanes, batch.indices.size() - first));
    if (batch.augmentation.isOff())
        turn.pass.load(batch.data, indices);
    else
        loadAugmented(batch, indices, turn);
    std::array<std::uint64_t, tileLanes> keys;
    for (std::size_t lane = 0; lane < tileLanes; ++lane)
        keys[lane] = laneKey(batch.noiseKey, first + lane);
    turn.pass.train(keys, m_figures);
}

/// A worker's own, for this batch's augmentation.
Augmenter& BatchGradient::augmenterOf(std::size_t worker, const TrainingBatch& batch) {
    const Shape shape = batch.data.imageShape();
    auto& own = m_augmented[worker];
    if (!own || own->augmentation != batch.augmentation)
        own.emplace(Augmented{batch.augmentation, Augmenter{shape, batch.augmentation},
                              std::vector<std::uint8_t>(tileLanes * shape.size())});
    return own->augmenter;
}

void BatchGradient::show(const TrainingBatch& batch, std::size_t place, std::span<std::uint8_t> pixels) {
    const auto image = batch.indices[place];
    if (batch.augmentation.isOff())
        std::ranges::copy(batch.data.image(image), pixels.begin());
    else
        augment(batch, image, augmenterOf(0, batch), pixels);
}

void BatchGradient::loadAugmented(const TrainingBatch& batch, std::span<const std::uint32_t> indices,
                                  const Turn& turn) {
    const Shape shape = batch.data.imageShape();
    auto& augmenter = augmenterOf(turn.worker, batch);
    auto& pixels = m_augmented[turn.worker]->pixels;
    std::array<const std::uint8_t*, tileLanes> images{};
    std::array<std::uint8_t, tileLanes> labels{};
    for (std::size_t lane = 0; lane < indices.size(); ++lane) {
        const auto image = indices[lane];
        const auto to = std::span{pixels}.subspan(lane * shape.size(), shape.size());
        augment(batch, image, augmenter, to);
        images[lane] = to.data();
        labels[lane] = batch.data.label(image);
    }
    turn.pass.load(images);
    turn.pass.setLabels(std::span{labels}.first(indices.size()));
}

void BatchGradient::takeLoss(const Job& job, const Turn& turn) {
    Shard& shard = turn.shard;
    if (turn.tile < shardCount) { // the shard's first
        std::ranges::fill(turn.gradient, 0.0F);
        shard.loss = 0.0;
        shard.right = 0;
    }
    const TrainingBatch& batch = job.batch;
    const auto losses = turn.pass.loss(job.loss, 1.0F / static_cast<float>(batch.indices.size()));
    for (std::size_t lane = 0; lane < turn.pass.laneCount(); ++lane) {
        const auto place = turn.tile * tileLanes + lane;
        shard.loss += static_cast<double>(losses.loss[lane]);
        shard.right += losses.predictions[lane] == batch.data.label(batch.indices[place]) ? 1 : 0;
        m_losses[place] = losses.loss[lane];
        m_predictions[place] = losses.predictions[lane];
    }
}

void BatchGradient::computeTileByTile(const Job& job) {
    forEachTile(job, [&](const Turn& turn) {
        load(job, turn);
        turn.pass.forward(job.parameters);
        takeLoss(job, turn);
        turn.pass.backward(job.parameters, turn.gradient);
    });
}

void BatchGradient::computeStageByStage(const Job& job) {
    const auto tileCount = job.tileCount();
    makeRoom(tileCount);
    forEachTile(job, [&](const Turn& turn) { load(job, turn); });

    const auto stageCount = m_architecture->stages().size();
    std::size_t begin = 0;
    for (const std::size_t stage : m_batchStages) {
        forEachTile(job, [&](const Turn& turn) {
            turn.pass.forward(job.parameters, {begin, stage});
            turn.pass.measure(stage, figuresOf(turn.tile, m_figures.statistics[stage]));
        });
        joinStatistics(stage, tileCount);
        begin = stage;
    }
    forEachTile(job, [&](const Turn& turn) {
        turn.pass.forward(job.parameters, {begin, stageCount});
        takeLoss(job, turn);
    });

    std::size_t end = stageCount;
    for (std::size_t i = m_batchStages.size(); i-- > 0;) {
        const std::size_t stage = m_batchStages[i];
        forEachTile(job, [&](const Turn& turn) {
            turn.pass.backward(job.parameters, turn.gradient, {stage + 1, end});
            turn.pass.measureBackward(stage, job.parameters, figuresOf(turn.tile, m_figures.sums[stage]));
        });
        joinSums(stage, tileCount);
        end = stage + 1;
    }
    forEachTile(job, [&](const Turn& turn) { turn.pass.backward(job.parameters, turn.gradient, {0, end}); });
}

/// A tile's place for as many figures as `joined` holds.
std::span<double> BatchGradient::figuresOf(std::size_t tile, std::span<const double> joined) {
    return std::span{m_tileFigures[tile]}.first(joined.size());
}

void BatchGradient::makeRoom(std::size_t tileCount) {
    while (m_passes.size() < tileCount)
        m_passes.push_back(std::make_unique<TilePass>(*m_architecture));
    std::size_t most = 0;
    for (const std::size_t stage : m_batchStages)
        most = std::max({most, m_figures.statistics[stage].size(), m_figures.sums[stage].size()});
    while (m_tileFigures.size() < tileCount)
        m_tileFigures.emplace_back(most);
}

void BatchGradient::joinStatistics(std::size_t stage, std::size_t tileCount) {
    auto& joined = m_figures.statistics[stage];
    const BatchLayer& layer = *m_architecture->stages()[stage].layer->asBatchLayer();
    std::ranges::fill(joined, 0.0);
    for (std::size_t tile = 0; tile < tileCount; ++tile)
        layer.join(joined, figuresOf(tile, joined));
}

void BatchGradient::joinSums(std::size_t stage, std::size_t tileCount) {
    auto& joined = m_figures.sums[stage];
    std::ranges::fill(joined, 0.0);
    for (std::size_t tile = 0; tile < tileCount; ++tile)
        for (std::size_t i = 0; i < joined.size(); ++i)
            joined[i] += m_tileFigures[tile][i];
}

BatchResult BatchGradient::sumShards(std::size_t usedShards) {
    auto& sum = m_shards[0].gradient;
    if (!addsAtOnce())
        forEachPart(sum.size(), m_executor, [&](std::size_t begin, std::size_t count) {
            for (std::size_t shard = 1; shard < usedShards; ++shard)
                kernels::addTo(count, m_shards[shard].gradient.data() + begin, sum.data() + begin);
        });

    for (const std::size_t stage : m_batchStages) {
        const auto& [layer, offset, firstSpec] = m_architecture->stages()[stage];
        layer->asBatchLayer()->addGradient(m_figures.sums[stage],
                                           std::span{sum}.subspan(offset, layer->parameterCount()));
    }
    BatchResult result;
    for (std::size_t shard = 0; shard < usedShards; ++shard) {
        result.loss += m_shards[shard].loss;
        result.right += m_shards[shard].right;
    }
    return result;
}

void BatchGradient::remember(std::span<float> parameters) const {
    for (const std::size_t stage : m_batchStages) {
        const auto& [layer, offset, firstSpec] = m_architecture->stages()[stage];
        layer->asBatchLayer()->remember(m_figures.statistics[stage],
                                        parameters.subspan(offset, layer->parameterCount()));
    }
}

Sentence BatchGradient::locateNonFiniteLoss(std::span<const float> parameters, const TrainingBatch& batch) {
    const LossSettings loss;
    const Job job{parameters, batch, loss};
    for (std::size_t tile = 0; tile < job.tileCount(); ++tile) {
        TilePass& pass = *m_passes[looksAtBatch() ? tile : 0];
        if (!looksAtBatch()) { // else every tile's pass still holds its way forward
            load(job, {tile, 0, m_shards[0], m_shards[0].gradient, pass});
            pass.forward(parameters);
        }
        if (const auto stage = pass.firstNonFiniteStage())
            return Sentence::tr("the output of %1")
                .arg(m_architecture->layers()[m_architecture->stages()[*stage].firstSpec].name);
    }
    return Sentence::tr("the loss");
}

Sentence BatchGradient::locateNonFiniteGradient() const {
    // Derivatives travel from the last layer to the first: the last one that is not finite is where it began.
    const auto& gradient = m_shards[0].gradient;
    const auto blocks = m_architecture->parameterBlocks();
    for (std::size_t i = blocks.size(); i-- > 0;)
        if (!kernels::allFinite(blocks[i].count, gradient.data() + blocks[i].offset))
            return Sentence::tr("the gradient of %1").arg(m_architecture->layers()[blocks[i].spec].name);
    return Sentence::tr("the gradient");
}

} // namespace inkling
