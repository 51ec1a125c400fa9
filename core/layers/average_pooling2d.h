// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/max_pooling2d.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

namespace inkling {

/// The mean of each window.
class AveragePooling2dLayer final : public Layer {
public:
    AveragePooling2dLayer(const AveragePooling2d& spec, Shape inputShape);
    /// One window as large as the plane; the output is a list.
    AveragePooling2dLayer(const GlobalAveragePooling2d& spec, Shape inputShape);

    Shape inputShape() const override { return {m_shape.height, m_shape.width, m_shape.channels}; }
    Shape outputShape() const override {
        return {m_shape.outputHeight, m_shape.outputWidth, m_shape.channels};
    }
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    kernels::Pool2dShape m_shape;
};

} // namespace inkling
