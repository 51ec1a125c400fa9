// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a network is trained and read on this machine, measured against what the machine can do.
#pragma once

#include "core/data/dataset.h"
#include "core/model/model.h"
#include "core/train/training_settings.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// All times are the shortest of several repetitions taken in turn with the peak: what another program takes
/// away can only make a time longer. Operations are the dense count, a multiply-add being two.
struct BenchmarkReport {
    std::string target;        ///< "AVX-512"
    double peakGflops = 0.0;   ///< multiply-adds of one core at full speed
    double trainMflop = 0.0;   ///< of one sample, forward and backward
    double predictMflop = 0.0; ///< of one sample, forward
    int batchSize = 0;

    /// Whole steps: gather, forward, backward, update, metrics.
    struct Threads {
        std::size_t threads = 1;
        double samplesPerSecond = 0.0;
        double gflops = 0.0;
        double shareOfPeak = 0.0; ///< of `threads` cores
        double stepMedian = 0.0;  ///< microseconds
        double step99 = 0.0;      ///< 99th percentile
        double step999 = 0.0;     ///< 99.9th percentile
    };
    std::vector<Threads> training;

    /// One stage of the network on one thread.
    struct Stage {
        std::string name;                 ///< "conv2d 1 + maxPooling2d 1"
        double forwardMicroseconds = 0.0; ///< a sample
        double backwardMicroseconds = 0.0;
        double forwardGflops = 0.0; ///< 0 where nothing is multiplied
        double backwardGflops = 0.0;
    };
    std::vector<Stage> stages;

    double evaluateSamplesPerSecond = 0.0; ///< forward only, one thread
    double evaluateShareOfPeak = 0.0;
    double drawingMedian = 0.0; ///< microseconds from one 28x28 picture to its probabilities
    double drawing99 = 0.0;     ///< 99th percentile
};

/// Takes about `seconds`; trains a copy of the model. `threads` is the most that are tried.
BenchmarkReport benchmark(const Model& model, const DigitData& data, const TrainingSettings& settings,
                          std::size_t threads, double seconds = 5.0);

} // namespace inkling
