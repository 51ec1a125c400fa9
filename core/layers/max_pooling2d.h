// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/max_pooling2d.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

namespace inkling {

/// The largest value of each window; the derivative goes to that value only, to the first of equals.
class MaxPooling2dLayer final : public Layer {
public:
    MaxPooling2dLayer(const MaxPooling2d& spec, Shape inputShape);

    Shape inputShape() const override { return {m_shape.height, m_shape.width, m_shape.channels}; }
    Shape outputShape() const override {
        return {m_shape.outputHeight, m_shape.outputWidth, m_shape.channels};
    }
    std::size_t cacheSize() const override;
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    kernels::Pool2dShape m_shape;
};

} // namespace inkling
