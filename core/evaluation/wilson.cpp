// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/wilson.h"

#include <algorithm>
#include <cmath>

namespace inkling {

Interval wilsonInterval(double share, double count) {
    if (count <= 0.0)
        return {};
    constexpr double z = 1.959963984540054; // 97.5 % quantile of the standard normal
    const double z2 = z * z;
    const double centre = share + z2 / (2.0 * count);
    const double spread = z * std::sqrt(share * (1.0 - share) / count + z2 / (4.0 * count * count));
    const double denominator = 1.0 + z2 / count;
    return {std::max(0.0, (centre - spread) / denominator), std::min(1.0, (centre + spread) / denominator)};
}

} // namespace inkling
