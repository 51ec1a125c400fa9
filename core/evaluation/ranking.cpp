// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {

std::vector<std::uint32_t> worstFirst(const Answers& answers) {
    std::vector<std::uint32_t> positions(answers.losses.size());
    std::iota(positions.begin(), positions.end(), 0U);
    const auto rank = [&](std::uint32_t position) {
        const float loss = answers.losses[position];
        return std::isnan(loss) ? std::numeric_limits<float>::infinity() : loss;
    };
    std::stable_sort(positions.begin(), positions.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rank(a) > rank(b); });
    return positions;
}

std::vector<std::uint32_t> partOf(const Answers& answers, std::span<const std::uint32_t> positions,
                                  const MatrixPart& part) {
    std::vector<std::uint32_t> found;
    std::copy_if(positions.begin(), positions.end(), std::back_inserter(found), [&](std::uint32_t position) {
        const std::size_t label = answers.labels[position];
        const std::size_t prediction = answers.predictions[position];
        return (label == prediction) == part.isRight() && part.label.value_or(label) == label
            && part.prediction.value_or(prediction) == prediction;
    });
    return found;
}

} // namespace inkling
