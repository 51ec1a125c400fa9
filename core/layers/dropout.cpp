// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/dropout.h"

#include "core/kernels/dropout.h"

#include <algorithm>

namespace inkling {

void DropoutLayer::forward(const ForwardPass& pass) const {
    if (pass.laneKeys.empty())
        std::ranges::copy(pass.x, pass.y.begin());
    else
        kernels::dropoutForward(m_shape.size(), m_rate, pass.laneKeys.data(), pass.x.data(), pass.y.data());
}

void DropoutLayer::backward(const BackwardPass& pass) const {
    if (pass.dx.empty())
        return;
    if (pass.laneKeys.empty())
        std::ranges::copy(pass.dy, pass.dx.begin());
    else
        kernels::dropoutBackward(m_shape.size(), m_rate, pass.laneKeys.data(), pass.dy.data(),
                                 pass.dx.data());
}

} // namespace inkling
