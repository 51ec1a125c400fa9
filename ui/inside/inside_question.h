// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drawing/drawing.h"

#include <optional>

namespace inkling {

/// What is asked about the picture, in whatever language.
struct InsideQuestion {
    enum class Asked { nothing, whatMatters, whyThisDigit };

    Asked asked = Asked::nothing;
    std::optional<int> favoured; ///< none: the digit that suggests itself
    std::optional<int> other;
    std::optional<Picture> labelled; ///< the last one that is known to show a digit
    int label = 0;                   ///< which digit

    bool operator==(const InsideQuestion&) const = default;
};

} // namespace inkling
