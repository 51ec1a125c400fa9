// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/dense.h"
#include "core/layers/layer.h"
#include "core/layers/layer_spec.h"

namespace inkling {

/// y = xᵀ · kernel + bias. Parameters: kernel [inputs, units], then bias [units].
class DenseLayer final : public Layer {
public:
    DenseLayer(const Dense& spec, Shape inputShape);

    Shape inputShape() const override { return {1, 1, m_shape.inputs}; }
    Shape outputShape() const override { return {1, 1, m_shape.units}; }
    std::size_t parameterCount() const override;
    void initialize(std::span<float> w, Random& random) const override;
    void forward(const ForwardPass& pass) const override;
    void backward(const BackwardPass& pass) const override;

private:
    std::size_t kernelCount() const;

    kernels::DenseShape m_shape;
    Initializer m_kernelInitializer;
    Initializer m_biasInitializer;
};

} // namespace inkling
