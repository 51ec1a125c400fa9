// SPDX-License-Identifier: GPL-3.0-or-later
// How well a network does on images it is not trained on.
#pragma once

#include "core/base/executor.h"
#include "core/data/dataset.h"
#include "core/evaluation/score.h"
#include "core/model/tile_pass.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// What a network said of each image, in the order in which the images were given.
struct Answers {
    std::vector<std::uint8_t> labels;      ///< what is right
    std::vector<std::uint8_t> predictions; ///< what the network said
    std::vector<float> losses;        ///< of each; categorical cross-entropy unless another was asked for
    std::vector<float> confidences{}; ///< the probability that it gave its prediction
};

/// Mean loss and accuracy; summed in order, so the same for any number of threads. Zeros for no answers.
Score scoreOf(const Answers& answers);

/// Rows are true labels, columns predictions.
class ConfusionMatrix {
public:
    ConfusionMatrix(const Answers& answers, std::size_t classCount);

    std::size_t classCount() const { return m_classCount; }
    int count(std::size_t label, std::size_t prediction) const {
        return m_counts[label * m_classCount + prediction];
    }
    int ofLabel(std::size_t label) const;           ///< sum of a row
    int ofPrediction(std::size_t prediction) const; ///< sum of a column
    int total() const;                              ///< all images
    int right() const;                              ///< sum of the diagonal

    /// Share of this class's images that were found; none where the class has no images.
    std::optional<double> recall(std::size_t label) const;
    /// Share of the predictions of this class that were right; none where it was never predicted.
    std::optional<double> precision(std::size_t label) const;
    /// Harmonic mean of the two (van Rijsbergen, 1979), as 2 right / (row + column): 0 where a class is never
    /// found although it has images or predictions; none where it has neither.
    std::optional<double> f1(std::size_t label) const;

private:
    std::size_t m_classCount;
    std::vector<int> m_counts;
};

/// Whether a network can be evaluated on images: it takes such, and knows all of their classes.
bool takes(const Architecture& architecture, const Dataset& data);

/// Evaluates models of one architecture, keeping the room it needs. One caller at a time.
class Evaluator {
public:
    /// The executor must outlive it.
    Evaluator(std::shared_ptr<const Architecture> architecture, Executor& executor);

    /// The images of these indices. The result is valid until the next call.
    const Answers& evaluate(std::span<const float> parameters, const Dataset& data,
                            std::span<const std::uint32_t> indices,
                            Loss loss = Loss::categoricalCrossentropy);
    /// All images of a data set, in order.
    const Answers& evaluateAll(std::span<const float> parameters, const Dataset& data,
                               Loss loss = Loss::categoricalCrossentropy);

private:
    std::shared_ptr<const Architecture> m_architecture;
    Executor& m_executor;
    std::vector<std::unique_ptr<TilePass>> m_passes; ///< one for each worker
    std::vector<AlignedFloats> m_probabilities;      ///< one for each worker: [classes, 16]
    std::vector<std::uint32_t> m_allIndices;
    Answers m_answers;
};

} // namespace inkling
