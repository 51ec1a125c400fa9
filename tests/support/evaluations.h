// SPDX-License-Identifier: GPL-3.0-or-later
// Test sets and what was said of them, made to measure.
#pragma once

#include "core/evaluation/ranking.h"
#include "ui/reading/moment_evaluator.h"

#include <memory>
#include <utility>
#include <vector>

namespace inkling::test {

/// One image: what it is, what it was read as, and its loss.
struct Told {
    std::uint8_t label;
    std::uint8_t prediction;
    float loss;
};

/// Images of 28×28 that are grey all over, each with its own grey.
inline Dataset greyImages(const std::vector<std::uint8_t>& labels) {
    struct Bytes {
        std::vector<std::uint8_t> pixels;
        std::vector<std::uint8_t> labels;
    };
    auto bytes = std::make_shared<Bytes>();
    bytes->labels = labels;
    for (std::size_t i = 0; i < labels.size(); ++i)
        bytes->pixels.insert(bytes->pixels.end(), 784, static_cast<std::uint8_t>(i % 251));
    return {{28, 28, 1}, 10, bytes->pixels, bytes->labels, bytes};
}

inline Answers answersOf(const std::vector<Told>& all) {
    Answers answers;
    for (const auto& told : all) {
        answers.labels.push_back(told.label);
        answers.predictions.push_back(told.prediction);
        answers.losses.push_back(told.loss);
        answers.confidences.push_back(0.75F);
    }
    return answers;
}

inline std::shared_ptr<const MomentEvaluation> evaluationOf(const std::vector<Told>& all, const Dataset& data,
                                                            const Moment& moment = {1, 100, nullptr}) {
    const auto answers = answersOf(all);
    return std::make_shared<const MomentEvaluation>(
        MomentEvaluation{moment, data, answers, scoreOf(answers), {answers, 10}, worstFirst(answers)});
}

inline std::shared_ptr<const MomentEvaluation> evaluationOf(const std::vector<Told>& all) {
    return evaluationOf(all, greyImages(answersOf(all).labels));
}

} // namespace inkling::test
