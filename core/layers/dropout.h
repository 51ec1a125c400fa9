// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

namespace inkling {

/// Inverted dropout while training, nothing while predicting.
class DropoutLayer final : public Layer {
public:
    DropoutLayer(const Dropout& spec, Shape shape)
        : m_rate{static_cast<float>(spec.rate)}
        , m_shape{shape} { }

    Shape inputShape() const override { return m_shape; }
    Shape outputShape() const override { return m_shape; }
    bool isRandom() const override { return true; }
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    float m_rate;
    Shape m_shape;
};

} // namespace inkling
