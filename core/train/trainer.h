// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/data/batch_sampler.h"
#include "core/data/dataset.h"
#include "core/evaluation/evaluation.h"
#include "core/model/model.h"
#include "core/model/tile_pass.h"
#include "core/train/batch_record.h"
#include "core/train/executor.h"
#include "core/train/training_settings.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// Why a run could not go on: the first loss or gradient that is not a finite number.
struct Divergence {
    std::int64_t batch = 0;
    std::string what; ///< "the gradient of conv2d 2"
    double learningRate = 0.0;

    bool operator==(const Divergence&) const = default;
};

/// "Training diverged at batch 12: the gradient of conv2d 2 is not a finite number. ..."
std::string toText(const Divergence& divergence);

/// Trains one model, one batch at a time.
///
/// It has no thread, no loop, no callback and no clock: whoever drives it decides when the next step happens,
/// and the executor it was given who computes it. What a step does depends on the settings, the data and the
/// steps before, and on nothing else: gradients are summed in shards whose number is fixed (tile t belongs to
/// shard t mod 8), within a shard in ascending order, and shards in order. So the weights are the same, bit
/// for bit, for any number of threads and with any pauses.
///
/// One thread at a time. After its first batch of full size and first test, a step allocates nothing.
class Trainer {
public:
    /// `initial` and `data` must agree in image shape and class count, and `data` must have images in both
    /// parts. The executor must outlive the trainer.
    Trainer(Model initial, DigitData data, const TrainingSettings& settings, Executor& executor);

    std::int64_t batchCount() const; ///< of the whole run
    std::int64_t batchesDone() const { return m_batch; }
    std::int64_t batchesPerEpoch() const { return m_sampler.batchesPerEpoch(); }
    bool isFinished() const { return m_divergence.has_value() || m_batch >= batchCount(); }

    /// Trains on the next batch, tests where the settings say so, and returns the figures; nothing once the
    /// run is finished or has diverged. A batch that diverges leaves the weights as they were before it.
    std::optional<BatchRecord> step();

    /// step() in two parts, for those who time them apart: testIfDue() belongs after each trainBatch().
    std::optional<BatchRecord> trainBatch();
    std::optional<Score> testIfDue();

    const std::optional<Divergence>& divergence() const { return m_divergence; }

    /// Takes over what may change in the middle of a run (Setting::liveChange), from the next step on.
    void changeSettings(const TrainingSettings& wanted);
    const TrainingSettings& settings() const { return m_settings; }
    const DigitData& data() const { return m_data; }

    /// Valid until the next step.
    std::span<const float> parameters() const { return m_parameters; }
    Model model() const { return {m_architecture, {m_parameters.begin(), m_parameters.end()}}; }

    /// Loss and accuracy on all test images.
    const Answers& evaluateAll();

private:
    struct alignas(cacheLine) Shard {
        AlignedFloats gradient;
        double loss = 0.0;
        int right = 0;
    };

    void trainShard(std::size_t shard, std::span<const std::uint32_t> indices, TilePass& pass);
    std::string locateNonFiniteLoss(std::span<const std::uint32_t> indices);
    std::string locateNonFiniteGradient() const;

    std::shared_ptr<const Architecture> m_architecture;
    DigitData m_data;
    TrainingSettings m_settings;
    Executor& m_executor;
    TrainSampler m_sampler;
    TestSampler m_testSampler;
    Evaluator m_evaluator;
    AlignedFloats m_parameters;
    std::vector<Shard> m_shards;
    std::vector<std::unique_ptr<TilePass>> m_passes; ///< one for each worker
    std::int64_t m_batch = 0;
    std::optional<Divergence> m_divergence;
};

} // namespace inkling
