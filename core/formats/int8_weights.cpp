// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/int8_weights.h"

#include "core/evaluation/evaluation.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace inkling {

namespace {

constexpr float largestValue = 127.0F;

} // namespace

Int8Kernel int8Kernel(std::span<const float> kernel, std::size_t outputs) {
    assert(outputs > 0 && kernel.size() % outputs == 0);
    Int8Kernel rounded;
    rounded.scales.assign(outputs, 0.0F);
    for (std::size_t i = 0; i < kernel.size(); ++i)
        rounded.scales[i % outputs] = std::max(rounded.scales[i % outputs], std::abs(kernel[i]));
    for (float& scale : rounded.scales)
        scale /= largestValue;
    for (std::size_t i = 0; i < kernel.size(); ++i) {
        const float scale = rounded.scales[i % outputs];
        const float value = scale > 0.0F ? std::round(kernel[i] / scale) : 0.0F;
        rounded.values.push_back(static_cast<std::int8_t>(std::clamp(value, -largestValue, largestValue)));
    }
    return rounded;
}

Model withInt8Kernels(const Model& model) {
    Model rounded = model;
    for (const ParameterBlock& block : model.architecture->parameterBlocks()) {
        if (block.role != "kernel")
            continue;
        const auto outputs = static_cast<std::size_t>(block.shape.back());
        const auto weights = std::span{rounded.parameters}.subspan(block.offset, block.count);
        const Int8Kernel kernel = int8Kernel(weights, outputs);
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = static_cast<float>(kernel.values[i]) * kernel.scales[i % outputs];
    }
    return rounded;
}

Int8Scores measureInt8Kernels(const Model& model, const Dataset& data, Executor& executor) {
    Evaluator evaluator{model.architecture, executor};
    const Score before = scoreOf(evaluator.evaluateAll(model.parameters, data));
    const Score after = scoreOf(evaluator.evaluateAll(withInt8Kernels(model).parameters, data));
    return {before, after};
}

} // namespace inkling
