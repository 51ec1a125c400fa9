// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/predict.h"

#include "core/kernels/activations.h"

#include <algorithm>
#include <cassert>

namespace inkling {

Predictor::Predictor(std::shared_ptr<const Architecture> architecture)
    : m_architecture{std::move(architecture)}
    , m_pass{*m_architecture}
    , m_probabilities(m_architecture->classCount() * tileLanes) { }

Prediction Predictor::predict(std::span<const float> parameters, std::span<const std::uint8_t> pixels) {
    assert(parameters.size() == m_architecture->parameterCount());
    assert(pixels.size() == m_architecture->inputShape().size());
    m_pass.load({pixels.data()});
    m_pass.forward(parameters);
    const auto classes = m_architecture->classCount();
    kernels::softmaxForward(classes, 1, m_pass.logits().data(), m_probabilities.data());

    Prediction prediction;
    for (std::size_t label = 0; label < classes; ++label)
        prediction.probabilities.push_back(m_probabilities[label * tileLanes]);
    const auto& probabilities = prediction.probabilities;
    prediction.label = static_cast<int>(std::max_element(probabilities.begin(), probabilities.end())
                                        - probabilities.begin());
    return prediction;
}

} // namespace inkling
