// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/aligned_buffer.h"
#include "core/base/executor.h"
#include "core/data/dataset.h"
#include "core/evaluation/evaluation.h"
#include "core/model/model.h"
#include "core/train/batch_gradient.h"
#include "core/train/batch_images.h"
#include "core/train/batch_record.h"
#include "core/train/batch_sampler.h"
#include "core/train/optimizer.h"
#include "core/train/schedule.h"
#include "core/train/training_settings.h"
#include "core/train/training_state.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Why a run could not go on: the first loss or gradient that is not a finite number.
struct Divergence {
    std::int64_t batch = 0;
    Sentence what; ///< "the gradient of conv2d 2"
    double learningRate = 0.0;

    bool operator==(const Divergence&) const = default;
};

/// Of batch 11, for people count from 1: "Training diverged at batch 12: the gradient of conv2d 2 is ..."
Sentence sentenceOf(const Divergence& divergence);

/// A divergence's `what` out of its English, in which files have it.
Sentence divergedWhat(std::string_view english);

/// How many images a run learns from that is given `count`: without those held out, with those drawn.
std::size_t trainingImageCount(std::size_t count, const TrainingSettings& settings);

/// Trains one model, one batch at a time.
///
/// It has no thread, no loop, no callback and no clock: whoever drives it decides when the next step happens,
/// and the executor it was given who computes it. What a step does depends on the settings, the data and the
/// steps before, and on nothing else. So the weights are the same, bit for bit, for any number of threads and
/// with any pauses (see BatchGradient).
///
/// With a running average of the weights (averageDecay) it is the average that is tested, looked at and
/// saved; training goes on with the weights themselves.
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
    bool isFinished() const { return m_divergence || m_patience.hasStoppedEarly || m_batch >= batchCount(); }

    /// Whether `patience` validations in a row were no new best.
    bool hasStoppedEarly() const { return m_patience.hasStoppedEarly; }

    std::size_t trainingImages() const { return m_trainingImages; }      ///< learned from
    std::size_t validationImages() const { return m_validation.size(); } ///< held out

    /// Trains on the next batch, tests and validates where the settings say so, and returns the figures;
    /// nothing once the run is finished or has diverged. A batch that diverges leaves the weights as they
    /// were before it.
    std::optional<BatchRecord> step();

    /// step() in two parts, for those who time them apart: measureIfDue() belongs after each trainBatch().
    std::optional<BatchRecord> trainBatch();
    void measureIfDue(BatchRecord& record);

    /// Of the next batch.
    double learningRate() const { return learningRateAt(m_settings, m_batch, batchCount()); }

    const std::optional<Divergence>& divergence() const { return m_divergence; }

    /// Takes over what may change in the middle of a run (Setting::liveChange), from the next step on.
    void changeSettings(const TrainingSettings& wanted);
    const TrainingSettings& settings() const { return m_settings; }
    const DigitData& data() const { return m_data; }

    /// What an optimizer remembers of steps elsewhere. One of another kind than the settings' is left aside,
    /// and theirs begins anew. Requires a trainer before its first batch, and as many parameters.
    void beginWith(const Optimizer& optimizer);

    /// All that the next step depends on.
    TrainingState state() const;
    /// Goes on from there, whatever was before. Requires a state of the same network; an optimizer of another
    /// kind than the settings' stays the one it is.
    void restore(const TrainingState& state);
    /// Trains on the next batch without asking whether the run ends here: for a batch that was trained
    /// before. It is not tested; it is validated where early stopping has to know. False where it diverges.
    bool retrainBatch();
    /// The next batch's images and what they cost, without training on them.
    BatchImages examineBatch();

    /// Valid until the next step.
    std::span<const float> parameters() const { return m_average.empty() ? m_parameters : m_average; }
    Model model() const { return {m_architecture, {parameters().begin(), parameters().end()}}; }

    /// Loss and accuracy on all test images.
    const Answers& evaluateAll();
    /// The same on the images that were held out; nothing where none were.
    std::optional<Score> validate();

private:
    std::optional<BatchRecord> trainNext();
    TrainingBatch nextBatch();
    LossSettings lossSettings() const;
    void regularize(std::span<float> gradient) const;
    void update(std::span<float> gradient);
    bool isValidationDue() const;
    void heed(const Score& validation);

    std::shared_ptr<const Architecture> m_architecture;
    TrainingSettings m_settings;
    std::size_t m_trainingImages;
    DigitData m_data;
    Augmentation m_augmentation;
    std::vector<std::uint32_t> m_validation; ///< images of the training set
    TrainSampler m_sampler;
    TestSampler m_testSampler;
    Executor& m_executor;
    Evaluator m_evaluator;
    BatchGradient m_gradient;
    Optimizer m_optimizer;
    AlignedFloats m_parameters;
    AlignedFloats m_average; ///< of the parameters; empty where none is wanted
    std::int64_t m_batch = 0;
    std::optional<Divergence> m_divergence;
    Patience m_patience;
};

} // namespace inkling
