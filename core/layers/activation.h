// SPDX-License-Identifier: GPL-3.0-or-later
// Activations as layers of their own: what conv2d and dense put behind themselves.
#pragma once

#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

#include <memory>

namespace inkling {

/// An activation that treats every value by itself, and whose derivative follows from its output: all but
/// linear and softmax. relu's derivative at 0 is 0, as TensorFlow.js has it.
class ElementwiseActivationLayer final : public Layer {
public:
    /// `alpha` is the slope of leakyReLU below zero. Requires an activation that treats every value by
    /// itself.
    ElementwiseActivationLayer(Activation activation, Shape shape, float alpha);

    Shape inputShape() const override { return m_shape; }
    Shape outputShape() const override { return m_shape; }
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    Activation m_activation;
    Shape m_shape;
    float m_alpha;
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

/// Null for linear, which needs no layer.
std::unique_ptr<const Layer> makeActivationLayer(const Activate& activate, Shape shape);

} // namespace inkling
