// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/schedule.h"

#include "core/base/exact_math.h"

#include <algorithm>
#include <numbers>

namespace inkling {

namespace {

/// From `from` at share 0 to `to` at share 1, along half a cosine.
double cosineBetween(double from, double to, double share) {
    return to + (from - to) * 0.5 * (1.0 + exactCos(std::numbers::pi * share));
}

double oneCycle(const TrainingSettings& settings, double t, double count) {
    constexpr double divFactor = 25.0;
    constexpr double finalDivFactor = 1e4;
    const double highest = settings.learningRate;
    const double first = highest / divFactor;
    const double peak = settings.cycleRise * count - 1.0;
    const double end = count - 1.0;
    if (t < peak)
        return cosineBetween(first, highest, t / peak);
    if (t >= end) // also where the whole run rises, or is one batch long
        return peak >= end ? highest : first / finalDivFactor;
    return cosineBetween(highest, first / finalDivFactor,
                         (t - std::max(peak, 0.0)) / (end - std::max(peak, 0.0)));
}

double scheduled(const TrainingSettings& settings, std::int64_t batch, std::int64_t batchCount) {
    const std::int64_t known = std::min(batch, batchCount - 1);
    const auto t = static_cast<double>(known);
    const auto count = static_cast<double>(batchCount);
    switch (settings.schedule) {
    case Schedule::constant:
        return settings.learningRate;
    case Schedule::step: {
        const auto steps = static_cast<double>(known / settings.stepEvery);
        return settings.learningRate * exactPow(settings.stepFactor, steps);
    }
    case Schedule::cosine:
        return cosineBetween(settings.learningRate, 0.0, t / count);
    case Schedule::oneCycle:
        return oneCycle(settings, t, count);
    }
    return settings.learningRate;
}

} // namespace

std::int64_t plannedBatches(const TrainingSettings& settings, std::int64_t batchesPerEpoch) {
    return settings.epochs > 0 ? settings.epochs * batchesPerEpoch : settings.batches;
}

double learningRateAt(const TrainingSettings& settings, std::int64_t batch, std::int64_t batchCount) {
    const std::int64_t warmup = std::min<std::int64_t>(settings.warmup, batchCount);
    if (batch < warmup)
        return scheduled(settings, 0, std::max<std::int64_t>(batchCount - warmup, 1))
            * (static_cast<double>(batch + 1) / static_cast<double>(warmup));
    return scheduled(settings, batch - warmup, std::max<std::int64_t>(batchCount - warmup, 1));
}

double defaultLearningRate(OptimizerKind optimizer) {
    switch (optimizer) {
    case OptimizerKind::sgd:
        return TrainingSettings{}.learningRate;
    case OptimizerKind::momentum:
    case OptimizerKind::nesterov:
    case OptimizerKind::adagrad:
        return 0.02;
    case OptimizerKind::adadelta:
    case OptimizerKind::adam:
    case OptimizerKind::rmsprop:
        return 0.001;
    case OptimizerKind::adamax:
        return 0.002;
    }
    return TrainingSettings{}.learningRate;
}

} // namespace inkling
