// SPDX-License-Identifier: GPL-3.0-or-later
// Activations as layers of their own: what conv2d and dense put behind themselves.
#pragma once

#include "core/layers/layer.h"

namespace inkling {

/// y = max(x, 0); its derivative at 0 is 0, as TensorFlow.js has it.
class ReluLayer final : public Layer {
public:
    explicit ReluLayer(Shape shape)
        : m_shape{shape} { }

    Shape inputShape() const override { return m_shape; }
    Shape outputShape() const override { return m_shape; }
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    Shape m_shape;
};

/// Softmax over the channels of each position.
class SoftmaxLayer final : public Layer {
public:
    explicit SoftmaxLayer(Shape shape)
        : m_shape{shape} { }

    Shape inputShape() const override { return m_shape; }
    Shape outputShape() const override { return m_shape; }
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    Shape m_shape;
};

} // namespace inkling
