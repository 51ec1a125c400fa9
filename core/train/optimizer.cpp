// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/optimizer.h"

#include "core/base/exact_math.h"
#include "core/kernels/optimizers.h"
#include "core/kernels/vectors.h"
#include "core/train/parts.h"

#include <algorithm>
#include <cassert>

namespace inkling {

namespace {

constexpr float initialAccumulator = 0.1F; // TensorFlow.js's adagrad

/// 1 - beta^step, of the beta that the kernel sees.
float correction(float beta, std::int64_t step) {
    return beta == 0.0F ? 1.0F : static_cast<float>(1.0 - exactPow(double{beta}, static_cast<double>(step)));
}

kernels::AdamFactors adamFactors(const TrainingSettings& settings, float learningRate, std::int64_t step) {
    const auto beta1 = static_cast<float>(settings.beta1);
    const auto beta2 = static_cast<float>(settings.beta2);
    return {.learningRate = learningRate,
            .beta1 = beta1,
            .beta2 = beta2,
            .epsilon = static_cast<float>(settings.epsilon),
            .correction1 = correction(beta1, step),
            .correction2 = correction(beta2, step)};
}

} // namespace

std::size_t optimizerSlotCount(OptimizerKind kind) {
    switch (kind) {
    case OptimizerKind::sgd:
        return 0;
    case OptimizerKind::momentum:
    case OptimizerKind::nesterov:
    case OptimizerKind::adagrad:
        return 1;
    case OptimizerKind::adadelta:
    case OptimizerKind::adam:
    case OptimizerKind::adamax:
    case OptimizerKind::rmsprop:
        return 2;
    }
    return 0;
}

Optimizer::Optimizer(OptimizerKind kind, std::size_t parameterCount)
    : m_kind{kind}
    , m_parameterCount{parameterCount}
    , m_slots(optimizerSlotCount(kind) * parameterCount,
              kind == OptimizerKind::adagrad ? initialAccumulator : 0.0F) { }

void Optimizer::restore(std::span<const float> slots, std::int64_t stepCount) {
    assert(slots.size() == m_slots.size());
    std::ranges::copy(slots, m_slots.begin());
    m_stepCount = stepCount;
}

/// What one step makes of a gradient; the same for all parameters.
struct Optimizer::Change {
    const TrainingSettings& settings;
    float rate;
    kernels::AdamFactors adam; // adam and adamax
    const float* gradient;
    float* w;
};

void Optimizer::step(const TrainingSettings& settings, double learningRate, std::span<const float> gradient,
                     std::span<float> w, Executor& executor) {
    assert(gradient.size() == m_parameterCount && w.size() == m_parameterCount);
    ++m_stepCount;
    const auto rate = static_cast<float>(learningRate);
    const Change change{settings, rate, adamFactors(settings, rate, m_stepCount), gradient.data(), w.data()};
    forEachPart(m_parameterCount, executor,
                [&](std::size_t begin, std::size_t count) { stepPart(change, begin, count); });
}

void Optimizer::stepPart(const Change& change, std::size_t begin, std::size_t count) {
    const TrainingSettings& settings = change.settings;
    const float rate = change.rate;
    const auto epsilon = static_cast<float>(settings.epsilon);
    const float* g = change.gradient + begin;
    float* w = change.w + begin;
    const auto slotPart = [&](std::size_t number) { return slot(number) + begin; };
    switch (m_kind) {
    case OptimizerKind::sgd:
        return kernels::gradientDescent(count, rate, g, w);
    case OptimizerKind::momentum:
    case OptimizerKind::nesterov:
        return kernels::momentumStep(count, rate, static_cast<float>(settings.momentum),
                                     m_kind == OptimizerKind::nesterov, g, slotPart(0), w);
    case OptimizerKind::adagrad:
        return kernels::adagradStep(count, rate, epsilon, g, slotPart(0), w);
    case OptimizerKind::adadelta:
        return kernels::adadeltaStep(count, rate, static_cast<float>(settings.rho), epsilon, g, slotPart(0),
                                     slotPart(1), w);
    case OptimizerKind::adam:
        return kernels::adamStep(count, change.adam, g, slotPart(0), slotPart(1), w);
    case OptimizerKind::adamax:
        return kernels::adamaxStep(count, change.adam, g, slotPart(0), slotPart(1), w);
    case OptimizerKind::rmsprop:
        return kernels::rmspropStep(count, rate, static_cast<float>(settings.decay),
                                    static_cast<float>(settings.rmspropMomentum), epsilon, g, slotPart(0),
                                    slotPart(1), w);
    }
}

} // namespace inkling
