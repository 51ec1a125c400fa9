// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// Of the probabilities that softmax makes of the network's outputs.
enum class Loss { categoricalCrossentropy, meanSquaredError };

/// What the loss is, and how far its target is from certain.
struct LossSettings {
    Loss loss = Loss::categoricalCrossentropy;
    float labelSmoothing = 0.0F; ///< of the cross-entropy's target, 0 ... 1

    bool operator==(const LossSettings&) const = default;
};

} // namespace inkling
