// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/initializers.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

double fanFor(FanMode mode, Fans fans) {
    switch (mode) {
    case FanMode::fanIn:
        return fans.in;
    case FanMode::fanOut:
        return fans.out;
    case FanMode::fanAvg:
        return (fans.in + fans.out) / 2.0;
    }
    return fans.in;
}

void fill(std::span<float> w, const Constant& constant, Fans, Random&) {
    std::fill(w.begin(), w.end(), static_cast<float>(constant.value));
}

void fill(std::span<float> w, const VarianceScaling& scaling, Fans fans, Random& random) {
    // As TensorFlow.js: variance scale / max(1, fan); for the truncated normal that is the variance before
    // the truncation, without Keras' correction by 0.8796.
    const double variance = scaling.scale / std::max(1.0, fanFor(scaling.mode, fans));
    if (scaling.distribution == Distribution::uniform) {
        const double limit = std::sqrt(3.0 * variance);
        for (float& value : w)
            value = static_cast<float>(random.uniform(-limit, limit));
        return;
    }
    const double deviation = std::sqrt(variance);
    for (float& value : w)
        value = static_cast<float>(deviation * random.truncatedNormal());
}

} // namespace

void initialize(std::span<float> w, const Initializer& initializer, Fans fans, Random& random) {
    std::visit([&](const auto& choice) { fill(w, choice, fans, random); }, initializer);
}

} // namespace inkling
