// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/layer.h"

namespace inkling {

/// Planes become one list in the field's order, height, width, channels: so a dense kernel behind it has
/// TensorFlow.js's rows. Tiles keep their planes together, so this is a permutation, not a relabelling.
class FlattenLayer final : public Layer {
public:
    explicit FlattenLayer(Shape inputShape)
        : m_inputShape{inputShape} { }

    Shape inputShape() const override { return m_inputShape; }
    Shape outputShape() const override { return {1, 1, static_cast<int>(m_inputShape.size())}; }
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    Shape m_inputShape;
};

} // namespace inkling
